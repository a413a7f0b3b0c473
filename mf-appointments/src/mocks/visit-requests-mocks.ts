/** Requests for visits, the wait list and offers for stories and tests; bodies pass the BFF’s own schemas. */
import * as scheduling from '@portal/bff/contract/schemas/scheduling';
import * as asked from '@portal/bff/contract/schemas/visit-requests';
import type { Choices } from '@portal/bff/contract/scheduling';
import type { VisitOffer, VisitRequest, Waiting } from '@portal/bff/contract/visit-requests';
import { partOf } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

const API = '/api/patients/:patientId';
const ASKED = `${API}/visit-requests`;
const DRAFTS = `${API}/drafts/:form`;

const uuid = (number: number) => `0192f0c1-2d3e-7a4b-9c5d-${String(number).padStart(12, '0')}`;
const CLINIC = {
  id: uuid(1),
  name: 'Northfield Lakeside Clinic',
  address: '12 Lake Street, Northfield, MN 55057',
  phone: '507-555-0140',
  timeZone: 'America/Chicago',
};
const SUMMIT = { id: uuid(2), name: 'Northfield Summit Clinic', address: '8 Hill Road, Boulder, CO 80301', phone: '303-555-0166', timeZone: 'America/Denver' };
const RAMAN = { id: uuid(3), name: 'Priya Raman, MD' };
export const REQUEST_ID = uuid(10);
export const WAITING_ID = uuid(20);
export const OFFER_ID = uuid(30);
export const VISIT_ID = uuid(40);

const type = (code: string, en: string, es: string) =>
  scheduling.VisitTypeChoice.parse({
    code,
    need: 'check_up',
    names: { en, es },
    instructions: {},
    minutes: 30,
    modalities: ['in_person', 'video'],
    minAge: null,
    maxAge: null,
    leadHours: 2,
    daysAhead: 60,
    refusal: null,
    elsewhere: [],
  });

export const CHOICES: Choices = scheduling.Choices.parse({
  visitTypes: [type('check-up', 'Yearly check-up', 'Chequeo anual'), type('follow-up', 'Follow-up visit', 'Cita de control')],
  orders: [],
  clinics: [
    { ...CLINIC, isOwn: true },
    { ...SUMMIT, isOwn: false },
  ],
  practitioners: [
    { ...RAMAN, specialty: 'Family medicine', gender: 'female', languages: ['en'], clinicIds: [CLINIC.id], seenBefore: true },
    { id: uuid(4), name: 'Samuel Ortega, MD', specialty: null, gender: 'male', languages: ['en', 'es'], clinicIds: [CLINIC.id, SUMMIT.id], seenBefore: false },
  ],
  decision: null,
});

const terms = (openCount: number) =>
  asked.RequestTerms.parse({
    promises: [
      { clinicId: CLINIC.id, timeZone: CLINIC.timeZone, answerBy: '2026-12-02T23:00:00.000Z' },
      { clinicId: SUMMIT.id, timeZone: SUMMIT.timeZone, answerBy: '2026-12-04T00:00:00.000Z' },
    ],
    phone: '(507) 555-0123',
    openCount,
    openMost: asked.OPEN_REQUESTS_MOST,
  });

/** One that waits, long before its promise is due. */
export const REQUEST: VisitRequest = asked.VisitRequest.parse({
  id: REQUEST_ID,
  state: 'open',
  visitType: 'check-up',
  names: { en: 'Yearly check-up', es: 'Chequeo anual' },
  clinicId: CLINIC.id,
  clinic: CLINIC.name,
  clinicPhone: CLINIC.phone,
  timeZone: CLINIC.timeZone,
  practitionerId: RAMAN.id,
  practitioner: RAMAN.name,
  modality: 'in_person',
  reason: 'My knee hurts when I climb stairs.',
  wishes: [
    { from: '2026-12-07', until: '2026-12-11', part: 'morning' },
    { from: '2026-12-14', until: '2026-12-14', part: 'any' },
  ],
  reach: 'phone',
  phone: '(507) 555-0123',
  createdAt: '2026-11-30T15:00:00.000Z',
  answerBy: '2099-12-02T23:00:00.000Z',
  answer: null,
  decidedAt: null,
  visitId: null,
  version: 1,
});

const LATE = { ...REQUEST, id: uuid(11), answerBy: '2026-11-20T23:00:00.000Z' };
const DECLINED = {
  ...REQUEST,
  id: uuid(12),
  state: 'declined' as const,
  answer: 'Dr. Raman would like to talk with you first. Please call us.',
  decidedAt: '2026-11-29T15:00:00.000Z',
};
const BOOKED = { ...REQUEST, id: uuid(13), state: 'booked' as const, visitId: VISIT_ID, decidedAt: '2026-11-28T15:00:00.000Z' };
const WITHDRAWN = { ...REQUEST, id: uuid(14), state: 'withdrawn' as const, decidedAt: '2026-11-27T15:00:00.000Z' };

