/** Calendar arithmetic: no day is lost, doubled or shifted. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  clampDate,
  dayAfterKey,
  daysBetween,
  daysInMonth,
  isIsoDate,
  isoOf,
  partsOf,
  startOfWeek,
  weekdayOf,
  weeksOfMonth,
} from './calendar-math.ts';

const anyDate = fc
  .record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .map(({ year, month, day }) => isoOf({ year, month, day: Math.min(day, daysInMonth(year, month)) }));
// Far enough from the ends of time for every step below.
const date = anyDate.filter((iso) => iso > '0300' && iso < '9700');
const weekday = fc.integer({ min: 1, max: 7 });

describe('the calendar arithmetic', () => {
  it('knows the days that exist', () => {
    fc.assert(fc.property(anyDate, isIsoDate));
    for (const text of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '0000-01-01', '2026-1-1', '2026-11-25T00:00', '']) {
      expect(isIsoDate(text), text).to.equal(false);
    }
    expect(isIsoDate('2000-02-29')).to.equal(true);
  });

  it('comes back from every step by days', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -90_000, max: 90_000 }), (iso, days) => {
        const there = addDays(iso, days);
        expect(addDays(there, -days)).to.equal(iso);
        expect(daysBetween(iso, there)).to.equal(days);
      }),
    );
  });

  it('steps by months to the same day, or to the last of a shorter month', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -2400, max: 2400 }), (iso, months) => {
        const [from, to] = [partsOf(iso), partsOf(addMonths(iso, months))];
        expect(to.year * 12 + to.month).to.equal(from.year * 12 + from.month + months);
        expect(to.day).to.equal(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });

  it('stays within the years 1 to 9999', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4_000_000, max: 4_000_000 }), (iso, count) => {
        expect(isIsoDate(addDays(iso, count))).to.equal(true);
        expect(isIsoDate(addMonths(iso, count))).to.equal(true);
      }),
    );
  });

  it('starts the week on its first day, at most six days back', () => {
    fc.assert(
      fc.property(date, weekday, (iso, first) => {
        const start = startOfWeek(iso, first);
        expect(weekdayOf(start)).to.equal(first);
        expect(daysBetween(start, iso)).to.be.within(0, 6);
      }),
    );
  });

  it('lays out each day of a month once, in order, under its weekday', () => {
    fc.assert(
      fc.property(anyDate, weekday, (iso, first) => {
        const weeks = weeksOfMonth(iso, first);
        const days = weeks.flat().filter((day) => day !== '');
        const { year, month } = partsOf(iso);
        expect(days).to.deep.equal(Array.from({ length: daysInMonth(year, month) }, (_day, index) => isoOf({ year, month, day: index + 1 })));
        for (const week of weeks) {
          expect(week.length).to.equal(7);
          for (const [column, day] of week.entries()) if (day !== '') expect(weekdayOf(day)).to.equal(((first - 1 + column) % 7) + 1);
        }
      }),
    );
  });

  it('keeps dates within limits', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (iso, one, other) => {
        const [min = '', max = ''] = [one, other].toSorted();
        const kept = clampDate(iso, min, max);
        expect(kept >= min && kept <= max).to.equal(true);
        if (iso >= min && iso <= max) expect(kept).to.equal(iso);
      }),
    );
    expect(clampDate('2026-11-25', '', '')).to.equal('2026-11-25');
  });

  it('undoes each key with its opposite, except where months differ in length', () => {
    const pairs = [
      ['ArrowLeft', 'ArrowRight'],
      ['ArrowUp', 'ArrowDown'],
    ] as const;
    fc.assert(
      fc.property(date, fc.constantFrom(...pairs), weekday, fc.boolean(), (iso, [one, other], first, isRightToLeft) => {
        const there = dayAfterKey(iso, { key: one, shiftKey: false }, first, isRightToLeft) ?? '';
        expect(dayAfterKey(there, { key: other, shiftKey: false }, first, isRightToLeft)).to.equal(iso);
      }),
    );
  });
});
