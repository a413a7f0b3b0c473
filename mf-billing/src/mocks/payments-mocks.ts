/** Payments and ways to pay for stories and tests, as named scenarios. Bodies pass the BFF's own schemas. */
import type { FailCode, MoveCredit, NewPayment, OwnCredits, Payment, PayableBill, SavedMethod } from '@portal/bff/contract/payments';
import * as payments from '@portal/bff/contract/schemas/payments';
import { partOf } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { documents } from './documents-mocks.ts';

const API = '/api/patients/:patientId/payments';
const METHODS = '/api/payment-methods';

const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;

export const PAID_ID = uuid(31);
export const PENDING_ID = uuid(32);
export const FAILED_ID = uuid(33);
export const REFUNDED_ID = uuid(34);

const FIELDS = { cardUrl: '/fields/card', bankUrl: '/fields/bank' };
const PHONE = '(507) 555-0148';

const bill = (number: number, payableCents: number, more: Partial<PayableBill> = {}): PayableBill => ({
  statementId: uuid(number),
  number: `NH-S-2041${number}`,
  issuedOn: '2026-11-04',
  dueOn: '2026-12-04',
  owedCents: payableCents + (more.pendingCents ?? 0),
  pendingCents: 0,
  payableCents,
  attempt: 1,
  ...more,
});

const VISA: SavedMethod = { id: uuid(41), kind: 'card', brand: 'visa', last4: '4242', expires: { month: 12, year: 2030 }, expired: false, isDefault: true };
const BANK: SavedMethod = { id: uuid(42), kind: 'bank', brand: 'Test Bank', last4: '6789', expires: null, expired: false, isDefault: false };
const OLD: SavedMethod = { id: uuid(43), kind: 'card', brand: 'mastercard', last4: '4444', expires: { month: 3, year: 2026 }, expired: true, isDefault: false };

const payment = (id: string, more: Partial<Payment> = {}): Payment =>
  payments.Payment.parse({
    id,
    state: 'succeeded',
    origin: 'person',
    amountCents: 114_45,
    refundedCents: 0,
    method: { kind: 'card', brand: 'visa', last4: '4242' },
    failCode: null,
    at: '2026-11-24T16:00:00.000Z',
    settledAt: '2026-11-24T16:00:01.000Z',
    number: 'P261124-0AB12CD3',
    payerName: 'Elena Ruiz',
    parts: [
      { statementId: uuid(1), number: 'NH-S-20411', cents: 66_45, owedCents: 0 },
      { statementId: uuid(2), number: 'NH-S-20412', cents: 48_00, owedCents: more.state === 'failed' ? 48_00 : 0 },
    ],
    refunds: [],
    billingPhone: PHONE,
    timeZone: 'America/Chicago',
    ...more,
  });

const PAID = payment(PAID_ID);
const PENDING = payment(PENDING_ID, { state: 'pending', settledAt: null, method: null });
const FAILED = payment(FAILED_ID, { state: 'failed', failCode: 'insufficient-funds' });
const REFUNDED = payment(REFUNDED_ID, {
  refundedCents: 20_00,
  refunds: [{ id: uuid(51), state: 'succeeded', amountCents: 20_00, at: '2026-11-26T16:00:00.000Z' }],
});

const due = (bills: readonly PayableBill[], online = true) => payments.PayableBills.parse({ online, phone: PHONE, fields: online ? FIELDS : null, bills });
const account = (bills: readonly PayableBill[], of: readonly Payment[] = []) =>
  payments.PayableAccount.parse({
    ...due(bills),
    name: 'Theo Ruiz',
    number: 'NH-A-1044',
    clinicName: 'Northfield Lakeside Clinic',
    payments: of,
    timeZone: 'America/Chicago',
  });
const ACCOUNT = `${API}/accounts/:accountId`;
const accountReads = (bills: readonly PayableBill[], of: readonly Payment[] = []): RequestHandler[] => [
  http.get(ACCOUNT, () => HttpResponse.json(account(bills, of))),
  http.get(`${ACCOUNT}/payments/:paymentId`, ({ params }) => HttpResponse.json([PAID, PENDING, FAILED].find(({ id }) => id === params['paymentId']) ?? PAID)),
  http.get(METHODS, () => HttpResponse.json(saved([VISA]))),
];
const credits = (more: Partial<OwnCredits> = {}) =>
  payments.OwnCredits.parse({
    credits: [{ statementId: uuid(61), number: 'NH-S-20301', creditCents: 15_00, freeCents: 15_00 }],
    bills: [
      { statementId: uuid(1), number: 'NH-S-20411', dueOn: '2026-12-04', payableCents: 66_45 },
      { statementId: uuid(2), number: 'NH-S-20412', dueOn: null, payableCents: 8_00 },
    ],
    refunds: [{ id: uuid(51), paymentId: PAID_ID, paymentNumber: 'P261124-0AB12CD3', state: 'pending', amountCents: 20_00, at: '2026-11-26T16:00:00.000Z' }],
    billingPhone: PHONE,
    timeZone: 'America/Chicago',
    ...more,
  });
/** What a credit was used for, oldest first. */
export const used: { readonly key: string | null; readonly move: MoveCredit }[] = [];
const useCredit = (answer: () => Response): RequestHandler =>
  http.post(`${API}/credits/:statementId/moves`, async ({ request }) => {
    used.push({ key: request.headers.get('idempotency-key'), move: payments.MoveCredit.parse(await request.json()) });
    return answer();
  });
