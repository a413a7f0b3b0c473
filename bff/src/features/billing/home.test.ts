import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayIn } from '../../time/calendar.ts';
import { balanceOf } from './balance.ts';
import type { Bill } from './balance.ts';
import { billingHome } from './home.ts';

/** Still the 23rd in Chicago, already the 24th in UTC. */
const NOW = new Date('2026-11-24T04:30:00.000Z');
const TODAY = dayIn('America/Chicago', NOW);
const bill = (id: string, dueOn: string | null, more: Partial<Bill> = {}): Bill => ({
  id,
  status: 'open',
  dueOn,
  owedCents: 12_050,
  creditCents: 0,
  pause: null,
  ...more,
});
const attention = (...bills: Bill[]) => billingHome.attention(balanceOf(bills, TODAY), NOW);

test('a bill due today at the clinic is not overdue, though the day is over in UTC', () => {
  assert.equal(TODAY, '2026-11-23');
  assert.deepEqual(
    attention(bill('a', '2026-11-23')).map(({ kind }) => kind),
    ['billing.due-soon'],
  );
  assert.deepEqual(
    attention(bill('a', '2026-11-22')).map(({ kind }) => kind),
    ['billing.overdue'],
  );
});

test('what is owed is always open, and more urgent from fourteen days before it is due', () => {
  assert.deepEqual(attention(bill('a', '2026-12-08')), [
    { kind: 'billing.open', rank: 25, path: '/billing/statements/a', on: '2026-12-08', values: { amount: '$120.50' } },
  ]);
  assert.deepEqual(attention(bill('a', '2026-12-07')), [
    { kind: 'billing.due-soon', rank: 50, path: '/billing/statements/a', on: '2026-12-07', values: { amount: '$120.50' } },
  ]);
});

test('what is owed without a day by which it is due is open, too', () => {
  assert.deepEqual(attention(bill('a', null), bill('b', null, { owedCents: 753_275 })), [
    { kind: 'billing.open', rank: 25, path: '/billing', values: { amount: '$7,653.25' } },
  ]);
});

test('one overdue bill leads to itself, several lead to the list with their sum', () => {
  assert.deepEqual(
    attention(bill('a', '2026-11-01')).map(({ path }) => path),
    ['/billing/statements/a'],
  );
  assert.deepEqual(attention(bill('a', '2026-11-01'), bill('b', '2026-10-01', { owedCents: 12_000 })), [
    { kind: 'billing.overdue', rank: 80, path: '/billing', on: '2026-10-01', values: { count: 2, amount: '$240.50' } },
  ]);
});

test('paid and cancelled bills ask for nothing', () => {
  assert.deepEqual(attention(bill('a', '2026-11-01', { owedCents: 0 }), bill('b', '2026-11-01', { status: 'cancelled', owedCents: 0 })), []);
});
