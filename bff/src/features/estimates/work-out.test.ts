import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { share, workOut } from './work-out.ts';
import type { Benefits, Counted, Range, Worked } from './work-out.ts';

const cents = fc.integer({ min: 0, max: 2_147_483_647 });
const part = fc.integer({ min: 0, max: 10_000 });
const counted: fc.Arbitrary<Counted> = fc.record({
  copayCents: cents,
  deductibleLeftCents: cents,
  coinsuranceBasisPoints: part,
  outOfPocketLeftCents: fc.option(cents, { nil: null }),
});
const benefits: fc.Arbitrary<Benefits> = fc.record({
  deductibleLeftCents: fc.option(cents, { nil: null }),
  copayCents: fc.option(cents, { nil: null }),
  coinsuranceBasisPoints: fc.option(part, { nil: null }),
  outOfPocketLeftCents: fc.option(cents, { nil: null }),
});
const range: fc.Arbitrary<Range> = fc
  .tuple(cents, cents, cents)
  .map((all) => all.toSorted((a, b) => a - b))
  .map(([lowCents = 0, midCents = 0, highCents = 0]) => ({ lowCents, midCents, highCents }));

function assertSound(worked: Worked, outOfPocketLeftCents: number | null): void {
  const { allowedCents, copayCents, deductibleCents, coinsuranceCents, overCapCents, patientCents, insuranceCents } = worked;
  for (const amount of Object.values(worked)) assert.ok(Number.isSafeInteger(amount) && amount >= 0, JSON.stringify(worked));
  assert.ok(patientCents <= allowedCents);
  assert.ok(outOfPocketLeftCents === null || patientCents <= outOfPocketLeftCents);
  assert.equal(patientCents + insuranceCents, allowedCents);
  assert.equal(copayCents + deductibleCents + coinsuranceCents - overCapCents, patientCents);
}

describe('what somebody pays of a price', () => {
  const plan = { deductibleLeftCents: 30_000, copayCents: 2_500, coinsuranceBasisPoints: 2_000, outOfPocketLeftCents: 60_000 };

  test('is the copay, what is left of the deductible, and a part of the rest', () => {
    assert.deepEqual(share(100_000, plan), {
      allowedCents: 100_000,
      copayCents: 2_500,
      deductibleCents: 30_000,
      coinsuranceCents: 13_500,
      overCapCents: 0,
      patientCents: 46_000,
      insuranceCents: 54_000,
    });
    assert.equal(share(100_000, { ...plan, outOfPocketLeftCents: 40_000 }).patientCents, 40_000);
    assert.equal(share(1_000, plan).patientCents, 1_000);
  });

  test('is never negative, never above the price, never above what is left until the year’s most, and adds up', () => {
    fc.assert(fc.property(cents, counted, (allowed, plan_) => assertSound(share(allowed, plan_), plan_.outOfPocketLeftCents)));
  });

  test('is never less where the price, the copay, the deductible, the part or the most is more', () => {
    fc.assert(
      fc.property(cents, counted, fc.integer({ min: 0, max: 500_000 }), (allowed, plan_, more) => {
        const least = share(allowed, plan_).patientCents;
        const others = [
          share(allowed + more, plan_),
          share(allowed, { ...plan_, copayCents: plan_.copayCents + more }),
          share(allowed, { ...plan_, deductibleLeftCents: plan_.deductibleLeftCents + more }),
          share(allowed, { ...plan_, coinsuranceBasisPoints: Math.min(10_000, plan_.coinsuranceBasisPoints + more) }),
          share(allowed, { ...plan_, outOfPocketLeftCents: plan_.outOfPocketLeftCents === null ? null : plan_.outOfPocketLeftCents + more }),
        ];
        for (const { patientCents } of others) assert.ok(patientCents >= least);
      }),
    );
  });

  test('goes from low to high whatever is known of the plan, and no way is above the price', () => {
    fc.assert(
      fc.property(range, fc.option(benefits, { nil: null }), (prices, known) => {
        const { low, mid, high } = workOut(prices, known);
        for (const worked of [low, mid, high]) if (worked) assertSound(worked, known?.outOfPocketLeftCents ?? null);
        assert.ok(low.patientCents <= high.patientCents);
        if (mid) assert.ok(low.patientCents <= mid.patientCents && mid.patientCents <= high.patientCents);
      }),
    );
  });

  test('is all of it without insurance', () => {
    const { low, mid, high } = workOut({ lowCents: 100, midCents: 200, highCents: 301 }, null);
    assert.deepEqual([low.patientCents, mid?.patientCents, high.patientCents], [100, 200, 301]);
  });

  test('counts what nobody told as nothing at the least and as all of it at the most, without a likely amount', () => {
    const nothing = { deductibleLeftCents: null, copayCents: null, coinsuranceBasisPoints: null, outOfPocketLeftCents: null };
    const { low, mid, high } = workOut({ lowCents: 100, midCents: 200, highCents: 300 }, nothing);
    assert.deepEqual([low.patientCents, mid, high.patientCents], [0, null, 300]);
  });
});
