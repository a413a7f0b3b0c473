import { expect } from '@open-wc/testing';
import { addDays, dayAt, hourAt } from './days.ts';

describe('days of a clinic’s calendar', () => {
  it('go on over months, years and the 29th of February', () => {
    expect([addDays('2028-02-28', 1), addDays('2027-02-28', 1), addDays('2026-12-28', 7), addDays('2027-01-03', -7)]).to.deep.equal([
      '2028-02-29',
      '2027-03-01',
      '2027-01-04',
      '2026-12-27',
    ]);
  });

  it('are those of the clinic, wherever the reader is, and in every zone', () => {
    const at = '2026-12-01T05:30:00.000Z';
    expect(['Pacific/Honolulu', 'America/Chicago', 'Asia/Kathmandu'].map((zone) => dayAt(at, zone))).to.deep.equal(['2026-11-30', '2026-11-30', '2026-12-01']);
    expect(['Pacific/Honolulu', 'America/Chicago', 'Asia/Kathmandu'].map((zone) => hourAt(at, zone))).to.deep.equal([19, 23, 11]);
  });

  it('keep their hours on both sides of a change of clocks', () => {
    expect(
      ['2026-03-08T07:30:00.000Z', '2026-03-08T08:30:00.000Z', '2026-11-01T06:30:00.000Z', '2026-11-01T07:30:00.000Z'].map((at) =>
        hourAt(at, 'America/Chicago'),
      ),
    ).to.deep.equal([1, 3, 1, 1]);
  });
});
