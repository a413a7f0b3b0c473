/** The insurance API for stories and tests, as named scenarios. Bodies pass the BFF's own schemas. */
import * as insurance from '@portal/bff/contract/schemas/insurance';
import type {
  ClaimDetail,
  ClaimSummary,
  CoverageDetail,
  CoverageRequest,
  DeskCoverageRequestDetail,
  EligibilityResult,
  NewCoverageRequest,
  PlanCosts,
} from '@portal/bff/contract/insurance';
import { partOf } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

const API = '/api/patients/:patientId/insurance';
const DESK = '/api/clinics/:clinicId/insurance';
const ZONE = 'America/Chicago';
const TODAY = '2026-11-24';

const uuid = (number: number) => `0192f0c1-2d3e-7a4b-ac5d-${String(number).padStart(12, '0')}`;

export const COVERAGE_ID = uuid(1);
export const CLAIM_ID = uuid(20);
export const DESK_REQUEST_ID = uuid(40);

const NO_COSTS: PlanCosts = { asOf: null, toldBy: null, deductible: null, familyDeductible: null, outOfPocket: null, familyOutOfPocket: null, shares: [] };
const COSTS: PlanCosts = {
  asOf: '2026-11-20T15:00:00.000Z',
  toldBy: 'insurer',
  deductible: { totalCents: 150_000, metCents: 87_950, leftCents: 62_050 },
  familyDeductible: null,
  outOfPocket: { totalCents: 600_000, metCents: 158_975, leftCents: 441_025 },
  familyOutOfPocket: null,
  shares: [
    { service: '30', copayCents: null, coinsuranceBasisPoints: 2_000 },
    { service: '98', copayCents: 3_000, coinsuranceBasisPoints: null },
    { service: 'UC', copayCents: 5_000, coinsuranceBasisPoints: 1_000 },
  ],
};

const check = (state: EligibilityResult['state'], more: Partial<EligibilityResult> = {}): EligibilityResult => ({
  id: uuid(30),
  state,
  askedAt: '2026-11-20T15:00:00.000Z',
  answeredAt: state === 'waiting' ? null : '2026-11-20T15:00:09.000Z',
  reasons: [],
  planName: null,
  startsOn: null,
  endsOn: null,
  ...more,
});

const coverage = (more: Partial<CoverageDetail> = {}): CoverageDetail =>
  insurance.CoverageDetail.parse({
    id: COVERAGE_ID,
    payerName: 'Prairie Mutual Health Plan',
    payerPhone: '(555) 555-0170',
    planName: 'Silver PPO',
    memberNumber: 'PRM-5550142-01',
    state: 'active',
    position: 1,
    startsOn: '2024-05-24',
    endsOn: null,
    costs: COSTS,
    check: check('active'),
    pending: null,
    payerId: '80840',
    groupNumber: 'G-1180',
    network: 'Prairie Choice',
    subscriberName: null,
    subscriberBorn: null,
    relation: 'self',
    verifiedAt: '2026-01-12T16:00:00.000Z',
    photos: [{ id: uuid(31), type: 'image/png', size: 900, scan: 'clean' }],
    asking: 'possible',
    timeZone: ZONE,
    today: TODAY,
    ...more,
  });

const request = (more: Partial<CoverageRequest> = {}): CoverageRequest =>
  insurance.CoverageRequest.parse({
    id: DESK_REQUEST_ID,
    kind: 'add',
    state: 'open',
    coverageId: null,
    payerName: 'Harbor State Blue',
    memberNumber: 'HSB-1002-7',
    planName: null,
    groupNumber: 'G-10',
    relation: 'spouse',
    subscriberName: 'Sam Whitfield',
    subscriberBorn: '1972-04-02',
    position: 2,
    startsOn: '2026-11-01',
    endsOn: null,
    note: 'My husband’s new job',
    photos: [],
    createdAt: '2026-11-22T15:00:00.000Z',
    answer: null,
    decidedAt: null,
    timeZone: ZONE,
    ...more,
  });

const OLD = coverage({
  id: uuid(2),
  payerName: 'Summit Employers Trust',
  payerPhone: null,
  planName: null,
  position: null,
  state: 'ended',
  endsOn: '2024-05-23',
  costs: NO_COSTS,
  check: null,
  photos: [],
});

