/** Shapes of payment plans at the clinic's desk. */
import { z } from '@hono/zod-openapi';
import { pageOf, PageQuery } from '../../lists/page-schema.ts';
import { PaymentPlan, PlanSummary } from './plan-schema.ts';

const patient = z.object({ id: z.uuid(), displayName: z.string(), birthDate: z.iso.date().nullable(), patientNumber: z.string() });

/** `waiting` for an answer, `missed` payments, or `decided`. */
export const DeskPlanQuery = PageQuery.extend({ which: z.enum(['waiting', 'missed', 'decided']).default('waiting') });

export const DeskPlan = PlanSummary.extend({ patient }).openapi('DeskPlan');
export const DeskPlans = pageOf(DeskPlan).openapi('DeskPlans');

export const DeskPlanDetail = PaymentPlan.omit({ method: true, mine: true })
  .extend({ patient, proposedBy: z.string().nullable(), decidedBy: z.string().nullable() })
  .openapi('DeskPlanDetail');

export const PlanApproval = z.strictObject({ answer: z.string().trim().max(1000), version: z.number().int() }).openapi('PlanApproval');
export const PlanRefusal = PlanApproval.extend({ answer: z.string().trim().min(1).max(1000) }).openapi('PlanRefusal');

export type DeskPlanQuery = z.infer<typeof DeskPlanQuery>;
export type DeskPlan = z.infer<typeof DeskPlan>;
export type DeskPlans = z.infer<typeof DeskPlans>;
export type DeskPlanDetail = z.infer<typeof DeskPlanDetail>;
export type PlanApproval = z.infer<typeof PlanApproval>;
export type PlanRefusal = z.infer<typeof PlanRefusal>;
