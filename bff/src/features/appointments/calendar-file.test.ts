import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ICAL from 'ical.js';
import { calendarFile } from './calendar-file.ts';
import type { CalendarEntry } from './calendar-file.ts';

const NOW = new Date('2026-11-24T16:00:00Z');

const entry = (startsAt: string, timeZone: string, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: '0192f0c1-2d3e-7a4b-8c5d-000000000001',
  sequence: 0,
  startsAt: new Date(startsAt),
  endsAt: new Date(Date.parse(startsAt) + 30 * 60_000),
  timeZone,
  isOff: false,
  summary: 'Visit at Pier, “second” floor; bring\\take a very long name that has to be folded over more than one line',
  location: 'Pier Clinic, 1 Lake Street',
  ...more,
});

/** As an independent library reads it. */
function read(entries: readonly CalendarEntry[], name?: string) {
  const text = calendarFile({ entries, now: NOW, ...(name === undefined ? {} : { name }) });
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { text, calendar, events };
}

describe('a calendar file', () => {
  const cases: readonly (readonly [what: string, at: string, zone: string, wall: string])[] = [
    ['in winter', '2026-12-03T20:30:00Z', 'America/Chicago', '2026-12-03T14:30:00'],
    ['the day clocks go forward', '2027-03-14T14:00:00Z', 'America/Chicago', '2027-03-14T09:00:00'],
    ['the second of two hours when clocks go back', '2026-11-01T16:00:00Z', 'America/Chicago', '2026-11-01T10:00:00'],
    ['ten hours behind', '2026-12-04T05:30:00Z', 'Pacific/Honolulu', '2026-12-03T19:30:00'],
    ['5:45 ahead', '2026-12-03T20:30:00Z', 'Asia/Kathmandu', '2026-12-04T02:15:00'],
    ['on the 29th of February', '2028-02-29T15:00:00Z', 'America/Chicago', '2028-02-29T09:00:00'],
  ];
  for (const [what, at, zone, wall] of cases) {
    test(`tells the clinic’s own time with the rules of its zone: ${what}`, () => {
      const { events, text } = read([entry(at, zone)]);
      assert.equal(events[0]?.startDate.toString(), wall);
      assert.equal(events[0]?.startDate.toJSDate().toISOString(), new Date(at).toISOString());
      assert.match(text, new RegExp(`BEGIN:VTIMEZONE\\r\\nTZID:${zone}\\r\\n`));
      assert.match(text, new RegExp(`DTSTART;TZID=${zone}:`));
      assert.match(text, /DTSTAMP:20261124T160000Z/);
    });
  }

  test('keeps the visit’s id and raises its number, so that what comes later replaces what was there', () => {
    const before = read([entry('2026-12-03T20:30:00Z', 'America/Chicago')]).events[0];
    const after = read([entry('2026-12-04T20:30:00Z', 'America/Chicago', { sequence: 1 })]).events[0];
    assert.equal(before?.uid, after?.uid);
    assert.deepEqual([before?.sequence, after?.sequence], [0, 1]);
  });

  test('takes a visit that is off out of the calendar', () => {
    const { calendar, events } = read([entry('2026-12-03T20:30:00Z', 'America/Chicago', { isOff: true, sequence: 1 })]);
    assert.equal(calendar.getFirstPropertyValue('method'), 'CANCEL');
    assert.equal(events[0]?.component.getFirstPropertyValue('status'), 'CANCELLED');
    assert.equal(read([entry('2026-12-03T20:30:00Z', 'America/Chicago')]).calendar.getFirstPropertyValue('method'), 'PUBLISH');
  });

  test('that is subscribed to says what is off among what is on', () => {
    const { calendar, events } = read([entry('2026-12-03T20:30:00Z', 'America/Chicago', { isOff: true })], 'Northfield');
    assert.equal(calendar.getFirstPropertyValue('method'), 'PUBLISH');
    assert.equal(events[0]?.component.getFirstPropertyValue('status'), 'CANCELLED');
  });

  test('keeps words whole, whatever is in them, and lines short', () => {
    const { text, events } = read([entry('2026-12-03T20:30:00Z', 'America/Chicago')]);
    assert.equal(events[0]?.summary, entry('2026-12-03T20:30:00Z', 'America/Chicago').summary);
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  });

  test('has the rules of each zone once, and a zone that nobody knows is told in UTC', () => {
    const { calendar, events } = read([
      entry('2026-12-03T20:30:00Z', 'America/Chicago'),
      entry('2026-12-04T20:30:00Z', 'America/Chicago', { id: 'b' }),
      entry('2026-12-05T20:30:00Z', 'Mars/Olympus', { id: 'c' }),
    ]);
    assert.deepEqual(
      calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid')),
      ['America/Chicago', 'Etc/UTC'],
    );
    assert.equal(events[2]?.startDate.toJSDate().toISOString(), '2026-12-05T20:30:00.000Z');
  });
});
