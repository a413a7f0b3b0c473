import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayIn, timeIn, weekdayOf } from '../../time/calendar.ts';
import { slotsOfTemplate } from './template-slots.ts';
import type { TemplateTimes } from './template-slots.ts';

const MORNING: TemplateTimes = {
  weekdays: [1, 2, 3, 4, 5],
  everyWeeks: 1,
  fromTime: '09:00',
  untilTime: '12:00',
  breaks: [{ from: '10:00', until: '10:15' }],
  slotMinutes: 30,
  firstDay: '2026-01-01',
  lastDay: null,
};
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];
const clocks = (template: TemplateTimes, zone: string, day: string): string[] =>
  slotsOfTemplate(template, zone, day, day).map(({ startsAt }) => timeIn(zone, startsAt));

test('a morning has its times, and none in its break', () => {
  assert.deepEqual(clocks(MORNING, 'America/Chicago', '2026-05-04'), ['09:00', '09:30', '10:15', '10:45', '11:15']);
  assert.deepEqual(clocks(MORNING, 'America/Chicago', '2026-05-03'), [], 'nor any on a Sunday');
});

test('a time that the clock leaves out is not made, and one that comes twice is made once', () => {
  const night: TemplateTimes = { ...MORNING, weekdays: ALL_DAYS, fromTime: '00:00', untilTime: '04:00', breaks: [] };
  const spring = clocks(night, 'America/Chicago', '2026-03-08');
  assert.deepEqual(spring, ['00:00', '00:30', '01:00', '01:30', '03:00', '03:30']);
  const autumn = slotsOfTemplate(night, 'America/Chicago', '2026-11-01', '2026-11-01');
  assert.deepEqual(
    autumn.map(({ startsAt }) => timeIn('America/Chicago', startsAt)),
    ['00:00', '00:30', '01:00', '01:30', '02:00', '02:30', '03:00', '03:30'],
  );
  assert.equal(autumn[3]?.startsAt.toISOString(), '2026-11-01T06:30:00.000Z', 'the first half past one');
});

test('one that lasts over the hour that is left out is not met by the next', () => {
  const long: TemplateTimes = { ...MORNING, weekdays: ALL_DAYS, fromTime: '00:00', untilTime: '06:00', breaks: [], slotMinutes: 90 };
  assert.deepEqual(clocks(long, 'America/Chicago', '2026-03-08'), ['00:00', '01:30', '04:30']);
});

test('the same clock times stand in Honolulu and in Kathmandu, and on a leap day', () => {
  for (const [zone, utc] of [
    ['Pacific/Honolulu', '2028-02-29T19:00:00.000Z'],
    ['Asia/Kathmandu', '2028-02-29T03:15:00.000Z'],
  ] as const) {
    assert.equal(slotsOfTemplate(MORNING, zone, '2028-02-29', '2028-02-29')[0]?.startsAt.toISOString(), utc);
  }
});

test('every second week is counted from the week of the first day, also when that is no day of its own', () => {
  const wednesdays: TemplateTimes = { ...MORNING, weekdays: [3], everyWeeks: 2, firstDay: '2026-05-08' };
  const days = slotsOfTemplate(wednesdays, 'UTC', '2026-05-01', '2026-06-30').map(({ startsAt }) => dayIn('UTC', startsAt));
  assert.deepEqual([...new Set(days)], ['2026-05-20', '2026-06-03', '2026-06-17']);
});

test('times follow each other without overlap, within their hours and days, whatever the zone', () => {
  const clock = fc.integer({ min: 0, max: 287 }).map((step) => `${String(Math.floor(step / 12)).padStart(2, '0')}:${String((step % 12) * 5).padStart(2, '0')}`);
  const zone = fc.constantFrom('America/Chicago', 'Pacific/Honolulu', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Havana');
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      zone,
      day,
      clock,
      clock,
      fc.integer({ min: 1, max: 24 }),
      fc.uniqueArray(fc.constantFrom(...ALL_DAYS), { minLength: 1 }),
      (timeZone, from, a, b, steps, weekdays) => {
        const [fromTime, untilTime] = a < b ? [a, b] : [b, a];
        const template: TemplateTimes = { ...MORNING, weekdays, fromTime, untilTime, breaks: [], slotMinutes: steps * 5, firstDay: '2024-01-01' };
        const spans = slotsOfTemplate(template, timeZone, from, from);
        for (const [index, { startsAt, endsAt }] of spans.entries()) {
          assert.ok(weekdays.includes(weekdayOf(dayIn(timeZone, startsAt))));
          assert.ok(timeIn(timeZone, startsAt) >= fromTime && timeIn(timeZone, startsAt) < untilTime);
          const next = spans[index + 1];
          if (next) assert.ok(next.startsAt >= endsAt);
        }
      },
    ),
  );
});
