import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppointmentStatus } from '../database/generated/enums.ts';
import { AGREED, ASKED_FOR, furtherStatus, isAgreed, isAgreedSql, isAskedFor, OVER } from './visit-status.ts';

test('each status is agreed, asked for, over, off, or nobody can tell', () => {
  const named = [...AGREED, ...ASKED_FOR, ...OVER, 'cancelled', 'unsure'];
  assert.deepEqual(named.toSorted(), Object.values(AppointmentStatus).toSorted());
});

test('what waits for a yes is never told as agreed', () => {
  for (const status of ASKED_FOR) assert.deepEqual([isAgreed(status), isAskedFor(status)], [false, true]);
  assert.equal(isAgreedSql('a.status'), "a.status in ('booked', 'arrived', 'checked_in')");
});

test('of two statuses the one that knows more counts, and of two that contradict each other none', () => {
  assert.equal(furtherStatus('booked', 'arrived'), 'arrived');
  assert.equal(furtherStatus('fulfilled', 'checked_in'), 'fulfilled');
  assert.equal(furtherStatus('noshow', 'booked'), 'noshow');
  assert.equal(furtherStatus('booked', 'noshow'), 'noshow');
  assert.equal(furtherStatus('noshow', 'fulfilled'), null);
  assert.equal(furtherStatus('arrived', 'noshow'), null);
  assert.equal(furtherStatus('cancelled', 'booked'), null);
  assert.equal(furtherStatus('booked', 'cancelled'), null);
});