export const WAITING: Waiting = asked.Waiting.parse({
  id: WAITING_ID,
  state: 'waiting',
  visit: { id: VISIT_ID, title: 'Diabetes follow-up', names: null, startsAt: '2026-12-22T16:00:00.000Z' },
  names: null,
  visitType: null,
  clinicId: CLINIC.id,
  clinic: CLINIC.name,
  timeZone: CLINIC.timeZone,
  practitionerId: RAMAN.id,
  practitioner: RAMAN.name,
  modality: null,
  weekdays: [1, 3],
  fromTime: '09:00',
  untilTime: '12:00',
  firstDay: '2026-11-30',
  lastDay: '2026-12-21',
  noticeHours: 24,
  createdAt: '2026-11-25T15:00:00.000Z',
  offerId: null,
  version: 1,
});

const time = (startsAt: string) => ({
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 1_800_000).toISOString(),
  timeZone: CLINIC.timeZone,
  clinicId: CLINIC.id,
  clinic: CLINIC.name,
  address: CLINIC.address,
  practitioner: RAMAN.name,
  modality: 'in_person' as const,
});

/** A time from the wait list, for which others wait too. */
export const OFFER: VisitOffer = asked.VisitOffer.parse({
  id: OFFER_ID,
  kind: 'earlier',
  state: 'offered',
  title: 'Diabetes follow-up',
  names: null,
  visitType: 'follow-up',
  time: time('2099-12-02T15:00:00.000Z'),
  visit: { id: VISIT_ID, isBooked: true, ...time('2099-12-22T16:00:00.000Z') },
  bookedId: null,
  reason: null,
  clinicPhone: CLINIC.phone,
  expiresAt: '2099-11-30T16:42:00.000Z',
  extendable: false,
  waitingId: WAITING_ID,
});
const ACCEPTED: VisitOffer = { ...OFFER, state: 'accepted', bookedId: VISIT_ID, extendable: false };

const problem = (status: number, code: string, errors: readonly { path: string; code: string }[] = []) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0), ...(errors.length > 0 ? { errors } : {}) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** What was sent, oldest first. */
export const sent: { readonly path: string; readonly body: unknown }[] = [];
async function keep(request: Request): Promise<unknown> {
  const text = await request.text();
  const body: unknown = text ? JSON.parse(text) : null;
  sent.push({ path: new URL(request.url).pathname.replace(/^.*visit-requests/, ''), body });
  return body;
}

/** What was said is kept for the form that asks the clinic. */
const keepWish = http.put(`${API}/drafts/appointments.wish`, async ({ request }) => {
  await keep(request);
  return new HttpResponse(null, { status: 204 });
});

const drafts = [
  http.get(DRAFTS, () => HttpResponse.json({ value: null })),
  http.put(DRAFTS, () => new HttpResponse(null, { status: 204 })),
  http.delete(DRAFTS, () => new HttpResponse(null, { status: 204 })),
];
const wish = (texts: Readonly<Record<string, string>>) =>
  http.get(`${API}/drafts/appointments.wish`, () => HttpResponse.json({ value: JSON.stringify(texts) }));

const form = (openCount = 0): RequestHandler[] => [
  http.get(`${API}/scheduling/choices`, () => HttpResponse.json(CHOICES)),
  http.get(`${ASKED}/terms`, () => HttpResponse.json(terms(openCount))),
  ...drafts,
];
const ask = http.post(`${ASKED}/requests`, async ({ request }) => {
  const body = asked.NewVisitRequest.parse(await keep(request));
  return HttpResponse.json(asked.VisitRequest.parse({ ...REQUEST, ...body, id: uuid(15), version: 1 }), { status: 201 });
});
const oneRequest = (request: VisitRequest) => http.get(`${ASKED}/requests/:requestId`, () => HttpResponse.json(request));
const change = http.patch(`${ASKED}/requests/:requestId`, async ({ request }) => {
  const { version, ...body } = asked.VisitRequestChange.parse(await keep(request));
  return HttpResponse.json(asked.VisitRequest.parse({ ...REQUEST, ...body, version: version + 1 }));
});
const lists = (requests: readonly VisitRequest[], waiting: readonly Waiting[], offers: readonly VisitOffer[]): RequestHandler[] => [
  http.get(`${ASKED}/requests`, ({ request }) => HttpResponse.json(asked.VisitRequests.parse(partOf(requests, request)))),
  http.get(`${ASKED}/waiting`, ({ request }) => HttpResponse.json(asked.WaitingList.parse(partOf(waiting, request)))),
  http.get(`${ASKED}/offers`, () => HttpResponse.json(asked.VisitOffers.parse({ offers }))),
  http.post(`${ASKED}/requests/:requestId/withdraw`, () => HttpResponse.json({ ...REQUEST, state: 'withdrawn', decidedAt: REQUEST.createdAt })),
  http.post(`${ASKED}/waiting/:entryId/leave`, () => HttpResponse.json({ ...WAITING, state: 'withdrawn' })),
];
const termsOfVisit = (entryId: string | null) =>
  http.get(`${ASKED}/waiting/visits/:visitId`, () =>
    HttpResponse.json(
      asked.WaitingTerms.parse({
        visit: { ...WAITING.visit, clinic: CLINIC.name, clinicId: CLINIC.id, timeZone: CLINIC.timeZone, practitionerId: RAMAN.id, practitioner: RAMAN.name },
        entryId,
      }),
    ),
  );
