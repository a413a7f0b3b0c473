import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerBy } from './answer-by.ts';

const at = (text: string) => new Date(text);
const by = (timeZone: string, answerDays: number, sentAt: string, closed: readonly [string, string][] = []) =>
  answerBy(
    { timeZone, answerDays },
    closed.map(([startsAt, endsAt]) => ({ startsAt: at(startsAt), endsAt: at(endsAt) })),
    at(sentAt),
  ).toISOString();

describe('by when a clinic answers', () => {
  test('is the end of so many working days after today, on its own clock', () => {
    assert.equal(by('America/Chicago', 2, '2026-11-24T16:00:00Z'), '2026-11-26T23:00:00.000Z');
  });

  test('weekends do not count, also for what is sent on one', () => {
    assert.equal(by('America/Chicago', 2, '2026-11-27T16:00:00Z'), '2026-12-01T23:00:00.000Z');
    assert.equal(by('America/Chicago', 1, '2026-11-28T16:00:00Z'), '2026-11-30T23:00:00.000Z');
  });

  test('a day on which the clinic is closed does not count, a morning off does', () => {
    const sent = '2026-11-24T16:00:00Z';
    assert.equal(by('America/Chicago', 1, sent, [['2026-11-25T06:00:00Z', '2026-11-26T06:00:00Z']]), '2026-11-26T23:00:00.000Z');
    assert.equal(by('America/Chicago', 1, sent, [['2026-11-25T14:00:00Z', '2026-11-25T18:00:00Z']]), '2026-11-25T23:00:00.000Z');
  });

  test('is reckoned across a change of clocks in either direction', () => {
    // Friday before clocks go forward (March 8, 2026) and back (November 1, 2026) in Chicago.
    assert.equal(by('America/Chicago', 1, '2026-03-06T16:00:00Z'), '2026-03-09T22:00:00.000Z');
    assert.equal(by('America/Chicago', 1, '2026-10-30T16:00:00Z'), '2026-11-02T23:00:00.000Z');
  });

  test('the day is the clinic’s, ten hours behind and 5:45 ahead', () => {
    // Monday 23:30 in Honolulu is Tuesday elsewhere; Tuesday 00:15 in Kathmandu is still Monday in UTC.
    assert.equal(by('Pacific/Honolulu', 1, '2026-11-24T09:30:00Z'), '2026-11-25T03:00:00.000Z');
    assert.equal(by('Asia/Kathmandu', 1, '2026-11-23T18:30:00Z'), '2026-11-25T11:15:00.000Z');
  });

  test('counts the 29th of February, and a clinic that promises nothing sooner than the next day', () => {
    assert.equal(by('America/Chicago', 1, '2028-02-28T16:00:00Z'), '2028-02-29T23:00:00.000Z');
    assert.equal(by('America/Chicago', 0, '2028-02-29T16:00:00Z'), '2028-03-01T23:00:00.000Z');
  });
});
