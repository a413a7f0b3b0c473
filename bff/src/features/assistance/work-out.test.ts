import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AREAS, guidelineFor, GUIDELINES } from './guidelines.ts';
import { policySchema } from './policy.ts';
import type { AssistanceRules } from './policy.ts';
import { discountOf, workOut, yearlyCents } from './work-out.ts';

const RULES: AssistanceRules = {
  bands: [
    { upTo: 200, discount: 100 },
    { upTo: 400, discount: 40 },
  ],
  hardship: { share: 20, discount: 50 },
  interestFreeMonths: 24,
  decisionDays: 10,
  moreDays: 30,
  appealDays: 30,
  helpMonths: 6,
};
const of = (monthly: number, more: object = {}) =>
  workOut(RULES, { size: 1, area: 'contiguous', incomes: [{ source: 'wages', cents: monthly, every: 'month' }], owedCents: 0, ...more }, '2026-11-24');

describe('the poverty guidelines', () => {
  test('are those of the year that holds on the day, for each of the three places', () => {
    const table = AREAS.map((area) => [guidelineFor('2026-01-12', area, 4), guidelineFor('2026-01-13', area, 4)].map(({ year, cents }) => [year, cents]));
    // As HHS publishes them for a household of four.
    assert.deepEqual(table, [
      [
        [2025, 32_150_00],
        [2026, 33_000_00],
      ],
      [
        [2025, 40_190_00],
        [2026, 41_250_00],
      ],
      [
        [2025, 36_980_00],
        [2026, 37_950_00],
      ],
    ]);
    assert.equal(guidelineFor('2026-11-24', 'contiguous', 1).cents, 15_960_00);
    assert.equal(guidelineFor('2020-01-01', 'contiguous', 1).year, 2025);
  });

  test('stand in the order of their days, each with where it is from', () => {
    assert.deepEqual(
      GUIDELINES.map(({ from }) => from),
      GUIDELINES.map(({ from }) => from).toSorted(),
    );
    for (const { source } of GUIDELINES) assert.match(source, /^\d+ FR \d+$/);
  });
});

describe('what a household gets', () => {
  test('incomes of all kinds are added up to a year’s', () => {
    const every = (['week', 'two-weeks', 'half-month', 'month', 'year'] as const).map((period) =>
      yearlyCents([{ source: 'wages', cents: 100, every: period }]),
    );
    assert.deepEqual(every, [5200, 2600, 2400, 1200, 100]);
    assert.equal(yearlyCents([]), 0);
  });

  test('at a limit the rule still fits, and a dollar above it does not', () => {
    // Twice 15,960 a year is 2,660 a month.
    assert.deepEqual([of(2_660_00).percent, of(2_660_00).discount], [200, 100]);
    assert.deepEqual([of(2_660_01).percent, of(2_660_01).discount], [201, 40]);
    assert.deepEqual([of(5_320_01).band, of(5_320_01).discount, of(5_320_01).by], [null, 0, null]);
  });

  test('more people in the household make it more', () => {
    assert.equal(of(5_320_01, { size: 2 }).discount, 40);
    assert.equal(of(5_320_01, { area: 'AK' }).discount, 40);
  });

  test('bills that are large beside the income make it more, whatever the income, and never less', () => {
    const year = 12 * 6_000_00;
    const large = of(6_000_00, { owedCents: year / 5 });
    assert.deepEqual([large.discount, large.by, large.hardship?.applies], [50, 'hardship', true]);
    assert.deepEqual([of(6_000_00, { owedCents: year / 5 - 1 }).discount, of(2_000_00, { owedCents: year }).discount], [0, 100]);
    assert.deepEqual([of(0, { owedCents: 1 }).by, of(0).hardship?.applies], ['income', false]);
  });

  test('a part of a cent is the clinic’s', () => {
    assert.deepEqual([discountOf(101, 50), discountOf(100, 100), discountOf(0, 40)], [51, 100, 0]);
  });

  test('rules that contradict themselves are none', () => {
    assert.equal(policySchema.safeParse(RULES).success, true);
    assert.equal(policySchema.safeParse({ ...RULES, bands: [...RULES.bands].toReversed() }).success, false);
    assert.equal(policySchema.safeParse({ ...RULES, bands: [] }).success, false);
    assert.equal(policySchema.safeParse({ ...RULES, bands: [{ upTo: 200, discount: 120 }] }).success, false);
  });
});
