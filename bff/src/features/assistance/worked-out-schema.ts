/** Shapes of what a household earns, and of what is worked out from it. */
import { z } from '@hono/zod-openapi';
import { AREAS } from './guidelines.ts';

/** What the database has room for. */
export const INT_MOST = 2_147_483_647;

export const cents = z.number().int().min(0).max(INT_MOST);

export const AreaSchema = z.enum(AREAS);

/** What an income comes from. */
export const INCOME_SOURCES = ['wages', 'self-employment', 'social-security', 'unemployment', 'retirement', 'support', 'other'] as const;
export const PERIODS = ['week', 'two-weeks', 'half-month', 'month', 'year'] as const;

export const Income = z
  .object({ source: z.enum(INCOME_SOURCES), cents, every: z.enum(PERIODS) })
  .strict()
  .openapi('HouseholdIncome');

const percent = z.number().int().min(0).max(100);

/** The steps from an income to a discount. */
export const WorkedOut = z
  .object({
    /** Of the household, with who applies. */
    size: z.number().int(),
    area: AreaSchema,
    yearlyCents: z.number().int().min(0),
    /** The poverty guideline for a household of this size there, a year. */
    guideline: z.object({ year: z.number().int(), source: z.string(), cents: z.number().int() }),
    /** The income as a part of it, rounded up. */
    percent: z.number().int(),
    /** The rule for such an income; null where it is above all of them. */
    band: z.object({ upTo: z.number().int(), discount: percent }).nullable(),
    /** What the patient owes the clinic. */
    owedCents: z.number().int(),
    /** The rule for bills that are large beside the income, and whether it fits. */
    hardship: z.object({ share: percent, discount: percent, applies: z.boolean() }).nullable(),
    /** What comes of it, in percent of each bill; 0 for nothing. */
    discount: percent,
    by: z.enum(['income', 'hardship']).nullable(),
    /** What is left can be paid over so many months without interest. */
    interestFreeMonths: z.number().int(),
  })
  .openapi('AssistanceWorkedOut');

export type Area = z.infer<typeof AreaSchema>;
export type Income = z.infer<typeof Income>;
export type WorkedOut = z.infer<typeof WorkedOut>;
