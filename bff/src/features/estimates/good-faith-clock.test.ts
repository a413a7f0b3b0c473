import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addBusinessDays, goodFaithDue, isBusinessDay } from './good-faith-clock.ts';

describe('when a good-faith estimate is due', () => {
  const due = (askedOn: string, plannedOn: string | null = null) => Object.values(goodFaithDue({ askedOn, plannedOn })).join(' ');

  test('is three business days after it was asked for', () => {
    assert.equal(due('2026-11-09'), '2026-11-13 requested');
    // A Friday, and a holiday in the week after it.
    assert.equal(due('2026-11-20'), '2026-11-25 requested');
    assert.equal(due('2026-11-24'), '2026-11-30 requested');
  });

  test('is the next business day for a visit that is three to nine business days ahead', () => {
    assert.equal(due('2026-11-02', '2026-11-05'), '2026-11-03 planned-soon');
    assert.equal(due('2026-11-25', '2026-12-04'), '2026-11-27 planned-soon');
  });

  test('is three business days later for a visit that is ten or more ahead', () => {
    assert.equal(due('2026-11-02', '2026-11-17'), '2026-11-05 planned-later');
    assert.equal(due('2026-11-02', '2099-01-01'), '2026-11-05 planned-later');
  });

  test('is before a visit that is sooner than the law foresees', () => {
    assert.equal(due('2026-11-02', '2026-11-03'), '2026-11-03 requested');
    assert.equal(due('2026-11-02', '2026-11-04'), '2026-11-04 requested');
  });

  test('counts no weekend and none of the eleven federal holidays, also where they move', () => {
    const holidays = ['01-01', '01-19', '02-16', '05-25', '06-19', '07-03', '09-07', '10-12', '11-11', '11-26', '12-25'].map((day) => `2026-${day}`);
    const days = Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
    const closed = days.filter((day) => !isBusinessDay(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
    assert.deepEqual(closed, holidays);
    // New Year's Day of 2022 was a Saturday: kept on the Friday of the year before.
    assert.equal(isBusinessDay('2021-12-31'), false);
    assert.equal(addBusinessDays('2026-12-24', 1), '2026-12-28');
  });
});
