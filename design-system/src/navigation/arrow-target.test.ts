/** Where arrow keys lead. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { arrowTarget } from './arrow-target.ts';

const field = fc
  .integer({ min: 1, max: 50 })
  .chain((count) => fc.record({ count: fc.constant(count), index: fc.integer({ min: 0, max: count - 1 }), vertical: fc.boolean(), rtl: fc.boolean() }));
const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] as const;
const BACK = { ArrowUp: 'ArrowDown', ArrowDown: 'ArrowUp', ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' } as const;

describe('arrowTarget', () => {
  it('never leads out of the row', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KEYS), field, (key, where) => {
        const target = arrowTarget(key, where);
        return target === undefined || (target >= 0 && target < where.count);
      }),
    );
  });

  it('leads back with the opposite key', () => {
    fc.assert(
      fc.property(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'), field, (key, where) => {
        const target = arrowTarget(key, where);
        return target === undefined || arrowTarget(BACK[key], { ...where, index: target }) === where.index;
      }),
    );
  });

  it('follows the reading direction', () => {
    const row = { index: 1, count: 3, vertical: false };
    expect(arrowTarget('ArrowRight', row)).to.equal(2);
    expect(arrowTarget('ArrowRight', { ...row, rtl: true })).to.equal(0);
  });

  it('leaves other keys, and those across the row, alone', () => {
    expect(arrowTarget('a', { index: 0, count: 3, vertical: true })).to.equal(undefined);
    expect(arrowTarget('ArrowUp', { index: 0, count: 3, vertical: false })).to.equal(undefined);
    expect(arrowTarget('Home', { index: 0, count: 0, vertical: false })).to.equal(undefined);
  });
});
