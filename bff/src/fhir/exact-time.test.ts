import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactTime } from './exact-time.ts';
import { SkipResource } from './skip-resource.ts';

const read = (text: string) => {
  const { at, precision } = exactTime(text);
  return [at?.toISOString(), precision];
};

test('a time is known to what was sent', () => {
  assert.deepEqual(read('2026-11-20T09:00:00-06:00'), ['2026-11-20T15:00:00.000Z', null]);
  assert.deepEqual(read('2026-11-20'), ['2026-11-20T12:00:00.000Z', 'day']);
  assert.equal(read('2026-11')[1], 'month');
  assert.equal(read('2009')[1], 'year');
  assert.deepEqual(exactTime(undefined), { at: null, precision: null });
});

test('a time of day without an offset is not taken to be in any zone: its day alone is known', () => {
  assert.deepEqual(read('2027-01-20T09:00:00'), ['2027-01-20T12:00:00.000Z', 'day']);
  assert.deepEqual(read('2027-01-20T23:59:59.999'), ['2027-01-20T12:00:00.000Z', 'day']);
});

test('what is no date is refused', () => {
  for (const text of ['yesterday', '2026-13-01', '2026-11-20T25:00:00']) assert.throws(() => exactTime(text), SkipResource);
});
