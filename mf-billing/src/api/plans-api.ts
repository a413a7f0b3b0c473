/** Payment plans, auto-pay and payments for a later day, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  AutoPay,
  AutoPayApi,
  AutoPayChoice,
  ClinicPaymentPlansApi,
  DeskPlanDetail,
  DeskPlanQuery,
  DeskPlans,
  NewPlan,
  NewPlannedPayment,
  PaymentPlan,
  PaymentPlansApi,
  PlanList,
  PlannedList,
  PlannedPayment,
  PlannedPaymentsApi,
  PlannedTerms,
  PlanOutline,
  PlanPart,
  PlanPreview,
  PlanTerms,
} from '@portal/bff/contract/payment-plans';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const plans = (api: ApiTransport, subject: Subject, call?: CallOptions) => subjectClient<PaymentPlansApi>(subject, 'payment-plans', fetchThrough(api), call);
const autoPay = (api: ApiTransport, subject: Subject, call?: CallOptions) => subjectClient<AutoPayApi>(subject, 'auto-pay', fetchThrough(api), call);
const planned = (api: ApiTransport, subject: Subject, call?: CallOptions) =>
  subjectClient<PlannedPaymentsApi>(subject, 'planned-payments', fetchThrough(api), call);
const desk = (api: ApiTransport, subject: Subject, call?: CallOptions) =>
  subjectClient<ClinicPaymentPlansApi>(subject, 'payment-plans', fetchThrough(api), call);

/** A part of the plans, newest first. */
export const listPlans = (api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<PlanList> =>
  readJson(plans(api, subject, call).index.$get({ query: part }));

/** Which bills a plan could pay, and by which rules. */
export const readPlanTerms = (api: ApiTransport, subject: Subject, call: CallOptions): Promise<PlanTerms> => readJson(plans(api, subject, call).terms.$get());

/** The schedule of a plan that is not there yet. */
export const previewPlan = (api: ApiTransport, subject: Subject, outline: PlanOutline, call: CallOptions): Promise<PlanPreview> =>
  readJson(plans(api, subject, call).preview.$post({ json: outline }));

export const proposePlan = (api: ApiTransport, subject: Subject, plan: NewPlan, call: CallOptions): Promise<PaymentPlan> =>
  readJson(plans(api, subject, call).index.$post({ json: plan }));

export const readPlan = (api: ApiTransport, subject: Subject, planId: string, call: CallOptions): Promise<PaymentPlan> =>
  readJson(plans(api, subject, call)[':planId'].$get({ param: { planId } }));

export const changePlanMethod = (api: ApiTransport, subject: Subject, planId: string, methodId: string, call: CallOptions): Promise<PaymentPlan> =>
  readJson(plans(api, subject, call)[':planId'].method.$put({ param: { planId }, json: { methodId } }));

/** Tries a missed payment now, unless it was tried since the page was loaded. */
export const payPlanPart = (api: ApiTransport, subject: Subject, planId: string, part: PlanPart, call: CallOptions): Promise<PaymentPlan> =>
  readJson(plans(api, subject, call)[':planId'].parts[':partId'].pay.$post({ param: { planId, partId: part.id }, json: { tries: part.tries } }));

export const cancelPlan = (api: ApiTransport, subject: Subject, planId: string, call: CallOptions): Promise<PaymentPlan> =>
  readJson(plans(api, subject, call)[':planId'].cancel.$post({ param: { planId } }));

export const readAutoPay = (api: ApiTransport, subject: Subject, call: CallOptions): Promise<AutoPay> => readJson(autoPay(api, subject, call).index.$get());

export const setAutoPay = (api: ApiTransport, subject: Subject, choice: AutoPayChoice, call: CallOptions): Promise<AutoPay> =>
  readJson(autoPay(api, subject, call).index.$put({ json: choice }));

export const endAutoPay = (api: ApiTransport, subject: Subject, call: CallOptions): Promise<AutoPay> => readJson(autoPay(api, subject, call).index.$delete());

/** A part of the payments that were set up: those that come, or those that are over. */
export const listPlanned = (api: ApiTransport, subject: Subject, which: 'coming' | 'over', part: ListPart, call: CallOptions): Promise<PlannedList> =>
  readJson(planned(api, subject, call).index.$get({ query: { which, ...part } }));

export const readPlannedTerms = (api: ApiTransport, subject: Subject, call: CallOptions): Promise<PlannedTerms> =>
  readJson(planned(api, subject, call).terms.$get());

export const planPayment = (api: ApiTransport, subject: Subject, payment: NewPlannedPayment, call: CallOptions): Promise<PlannedPayment> =>
  readJson(planned(api, subject, call).index.$post({ json: payment }));

export const cancelPlanned = (api: ApiTransport, subject: Subject, plannedId: string, call: CallOptions): Promise<PlannedPayment> =>
  readJson(planned(api, subject, call)[':plannedId'].cancel.$post({ param: { plannedId } }));

export type DeskPlansShown = DeskPlanQuery['which'];

/** A part of the clinic’s plans. */
export const listDeskPlans = (api: ApiTransport, subject: Subject, which: DeskPlansShown, part: ListPart, call: CallOptions): Promise<DeskPlans> =>
  readJson(desk(api, subject, call).index.$get({ query: { which, ...part } }));

export const readDeskPlan = (api: ApiTransport, subject: Subject, planId: string, call: CallOptions): Promise<DeskPlanDetail> =>
  readJson(desk(api, subject, call)[':planId'].$get({ param: { planId } }));

export interface PlanAnswer {
  readonly approved: boolean;
  readonly answer: string;
  /** As it was shown. */
  readonly version: number;
}

export const answerPlan = (
  api: ApiTransport,
  subject: Subject,
  planId: string,
  { approved, ...json }: PlanAnswer,
  call: CallOptions,
): Promise<DeskPlanDetail> => {
  const plan = desk(api, subject, call)[':planId'];
  return readJson(approved ? plan.approve.$post({ param: { planId }, json }) : plan.decline.$post({ param: { planId }, json }));
};
