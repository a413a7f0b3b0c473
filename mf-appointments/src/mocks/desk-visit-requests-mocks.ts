/** The clinic’s queue of requests and its wait list for stories and tests; bodies pass the BFF’s own schemas. */
import * as asked from '@portal/bff/contract/schemas/visit-requests';
import type { DeskVisitRequest } from '@portal/bff/contract/visit-requests';
import { partOf } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { REQUEST, WAITING } from './visit-requests-mocks.ts';

const API = '/api/clinics/:clinicId';
const DESK = `${API}/visit-requests`;
const HOUR_MS = 3_600_000;
const uuid = (number: number) => `0192f0c1-2d3e-7a4b-9c5d-${String(number).padStart(12, '0')}`;
const PATIENT = { id: uuid(50), displayName: 'Elena Ruiz', birthDate: '1974-03-09', patientNumber: 'NH-104210' };
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();

function request(number: number, more: Partial<DeskVisitRequest> = {}): DeskVisitRequest {
  return asked.DeskVisitRequest.parse({
    ...REQUEST,
    id: uuid(number),
    patient: PATIENT,
    askedBy: null,
    owner: null,
    decidedBy: null,
    threadId: null,
    answerBy: inHours(30.5),
    ...more,
  });
}

export const DESK_REQUEST_ID = uuid(60);
const OPEN = request(60);
const LATE = request(61, { answerBy: inHours(-26.5), patient: { ...PATIENT, displayName: 'Walter Brandt' }, askedBy: 'Dana Whitfield' });
const TAKEN = request(62, { answerBy: inHours(5.5), owner: { id: uuid(70), name: 'Tomasz Nowak', mine: false }, wishes: [], practitioner: null });
const DECLINED = request(63, { state: 'declined', answer: 'Please call us.', decidedAt: '2026-11-29T15:00:00.000Z', decidedBy: 'Tomasz Nowak' });

const times = (free: boolean) =>
  http.get(`${DESK}/requests/:requestId/times`, ({ request: { url } }) => {
    const from = new URL(url).searchParams.get('from') ?? '2026-12-07';
    const slot = (number: number, hour: string, isWished: boolean) => {
      const startsAt = `${from}T${hour}:00:00.000Z`;
      return { slotId: uuid(number), startsAt, endsAt: `${from}T${hour}:30:00.000Z`, practitioner: 'Priya Raman, MD', modality: 'in_person', isWished };
    };
    const items = free ? [slot(80, '15', true), slot(81, '20', false)] : [];
    return HttpResponse.json(asked.FreeTimes.parse({ from, until: '2026-12-13', timeZone: 'America/Chicago', items }));
  });

const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
const drafts = [
  http.get(`${API}/drafts/:form`, () => HttpResponse.json({ value: null })),
  http.put(`${API}/drafts/:form`, () => new HttpResponse(null, { status: 204 })),
  http.delete(`${API}/drafts/:form`, () => new HttpResponse(null, { status: 204 })),
];
const COLLEAGUES = [
  { id: uuid(71), name: 'Grace Lindqvist', mine: true },
  { id: uuid(70), name: 'Tomasz Nowak', mine: false },
];
const detail = (one: DeskVisitRequest, more: Partial<DeskVisitRequest> = {}) =>
  HttpResponse.json(asked.DeskVisitRequestDetail.parse({ ...one, ...more, colleagues: COLLEAGUES }));
const answers = (one: DeskVisitRequest): RequestHandler[] => [
  http.get(`${DESK}/requests/:requestId`, () => detail(one)),
  http.put(`${DESK}/requests/:requestId/owner`, async ({ request: asking }) => {
    const { ownerId } = asked.NewRequestOwner.parse(await asking.json());
    return detail(one, { owner: COLLEAGUES.find(({ id }) => id === ownerId) ?? null });
  }),
  http.post(`${DESK}/requests/:requestId/book`, () =>
    detail(one, { state: 'booked', visitId: uuid(40), decidedAt: REQUEST.createdAt, decidedBy: 'Tomasz Nowak' }),
  ),
  http.post(`${DESK}/requests/:requestId/decline`, async ({ request: asking }) => {
    const { answer } = asked.DeclineRequest.parse(await asking.json());
    return detail(one, { state: 'declined', answer, decidedAt: REQUEST.createdAt, decidedBy: 'Tomasz Nowak' });
  }),
  ...drafts,
];
const queue = (open: readonly DeskVisitRequest[], lateCount: number): RequestHandler[] => [
  http.get(`${DESK}/requests`, ({ request: asking }) => {
    const isOpen = new URL(asking.url).searchParams.get('state') !== 'decided';
    return HttpResponse.json(asked.DeskVisitRequests.parse({ ...partOf(isOpen ? open : [DECLINED], asking), lateCount }));
  }),
];
const waiting = (entries: readonly object[]) => [
  http.get(`${DESK}/waiting`, ({ request: asking }) => HttpResponse.json(asked.DeskWaitingList.parse(partOf(entries, asking)))),
];
const slow = [http.all(`${API}/*`, () => delay('infinite'))];
const serverError = [http.all(`${API}/*`, () => problem(500, 'service/internal'))];

/** What the API can be like. */
export const deskRequestScenarios = {
  queue: queue([LATE, TAKEN, OPEN], 1),
  none: queue([], 0),
  one: [...answers(OPEN), times(true)],
  late: [...answers(LATE), times(true)],
  noneFree: [...answers(OPEN), times(false)],
  lost: [http.post(`${DESK}/requests/:requestId/book`, () => problem(409, 'booking/slot-taken')), ...answers(OPEN), times(true)],
  answered: [...answers(DECLINED), times(true)],
  waiting: waiting([
    { ...WAITING, patient: PATIENT },
    {
      ...WAITING,
      id: uuid(21),
      patient: { ...PATIENT, displayName: 'Walter Brandt' },
      visit: null,
      names: { en: 'Yearly check-up', es: 'Chequeo anual' },
      offerId: uuid(30),
    },
  ]),
  noneWaiting: waiting([]),
  slow,
  serverError,
};