const overview = (coverages: readonly CoverageDetail[], requests: readonly CoverageRequest[] = []) => [
  // The schema drops what a card does not have.
  http.get(`${API}/overview`, () => HttpResponse.json(insurance.InsuranceOverview.parse({ coverages, requests, timeZone: ZONE, today: TODAY }))),
  http.post(`${API}/requests/:id/withdraw`, () => HttpResponse.json(request({ state: 'withdrawn', decidedAt: '2026-11-24T15:00:00.000Z' }))),
];

const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

const drafts = http.all('/api/*/:subjectId/drafts/*', () => HttpResponse.json({ text: null }));

/** What was sent last. */
export const sentRequests: NewCoverageRequest[] = [];

const form = (onFile: CoverageDetail | null = null) => [
  drafts,
  http.get(`${API}/payers`, () =>
    HttpResponse.json(
      insurance.PayerChoices.parse({
        items: [
          { id: '60054', name: 'Harbor State Blue' },
          { id: '80840', name: 'Prairie Mutual Health Plan' },
        ],
      }),
    ),
  ),
  ...(onFile ? [http.get(`${API}/coverages/:id`, () => HttpResponse.json(onFile))] : []),
  http.post(`${API}/requests`, async ({ request: sent }) => {
    const body = insurance.NewCoverageRequest.parse(await sent.json());
    sentRequests.push(body);
    return HttpResponse.json(request({ kind: body.kind }), { status: 201 });
  }),
];

const one = (shown: CoverageDetail) => [
  http.get(`${API}/coverages/:id`, () => HttpResponse.json(shown)),
  http.post(`${API}/coverages/:id/check`, () => HttpResponse.json(check('waiting'), { status: 202 })),
  ...form(),
];

const claim = (more: Partial<ClaimDetail> = {}): ClaimDetail =>
  insurance.ClaimDetail.parse({
    id: CLAIM_ID,
    state: 'done',
    name: 'Office visit, established patient',
    payerName: 'Prairie Mutual Health Plan',
    providerName: 'Priya Raman, MD',
    servedOn: '2026-10-14',
    chargedCents: 27_900,
    paidCents: 18_950,
    patientCents: 4_345,
    number: 'CL-204110',
    coverageId: COVERAGE_ID,
    network: 'in',
    sentOn: '2026-10-16',
    paidOn: '2026-11-02',
    amounts: {
      submitted: 27_900,
      discount: 4_605,
      eligible: 23_295,
      deductible: 1_000,
      copay: 3_000,
      coinsurance: 345,
      benefit: 18_950,
      memberliability: 4_345,
    },
    lines: [
      {
        sequence: 1,
        code: '99213',
        name: 'Office visit, established patient',
        servedOn: '2026-10-14',
        chargedCents: 21_500,
        paidCents: 15_050,
        patientCents: 4_145,
        amounts: {},
        reasons: [],
      },
      {
        sequence: 2,
        code: '83036',
        name: 'Hemoglobin A1c',
        servedOn: '2026-10-14',
        chargedCents: 6_400,
        paidCents: 3_900,
        patientCents: 200,
        amounts: {},
        reasons: ['Charge exceeds fee schedule'],
      },
    ],
    notes: ['You can ask for a review within 180 days.'],
    disposition: null,
    comparison: {
      statementId: uuid(50),
      number: 'NH-S-20410',
      issuedOn: '2026-11-04',
      insurerCents: 4_345,
      billCents: 6_645,
      lines: [
        { name: 'Office visit, established patient', servedOn: '2026-10-14', insurerCents: 4_145, billCents: 4_145, verdict: 'same' },
        { name: 'Hemoglobin A1c', servedOn: '2026-10-14', insurerCents: 200, billCents: 2_500, verdict: 'more' },
      ],
    },
    billingPhone: '(507) 555-0148',
    ...more,
  });

const WORKING = claim({
  id: uuid(21),
  state: 'working',
  paidCents: null,
  patientCents: null,
  amounts: {},
  comparison: null,
  notes: [],
  network: null,
  paidOn: null,
});
const NOT_COVERED = claim({
  id: uuid(22),
  state: 'not_covered',
  name: 'Acupuncture',
  paidCents: 0,
  patientCents: 9_000,
  chargedCents: 9_000,
  amounts: { submitted: 9_000, noncovered: 9_000 },
  comparison: null,
});
const LONG_CLAIM = claim({
  name: 'Comprehensive metabolic panel with estimated glomerular filtration rate, collected at home',
  lines: Array.from({ length: 12 }, (_, index) => ({
    ...claim().lines[0],
    sequence: index + 1,
    reasons: ['Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse'],
  })) as ClaimDetail['lines'],
});

