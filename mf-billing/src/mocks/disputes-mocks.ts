/** Disputes of bills, receipts for taxes and files of bills, for stories and tests. */
import * as billing from '@portal/bff/contract/schemas/billing';
import type { DeskDisputeDetail, Dispute, StatementImport, TaxYear } from '@portal/bff/contract/billing';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { partOf } from '@portal/shell/contract/testing';
import { OPEN, OPEN_ID } from './billing-mocks.ts';
import { documents } from './documents-mocks.ts';

const API = '/api/patients/:patientId/billing';
const DESK = '/api/clinics/:clinicId/billing';
const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;

export const DISPUTE_ID = uuid(80);

const disputeOf = (more: Partial<Dispute> = {}): Dispute =>
  billing.Dispute.parse({
    id: DISPUTE_ID,
    statementId: OPEN_ID,
    statementNumber: 'NH-S-20410',
    lineId: OPEN.lines[1]?.id ?? null,
    lineText: 'Hemoglobin A1c',
    amountCents: 2_500,
    reason: 'wrong_amount',
    body: 'I was told that this test costs me nothing.',
    estimateId: null,
    state: 'open',
    openedAt: '2026-11-24T15:30:00.000Z',
    answerBy: '2026-12-24',
    decidedAt: null,
    answer: null,
    timeZone: 'America/Chicago',
    today: '2026-11-24',
    ...more,
  });

const deskOf = (more: Partial<DeskDisputeDetail> = {}): DeskDisputeDetail =>
  billing.DeskDisputeDetail.parse({
    ...disputeOf(),
    patient: { id: uuid(90), displayName: 'Dana Whitfield', birthDate: '1974-03-12', patientNumber: 'NH-104210' },
    askedBy: null,
    owner: null,
    decidedBy: null,
    owedCents: 6_645,
    colleagues: [{ id: uuid(91), name: 'Alicia Fontaine', mine: true }],
    ...more,
  });

const ANSWERED = { state: 'accepted', decidedAt: '2026-11-26T16:00:00.000Z', answer: 'You are right. We took it off.' } as const;

const yearOf = (year: number): TaxYear =>
  billing.TaxYear.parse({
    year,
    cents: 4 * 6_645,
    payments: [1, 2, 3, 4].map((quarter) => ({
      on: `${year}-${String(quarter * 3 - 1).padStart(2, '0')}-14`,
      cents: 6_645,
      method: 'Card',
      statementNumber: `NH-S-1989${quarter}`,
      title: 'Diabetes follow-up',
      serviceOn: `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-09`,
    })),
    payee: { name: 'Northfield Health Lakeside', address: '210 Lake Street, Port Ellery, IL 60099', phone: '(847) 555-0100' },
    today: '2026-11-24',
  });

const DRAFTS = '/api/:subject/:id/drafts/:form';
const drafts: RequestHandler[] = [
  http.get(DRAFTS, () => HttpResponse.json({ value: null })),
  http.put(DRAFTS, () => new HttpResponse(null, { status: 204 })),
  http.delete(DRAFTS, () => new HttpResponse(null, { status: 204 })),
];
const brought: StatementImport = billing.StatementImport.parse({
  id: uuid(95),
  fileName: 'november.csv',
  at: '2026-11-23T16:00:00.000Z',
  by: 'Alicia Fontaine',
  statementCount: 12,
  lineCount: 31,
  totalCents: 182_300,
  timeZone: 'America/Chicago',
});

const desk = (of: readonly DeskDisputeDetail[], lateCount = 0): RequestHandler[] => [
  http.get(`${DESK}/disputes`, ({ request }) => HttpResponse.json(billing.DeskDisputes.parse({ ...partOf(of, request), lateCount }))),
  ...of.map((one) => http.get(`${DESK}/disputes/${one.id}`, () => HttpResponse.json(one))),
  http.post(`${DESK}/disputes/:disputeId/decide`, () => HttpResponse.json(deskOf({ ...ANSWERED, decidedBy: 'Alicia Fontaine' }))),
  ...drafts,
];

export const disputeScenarios = {
  open: [
    http.get(`${API}/statements/:statementId`, () => HttpResponse.json(OPEN)),
    http.get(`${API}/disputes/:disputeId`, () => HttpResponse.json(disputeOf())),
    http.post(`${API}/disputes/:disputeId/withdraw`, () => HttpResponse.json(disputeOf({ state: 'withdrawn', decidedAt: '2026-11-25T10:00:00.000Z' }))),
    http.post(`${API}/statements/:statementId/disputes`, () => HttpResponse.json(disputeOf(), { status: 201 })),
    ...drafts,
  ],
  answered: [http.get(`${API}/disputes/:disputeId`, () => HttpResponse.json(disputeOf(ANSWERED)))],
  overEstimate: [http.get(`${API}/disputes/:disputeId`, () => HttpResponse.json(disputeOf({ reason: 'over_estimate', estimateId: uuid(82) })))],
  desk: desk(
    [deskOf({ answerBy: '2026-11-20' }), deskOf({ id: uuid(81), lineText: null, lineId: null, owner: { id: uuid(91), name: 'Alicia Fontaine', mine: true } })],
    1,
  ),
  deskNone: desk([]),
  taxes: [
    ...documents,
    http.get(`${API}/taxes`, () => HttpResponse.json({ years: [2026, 2025, 2024].map((year) => ({ year, cents: 4 * 6_645 })) })),
    http.get(`${API}/taxes/:year`, ({ params }) => HttpResponse.json(yearOf(Number(params['year'])))),
  ],
  noTaxes: [http.get(`${API}/taxes`, () => HttpResponse.json({ years: [] }))],
  imports: [
    http.get(`${DESK}/imports`, ({ request }) => HttpResponse.json(billing.StatementImports.parse(partOf([brought], request)))),
    http.post(`${DESK}/imports`, () => HttpResponse.json({ ...brought, id: uuid(96) }, { status: 201 })),
  ],
  importWrong: [
    http.get(`${DESK}/imports`, ({ request }) => HttpResponse.json(billing.StatementImports.parse(partOf([brought], request)))),
    http.post(`${DESK}/imports`, () =>
      HttpResponse.json(
        {
          type: 'urn:problem:billing:file-invalid',
          title: 'Refused',
          status: 422,
          code: 'billing/file-invalid',
          requestId: uuid(0),
          errors: [
            { path: '4', code: 'patient' },
            { path: '7', code: 'currency' },
          ],
        },
        { status: 422, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  ],
} satisfies Record<string, RequestHandler[]>;