const join = http.post(`${ASKED}/waiting`, async ({ request }) => {
  const { visitId: _visitId, clinicId: _clinicId, visitType: _visitType, ...body } = asked.NewWaiting.parse(await keep(request));
  return HttpResponse.json(asked.Waiting.parse({ ...WAITING, ...body }), { status: 201 });
});
const oneWaiting = http.get(`${ASKED}/waiting/:entryId`, () => HttpResponse.json(WAITING));
const changeWaiting = http.patch(`${ASKED}/waiting/:entryId`, async ({ request }) => {
  const { version, ...body } = asked.WaitingChange.parse(await keep(request));
  return HttpResponse.json(asked.Waiting.parse({ ...WAITING, ...body, version: version + 1 }));
});
const offer = (shown: VisitOffer, answers: RequestHandler[] = []): RequestHandler[] => [
  ...answers,
  http.get(`${ASKED}/offers/:offerId`, () => HttpResponse.json(asked.VisitOffer.parse(shown))),
  http.post(`${ASKED}/offers/:offerId/accept`, async ({ request }) => {
    await keep(request);
    return HttpResponse.json(ACCEPTED);
  }),
  http.post(`${ASKED}/offers/:offerId/decline`, () => HttpResponse.json({ ...shown, state: 'declined', extendable: false })),
  http.post(`${ASKED}/offers/:offerId/extend`, () => HttpResponse.json({ ...shown, expiresAt: '2099-11-30T17:12:00.000Z' })),
];
const slow = [http.all(`${API}/*`, () => delay('infinite'))];
const serverError = [http.all(`${API}/*`, () => problem(500, 'service/internal'))];
const LONG = 'I have had this for weeks, and I would like to know what it is and what I can do about it. '.repeat(6).trim();

/** What the API can be like, for each page. */
export const requestScenarios = {
  form: [...form(), ask],
  callMe: [wish({ movesVisitId: VISIT_ID, clinicId: CLINIC.id, reach: 'phone', reason: 'I need another time for my visit.' }), ...form(), ask],
  wished: [wish({ visitType: 'follow-up', reason: 'Is it time for my check?' }), ...form(), ask],
  full: form(asked.OPEN_REQUESTS_MOST),
  refused: [http.post(`${ASKED}/requests`, () => problem(422, 'request/invalid', [{ path: 'wishes.0.from', code: 'past' }])), ...form()],
  change: [...form(), oneRequest(REQUEST), change],
  changedElsewhere: [
    http.patch(`${ASKED}/requests/:requestId`, () => problem(412, 'resource/changed')),
    http.get(`${ASKED}/requests/:requestId`, () => HttpResponse.json(REQUEST), { once: true }),
    oneRequest({ ...REQUEST, version: 2, reason: 'My shoulder hurts.' }),
    ...form(),
  ],
  answered: [...form(), oneRequest(DECLINED)],
  slow,
  serverError,
};

export const askedScenarios = {
  all: lists([REQUEST, LATE, DECLINED, BOOKED, WITHDRAWN], [WAITING], [OFFER]),
  empty: lists([], [], []),
  longContent: lists(
    [
      { ...REQUEST, reason: LONG },
      { ...DECLINED, answer: LONG },
    ],
    [WAITING],
    [],
  ),
  slow,
  serverError,
};

export const waitingScenarios = {
  earlier: [...form(), termsOfVisit(null), join],
  already: [...form(), termsOfVisit(WAITING_ID)],
  nothingFits: [wish({ visitType: 'check-up', clinicId: CLINIC.id }), ...form(), join],
  change: [...form(), oneWaiting, changeWaiting],
  slow,
  serverError,
};

export const offerScenarios = {
  earlier: offer(OFFER),
  extendable: offer({ ...OFFER, extendable: true }),
  first: offer({ ...OFFER, visit: null, names: { en: 'Yearly check-up', es: 'Chequeo anual' } }),
  otherZone: offer({ ...OFFER, time: { ...OFFER.time, timeZone: SUMMIT.timeZone, clinic: SUMMIT.name, address: SUMMIT.address } }),
  moved: [...offer({ ...OFFER, kind: 'moved', waitingId: null, reason: 'Dr. Raman is away that week.' }), keepWish],
  accepted: offer(ACCEPTED),
  declined: offer({ ...OFFER, state: 'declined' }),
  expired: offer({ ...OFFER, state: 'expired' }),
  lost: offer(OFFER, [http.post(`${ASKED}/offers/:offerId/accept`, () => problem(409, 'visit-offer/over'))]),
  slow,
  serverError,
};