const claims = (all: readonly (ClaimSummary | ClaimDetail)[]) => [
  http.get(`${API}/claims`, ({ request: asked }) => HttpResponse.json(insurance.ClaimList.parse(partOf(all, asked)))),
  http.get(`${API}/claims/:id`, ({ params }) => HttpResponse.json(all.find(({ id }) => id === params['id']) ?? all[0])),
];

const always = (answerWith: () => Response | Promise<Response>): RequestHandler[] => [http.all(`${API}/*`, answerWith)];

/** What the API can be like for patients. */
export const insuranceScenarios = {
  success: [...overview([coverage(), OLD], [request()]), ...one(coverage()), ...claims([claim(), WORKING, NOT_COVERED])],
  answered: overview(
    [coverage()],
    [request({ state: 'declined', answer: 'The number on the card can’t be read. Please send another photo.', decidedAt: '2026-11-23T15:00:00.000Z' })],
  ),
  unknown: overview([coverage({ costs: NO_COSTS, check: null })]),
  empty: [...overview([]), ...claims([])],
  notFound: one(coverage({ check: check('not_found', { reasons: ['75'] }), costs: NO_COSTS })),
  ended: one(coverage({ check: check('inactive', { endsOn: '2025-12-31' }), costs: NO_COSTS })),
  waiting: one(coverage({ check: check('waiting') })),
  cannotAsk: one(coverage({ check: null, asking: 'unknown-payer', payerPhone: null, costs: NO_COSTS })),
  pending: one(coverage({ pending: 'change' })),
  form: form(),
  change: form(coverage()),
  working: claims([WORKING]),
  notCovered: claims([NOT_COVERED]),
  longClaim: claims([LONG_CLAIM]),
  serverError: always(() => problem(500, 'service/internal')),
  slow: always(async () => {
    await delay('infinite');
    return new HttpResponse();
  }),
} satisfies Record<string, RequestHandler[]>;

const deskRequest = (more: Partial<DeskCoverageRequestDetail> = {}): DeskCoverageRequestDetail =>
  insurance.DeskCoverageRequestDetail.parse({
    ...request(),
    patient: { id: uuid(60), displayName: 'Dana Whitfield', birthDate: '1974-03-11', patientNumber: 'NH-100234' },
    askedBy: null,
    owner: null,
    decidedBy: null,
    onFile: null,
    check: null,
    asking: 'possible',
    colleagues: [
      { id: uuid(61), name: 'Alicia Fontaine', mine: true },
      { id: uuid(62), name: 'Tomasz Nowak', mine: false },
    ],
    ...more,
  });

const desk = (all: readonly DeskCoverageRequestDetail[]): RequestHandler[] => {
  let [shown] = all;
  const change = (more: Partial<DeskCoverageRequestDetail>) => {
    if (shown) shown = { ...shown, ...more };
    return HttpResponse.json(shown);
  };
  return [
    drafts,
    http.get(`${DESK}/requests`, ({ request: asked }) => HttpResponse.json(insurance.DeskCoverageRequests.parse(partOf(all, asked)))),
    http.get(`${DESK}/requests/:id`, () => HttpResponse.json(shown)),
    http.put(`${DESK}/requests/:id/owner`, () => change({ owner: { id: uuid(61), name: 'Alicia Fontaine', mine: true } })),
    http.post(`${DESK}/requests/:id/check`, () => change({ check: check('active', { planName: 'SILVER PPO' }) })),
    http.post(`${DESK}/requests/:id/decide`, async ({ request: sent }) => {
      const { approved, answer } = insurance.CoverageDecision.parse(await sent.json());
      return change({ state: approved ? 'approved' : 'declined', answer, decidedAt: '2026-11-24T15:00:00.000Z', decidedBy: 'Alicia Fontaine' });
    }),
  ];
};

/** What the API can be like at the desk. */
export const deskInsuranceScenarios = {
  queue: desk([
    deskRequest(),
    deskRequest({
      id: uuid(41),
      kind: 'end',
      endsOn: '2026-11-30',
      payerName: 'Prairie Mutual Health Plan',
      owner: { id: uuid(61), name: 'Alicia Fontaine', mine: true },
    }),
  ]),
  change: desk([
    deskRequest({
      kind: 'change',
      coverageId: COVERAGE_ID,
      onFile: coverage(),
      check: check('not_found', { reasons: ['72', '75'] }),
      askedBy: 'Sam Whitfield',
    }),
  ]),
  none: desk([]),
} satisfies Record<string, RequestHandler[]>;
