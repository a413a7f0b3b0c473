import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toDay, toInstant } from './dates.ts';

test('every instant with a zone comes back as the same point in time', () => {
  const dates = fc.date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('2999-12-31T23:59:59Z'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      assert.equal(toInstant(date.toISOString())?.getTime(), date.getTime());
    }),
  );
});

test('a day without a time is noon UTC, so that it is the same day in every American time zone', () => {
  assert.equal(toInstant('2024-02-29')?.toISOString(), '2024-02-29T12:00:00.000Z');
  assert.equal(toInstant('2024-02')?.toISOString(), '2024-02-01T12:00:00.000Z');
  assert.equal(toInstant('2024')?.toISOString(), '2024-01-01T12:00:00.000Z');
});

test('offsets, fractions and leap seconds are read', () => {
  assert.equal(toInstant('2024-05-01T01:30:00-05:00')?.toISOString(), '2024-05-01T06:30:00.000Z');
  assert.equal(toInstant('2024-05-01T01:30:00.123456Z')?.toISOString(), '2024-05-01T01:30:00.123Z');
  assert.equal(toInstant('2016-12-31T23:59:60Z')?.toISOString(), '2016-12-31T23:59:59.999Z');
});

test('days that do not exist and texts that are no dates are refused', () => {
  for (const wrong of ['2023-02-29', '2024-13-01', '2024-00-01', '2024-04-31', '0000-01-01', '24-1-1', 'today', '', '2024-05-01T25:00:00Z']) {
    assert.equal(toInstant(wrong), null, wrong);
  }
  assert.equal(toDay('2023-02-29'), null);
  assert.equal(toDay('1984-07-05T14:01:57+00:00')?.toISOString(), '1984-07-05T00:00:00.000Z');
});
