import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tripAround } from './trip.ts';

const visit = (id: string, startsAt: string, timeZone = 'America/Chicago') => ({
  id,
  startsAt: new Date(startsAt),
  endsAt: new Date(Date.parse(startsAt) + 30 * 60_000),
  clinic: { timeZone },
});
const around = (rows: Parameters<typeof tripAround>[0], id: string) => tripAround(rows, id).map((row) => row.id);

test('visits on the same day, and on days that follow each other, are one trip', () => {
  const rows = [
    visit('far', '2026-12-01T15:00:00Z'),
    visit('a', '2026-12-03T15:00:00Z'),
    visit('b', '2026-12-03T20:00:00Z'),
    visit('c', '2026-12-04T15:00:00Z'),
    visit('later', '2026-12-06T15:00:00Z'),
  ];
  assert.deepEqual(around(rows, 'b'), ['a', 'b', 'c']);
  assert.deepEqual(around(rows, 'far'), ['far']);
  assert.deepEqual(around(rows, 'nobody'), []);
});

test('days are those of the clinics’ calendars, over a change of clocks and on the 29th of February', () => {
  // 23:00 on Saturday in Chicago, and Monday just after midnight: two nights, though fewer than 48 hours.
  assert.deepEqual(around([visit('a', '2027-03-14T05:00:00Z'), visit('b', '2027-03-15T05:30:00Z')], 'a'), ['a']);
  assert.deepEqual(around([visit('a', '2028-02-28T15:00:00Z'), visit('b', '2028-02-29T15:00:00Z'), visit('c', '2028-03-01T15:00:00Z')], 'a'), ['a', 'b', 'c']);
  // Where one goes next it was the 4th when the first one ended.
  const [first, second] = ['2026-12-03T23:00:00Z', '2026-12-05T02:00:00Z'];
  assert.deepEqual(around([visit('a', first, 'Pacific/Honolulu'), visit('b', second, 'Asia/Kathmandu')], 'a'), ['a', 'b']);
  assert.deepEqual(around([visit('a', first, 'Pacific/Honolulu'), visit('b', second, 'Pacific/Honolulu')], 'a'), ['a', 'b']);
  assert.deepEqual(around([visit('a', first, 'Asia/Kathmandu'), visit('b', '2026-12-05T18:30:00Z', 'Asia/Kathmandu')], 'a'), ['a']);
});
