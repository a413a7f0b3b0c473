/**
 * The billing API for stories and tests, as named scenarios. Bodies pass the
 * BFF's own schemas, so a mock that no longer matches the API fails.
 */
import * as billing from '@portal/bff/contract/schemas/billing';
import type { BillingAccounts, BillingSummary, Statement, StatementLine } from '@portal/bff/contract/billing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { partOf, TEST_PATIENT } from '@portal/shell/contract/testing';
import { documents } from './documents-mocks.ts';

const API = '/api/patients/:patientId/billing';

const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;

/** A bill that is due in some days. */
export const OPEN_ID = uuid(1);
/** A bill whose day is over. */
export const OVERDUE_ID = uuid(2);
/** A bill that is paid. */
export const PAID_ID = uuid(3);
/** A bill that came without its services. */
export const WITHOUT_LINES_ID = uuid(4);

const VISIT_TITLE = 'Diabetes follow-up';
const NOTICE = { en: 'You can pay in parts, ask for help with the cost, or tell us if something looks wrong.', es: 'Puede pagar por partes o pedir ayuda.' };

/** What the services of these stories are, as the server says it. */
const CODES: Readonly<Record<string, readonly [string, StatementLine['kind']]>> = {
  'Office visit, established patient': ['99214', 'office-visit'],
  'Hemoglobin A1c': ['83036', 'blood-sugar'],
  'Eye exam': ['92014', 'eye'],
};
let lines = 0;

function line(description: string, charge: number, insurance: number, adjustment: number, serviceOn: string | null = '2026-10-14'): StatementLine {
  lines += 1;
  const [code, kind] = CODES[description] ?? [null, 'other'];
  return {
    id: uuid(9_000 + lines),
    description,
    code,
    codeSystem: code === null ? null : 'cpt',
    kind,
    serviceOn,
    chargeCents: charge,
    insuranceCents: insurance,
    adjustmentCents: adjustment,
    patientCents: charge - insurance - adjustment,
  };
}

function statement(id: string, number: string, of: readonly StatementLine[], more: Partial<Statement> = {}): Statement {
  const sum = (key: 'chargeCents' | 'insuranceCents' | 'adjustmentCents' | 'patientCents') => of.reduce((total, each) => total + each[key], 0);
  const totalCents = of.length > 0 ? sum('patientCents') : 4_500;
  const paidCents = more.status === 'paid' ? totalCents : 0;
  return billing.Statement.parse({
    id,
    number,
    issuedOn: '2026-11-04',
    dueOn: '2026-12-04',
    totalCents,
    paidCents,
    owedCents: totalCents - paidCents,
    status: 'open',
    creditCents: 0,
    title: of.length > 0 ? VISIT_TITLE : null,
    lines: of,
    visit: of.length > 0 ? { id: uuid(50), title: VISIT_TITLE, on: '2026-10-14' } : null,
    pendingCents: 0,
    payments: paidCents > 0 ? [{ on: '2026-05-18', cents: paidCents, method: 'Card' }] : [],
    guarantor: null,
    disputes: [],
    canDispute: true,
    payOnline: true,
    pastDueNotice: more.status === 'overdue' ? NOTICE : null,
    totals:
      of.length > 0
        ? { chargeCents: sum('chargeCents'), insuranceCents: sum('insuranceCents'), adjustmentCents: sum('adjustmentCents'), patientCents: sum('patientCents') }
        : null,
    billingPhone: '(507) 555-0148',
    today: '2026-11-24',
    ...more,
  });
}

const VISIT = line('Office visit, established patient', 21_500, 15_050, 2_305);
const LAB = line('Hemoglobin A1c', 6_400, 3_900, 0);
export const OPEN = statement(OPEN_ID, 'NH-S-20410', [VISIT, LAB]);
const OVERDUE = statement(OVERDUE_ID, 'NH-S-20380', [line('Eye exam', 12_000, 9_000, 0)], { status: 'overdue', issuedOn: '2026-08-04', dueOn: '2026-09-04' });
const PAID = statement(PAID_ID, 'NH-S-20301', [VISIT], { status: 'paid', issuedOn: '2026-05-04', dueOn: '2026-06-04' });
export const WITHOUT_LINES = statement(WITHOUT_LINES_ID, 'NH-S-20100', [], { status: 'paid', issuedOn: '2026-01-04', dueOn: null });

const LONG_NAME = 'Comprehensive metabolic panel with estimated glomerular filtration rate, collected at home and read by an outside laboratory';
export const LONG = statement(
  OPEN_ID,
  'NH-S-2041000000000000000001',
  Array.from({ length: 30 }, (_, i) => line(`${LONG_NAME} ${i + 1}`, 1_234_567, 1_000_000, 34_567, i % 2 === 0 ? '2026-10-14' : null)),
);

const sums = (of: readonly Statement[], key: 'chargeCents' | 'insuranceCents' | 'adjustmentCents') =>
  of.reduce((total, { totals }) => total + (totals?.[key] ?? 0), 0);

