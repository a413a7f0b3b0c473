import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, dayIn, daysBetween, momentAt, startOfDay, timeIn, weekdayOf } from './calendar.ts';

const DAY_MS = 86_400_000;
const ZONES = [
  'America/Chicago',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Honolulu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
  'America/Havana',
  'Asia/Beirut',
  'UTC',
] as const;

const zone = fc.constantFrom(...ZONES);
const moment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) }).map((ms) => new Date(ms));
const day = fc.integer({ min: 0, max: 150 * 365 }).map((days) => new Date(Date.UTC(1900, 0, 1) + days * DAY_MS).toISOString().slice(0, 10));

/** An independent answer: what the platform's own formatter shows. */
const shown = (timeZone: string, at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);

test('the day and the time in a zone are those its clocks show', () => {
  fc.assert(fc.property(zone, moment, (timeZone, at) => assert.equal(`${dayIn(timeZone, at)} ${timeIn(timeZone, at)}`, shown(timeZone, at))));
});

test('a day begins with its first moment, also where clocks are moved at midnight', () => {
  fc.assert(
    fc.property(zone, moment, (timeZone, at) => {
      const today = dayIn(timeZone, at);
      const start = startOfDay(timeZone, today);
      assert.ok(start <= at);
      assert.equal(dayIn(timeZone, start), today);
      assert.notEqual(dayIn(timeZone, new Date(start.getTime() - 1)), today);
    }),
  );
  // Havana's clocks go from 00:00 to 01:00.
  assert.equal(startOfDay('America/Havana', '2026-03-08').toISOString(), '2026-03-08T05:00:00.000Z');
  assert.equal(timeIn('America/Havana', startOfDay('America/Havana', '2026-03-08')), '01:00');
});

test('days are counted by the calendar, over leap days and back', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
      const to = addDays(from, days);
      assert.equal(to, new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10));
      assert.equal(daysBetween(from, to), days);
      assert.equal(weekdayOf(to), new Date(to).getUTCDay() || 7);
    }),
  );
  assert.equal(addDays('2024-02-28', 1), '2024-02-29');
  assert.equal(addDays('2026-02-28', 1), '2026-03-01');
  assert.throws(() => addDays('2026-02-29', 1), RangeError);
});

test('a month later is the same day of the month, or its last', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -1200, max: 1200 }), (from, months) => {
      const [year, month, date] = from.split('-').map(Number) as [number, number, number];
      const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
      assert.equal(addMonths(from, months), new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10));
    }),
  );
});

test('a clock shows the time that was asked for, but for one that is left out', () => {
  const time = fc
    .integer({ min: 0, max: 24 * 60 - 1 })
    .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
  fc.assert(
    fc.property(zone, day, time, (timeZone, on, at) => {
      const found = momentAt(timeZone, on, at);
      if (timeIn(timeZone, found) === at) assert.equal(dayIn(timeZone, found), on);
      // Nothing between the last minute before and the first one after shows it.
      else assert.ok(timeIn(timeZone, found) > at || dayIn(timeZone, found) > on);
    }),
  );
  assert.equal(momentAt('America/Chicago', '2026-03-08', '02:30').toISOString(), '2026-03-08T08:30:00.000Z');
});

test('of a time that comes twice it is the first, and the second once the first is over', () => {
  const first = momentAt('America/Chicago', '2026-11-01', '01:30');
  assert.equal(first.toISOString(), '2026-11-01T06:30:00.000Z');
  assert.equal(momentAt('America/Chicago', '2026-11-01', '01:30', new Date(first.getTime() - 1)).toISOString(), '2026-11-01T06:30:00.000Z');
  assert.equal(momentAt('America/Chicago', '2026-11-01', '01:30', first).toISOString(), '2026-11-01T07:30:00.000Z');
});

test('a zone that nobody knows is refused', () => {
  assert.throws(() => dayIn('Mars/Olympus', new Date(0)), RangeError);
});
