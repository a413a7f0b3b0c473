/** The API of estimates for stories and tests; bodies pass the BFF's own schemas. */
import * as estimates from '@portal/bff/contract/schemas/estimates';
import type { Estimate, WorkedOut } from '@portal/bff/contract/estimates';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { partOf } from '@portal/shell/contract/testing';
import { documents } from './documents-mocks.ts';

const API = '/api/patients/:patientId/estimates';
const DESK = '/api/clinics/:clinicId/estimates';

const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;

export const KNEE_ID = uuid(41);
export const OWED_ID = uuid(42);
export const MADE_ID = uuid(43);
const LAKESIDE = { id: uuid(50), name: 'Northfield Lakeside Clinic', phone: '(507) 555-0148' };
const COVERAGE = uuid(51);
const BILL = uuid(52);
const NAMES = { en: 'MRI of the knee', es: 'Resonancia magnética de la rodilla', hospital: 'MRI KNEE W/O' };

const way = (allowedCents: number, deductibleCents: number, coinsuranceCents: number) => {
  const patientCents = deductibleCents + coinsuranceCents;
  return { allowedCents, copayCents: 0, deductibleCents, coinsuranceCents, overCapCents: 0, patientCents, insuranceCents: allowedCents - patientCents };
};

export const KNEE: WorkedOut = estimates.WorkedOut.parse({
  clinic: LAKESIDE,
  service: 'CPT:73721',
  names: NAMES,
  setting: 'outpatient',
  insured: { coverageId: COVERAGE, payerName: 'Prairie Mutual', planName: 'Silver PPO' },
  basis: 'plan',
  chargeCents: 164_000,
  benefits: { deductibleLeftCents: 41_000, copayCents: null, coinsuranceBasisPoints: 2_000, outOfPocketLeftCents: null },
  benefitsFrom: 'insurer',
  benefitsAsOf: '2026-11-20T12:00:00.000Z',
  low: way(70_000, 41_000, 5_800),
  mid: way(85_280, 41_000, 8_856),
  high: way(98_000, 41_000, 11_400),
  pricesOf: '2026-07-01',
});
const CASH: WorkedOut = {
  ...KNEE,
  insured: null,
  basis: 'cash',
  benefits: null,
  benefitsFrom: null,
  benefitsAsOf: null,
  low: way(106_600, 0, 106_600),
  mid: way(106_600, 0, 106_600),
  high: way(106_600, 0, 106_600),
};

function estimate(id: string, more: Partial<Estimate> = {}): Estimate {
  return estimates.Estimate.parse({
    id,
    kind: 'worked_out',
    state: 'saved',
    clinic: LAKESIDE,
    service: 'CPT:73721',
    names: NAMES,
    setting: 'outpatient',
    createdAt: '2026-11-20T16:00:00.000Z',
    timeZone: 'America/Chicago',
    plannedOn: null,
    dueOn: null,
    dueRule: null,
    issuedAt: null,
    pays: { lowCents: 46_800, highCents: 52_400 },
    worked: KNEE,
    document: null,
    sharedUntil: null,
    comparison: null,
    bills: [],
    today: '2026-11-24',
    ...more,
  });
}

const DOCUMENT = estimates.GoodFaith.parse({
  lines: [
    { code: 'CPT:73610', description: 'Ankle X-ray, 3 views', quantity: 1, cents: 61_250 },
    { code: 'CPT:29515', description: 'Splint for the lower leg', quantity: 1, cents: 75_000 },
  ],
  totalCents: 136_250,
  diagnoses: ['Ankle injury'],
  note: 'The doctor may send a bill of their own.',
  issuer: { ...LAKESIDE, address: '12 Lake Street, Northfield, MN 55057', state: 'MN', npis: ['1987654320'], taxId: '00-1234567' },
});
const GOOD_FAITH = { kind: 'good_faith', worked: null, dueOn: '2026-11-30', dueRule: 'requested' } as const;
const OWED = estimate(OWED_ID, { ...GOOD_FAITH, state: 'asked', pays: null });
const MADE = estimate(MADE_ID, {
  ...GOOD_FAITH,
  state: 'issued',
  issuedAt: '2026-11-23T16:00:00.000Z',
  document: DOCUMENT,
  pays: { lowCents: 136_250, highCents: 136_250 },
  bills: [{ statementId: BILL, number: 'NH-S-20410', issuedOn: '2026-11-24' }],
});
const OVER: Estimate = {
  ...MADE,
  comparison: {
    statementId: BILL,
    number: 'NH-S-20410',
    issuedOn: '2026-11-24',
    lines: [
      { description: 'Ankle X-ray, 3 views', estimatedCents: 61_250, billedCents: 61_250 },
      { description: 'Splint for the lower leg', estimatedCents: 75_000, billedCents: 92_725 },
      { description: 'Emergency physician', estimatedCents: null, billedCents: 184_000 },
    ],
    estimatedCents: 136_250,
    billedCents: 337_975,
    overCents: 201_725,
    disputeUntil: '2027-03-24',
  },
};

