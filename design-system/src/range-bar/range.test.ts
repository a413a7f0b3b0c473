/** The arithmetic behind the range bar. */
import { expect } from '@open-wc/testing';
import { placeOnScale, positionOf } from './range.ts';

const OPEN = { low: undefined, high: undefined, min: undefined, max: undefined };

describe('the range arithmetic', () => {
  it('counts the ends of a range as inside', () => {
    expect([69, 70, 99, 100].map((value) => positionOf(value, 70, 99))).to.deep.equal(['below', 'in', 'in', 'above']);
    expect(positionOf(500, 70, undefined)).to.equal('in');
  });

  it('puts the marker outside the band exactly when the value is outside', () => {
    for (const value of [0, 1, 62, 70, 85, 99, 131, 4000]) {
      const { mark, start, end } = placeOnScale({ ...OPEN, value, low: 70, high: 99 });
      expect(mark >= start && mark <= end, String(value)).to.equal(positionOf(value, 70, 99) === 'in');
      expect(mark).to.be.within(0, 100);
    }
  });

  it('lets the band run to the end where the range is open', () => {
    const { start } = placeOnScale({ ...OPEN, value: 7.9, high: 5.7 });
    expect(start).to.equal(0);
  });
});
