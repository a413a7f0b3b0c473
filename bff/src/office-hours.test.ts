import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOpenAt, parseOfficeHours } from './office-hours.ts';

const HOURS = parseOfficeHours('Mon-Fri 07:00-18:00; Sat 09:00-12:00');

test('hours are read by day', () => {
  assert.deepEqual(HOURS, [
    { days: [1, 2, 3, 4, 5], from: '07:00', until: '18:00' },
    { days: [6], from: '09:00', until: '12:00' },
  ]);
});

test('what are no hours is refused', () => {
  for (const text of ['', 'Mon', 'Mon 18:00-07:00', 'Fri-Mon 07:00-18:00', 'Xyz 07:00-18:00', 'Mon 24:00-25:00']) {
    assert.throws(() => parseOfficeHours(text), RangeError, text);
  }
});

test('open and closed go by the office’s own clock, to the minute, in winter and in summer', () => {
  const open = (at: string) => isOpenAt(HOURS, 'America/Chicago', new Date(at));
  assert.deepEqual(['2026-11-24T12:59Z', '2026-11-24T13:00Z', '2026-11-24T23:59Z', '2026-11-25T00:00Z'].map(open), [false, true, true, false]);
  assert.deepEqual(['2026-07-01T12:00Z', '2026-07-01T11:59Z'].map(open), [true, false]);
  assert.deepEqual(['2026-11-28T16:00Z', '2026-11-28T19:00Z', '2026-11-29T16:00Z'].map(open), [true, false, false]);
});
