/** The rules of a clinic for payment plans and auto-pay: data, not code. A clinic's own stand in `payment_plan_rule`; what they leave out is as here. */
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';

const cents = z.number().int().min(1);
const days = z.number().int().min(0).max(60);

const rulesSchema = z.strictObject({
  /** What is owed must be at least so much for a plan. */
  leastTotalCents: cents,
  /** No payment of a plan is smaller. */
  leastPartCents: cents,
  mostMonths: z.number().int().min(2).max(120),
  /** The first payment is at most so many days from now. */
  firstWithinDays: days.min(1),
  /** The desk looks at a plan before it begins when it is for more than this, or for more months. */
  approveOverCents: cents.nullable(),
  approveOverMonths: z.number().int().min(1).nullable(),
  /** Days after a payment of a plan was missed on which it is tried again. */
  retryDays: z.array(days.min(1)).max(5),
  /** Days before a charge by which people hear of it. */
  noticeDays: days.min(1).max(30),
});
export type PlanRules = z.infer<typeof rulesSchema>;

export const DEFAULT_RULES: PlanRules = {
  leastTotalCents: 5_000,
  leastPartCents: 2_500,
  mostMonths: 24,
  firstWithinDays: 31,
  approveOverCents: 200_000,
  approveOverMonths: 12,
  retryDays: [3, 7],
  noticeDays: 5,
};

/** The rules of each of these clinics. @throws {z.ZodError} for rules that are none: nobody is charged by half a rule */
export async function rulesOf(db: Pick<Tx, 'paymentPlanRule'>, clinicIds: readonly string[]): Promise<(clinicId: string) => PlanRules> {
  const rows = await db.paymentPlanRule.findMany({ where: { clinicId: { in: [...new Set(clinicIds)] } } });
  const own = new Map(rows.map(({ clinicId, rules }) => [clinicId, rulesSchema.parse({ ...DEFAULT_RULES, ...rulesSchema.partial().parse(rules) })]));
  return (clinicId) => own.get(clinicId) ?? DEFAULT_RULES;
}

/** Whether the desk looks at a plan before it begins. */
export const needsApproval = ({ approveOverCents, approveOverMonths }: PlanRules, plan: { readonly totalCents: number; readonly months: number }): boolean =>
  (approveOverCents !== null && plan.totalCents > approveOverCents) || (approveOverMonths !== null && plan.months > approveOverMonths);
