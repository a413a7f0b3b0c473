/**
 * By which rules a clinic helps people pay: data, not code. They stand in
 * `assistance_policy`, each from a day on, so that what was decided stays as it
 * was decided. A clinic that has none takes no applications here: a discount is a promise.
 */
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';

const percent = z.number().int().min(1).max(100);
const days = z.number().int().min(1).max(400);

const band = z.strictObject({
  /** An income of up to so many percent of the poverty guideline, */
  upTo: z.number().int().min(1).max(2000),
  /** takes so many percent off each bill. */
  discount: percent,
});

export const policySchema = z.strictObject({
  /** The lowest income first; the first that fits counts. */
  bands: z
    .array(band)
    .min(1)
    .refine((bands) => bands.every(({ upTo }, index) => index === 0 || upTo > (bands[index - 1]?.upTo ?? 0))),
  /** Whoever owes at least this share of a year's income gets the discount, whatever the income; null where there is no such rule. */
  hardship: z.strictObject({ share: percent, discount: percent }).nullable(),
  /** What is left can be paid over so many months, without interest. */
  interestFreeMonths: z.number().int().min(0).max(120),
  /** Working days until the clinic decides. */
  decisionDays: days,
  /** Days in which somebody can send what is missing. */
  moreDays: days,
  /** Days in which somebody can ask for a second look. */
  appealDays: days,
  /** For how long help lasts. */
  helpMonths: z.number().int().min(1).max(36),
});
export type AssistanceRules = z.infer<typeof policySchema>;

/** The rules of a clinic on a day; null where it has none yet. @throws {z.ZodError} for rules that are none: nothing is promised by half a rule */
export async function rulesOn(db: Pick<Tx, 'assistancePolicy'>, clinicId: string, day: string): Promise<AssistanceRules | null> {
  const row = await db.assistancePolicy.findFirst({
    where: { clinicId, startsOn: { lte: new Date(`${day}T00:00:00Z`) } },
    orderBy: { startsOn: 'desc' },
    select: { rules: true },
  });
  return row && policySchema.parse(row.rules);
}
