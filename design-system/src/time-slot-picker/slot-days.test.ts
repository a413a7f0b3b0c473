/** Times and days in time zones, also where clocks change. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dateAt } from '../calendar/calendar-locale.ts';
import { groupByDay, timesOfDay, zoneInWords } from './slot-days.ts';

const ZONES = ['UTC', 'America/New_York', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland', 'Pacific/Kiritimati'];

const slots = fc
  .array(
    fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }).map((time) => new Date(time).toISOString()),
    { maxLength: 40 },
  )
  .map((starts) => starts.map((start, index) => ({ id: String(index), start })));

describe('grouping times by day', () => {
  it('keeps each time once, in order, on its day in the zone', () => {
    fc.assert(
      fc.property(slots, fc.constantFrom(...ZONES), (given, timeZone) => {
        const days = groupByDay(given, timeZone);
        const flat = days.flatMap((day) => day.slots);
        expect(flat.map(({ id }) => id).toSorted()).to.deep.equal(given.map(({ id }) => id).toSorted());
        expect(flat.map(({ start }) => start)).to.deep.equal(flat.map(({ start }) => start).toSorted());
        for (const day of days) for (const { start } of day.slots) expect(dateAt(new Date(start), timeZone)).to.equal(day.date);
        expect(new Set(days.map(({ date }) => date)).size).to.equal(days.length);
      }),
    );
  });
});

describe('writing times', () => {
  const write = (starts: string[], zone: string, viewer = zone) => timesOfDay({ slots: starts.map((start) => ({ id: start, start })) }, 'en-US', zone, viewer);
  const plain = (text: string) => text.replace(/\s/g, ' ');

  it('tells two times apart that read alike when clocks go back', () => {
    const times = write(['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2026-11-01T07:30:00Z'], 'America/New_York');
    expect(times.map(({ time }) => plain(time))).to.deep.equal(['1:30 AM EDT', '1:30 AM EST', '2:30 AM']);
  });

  it('names the day for a reader for whom it is another one', () => {
    const [time] = write(['2026-11-25T15:00:00Z'], 'America/New_York', 'Asia/Tokyo');
    expect(plain(time?.viewerTime ?? '')).to.equal('Thu 12:00 AM');
  });

  it('says nothing more where the clocks show the same', () => {
    fc.assert(
      fc.property(slots, fc.constantFrom(...ZONES), (given, zone) =>
        write(
          given.map(({ start }) => start),
          zone,
        ).every(({ viewerTime }) => viewerTime === ''),
      ),
    );
  });

  it('names zones in words', () => {
    expect(['America/New_York', 'America/Los_Angeles'].map((zone) => zoneInWords('en-US', zone))).to.deep.equal(['Eastern Time', 'Pacific Time']);
  });
});
