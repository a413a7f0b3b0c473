import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressOf, sharesOf } from './benefit.ts';
import type { CoverageBenefit } from './benefit.ts';

const benefit = (more: Partial<CoverageBenefit>): CoverageBenefit => ({
  kind: 'deductible',
  who: 'person',
  network: 'in',
  services: ['30'],
  period: 'year',
  cents: null,
  basisPoints: null,
  note: null,
  ...more,
});
const year = benefit({ cents: 150_000 });

test('what is met of a deductible follows from what is left, or from what was used', () => {
  assert.deepEqual(progressOf([year, benefit({ period: 'left', cents: 40_000 })], 'deductible', 'person'), {
    totalCents: 150_000,
    metCents: 110_000,
    leftCents: 40_000,
  });
  assert.equal(progressOf([year, benefit({ period: 'used', cents: 20_000 })], 'deductible', 'person')?.leftCents, 130_000);
});

test('more used than there is leaves nothing, and never less', () => {
  assert.deepEqual(progressOf([year, benefit({ period: 'used', cents: 190_000 })], 'deductible', 'person')?.leftCents, 0);
});

test('a limit of which half is not told is not shown as one', () => {
  assert.equal(progressOf([year], 'deductible', 'person'), null);
  assert.equal(progressOf([benefit({ period: 'left', cents: 1 })], 'deductible', 'person'), null);
});

test('neither the family’s limit, nor one outside the network, nor one of a single service is the person’s', () => {
  const others = [{ who: 'family' as const }, { network: 'out' as const }, { services: ['35'] }];
  for (const other of others)
    assert.equal(progressOf([benefit({ ...other, cents: 5 }), benefit({ ...other, period: 'left', cents: 5 })], 'deductible', 'person'), null);
});

test('a service has its own share, the plan the one for all others, and what holds outside the network is neither', () => {
  const shares = sharesOf([
    benefit({ kind: 'copay', services: ['98', 'UC'], cents: 3_000, period: 'visit' }),
    benefit({ kind: 'copay', services: ['98'], network: 'out', cents: 9_000 }),
    benefit({ kind: 'coinsurance', basisPoints: 2_000 }),
  ]);
  assert.deepEqual(shares, [
    { service: '30', copayCents: null, coinsuranceBasisPoints: 2_000 },
    { service: '98', copayCents: 3_000, coinsuranceBasisPoints: null },
    { service: 'UC', copayCents: 3_000, coinsuranceBasisPoints: null },
  ]);
});
