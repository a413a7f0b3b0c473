import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { endOfQuiet } from './quiet-hours.ts';

const NIGHT = { fromMin: 22 * 60, untilMin: 7 * 60 + 30, timeZone: 'America/Chicago' };
const end = (now: string, hours = NIGHT) => endOfQuiet(hours, new Date(now))?.toISOString() ?? null;

describe('the end of quiet hours', () => {
  test('is in the morning of the person’s own zone, before and after midnight', () => {
    assert.equal(end('2026-11-25T04:30:20Z'), '2026-11-25T13:30:00.000Z');
    assert.equal(end('2026-11-25T12:00:00Z'), '2026-11-25T13:30:00.000Z');
  });

  test('is not there by day; the first minute is quiet and the last is not', () => {
    assert.equal(end('2026-11-25T18:00:00Z'), null);
    assert.equal(end('2026-11-25T03:59:59Z'), null);
    assert.equal(end('2026-11-25T04:00:00Z'), '2026-11-25T13:30:00.000Z');
    assert.equal(end('2026-11-25T13:30:00Z'), null);
    assert.equal(endOfQuiet(null, new Date()), null);
  });

  test('is later the same day for hours that are not over midnight', () => {
    const noon = { fromMin: 12 * 60, untilMin: 14 * 60, timeZone: 'UTC' };
    assert.equal(end('2026-11-25T12:00:00Z', noon), '2026-11-25T14:00:00.000Z');
    assert.equal(end('2026-11-25T14:00:00Z', noon), null);
  });

  test('goes by the clock on the wall in the nights when it is moved', () => {
    assert.equal(end('2026-11-01T04:00:00Z'), '2026-11-01T13:30:00.000Z');
    assert.equal(end('2026-03-08T05:00:00Z'), '2026-03-08T12:30:00.000Z');
  });
});
