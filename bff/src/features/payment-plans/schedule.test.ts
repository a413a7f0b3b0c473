import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths } from '../../time/calendar.ts';
import { chargedOf, planFor } from './auto-pay-rule.ts';
import { nextTryOn } from './retries.ts';
import { DEFAULT_RULES, needsApproval } from './rules.ts';
import { mostMonthsFor, scheduleOf } from './schedule.ts';

const total = fc.integer({ min: 5_000, max: 5_000_000 });
const months = fc.integer({ min: 1, max: 60 });
const least = fc.integer({ min: 1, max: 5_000 });
const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2024-01-01', days));
const sum = (parts: readonly { readonly cents: number }[]) => parts.reduce((all, { cents }) => all + cents, 0);

describe('the schedule of a payment plan', () => {
  test('pays exactly what is owed, in the months that were chosen, the last part with the rest', () => {
    fc.assert(
      fc.property(total, months, day, least, (cents, count, first, smallest) => {
        const parts = scheduleOf(cents, { months: count }, first, smallest);
        assert.equal(parts.length, count);
        assert.equal(sum(parts), cents);
        const last = parts.at(-1)?.cents ?? 0;
        for (const part of parts.slice(0, -1)) assert.equal(part.cents, Math.floor(cents / count));
        assert.ok(last >= Math.floor(cents / count) && last < Math.floor(cents / count) + count);
      }),
    );
  });

  test('pays exactly what is owed with an amount a month, and no part is smaller than the rule', () => {
    fc.assert(
      fc.property(total, fc.integer({ min: 5_000, max: 200_000 }), day, fc.integer({ min: 1, max: 5_000 }), (cents, monthlyCents, first, smallest) => {
        const parts = scheduleOf(cents, { monthlyCents }, first, smallest);
        assert.equal(sum(parts), cents);
        for (const part of parts.slice(0, -1)) assert.equal(part.cents, monthlyCents);
        const last = parts.at(-1)?.cents ?? 0;
        assert.ok(last >= Math.min(smallest, cents) && last < monthlyCents + smallest, String(last));
      }),
    );
  });

  test('has one part a month, each on the day of the first or the last day of a shorter month', () => {
    fc.assert(
      fc.property(months, day, (count, first) => {
        const parts = scheduleOf(1_000_000, { months: count }, first, 1);
        parts.forEach((part, index) => {
          assert.equal(part.dueOn.slice(0, 7), addMonths(`${first.slice(0, 7)}-01`, index).slice(0, 7));
          const dayOf = Number(part.dueOn.slice(8));
          assert.ok(dayOf === Number(first.slice(8)) || addDays(part.dueOn, 1).endsWith('-01'), part.dueOn);
        });
      }),
    );
  });

  test('comes back to the 31st after a shorter month, and knows leap years', () => {
    const days = (first: string, count: number) => scheduleOf(100_000, { months: count }, first, 1).map(({ dueOn }) => dueOn);
    assert.deepEqual(days('2027-12-31', 5), ['2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30']);
    assert.deepEqual(days('2027-01-30', 3), ['2027-01-30', '2027-02-28', '2027-03-30']);
    assert.deepEqual(days('2028-02-29', 2), ['2028-02-29', '2028-03-29']);
  });

  test('puts a few cents that are left on the last payment, and makes one of its own of more', () => {
    const cents = (owed: number) => scheduleOf(owed, { monthlyCents: 5_000 }, '2026-12-01', 2_500).map((part) => part.cents);
    assert.deepEqual(cents(10_001), [5_000, 5_001]);
    assert.deepEqual(cents(12_500), [5_000, 5_000, 2_500]);
    assert.deepEqual(cents(3_000), [3_000], 'more a month than is owed is one payment');
  });

  test('is never longer than its parts may be small', () => {
    fc.assert(
      fc.property(total, least, months, (cents, smallest, most) => {
        const longest = mostMonthsFor(cents, smallest, most);
        assert.ok(longest <= most);
        if (longest > 0) for (const part of scheduleOf(cents, { months: longest }, '2026-12-01', smallest)) assert.ok(part.cents >= smallest);
      }),
    );
  });
});

describe('the rules of a clinic', () => {
  test('send a plan to the desk only when it is for more money or more months than they say', () => {
    const asks = (totalCents: number, count: number) => needsApproval(DEFAULT_RULES, { totalCents, months: count });
    assert.deepEqual([asks(200_000, 12), asks(200_001, 12), asks(200_000, 13)], [false, true, true]);
    assert.equal(needsApproval({ ...DEFAULT_RULES, approveOverCents: null, approveOverMonths: null }, { totalCents: 9_999_999, months: 99 }), false);
  });

  test('say on which days a missed payment is tried again, and then no more', () => {
    // Three and seven days after the 26th of February.
    assert.equal(nextTryOn([7, 3], '2027-02-26', 1), '2027-03-01');
    assert.equal(nextTryOn([7, 3], '2027-03-01', 2), '2027-03-05');
    assert.equal(nextTryOn([7, 3], '2027-03-05', 3), null);
    assert.equal(nextTryOn([], '2027-02-26', 1), null);
  });
});

describe('auto-pay', () => {
  const bill = fc.record({ owedCents: fc.integer({ min: -100, max: 500_000 }), dueOn: day });
  const terms = fc.record({ capCents: fc.integer({ min: 1, max: 300_000 }), noticeDays: fc.integer({ min: 1, max: 30 }) });

  test('never charges over the limit, before the bill is due, or sooner after the notice than was promised', () => {
    fc.assert(
      fc.property(terms, bill, day, (rule, owed, today) => {
        const plan = planFor(rule, owed, today);
        if (plan.what !== 'charge') return;
        assert.ok(plan.cents <= rule.capCents && plan.cents === owed.owedCents);
        assert.ok(plan.chargeOn >= owed.dueOn);
        assert.ok(plan.chargeOn >= addDays(today, rule.noticeDays));
      }),
    );
  });

  test('says of a bill over the limit that it is, and leaves it alone', () => {
    const rule = { capCents: 10_000, noticeDays: 5 };
    assert.deepEqual(planFor(rule, { owedCents: 10_001, dueOn: '2026-12-04' }, '2026-12-01'), { what: 'over', cents: 10_001 });
    assert.deepEqual(planFor(rule, { owedCents: 10_000, dueOn: '2026-12-20' }, '2026-12-01'), { what: 'wait', noticeOn: '2026-12-15' });
    assert.deepEqual(planFor(rule, { owedCents: 10_000, dueOn: '2026-12-06' }, '2026-12-01'), { what: 'charge', chargeOn: '2026-12-06', cents: 10_000 });
    assert.deepEqual(planFor(rule, { owedCents: 10_000, dueOn: '2026-11-01' }, '2026-12-01'), { what: 'charge', chargeOn: '2026-12-06', cents: 10_000 });
    assert.deepEqual(planFor(rule, { owedCents: 0, dueOn: '2026-11-01' }, '2026-12-01'), { what: 'nothing' });
  });

  test('charges what is still owed of what people heard of, and no cent more', () => {
    assert.deepEqual([chargedOf(5_000, 5_000), chargedOf(5_000, 2_000), chargedOf(5_000, 9_000), chargedOf(5_000, -100)], [5_000, 2_000, 5_000, 0]);
  });
});