const DESK_ONE = {
  patient: { id: uuid(60), displayName: 'Luis Herrera', birthDate: '1997-08-27', patientNumber: 'NH-107734' },
  askedBy: null,
  issuedBy: null,
  today: '2026-11-24',
};
const deskOwed = estimates.DeskEstimateDetail.parse({ ...OWED, ...DESK_ONE, version: 1, document: { ...DOCUMENT, diagnoses: [], note: '' } });
const deskLate = estimates.DeskEstimate.parse({ ...OWED, ...DESK_ONE, id: uuid(61), dueOn: '2026-11-20' });
/** What the desk sent, oldest first. */
export const issued: unknown[] = [];

const FOUND = estimates.FoundServices.parse({
  items: [
    {
      service: 'CPT:73721',
      names: NAMES,
      places: [{ clinicId: LAKESIDE.id, clinic: LAKESIDE.name, address: '12 Lake Street, Northfield, MN 55057', settings: ['outpatient'] }],
    },
  ],
  hasMore: false,
});
const terms = (hasPrices: boolean) =>
  http.get(`${API}/terms`, () =>
    HttpResponse.json(
      estimates.EstimateTerms.parse({
        coverages: [{ id: COVERAGE, payerName: 'Prairie Mutual', planName: 'Silver PPO' }],
        hasPrices,
        phone: '(507) 555-0148',
        today: '2026-11-24',
      }),
    ),
  );

const list = (items: readonly Estimate[]) => http.get(API, ({ request }) => HttpResponse.json(estimates.EstimateList.parse(partOf(items, request))));
const one = (shown: Estimate): RequestHandler[] => [
  http.put(`${API}/${shown.id}/bill`, async ({ request }) => {
    const { statementId } = estimates.ChosenBill.parse(await request.json());
    return HttpResponse.json(statementId === null ? shown : OVER);
  }),
  http.post(`${API}/${shown.id}/link`, () =>
    HttpResponse.json(estimates.EstimateLink.parse({ url: 'https://portal.example/shared-estimate#abc', expiresAt: '2026-12-08T16:00:00.000Z' })),
  ),
  http.delete(`${API}/${shown.id}/link`, () => new HttpResponse(null, { status: 204 })),
  http.delete(`${API}/${shown.id}`, () => new HttpResponse(null, { status: 204 })),
  http.get(`${API}/${shown.id}`, () => HttpResponse.json(shown)),
];

const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** What the API can be like. */
export const estimatesScenarios = {
  list: [list([estimate(KNEE_ID), OWED, MADE])],
  none: [list([])],
  worked: one(estimate(KNEE_ID)),
  owed: one(OWED),
  made: [...documents, ...one(MADE)],
  over: one(OVER),
  search: [
    terms(true),
    http.post(`${API}/services/search`, async ({ request }) => {
      const { text } = estimates.ServiceSearch.parse(await request.json());
      return HttpResponse.json(text === 'elephant' ? { items: [], hasMore: false } : FOUND);
    }),
    http.post(`${API}/calculate`, async ({ request }) => {
      const { coverageId } = estimates.EstimateInput.parse(await request.json());
      return HttpResponse.json(coverageId === null ? CASH : KNEE);
    }),
  ],
  noPrices: [terms(false)],
  desk: [
    http.get(DESK, ({ request }) =>
      HttpResponse.json(estimates.DeskEstimates.parse({ ...partOf([deskLate, estimates.DeskEstimate.parse(deskOwed)], request), lateCount: 1 })),
    ),
  ],
  deskOne: [
    http.get(`${DESK}/${OWED_ID}`, () => HttpResponse.json(deskOwed)),
    http.post(`${DESK}/${OWED_ID}/issue`, async ({ request }) => {
      const sent = estimates.IssueEstimate.parse(await request.json());
      issued.push(sent);
      return HttpResponse.json(
        estimates.DeskEstimateDetail.parse({
          ...deskOwed,
          state: 'issued',
          issuedAt: '2026-11-24T16:00:00.000Z',
          issuedBy: 'Alicia Fontaine',
          document: { ...DOCUMENT, ...sent, totalCents: 136_250 },
        }),
      );
    }),
  ],
  serverError: [http.all(`${API}/*`, () => problem(500, 'service/internal')), http.all(API, () => problem(500, 'service/internal'))],
  slow: [
    http.all(`${API}/*`, async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
  ],
} satisfies Record<string, RequestHandler[]>;
