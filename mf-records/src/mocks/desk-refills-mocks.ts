/** The clinic’s refills for stories and tests; bodies pass the BFF's own schemas. */
import * as refills from '@portal/bff/contract/schemas/refills';
import * as session from '@portal/bff/contract/schemas/session';
import type { DecidedRefills, DecideRefills, DeskRefill, UndecidedCode } from '@portal/bff/contract/refills';
import { panelMocks, partOf } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { refillScenarios, REFILLS, uuid } from './refills-mocks.ts';

const API = '/api/clinics/:clinicId/refills';
const DRAFTS = '/api/clinics/:clinicId/drafts/:form';
const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();

const PATIENT = { id: uuid(600), displayName: 'Elena Ruiz', birthDate: '1974-03-09', patientNumber: 'NH-104210' };
const WALTER = { id: uuid(601), displayName: 'Walter Brandt', birthDate: '1945-02-01', patientNumber: 'NH-100317' };

export const DESK_REFILL_ID = uuid(610);

function desk(number: number, more: Record<string, unknown> = {}): DeskRefill {
  return refills.DeskRefill.parse({
    ...REFILLS.asked,
    note: '',
    dueBy: inHours(30.5),
    patient: PATIENT,
    prescriber: 'Priya Raman, MD',
    controlled: null,
    owner: null,
    decidedBy: null,
    mayApprove: true,
    needsProof: false,
    ...more,
    id: uuid(number),
  });
}

const OPEN = desk(610, { note: 'I leave for a trip on Friday.' });
const LATE = desk(611, { patient: WALTER, name: 'Lisinopril 20 mg tablet', askedBy: 'Dana Whitfield', dueBy: inHours(-26.5), kind: 'renewal' });
const CONTROLLED = desk(612, {
  name: 'Zolpidem 5 mg tablet',
  controlled: 'IV',
  needsProof: true,
  dueBy: inHours(5.5),
  owner: { id: uuid(700), name: 'Grace Lindqvist', mine: false },
});
const NOT_MINE = desk(613, { name: 'Testosterone gel', controlled: 'III', mayApprove: false });
const FAILED = desk(614, { state: 'failed', failed: 'declined', dueBy: null, decidedBy: 'Priya Raman, MD', history: REFILLS.failed.history });
const REFUSED = desk(615, { state: 'refused', refused: REFILLS.refused.refused, dueBy: null, decidedBy: 'Priya Raman, MD', history: REFILLS.refused.history });

const COLLEAGUES = [
  { id: uuid(701), name: 'Priya Raman', mine: true },
  { id: uuid(700), name: 'Grace Lindqvist', mine: false },
];

const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** What was decided, oldest first; a test begins by forgetting it. */
export const sentDecisions: { readonly key: string | null; readonly body: DecideRefills }[] = [];

const detail = (one: DeskRefill, more: Record<string, unknown> = {}) =>
  HttpResponse.json(
    refills.DeskRefillDetail.parse({
      ...one,
      dosage: [{ step: null, text: 'Take 1 tablet once a day', instruction: null, coded: null, ask: false }],
      quantity: 90,
      unit: 'tablets',
      refillsLeft: 2,
      validUntil: '2027-05-01',
      daysLeft: 6,
      runsOut: '2026-12-06',
      fills: [
        { on: '2026-09-07', quantity: 90, unit: 'tablets', supplyDays: 90, pharmacy: 'Main Street Pharmacy' },
        { on: '2026-06-09', quantity: 90, unit: 'tablets', supplyDays: 90, pharmacy: null },
      ],
      colleagues: COLLEAGUES,
      ...more,
    }),
  );

type Decide = (id: string, tries: number) => UndecidedCode | null;

function decisions(all: readonly DeskRefill[], decide: Decide = () => null): RequestHandler[] {
  return [
    http.post(`${API}/decisions`, async ({ request }) => {
      const body = refills.DecideRefills.parse(await request.json());
      sentDecisions.push({ key: request.headers.get('idempotency-key'), body });
      const items = body.items.map((item): DecidedRefills['items'][number] => {
        const code = decide(item.refillId, sentDecisions.length);
        const one = all.find(({ id }) => id === item.refillId);
        if (code !== null || !one) return { outcome: 'undecided', refillId: item.refillId, code: code ?? 'not-found' };
        const after =
          item.decision === 'approve'
            ? { state: 'approved' as const, decidedBy: 'Priya Raman' }
            : { state: 'refused' as const, refused: { reason: item.reason, words: item.words }, dueBy: null, decidedBy: 'Priya Raman' };
        return { outcome: 'done', refillId: item.refillId, refill: refills.DeskRefill.parse({ ...one, ...after }) };
      });
      return HttpResponse.json(refills.DecidedRefills.parse({ items }));
    }),
  ];
}

const drafts: RequestHandler[] = [
  http.get(DRAFTS, () => HttpResponse.json({ value: null })),
  http.put(DRAFTS, () => new HttpResponse(null, { status: 204 })),
  http.delete(DRAFTS, () => new HttpResponse(null, { status: 204 })),
];

const queue = (open: readonly DeskRefill[], lateCount: number): RequestHandler[] => [
  http.get(`${API}/requests`, ({ request }) => {
    const state = new URL(request.url).searchParams.get('state');
    const shown = state === 'failed' ? [FAILED] : state === 'decided' ? [REFUSED] : open;
    return HttpResponse.json(refills.DeskRefills.parse({ ...partOf(open.length === 0 ? [] : shown, request), lateCount }));
  }),
];

const one = (shown: DeskRefill, more: RequestHandler[] = []): RequestHandler[] => [
  ...more,
  http.get(`${API}/requests/:refillId`, () => detail(shown)),
  http.put(`${API}/requests/:refillId/owner`, async ({ request }) => {
    const { ownerId } = refills.NewRefillOwner.parse(await request.json());
    return detail(shown, { state: ownerId ? 'in_review' : 'asked', owner: COLLEAGUES.find(({ id }) => id === ownerId) ?? null });
  }),
  http.post(`${API}/requests/:refillId/send-again`, () => detail({ ...shown, state: 'approved', failed: null })),
  ...decisions([shown]),
  ...drafts,
  ...panelMocks(),
  ...refillScenarios.pharmacy,
];

const QUEUE = [LATE, CONTROLLED, OPEN, NOT_MINE];

/** What the API can be like. */
export const deskRefillScenarios = {
  queue: [...queue(QUEUE, 1), ...decisions(QUEUE, (id) => (id === LATE.id ? 'already-decided' : null))],
  /** The controlled one asks for a proof the first time. */
  proof: [
    ...queue(QUEUE, 1),
    ...decisions(QUEUE, (id, tries) => (id === CONTROLLED.id && tries === 1 ? 'proof-needed' : null)),
    http.get('/api/session/prove', () => HttpResponse.json(session.ProofNeeds.parse({ code: false, passkey: false }))),
    http.post('/api/session/prove', () => new HttpResponse(null, { status: 204 })),
  ],
  none: queue([], 0),
  one: one(OPEN),
  controlled: one(CONTROLLED),
  notMine: one(NOT_MINE),
  failed: one(FAILED),
  refused: one(REFUSED),
  taken: one(OPEN, [http.put(`${API}/requests/:refillId/owner`, () => problem(409, 'refill/owned'))]),
  faster: one(
    OPEN,
    decisions([OPEN], () => 'already-decided'),
  ),
  slow: [http.all(`${API}/*`, () => delay('infinite')), ...drafts],
  serverError: [http.all(`${API}/*`, () => problem(500, 'service/internal')), ...drafts],
} satisfies Record<string, RequestHandler[]>;
