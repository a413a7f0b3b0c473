import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromCents, toCents } from './money.ts';

test('every amount of cents survives the way to decimal text and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_147_483_647, max: 2_147_483_647 }), (cents) => {
      assert.equal(toCents(fromCents(cents)), cents);
      assert.equal(toCents(Number(fromCents(cents))), cents);
    }),
  );
});

test('more than two decimals round half away from zero, on the digits', () => {
  assert.equal(toCents('1.005'), 101);
  assert.equal(toCents('-1.005'), -101);
  assert.equal(toCents('1.0049999999999999'), 100);
  assert.equal(toCents(0.1 + 0.2), 30);
});

test('exponents are understood, and what is out of range or no number is refused', () => {
  assert.equal(toCents('1.2e3'), 120_000);
  assert.equal(toCents('5e-3'), 1);
  assert.equal(toCents('0e99'), 0);
  for (const wrong of ['1e99', '21474836.48', 'NaN', 'Infinity', '', '1,50', '0x10']) assert.equal(toCents(wrong), null);
});
