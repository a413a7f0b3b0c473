/** The desk of payments for stories and tests, as named scenarios. Bodies pass the BFF's own schemas. */
import type { Credit, Day, DeskPayment, DeskPaymentDetail, DeskRefund, Difference, LedgerEntry } from '@portal/bff/contract/payments';
import * as payments from '@portal/bff/contract/schemas/payments';
import { partOf } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

const API = '/api/clinics/:clinicId/payments';
const DRAFTS = '/api/:subject/:id/drafts/:form';
const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5e-${String(number).padStart(12, '0')}`;

export const PAYMENT_ID = uuid(1);
const DANA = { id: uuid(90), displayName: 'Dana Whitfield', patientNumber: 'NH-104210' };
const LONG = {
  id: uuid(91),
  displayName: 'Maximiliana-Konstantina Featherstonehaugh-Papadimitriou de la Vega',
  patientNumber: 'NH-104999',
};

/** What was sent, in its order. */
export const sent: { readonly what: string; readonly body: unknown; readonly key: string | null }[] = [];

const row = (number: number, more: Partial<DeskPayment> = {}): DeskPayment =>
  payments.DeskPayment.parse({
    id: uuid(number),
    number: `P261124-${String(number).padStart(8, '0')}`,
    state: 'succeeded',
    origin: 'person',
    amountCents: 300_00,
    refundedCents: 0,
    method: { kind: 'card', brand: 'visa', last4: '4242' },
    failCode: null,
    at: '2026-11-24T16:00:00.000Z',
    bills: 1,
    patient: DANA,
    payerName: 'Dana Whitfield',
    ...more,
  });

const refund = (more: Partial<DeskRefund> = {}): DeskRefund =>
  payments.DeskRefund.parse({
    id: uuid(51),
    paymentId: PAYMENT_ID,
    paymentNumber: 'P261124-00000001',
    patient: DANA,
    state: 'asked',
    amountCents: 250_00,
    reason: 'Paid twice: by card and by check.',
    refuseWords: null,
    askedBy: 'Alicia Fontaine',
    decidedBy: null,
    askedAt: '2026-11-25T15:00:00.000Z',
    settledAt: null,
    mayDecide: false,
    mayWithdraw: false,
    isWithdrawn: false,
    ...more,
  });

const entry = (number: number, kind: 'payment' | 'refund', cents: number): LedgerEntry => ({
  id: uuid(70 + number),
  kind,
  at: '2026-11-24T16:00:01.000Z',
  reason: null,
  byName: null,
  patient: DANA,
  postings: [
    { account: 'gateway', cents, statementNumber: null },
    { account: 'receivable', cents: -cents, statementNumber: 'NH-S-20410' },
  ],
});

const detail = (more: Partial<DeskPaymentDetail> = {}): DeskPaymentDetail =>
  payments.DeskPaymentDetail.parse({
    ...row(1),
    settledAt: '2026-11-24T16:00:01.000Z',
    parts: [{ statementId: uuid(2), number: 'NH-S-20410', cents: 300_00, owedCents: 0, creditCents: 0 }],
    refunds: [],
    entries: [entry(1, 'payment', 300_00)],
    refundableCents: 300_00,
    aloneCents: 100_00,
    isOwn: false,
    colleagues: ['Tomasz Nowak'],
    ...more,
  });

const OURS = refund({ mayWithdraw: true });
const THEIRS = refund({ askedBy: 'Tomasz Nowak', mayDecide: true });
const waits = (one: DeskRefund, more: Partial<DeskPaymentDetail> = {}) => detail({ refunds: [one], refundableCents: 50_00, aloneCents: 50_00, ...more });
const GIVEN = detail({
  refundedCents: 250_00,
  refundableCents: 50_00,
  refunds: [
    refund({ id: uuid(52), state: 'refused', refuseWords: 'Insurance paid this.', decidedBy: 'Tomasz Nowak' }),
    refund({ id: uuid(53), state: 'refused', isWithdrawn: true, decidedBy: 'Alicia Fontaine', amountCents: 20_00 }),
    refund({ state: 'succeeded', decidedBy: 'Tomasz Nowak', settledAt: '2026-11-25T16:00:00.000Z' }),
  ],
  entries: [entry(1, 'payment', 300_00), entry(2, 'refund', -250_00)],
});

const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

const drafts: RequestHandler[] = [
  http.get(DRAFTS, () => HttpResponse.json({ value: null })),
  http.put(DRAFTS, () => new HttpResponse(null, { status: 204 })),
  http.delete(DRAFTS, () => new HttpResponse(null, { status: 204 })),
];

/** Takes what is sent, and answers it. */
const takes = (method: 'post' | 'put', path: string, what: string, answer: () => Response): RequestHandler =>
  http[method](`${API}${path}`, async ({ request }) => {
    sent.push({ what, body: await request.json().catch(() => null), key: request.headers.get('idempotency-key') });
    return answer();
  });

const one = (
  payment: DeskPaymentDetail,
  { asked = () => HttpResponse.json(waits(OURS)), decided = () => HttpResponse.json(GIVEN) }: { asked?: () => Response; decided?: () => Response } = {},
): RequestHandler[] => [
  http.get(`${API}/:paymentId`, () => HttpResponse.json(payment)),
  takes('post', '/:paymentId/refunds', 'ask', asked),
  takes('post', '/refunds/:refundId/decision', 'decide', decided),
  ...drafts,
];

const lists = (all: readonly DeskPayment[], refunds: readonly DeskRefund[] = [], credits: readonly Credit[] = []): RequestHandler[] => [
  http.get(`${API}/refunds`, ({ request }) => HttpResponse.json(payments.DeskRefunds.parse(partOf(refunds, request)))),
  http.get(`${API}/credits`, ({ request }) => HttpResponse.json(payments.Credits.parse(partOf(credits, request)))),
  http.get(API, ({ request }) => {
    const state = new URL(request.url).searchParams.get('state') ?? 'all';
    const fits = all.filter((payment) => state === 'all' || (state === 'refunded' ? payment.refundedCents > 0 : payment.state === state));
    return HttpResponse.json(payments.DeskPayments.parse(partOf(fits, request)));
  }),
  takes('post', '/credits/:statementId/moves', 'move', () => new HttpResponse(null, { status: 204 })),
  http.post(`${API}/search`, async ({ request }) => {
    const { text } = payments.PaymentSearch.parse(await request.json());
    const found = all.filter(({ number, patient }) => [number, patient.patientNumber].includes(text.toUpperCase()));
    return HttpResponse.json(payments.FoundPayments.parse({ payments: found.slice(0, 3), more: found.length > 3 }));
  }),
];

const PAYMENTS = [
  row(1),
  row(2, { state: 'pending', method: { kind: 'bank', brand: 'Test Bank', last4: '6789' }, amountCents: 66_45 }),
  row(3, { state: 'failed', failCode: 'insufficient-funds', origin: 'plan', patient: LONG, payerName: null }),
  row(4, { refundedCents: 20_00, origin: 'guest', payerName: null }),
];

const credit = (number: number, more: Partial<Credit> = {}): Credit =>
  payments.Credit.parse({
    statementId: uuid(number),
    number: `NH-S-1988${number}`,
    patient: DANA,
    creditCents: 15_00,
    freeCents: 15_00,
    payments: [{ paymentId: PAYMENT_ID, number: 'P261124-00000001', refundableCents: 15_00 }],
    bills: [{ statementId: uuid(2), number: 'NH-S-20410', payableCents: 66_45 }],
    ...more,
  });

const day = (on: string, more: Partial<Day> = {}): Day =>
  payments.Day.parse({
    day: on,
    state: 'balanced',
    gatewayCents: 1_240_00,
    ledgerCents: 1_240_00,
    payoutCents: 830_15,
    bankCents: 830_15,
    differences: [],
    comparedAt: '2026-11-24T06:10:00.000Z',
    closedBy: null,
    closedAt: null,
    note: null,
    ...more,
  });

const DIFFERENCES: readonly Difference[] = [
  { kind: 'foreign', about: 'pi_6f1c22', ledgerCents: null, otherCents: 99_00 },
  { kind: 'not-at-bank', about: 'po_20261123_9a31', ledgerCents: 830_15, otherCents: null },
];
const OFF = day('2026-11-23', { state: 'off', gatewayCents: 1_339_00, bankCents: 0, differences: [...DIFFERENCES] });
const closed = (on: string, note: string | null = null) =>
  day(on, { state: 'closed', closedAt: '2026-11-23T15:00:00.000Z', closedBy: 'Alicia Fontaine', note });

const days = (all: readonly Day[], { bringsFile = false, answer = () => HttpResponse.json(closed('2026-11-23')) } = {}): RequestHandler[] => {
  const balances = [
    { account: 'receivable' as const, cents: -3_310_00 },
    { account: 'gateway' as const, cents: 1_240_00 },
    { account: 'bank' as const, cents: 2_009_60 },
    { account: 'fees' as const, cents: 60_40 },
  ];
  return [
    http.get(`${API}/days`, () => HttpResponse.json(payments.Days.parse({ days: all, balances: all.length === 0 ? [] : balances, bringsFile }))),
    takes('post', '/days/:day/close', 'close', answer),
    takes('put', '/days/:day/comparison', 'compare', () => HttpResponse.json(OFF)),
    takes('put', '/days/:day/bank-file', 'file', () => problem(422, 'day/bank-file')),
  ];
};

const always = (answer: () => Response | Promise<Response>): RequestHandler[] => [http.all(API, answer), http.all(`${API}/*`, answer)];

/** What the API can be like. */
export const deskPaymentScenarios = {
  success: lists(
    PAYMENTS,
    [THEIRS, refund({ id: uuid(54), paymentId: uuid(4), patient: LONG, reason: 'Wrong person was charged. '.repeat(8).trim() })],
    [credit(15), credit(16, { payments: [], patient: LONG })],
  ),
  empty: [...lists([]), ...days([])],
  many: lists(
    Array.from({ length: 24 }, (_, index) => row(100 + index)),
    Array.from({ length: 24 }, (_, index) => refund({ id: uuid(200 + index) })),
    Array.from({ length: 24 }, (_, index) => credit(300 + index)),
  ),
  paid: one(detail()),
  /** Nobody else works with bills at the clinic. */
  alone: one(detail({ colleagues: [] })),
  own: one(detail({ isOwn: true, aloneCents: 0 })),
  asked: one(waits(OURS), { decided: () => HttpResponse.json(detail({ refunds: [refund({ state: 'refused', isWithdrawn: true })] })) }),
  decide: one(waits(THEIRS)),
  /** A colleague decided a moment ago. */
  decided: one(waits(THEIRS), { decided: () => problem(409, 'refund/decided') }),
  tooMuch: one(detail(), { asked: () => problem(409, 'refund/more-than-paid') }),
  given: one(GIVEN),
  failed: one(detail({ state: 'failed', failCode: 'insufficient-funds', entries: [], refundableCents: 0, aloneCents: 0 })),
  longContent: one(waits(refund({ patient: LONG, reason: 'Wrong person was charged. '.repeat(16).trim(), mayDecide: true }), { patient: LONG })),
  balanced: days([day('2026-11-23'), closed('2026-11-22'), closed('2026-11-21', 'Asked the payment service about it.')]),
  off: days([day('2026-11-24'), OFF, closed('2026-11-22')]),
  noFile: days(
    [day('2026-11-23', { state: 'off', bankCents: null, differences: [{ kind: 'no-bank-file', about: '', ledgerCents: 830_15, otherCents: null }] })],
    {
      bringsFile: true,
    },
  ),
  away: days([OFF], { answer: () => problem(503, 'payment/gateway-away') }),
  allClosed: days([closed('2026-11-23'), closed('2026-11-22')]),
  serverError: [...always(() => problem(500, 'service/internal')), ...drafts],
  slow: [
    ...always(async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
    ...drafts,
  ],
} satisfies Record<string, RequestHandler[]>;
