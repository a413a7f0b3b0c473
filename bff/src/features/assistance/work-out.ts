/** What a household gets by the rules of a clinic, with each step on the way. Pure. */
import { guidelineFor } from './guidelines.ts';
import type { AssistanceRules } from './policy.ts';
import type { Area, Income, WorkedOut } from './schema.ts';

/** How often a year. */
const TIMES_A_YEAR: Readonly<Record<Income['every'], number>> = { week: 52, 'two-weeks': 26, 'half-month': 24, month: 12, year: 1 };

/** Before tax. */
export const yearlyCents = (incomes: readonly Income[]): number => incomes.reduce((sum, { cents, every }) => sum + cents * TIMES_A_YEAR[every], 0);

export interface Household {
  /** With who applies. */
  readonly size: number;
  readonly area: Area;
  readonly incomes: readonly Income[];
  /** What the patient owes here now. */
  readonly owedCents: number;
}

/** @param day of the application: its guidelines count */
export function workOut(rules: AssistanceRules, { size, area, incomes, owedCents }: Household, day: string): WorkedOut {
  const income = yearlyCents(incomes);
  const guideline = guidelineFor(day, area, size);
  const band = rules.bands.find(({ upTo }) => income * 100 <= upTo * guideline.cents) ?? null;
  const hardship = rules.hardship && {
    ...rules.hardship,
    // The same without dividing: an income of nothing is less than any bill.
    applies: owedCents > 0 && owedCents * 100 >= rules.hardship.share * income,
  };
  const byHardship = hardship?.applies ? hardship.discount : 0;
  const byIncome = band?.discount ?? 0;
  return {
    size,
    area,
    yearlyCents: income,
    guideline,
    // Rounded up, so that who is above a limit by a dollar does not read that they are at it.
    percent: Math.ceil((income * 100) / guideline.cents),
    band,
    owedCents,
    hardship,
    discount: Math.max(byIncome, byHardship),
    by: byIncome === 0 && byHardship === 0 ? null : byHardship > byIncome ? 'hardship' : 'income',
    interestFreeMonths: rules.interestFreeMonths,
  };
}

/** What comes off an amount; rounded up, in favor of who pays. */
export const discountOf = (cents: number, discount: number): number => Math.ceil((cents * discount) / 100);
