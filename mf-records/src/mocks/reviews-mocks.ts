/** Results to review for stories and tests; bodies pass the BFF's own schemas. */
import * as reviews from '@portal/bff/contract/schemas/reviews';
import type { Review, ReviewSummary } from '@portal/bff/contract/reviews';
import { panelMocks, partOf } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { SHEETS } from './records-mocks.ts';

const API = '/api/clinics/:clinicId/reviews';
const DRAFTS = '/api/clinics/:clinicId/drafts/:form';
const HOUR_MS = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR_MS).toISOString();
const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;

const ELENA = { id: uuid(600), displayName: 'Elena Ruiz', birthDate: '1974-03-09', patientNumber: 'NH-104210' };
const WALTER = { id: uuid(601), displayName: 'Walter Brandt', birthDate: '1945-02-01', patientNumber: 'NH-100317' };

export const REVIEW_ID = SHEETS.result.id;
const BY_RAMAN = { at: '2026-11-23T20:00:00.000Z', by: 'Priya Raman', role: 'Physician', mine: true };
const BY_GRACE = { at: '2026-11-22T20:00:00.000Z', by: 'Grace Lindqvist', role: 'Nurse', mine: false };

function summary(number: number, more: Partial<ReviewSummary> = {}): ReviewSummary {
  return reviews.ReviewSummary.parse({ ...SHEETS.result, patient: ELENA, waitsSince: ago(20), version: 1, reviewed: null, ...more, id: uuid(number) });
}

const WAITING = [
  summary(620, { patient: WALTER, name: 'Potassium', flag: 'critical', waitsSince: ago(53), practitioner: 'Priya Raman, MD' }),
  { ...summary(621, { reviewed: BY_GRACE, status: 'corrected' }), id: REVIEW_ID },
  summary(622, { name: 'Complete blood count', flag: 'normal', waitsSince: ago(0.4) }),
];
const REVIEWED = [summary(623, { waitsSince: null, reviewed: BY_RAMAN }), summary(624, { waitsSince: null, reviewed: BY_GRACE, name: 'Lipid panel' })];

const ONE = reviews.Review.parse({ patient: ELENA, waitsSince: ago(20), version: 1, reviewed: null, result: SHEETS.result });

const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

const list = (waiting: readonly ReviewSummary[]): RequestHandler[] => [
  http.get(API, ({ request }) => {
    const isReviewed = new URL(request.url).searchParams.get('state') === 'reviewed';
    const criticalCount = waiting.filter(({ flag }) => flag === 'critical').length;
    return HttpResponse.json(reviews.ReviewList.parse({ ...partOf(isReviewed ? REVIEWED : waiting, request), criticalCount }));
  }),
  http.get('/api/clinics/:clinicId/messages/threads', () =>
    HttpResponse.json({ items: [], count: 4, next: null, pools: [{ pool: 'physician', waiting: waiting.length + 1, late: 1 }] }),
  ),
];

const drafts: RequestHandler[] = [
  http.get(DRAFTS, () => HttpResponse.json({ value: null })),
  http.put(DRAFTS, () => new HttpResponse(null, { status: 204 })),
  http.delete(DRAFTS, () => new HttpResponse(null, { status: 204 })),
];

const one = (shown: Review, more: RequestHandler[] = []): RequestHandler[] => [
  ...more,
  http.get(`${API}/:reportId`, () => HttpResponse.json(shown)),
  http.put(`${API}/:reportId/reviewed`, () => HttpResponse.json(reviews.Review.parse({ ...shown, waitsSince: null, reviewed: BY_RAMAN }))),
  http.post(`${API}/:reportId/comments`, async ({ request }) => {
    const { body } = reviews.NewComment.parse(await request.json());
    const comment = { id: uuid(630), authorName: 'Priya Raman', authorRole: 'Physician', body, at: BY_RAMAN.at, threadId: null };
    return HttpResponse.json(reviews.Review.parse({ ...shown, result: { ...shown.result, comments: [comment] } }));
  }),
  ...drafts,
  ...panelMocks(),
];

/** What the API can be like. */
export const reviewScenarios = {
  waiting: list(WAITING),
  none: list([]),
  one: one(ONE),
  reviewed: one({ ...ONE, waitsSince: null, reviewed: BY_GRACE }),
  withdrawn: one({ ...ONE, waitsSince: null, reviewed: BY_RAMAN, result: SHEETS.withdrawn }),
  /** The lab sent it again meanwhile. */
  changed: one({ ...ONE, reviewed: BY_GRACE }, [http.put(`${API}/:reportId/reviewed`, () => problem(412, 'resource/changed'))]),
  slow: [http.all(`${API}*`, () => delay('infinite'))],
  serverError: [http.all(`${API}*`, () => problem(500, 'service/internal'))],
} satisfies Record<string, RequestHandler[]>;
