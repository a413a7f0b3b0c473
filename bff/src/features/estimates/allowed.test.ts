import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { allowedFor, isSameName } from './allowed.ts';
import type { PublicPrice, PublicRate } from './allowed.ts';

const rate = (payerName: string, planName: string, more: Partial<PublicRate>): PublicRate => ({
  payerName,
  planName,
  dollarCents: null,
  percent: null,
  lowCents: null,
  medianCents: null,
  highCents: null,
  ...more,
});
const MRI: PublicPrice = {
  grossCents: 120_000,
  cashCents: 108_000,
  minCents: 25_000,
  maxCents: 40_000,
  rates: [
    rate('Platform Health Insurance', 'PPO', { dollarCents: 40_000 }),
    rate('Platform Health Insurance', 'HMO', { dollarCents: 35_000 }),
    rate('Region Health Insurance', 'HMO', { dollarCents: 25_000 }),
  ],
};
const ER: PublicPrice = {
  ...MRI,
  minCents: null,
  maxCents: null,
  rates: [
    rate('Platform', 'PPO', { percent: 800_000, lowCents: 51_237, medianCents: 90_000, highCents: 167_842 }),
    rate('Region', 'HMO', { percent: 750_000 }),
    rate('Vague', 'HMO', {}),
  ],
};
const exactly = (cents: number) => ({ lowCents: cents, midCents: cents, highCents: cents });

describe('what a clinic is paid', () => {
  test('is what the person’s own plan has negotiated', () => {
    assert.deepEqual(allowedFor([MRI], { payerName: 'Platform Health', planName: 'PPO' }), { basis: 'plan', range: exactly(40_000), chargeCents: 120_000 });
  });

  test('is what their insurance has for its other plans, where theirs is not named', () => {
    assert.deepEqual(allowedFor([MRI], { payerName: 'Platform Health', planName: 'Gold' }), {
      basis: 'payer',
      range: { lowCents: 35_000, midCents: 35_000, highCents: 40_000 },
      chargeCents: 120_000,
    });
  });

  test('is the lowest to the highest of all insurances, where theirs is not named', () => {
    const allowed = allowedFor([MRI], { payerName: 'Elsewhere Mutual', planName: 'PPO' });
    assert.deepEqual(allowed, { basis: 'all', range: { lowCents: 25_000, midCents: 35_000, highCents: 40_000 }, chargeCents: 120_000 });
  });

  test('of a rate that is no amount is what was allowed before, and never above the charge', () => {
    assert.deepEqual(allowedFor([ER], { payerName: 'Platform', planName: 'PPO' })?.range, { lowCents: 51_237, midCents: 90_000, highCents: 120_000 });
    assert.deepEqual(allowedFor([ER], { payerName: 'Region', planName: 'HMO' })?.range, exactly(90_000));
    assert.equal(allowedFor([ER], { payerName: 'Vague', planName: 'HMO' })?.basis, 'all');
  });

  test('is the cash price without insurance, else the charge', () => {
    assert.deepEqual(allowedFor([MRI], null), { basis: 'cash', range: exactly(108_000), chargeCents: 120_000 });
    assert.deepEqual(allowedFor([{ ...MRI, cashCents: null }], null), { basis: 'charge', range: exactly(120_000), chargeCents: 120_000 });
  });

  test('is nothing where the prices hold no amount', () => {
    const none = { grossCents: null, cashCents: null, minCents: null, maxCents: null, rates: [rate('Vague', 'HMO', {})] };
    assert.equal(allowedFor([none], { payerName: 'Vague', planName: 'HMO' }), null);
    assert.equal(allowedFor([], null), null);
  });

  test('never goes from high to low, nor above the charge, whatever the prices are', () => {
    const amount = fc.option(fc.integer({ min: 1, max: 2_147_483_647 }), { nil: null });
    const anyRate = fc.record({
      payerName: fc.constantFrom('A', 'B'),
      planName: fc.constantFrom('P', 'Q'),
      dollarCents: amount,
      percent: fc.option(fc.integer({ min: 1, max: 100_000_000 }), { nil: null }),
      lowCents: amount,
      medianCents: amount,
      highCents: amount,
    });
    const anyPrice = fc
      .record({ grossCents: amount, cashCents: amount, low: amount, high: amount, rates: fc.array(anyRate, { maxLength: 4 }) })
      .map(({ low, high, ...price }) => ({
        ...price,
        minCents: low === null || high === null ? null : Math.min(low, high),
        maxCents: low === null || high === null ? null : Math.max(low, high),
      }));
    const insured = fc.option(fc.record({ payerName: fc.constantFrom('A', 'C'), planName: fc.constantFrom('P', 'Z') }), { nil: null });
    fc.assert(
      fc.property(fc.array(anyPrice, { maxLength: 4 }), insured, (prices, who) => {
        const allowed = allowedFor(prices, who);
        if (!allowed) return;
        const { range, chargeCents } = allowed;
        assert.ok(0 < range.lowCents && range.lowCents <= range.midCents && range.midCents <= range.highCents, JSON.stringify(allowed));
        assert.ok(chargeCents === null || range.highCents <= chargeCents);
      }),
    );
  });
});

test('names of insurances are the same by the words that tell them apart', () => {
  assert.ok(isSameName('Platform Health Insurance', 'PLATFORM health'));
  assert.ok(isSameName('Cruz Azul, Inc.', 'Cruz Azúl'));
  assert.ok(!isSameName('Platform Health Insurance', 'Region Health Insurance'));
  assert.ok(!isSameName('Health Plan', 'Health Insurance'));
});