function summary(bills: readonly Statement[], more: Partial<BillingSummary> = {}): BillingSummary {
  const owed = bills.filter(({ status, owedCents }) => (status === 'open' || status === 'overdue') && owedCents > 0);
  const due = ({ id, dueOn, owedCents }: Statement) => ({ statementId: id, dueOn, owedCents });
  const late = owed.filter(({ status }) => status === 'overdue');
  const next = owed.find(({ status }) => status === 'open');
  const cents = (of: readonly Statement[]) => of.reduce((total, { owedCents }) => total + owedCents, 0);
  return billing.BillingSummary.parse({
    balanceCents: cents(owed),
    openCount: owed.length,
    overdue: late[0] ? { count: late.length, cents: cents(late), oldest: due(late[0]) } : null,
    nextDue: next ? due(next) : null,
    creditCents: 0,
    today: '2026-11-24',
    why: owed[0]
      ? {
          chargeCents: sums(owed, 'chargeCents'),
          insuranceCents: sums(owed, 'insuranceCents'),
          adjustmentCents: sums(owed, 'adjustmentCents'),
          paidCents: 0,
          title: owed[0].title,
          on: '2026-10-14',
        }
      : null,
    pendingCents: 0,
    refundCents: 0,
    refundOf: null,
    nextPayment: null,
    payOnline: true,
    openDisputes: [],
    paused: { dispute: 0, plan: 0, help: 0 },
    insurance: { count: 0, cents: 0 },
    pastDueNotice: late.length > 0 ? NOTICE : null,
    paperless: false,
    billingPhone: '(507) 555-0148',
    ...more,
  });
}

/** Nobody else's bills are theirs. */
const OWN_ACCOUNT: BillingAccounts = { responsible: [], mayPay: [], guarantor: null };
/** A household that is split: one child's bills are theirs, another's are the other parent's. */
const HOUSEHOLD = billing.BillingAccounts.parse({
  responsible: [
    {
      patientId: TEST_PATIENT.id,
      accountId: uuid(81),
      name: 'Elena Ruiz',
      number: 'NH-A-1042',
      guarantor: null,
      owedCents: 6_645,
      openCount: 1,
      canOpen: true,
      bills: [],
    },
    {
      patientId: uuid(71),
      accountId: uuid(82),
      name: 'Theo Ruiz',
      number: 'NH-A-1044',
      guarantor: null,
      owedCents: 3_500,
      openCount: 1,
      canOpen: false,
      bills: [{ statementId: uuid(72), number: 'NH-S-30121', dueOn: '2026-12-20', owedCents: 3_500, isLate: false }],
    },
  ],
  mayPay: [
    { patientId: uuid(73), accountId: null, name: 'June Ruiz', number: null, guarantor: 'Mark Ruiz', owedCents: 0, openCount: 0, canOpen: true, bills: [] },
  ],
  guarantor: null,
});

const overview = (bills: readonly Statement[], more: Partial<BillingSummary> = {}, accounts: BillingAccounts = OWN_ACCOUNT): RequestHandler[] => [
  http.get(`${API}/accounts`, () => HttpResponse.json(accounts)),
  http.get(`${API}/summary`, () => HttpResponse.json(summary(bills, more))),
  // The schema drops what a list does not have.
  http.get(`${API}/statements`, ({ request }) => HttpResponse.json(billing.StatementList.parse(partOf(bills, request)))),
  ...bills.map((bill) => http.get(`${API}/statements/${bill.id}`, () => HttpResponse.json(bill))),
];

const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
const always = (answerWith: () => Response | Promise<Response>): RequestHandler[] => [http.all(`${API}/*`, answerWith)];

const preferences = http.put(`${API}/preferences`, async ({ request }) => HttpResponse.json(billing.BillingPreferences.parse(await request.json())));

/** What the API can be like. */
export const billingScenarios = {
  success: [...documents, ...overview([OPEN, PAID, WITHOUT_LINES]), preferences],
  overdue: [...overview([OPEN, OVERDUE, PAID]), preferences],
  /** Several things are under way: a credit, a dispute, what insurance has not answered, and other people's accounts. */
  household: [
    ...overview(
      [OPEN, OVERDUE, PAID],
      {
        creditCents: 1_500,
        refundCents: 2_000,
        refundOf: uuid(83),
        nextPayment: { kind: 'plan', planId: uuid(84), on: '2026-12-01', cents: 2_500 },
        insurance: { count: 1, cents: 21_800 },
        openDisputes: [{ id: uuid(80), number: 'NH-S-20380', answerBy: '2026-12-24' }],
      },
      HOUSEHOLD,
    ),
    preferences,
  ],
  /** A line of the bill is disputed. */
  disputed: [
    ...overview([
      statement(OPEN_ID, 'NH-S-20410', [VISIT, LAB], { status: 'disputed', disputes: [{ id: uuid(80), lineId: null, state: 'open', answerBy: '2026-12-24' }] }),
    ]),
    preferences,
  ],
  unsure: [...overview([statement(OPEN_ID, 'NH-S-20410', [], { status: 'unsure', owedCents: 0 })]), preferences],
  nothingOwed: [...overview([PAID], { paperless: true }), preferences],
  many: [...overview([OPEN, ...Array.from({ length: 24 }, (_, n) => statement(uuid(100 + n), `NH-S-${n}`, [VISIT], { status: 'paid' }))]), preferences],
  empty: [...overview([]), preferences],
  longContent: [...overview([LONG]), preferences],
  forbidden: always(() => problem(403, 'access/scope-missing')),
  notFound: always(() => problem(404, 'resource/not-found')),
  serverError: always(() => problem(500, 'service/internal')),
  /** Everything is read, but the choice of paper cannot be kept. */
  paperlessRefused: [http.put(`${API}/preferences`, () => problem(503, 'service/database-unavailable')), ...overview([OPEN, PAID])],
  slow: always(async () => {
    await delay('infinite');
    return new HttpResponse();
  }),
} satisfies Record<string, RequestHandler[]>;

/** What the home page hands to the card. */
export const billingHomeData = {
  empty: billing.BillingHome.parse(summary([])),
};