const saved = (methods: readonly SavedMethod[]) => payments.SavedMethods.parse({ methods, fields: FIELDS });

const reads = (
  bills: readonly PayableBill[],
  methods: readonly SavedMethod[],
  all: readonly Payment[] = [PAID, PENDING, FAILED, REFUNDED],
): RequestHandler[] => [
  http.get(`${API}/due`, () => HttpResponse.json(due(bills))),
  http.get(METHODS, () => HttpResponse.json(saved(methods))),
  http.get(API, ({ request }) =>
    HttpResponse.json(
      payments.PaymentList.parse(
        partOf(
          all.map(({ parts, ...rest }) => ({ ...rest, bills: parts.length })),
          request,
        ),
      ),
    ),
  ),
  ...all.map((one) => http.get(`${API}/${one.id}`, () => HttpResponse.json(one))),
];

const problem = (status: number, code: string, more: object = {}) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0), ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** What the portal was asked to pay, oldest first, with the keys. */
export const asked: { readonly key: string | null; readonly order: NewPayment }[] = [];

const pay = (answer: (try_: number) => Response, at: string = API): RequestHandler =>
  http.post(at, async ({ request }) => {
    asked.push({ key: request.headers.get('idempotency-key'), order: payments.NewPayment.parse(await request.json()) });
    return answer(asked.length);
  });
const declined = (failCode: FailCode) => HttpResponse.json({ ...FAILED, failCode });

const BILLS = [bill(1, 66_45), bill(2, 48_00)];
const always = (answer: () => Response | Promise<Response>): RequestHandler[] => [
  http.all(`${API}*`, answer),
  http.all(`${API}/*`, answer),
  http.all(METHODS, answer),
];

let methods: readonly SavedMethod[] = [];
const methodWrites: RequestHandler[] = [
  http.post(METHODS, () => {
    methods = [...methods, { ...BANK, id: uuid(44) }];
    return HttpResponse.json(saved(methods));
  }),
  http.put(`${METHODS}/:methodId/default`, ({ params }) => {
    methods = methods.map((method) => ({ ...method, isDefault: method.id === params['methodId'] }));
    return HttpResponse.json(saved(methods));
  }),
  http.delete(`${METHODS}/:methodId`, ({ params }) => {
    methods = methods.filter(({ id }) => id !== params['methodId']);
    return HttpResponse.json(saved(methods));
  }),
  http.get(METHODS, () => {
    methods = [VISA, BANK, OLD];
    return HttpResponse.json(saved(methods));
  }),
];

/** What the API can be like. */
export const paymentScenarios = {
  success: [...documents, pay(() => HttpResponse.json(PAID)), ...reads(BILLS, [VISA, BANK, OLD])],
  nothingSaved: [pay(() => HttpResponse.json(PAID)), ...reads(BILLS, [])],
  declined: [pay(() => declined('insufficient-funds')), ...reads(BILLS, [VISA])],
  /** No answer comes to the first; the second is told that it is being done. */
  lost: [pay((time) => (time === 1 ? HttpResponse.error() : HttpResponse.json(PENDING))), ...reads(BILLS, [VISA])],
  changed: [pay(() => problem(409, 'payment/changed')), ...reads(BILLS, [VISA])],
  onTheWay: reads([bill(1, 0, { pendingCents: 66_45 }), bill(2, 48_00)], [VISA]),
  nothingDue: reads([], [VISA], []),
  offline: [http.get(`${API}/due`, () => HttpResponse.json(due(BILLS, false))), ...reads(BILLS, [])],
  account: [pay(() => HttpResponse.json(PAID), `${ACCOUNT}/payments`), ...accountReads([bill(1, 35_00), bill(2, 48_00)], [PAID, PENDING])],
  accountSettled: accountReads([], [PAID]),
  accountOnTheWay: accountReads([bill(1, 0, { pendingCents: 66_45 }), bill(2, 48_00)]),
  accountGone: [http.get(ACCOUNT, () => problem(404, 'resource/not-found'))],
  credits: [useCredit(() => HttpResponse.json(credits({ credits: [], bills: [] }))), http.get(`${API}/credits`, () => HttpResponse.json(credits()))],
  creditUsedUp: [useCredit(() => problem(409, 'credit/too-much')), http.get(`${API}/credits`, () => HttpResponse.json(credits()))],
  creditGoingBack: [
    http.get(`${API}/credits`, () =>
      HttpResponse.json(credits({ credits: [{ statementId: uuid(61), number: 'NH-S-20301', creditCents: 15_00, freeCents: 0 }] })),
    ),
  ],
  noCredits: [http.get(`${API}/credits`, () => HttpResponse.json(credits({ credits: [], bills: [], refunds: [] })))],
  methods: methodWrites,
  methodDeclined: [http.post(METHODS, () => problem(422, 'payment/method-declined', { reason: 'wrong-code' })), ...reads(BILLS, [])],
  serverError: always(() => problem(500, 'service/internal')),
  slow: always(async () => {
    await delay('infinite');
    return new HttpResponse();
  }),
} satisfies Record<string, RequestHandler[]>;
