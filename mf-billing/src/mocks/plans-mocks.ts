/** Payment plans, auto-pay and scheduled payments for stories and tests; bodies pass the BFF’s own schemas. */
import * as plans from '@portal/bff/contract/schemas/payment-plans';
import type {
  AutoPay,
  DeskPlanDetail,
  NewPlannedPayment,
  PaymentPlan,
  PlannedPayment,
  PlannedTerms,
  PlanPart,
  PlanTerms,
} from '@portal/bff/contract/payment-plans';
import { partOf } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

const PATIENT = '/api/patients/:patientId';
const PLANS = `${PATIENT}/payment-plans`;
const DESK = '/api/clinics/:clinicId/payment-plans';
const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8d5d-${String(number).padStart(12, '0')}`;

export const PLAN_ID = uuid(1);
const BILL_ID = uuid(2);
const TODAY = '2026-11-24';
const PHONE = '(507) 555-0148';
const VISA = { id: uuid(10), kind: 'card', brand: 'visa', last4: '4242', expires: '2030-12' } as const;
const MASTERCARD = { id: uuid(11), kind: 'card', brand: 'mastercard', last4: '4444', expires: '2031-01' } as const;

const MONTHS = ['2026-11-20', '2026-12-20', '2027-01-20', '2027-02-20', '2027-03-20', '2027-04-20'];

const part = (number: number, more: Partial<PlanPart> = {}): PlanPart => ({
  id: uuid(100 + number),
  number,
  dueOn: MONTHS[number - 1] ?? TODAY,
  cents: 5_000,
  state: 'due',
  tryOn: null,
  tries: 0,
  reason: null,
  paidCents: null,
  paidAt: null,
  pending: false,
  paymentId: null,
  ...more,
});
const PAID = part(1, { state: 'paid', paidCents: 5_000, paidAt: '2026-11-20T15:00:00.000Z', paymentId: uuid(20) });
const MISSED = part(1, { state: 'missed', tries: 1, reason: 'insufficient-funds', tryOn: '2026-11-27' });
const others = [2, 3, 4, 5, 6].map((number) => part(number));

function plan(more: Partial<PaymentPlan> = {}): PaymentPlan {
  const parts = more.parts ?? [PAID, ...others];
  return plans.PaymentPlan.parse({
    id: PLAN_ID,
    state: 'active',
    totalCents: 30_000,
    paidCents: parts.reduce((sum, { paidCents }) => sum + (paidCents ?? 0), 0),
    months: parts.length,
    proposedAt: '2026-11-02T15:00:00.000Z',
    next: parts.find(({ state }) => state === 'missed') ?? parts.find(({ state }) => state === 'due') ?? null,
    method: VISA,
    mine: true,
    bills: [{ statementId: BILL_ID, number: 'NH-S-20410', cents: 30_000, owedCents: 25_000 }],
    parts,
    decidedAt: null,
    answer: null,
    timeZone: 'America/Chicago',
    today: TODAY,
    billingPhone: PHONE,
    version: 1,
    ...more,
  });
}

const MISSED_PLAN = plan({ state: 'missed', parts: [MISSED, ...others] });
const DECLINED = plan({
  state: 'declined',
  parts: others.map((each) => ({ ...each, state: 'dropped' })),
  answer: 'Please call us, and we’ll find another way.',
});

const terms = (more: Partial<PlanTerms> = {}): PlanTerms =>
  plans.PlanTerms.parse({
    online: true,
    bills: [
      { statementId: BILL_ID, number: 'NH-S-20410', issuedOn: '2026-11-01', dueOn: '2026-12-01', owedCents: 30_000 },
      { statementId: uuid(3), number: 'NH-S-20411', issuedOn: '2026-11-03', dueOn: '2026-12-03', owedCents: 12_050 },
    ],
    methods: [VISA, MASTERCARD],
    leastTotalCents: 5_000,
    leastPartCents: 2_500,
    mostMonths: 24,
    firstFrom: '2026-11-25',
    firstUntil: '2026-12-25',
    noticeDays: 5,
    billingPhone: PHONE,
    today: TODAY,
    ...more,
  });

const planned = (number: number, more: Partial<PlannedPayment> = {}): PlannedPayment =>
  plans.PlannedPayment.parse({
    id: uuid(200 + number),
    statementId: BILL_ID,
    statementNumber: `NH-S-2041${number}`,
    auto: false,
    cents: 8_000,
    chargeOn: '2026-12-04',
    state: 'planned',
    reason: null,
    pending: false,
    paidCents: null,
    paymentId: null,
    method: VISA,
    ...more,
  });
const COMING = [planned(1), planned(2, { auto: true, cents: 45_000, state: 'over' })];
const OVER = [
  planned(3, { state: 'failed', reason: 'expired', chargeOn: '2026-11-10' }),
  planned(4, { state: 'paid', paidCents: 8_000, chargeOn: '2026-10-10' }),
];

const autoPay = (more: Partial<AutoPay> = {}): AutoPay =>
  plans.AutoPay.parse({
    online: true,
    on: { method: VISA, capCents: 20_000, noticeDays: 5, since: '2026-10-01T15:00:00.000Z' },
    offReason: null,
    noticeDays: 5,
    methods: [VISA, MASTERCARD],
    planned: COMING.map((each) => ({ ...each, auto: true })),
    billingPhone: PHONE,
    today: TODAY,
    ...more,
  });
const OFF = autoPay({ on: null, planned: [] });

const plannedTerms = (more: Partial<PlannedTerms> = {}): PlannedTerms =>
  plans.PlannedTerms.parse({
    online: true,
    bills: [{ statementId: BILL_ID, number: 'NH-S-20410', dueOn: '2026-12-01', owedCents: 30_000 }],
    methods: [VISA],
    from: '2026-11-25',
    until: '2027-02-22',
    billingPhone: PHONE,
    today: TODAY,
    ...more,
  });

export const TWO_BILLS: PlannedTerms['bills'] = [
  { statementId: uuid(61), number: 'NH-S-20411', dueOn: '2026-12-01', owedCents: 6_645 },
  { statementId: uuid(62), number: 'NH-S-20412', dueOn: null, owedCents: 4_800 },
];
/** What was asked for a later day, oldest first. */
export const scheduled: NewPlannedPayment[] = [];

function deskPlan(more: Partial<DeskPlanDetail> = {}): DeskPlanDetail {
  const { method: _method, mine: _mine, ...row } = plan({ state: 'proposed', totalCents: 250_000, parts: [part(1), ...others] });
  const patient = { id: uuid(50), displayName: 'Elena Ruiz', birthDate: '1974-03-09', patientNumber: 'NH-104210' };
  return plans.DeskPlanDetail.parse({ ...row, patient, proposedBy: 'Elena Ruiz', decidedBy: null, ...more });
}

const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
const json = (method: 'get' | 'post' | 'put' | 'delete', path: string, body: () => object) => http[method](path, () => HttpResponse.json(body()));

/** What is asked before anything is typed, and kept while it is. */
const drafts: RequestHandler[] = [PATIENT, '/api/clinics/:clinicId'].flatMap((subject) => [
  http.get(`${subject}/drafts/:form`, () => HttpResponse.json({ value: null })),
  http.put(`${subject}/drafts/:form`, () => new HttpResponse(null, { status: 204 })),
  http.delete(`${subject}/drafts/:form`, () => new HttpResponse(null, { status: 204 })),
]);

const outlined = http.post(`${PLANS}/preview`, async ({ request }) => {
  const { statementIds, split } = plans.PlanOutline.parse(await request.json());
  const totalCents = terms().bills.reduce((sum, { statementId, owedCents }) => sum + (statementIds.includes(statementId) ? owedCents : 0), 0);
  const months = 'months' in split ? split.months : Math.ceil(totalCents / split.monthlyCents);
  const cents = Math.floor(totalCents / months);
  const parts = Array.from({ length: months }, (_, index) => ({
    number: index + 1,
    dueOn: MONTHS[index % 6] ?? TODAY,
    cents: index === months - 1 ? totalCents - cents * (months - 1) : cents,
  }));
  return HttpResponse.json(plans.PlanPreview.parse({ totalCents, parts, needsApproval: months > 12 }));
});

/** A plan as it is, with what becomes of it when somebody pays, changes or ends it. */
const one = (shown: PaymentPlan, after: Partial<PaymentPlan> = { state: 'active', parts: [PAID, ...others] }): RequestHandler[] => [
  json('get', `${PLANS}/terms`, terms),
  json('get', `${PLANS}/:planId`, () => shown),
  json('put', `${PLANS}/:planId/method`, () => plan({ ...shown, method: MASTERCARD })),
  json('post', `${PLANS}/:planId/parts/:partId/pay`, () => plan(after)),
  json('post', `${PLANS}/:planId/cancel`, () => plan({ state: 'canceled', parts: [PAID] })),
];

const list = (items: readonly PaymentPlan[]) => http.get(PLANS, ({ request }) => HttpResponse.json(plans.PlanList.parse(partOf(items, request))));
const always = (answerWith: () => Response | Promise<Response>): RequestHandler[] => [http.all('/api/*', answerWith)];

export const planScenarios = {
  plans: [list([MISSED_PLAN, plan({ id: uuid(4), state: 'completed', parts: [PAID] })])],
  noPlans: [list([])],
  active: one(plan()),
  missed: one(MISSED_PLAN),
  missedAgain: one(MISSED_PLAN, { state: 'missed', parts: [{ ...MISSED, tries: 2 }, ...others] }),
  noMoreTries: one(plan({ state: 'missed', parts: [{ ...MISSED, tries: 3, tryOn: null, reason: 'expired' }, ...others] })),
  proposed: one(plan({ state: 'proposed', parts: [part(1), ...others] })),
  declined: one(DECLINED),
  ofSomeoneElse: one(plan({ mine: false, method: null })),
  set: [json('get', `${PLANS}/terms`, terms), outlined, json('post', PLANS, () => plan()), ...drafts],
  changedMeanwhile: [json('get', `${PLANS}/terms`, terms), outlined, http.post(PLANS, () => problem(409, 'payment-plan/amount-changed')), ...drafts],
  noMethod: [json('get', `${PLANS}/terms`, () => terms({ methods: [] })), ...drafts],
  offline: [json('get', `${PLANS}/terms`, () => terms({ online: false })), ...drafts],
  nothingOwed: [json('get', `${PLANS}/terms`, () => terms({ bills: [] })), ...drafts],
  autoOn: [
    json('get', `${PATIENT}/auto-pay`, autoPay),
    json('delete', `${PATIENT}/auto-pay`, () => OFF),
    json('post', `${PATIENT}/planned-payments/:plannedId/cancel`, () => planned(1, { state: 'canceled' })),
  ],
  autoOff: [json('get', `${PATIENT}/auto-pay`, () => OFF), json('put', `${PATIENT}/auto-pay`, () => autoPay({ planned: [] }))],
  autoEnded: [json('get', `${PATIENT}/auto-pay`, () => autoPay({ on: null, planned: [], offReason: 'method-gone' }))],
  scheduled: [
    json('get', `${PATIENT}/planned-payments/terms`, () => plannedTerms()),
    http.get(`${PATIENT}/planned-payments`, ({ request }) => {
      const isOver = new URL(request.url).searchParams.get('which') === 'over';
      return HttpResponse.json(plans.PlannedList.parse(partOf(isOver ? OVER : COMING, request)));
    }),
    http.post(`${PATIENT}/planned-payments`, () => HttpResponse.json(planned(5), { status: 201 })),
    json('post', `${PATIENT}/planned-payments/:plannedId/cancel`, () => planned(1, { state: 'canceled' })),
    ...drafts,
  ],
  /** Two bills, and each payment that is set for one of them. */
  scheduledTwo: [
    json('get', `${PATIENT}/planned-payments/terms`, () => plannedTerms({ bills: TWO_BILLS })),
    http.get(`${PATIENT}/planned-payments`, ({ request }) => HttpResponse.json(plans.PlannedList.parse(partOf([], request)))),
    http.post(`${PATIENT}/planned-payments`, async ({ request }) => {
      scheduled.push(plans.NewPlannedPayment.parse(await request.json()));
      return HttpResponse.json(planned(5), { status: 201 });
    }),
    ...drafts,
  ],
  desk: [
    http.get(DESK, ({ request }) => HttpResponse.json(plans.DeskPlans.parse(partOf([deskPlan()], request)))),
    json('get', `${DESK}/:planId`, deskPlan),
    json('post', `${DESK}/:planId/approve`, () =>
      deskPlan({ state: 'active', decidedAt: '2026-11-24T16:00:00.000Z', decidedBy: 'Alicia Fontaine', answer: 'As agreed.' }),
    ),
    json('post', `${DESK}/:planId/decline`, () =>
      deskPlan({ state: 'declined', decidedAt: '2026-11-24T16:00:00.000Z', decidedBy: 'Alicia Fontaine', answer: 'Call us.' }),
    ),
    ...drafts,
  ],
  deskEmpty: [http.get(DESK, ({ request }) => HttpResponse.json(plans.DeskPlans.parse(partOf([], request))))],
  serverError: always(() => problem(500, 'service/internal')),
  slow: always(async () => {
    await delay('infinite');
    return new HttpResponse();
  }),
} satisfies Record<string, RequestHandler[]>;
