/** The rules of a clinic for refills: data, not code. A clinic's own stand in `refill_policy`; what they leave out is as here. */
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import type { StaffRole } from '../../access/pools.ts';
import { STAFF_ROLES } from '../../access/pools.ts';
import type { ControlledClass } from './schema.ts';

const role = z.enum(STAFF_ROLES);
const days = z.number().int().min(0).max(400);

const controlledRule = z.strictObject({
  /** Whether it can be asked for here at all. */
  online: z.boolean(),
  /** Days after a fill before which the next is not asked for, whatever is left. */
  leastDays: days,
  /** Who may approve it. */
  approvers: z.array(role),
  /** Whoever does proves anew who they are. */
  proof: z.boolean(),
});

const policySchema = z.strictObject({
  /** The part of a supply that must be used before more is asked for. */
  usedPart: z.number().min(0).max(1),
  /** Working days until the clinic answers. */
  answerDays: days.min(1),
  /** Days until the pharmacy has it ready, and in which it is picked up. */
  fillDays: days.min(1),
  pickUpDays: days.min(1),
  /** Days without a word after which it counts as failed, from when it was late. */
  giveUpDays: days.min(1),
  /** Medicines that run out within so many days of each other can be aligned. */
  alignDays: days,
  approvers: z.array(role),
  controlled: z.strictObject({ II: controlledRule, III: controlledRule, IV: controlledRule, V: controlledRule }),
});
export type RefillRules = z.infer<typeof policySchema>;

const byPhysician = { approvers: ['physician' as StaffRole], proof: true };

export const DEFAULT_RULES: RefillRules = {
  usedPart: 0.75,
  answerDays: 2,
  fillDays: 2,
  pickUpDays: 7,
  giveUpDays: 30,
  alignDays: 9,
  approvers: ['physician', 'nurse'],
  controlled: {
    // 21 CFR 1306.12: none of them may be refilled.
    II: { online: false, leastDays: 28, ...byPhysician },
    III: { online: true, leastDays: 26, ...byPhysician },
    IV: { online: true, leastDays: 26, ...byPhysician },
    V: { online: true, leastDays: 21, ...byPhysician },
  },
};

/** The rules of each of these clinics. @throws {z.ZodError} for rules that are none: nothing is approved by half a rule */
export async function rulesOf(db: Pick<Tx, 'refillPolicy'>, clinicIds: readonly string[]): Promise<(clinicId: string) => RefillRules> {
  const rows = await db.refillPolicy.findMany({ where: { clinicId: { in: [...new Set(clinicIds)] } } });
  const own = new Map(rows.map(({ clinicId, rules }) => [clinicId, policySchema.parse({ ...DEFAULT_RULES, ...policySchema.partial().parse(rules) })]));
  return (clinicId) => own.get(clinicId) ?? DEFAULT_RULES;
}

/** Who may approve a medicine of this class, or of none. */
export const approversOf = (rules: RefillRules, controlled: ControlledClass | null): readonly StaffRole[] =>
  controlled ? rules.controlled[controlled].approvers : rules.approvers;

export const needsProof = (rules: RefillRules, controlled: ControlledClass | null): boolean => controlled !== null && rules.controlled[controlled].proof;
