/** One request that works, for every route of visit requests that writes. */
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { atDesk, db, LAKESIDE, ofDana, userId } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';
import { dayIn } from '../../time/calendar.ts';
import { makeOffer } from './published.ts';
import { asDay } from './waiting-row.ts';

const DAY_MS = 86_400_000;
const BASE = '/api/patients/:patientId/visit-requests';
const DESK = '/api/clinics/:clinicId/visit-requests';
const zone = CLINICS.lakeside.timeZone;
const dayAfter = ({ portal }: TestPortal, days: number) => dayIn(zone, new Date(portal.now().getTime() + days * DAY_MS));

const wish = (opened: TestPortal) => ({ from: dayAfter(opened, 3), until: dayAfter(opened, 5), part: 'morning' });
const asked = (opened: TestPortal) => ({
  visitType: null,
  practitionerId: null,
  modality: null,
  reason: 'My knee hurts when I climb stairs',
  wishes: [wish(opened)],
  reach: 'message',
  phone: null,
});
const suits = (opened: TestPortal) => ({
  practitionerId: null,
  modality: null,
  weekdays: [],
  fromTime: '00:00',
  untilTime: '24:00',
  firstDay: dayAfter(opened, 0),
  lastDay: dayAfter(opened, 30),
  noticeHours: 4,
});

/** An open request of Dana’s. */
export async function requestOf(opened: TestPortal, more: { clinicId?: string; ownerId?: string } = {}): Promise<string> {
  const at = opened.portal.now();
  const { id } = await db(opened).visitRequest.create({
    data: {
      patientId: PATIENT_IDS.dana,
      clinicId: more.clinicId ?? LAKESIDE,
      userId: await userId(opened, PEOPLE.dana.username),
      ownerId: more.ownerId ?? null,
      reason: 'My knee hurts',
      wishes: [wish(opened)],
      reach: 'message',
      createdAt: at,
      answerBy: new Date(at.getTime() + 2 * DAY_MS),
    },
  });
  return id;
}

/** Dana’s visit that is furthest away. */
export async function lastVisitOf(opened: TestPortal): Promise<{ id: string; visitTypeId: string | null; modality: 'in_person' | 'video' | 'phone' }> {
  return db(opened).appointment.findFirstOrThrow({
    where: { patientId: PATIENT_IDS.dana, clinicId: LAKESIDE, status: 'booked', startsAt: { gt: opened.portal.now() } },
    orderBy: { startsAt: 'desc' },
    select: { id: true, visitTypeId: true, modality: true },
  });
}

/** Nothing of Dana’s is open, so that what follows is within the limits. */
async function nothingOpen(opened: TestPortal): Promise<void> {
  const at = opened.portal.now();
  const dana = { patientId: PATIENT_IDS.dana } as const;
  await db(opened).visitRequest.updateMany({ where: { ...dana, state: 'open' }, data: { state: 'withdrawn', decidedAt: at } });
  await db(opened).waitListEntry.updateMany({ where: { ...dana, state: 'waiting' }, data: { state: 'ended', endedAt: at } });
}

/** Dana waits for something earlier. */
export async function waitOf(opened: TestPortal): Promise<string> {
  await nothingOpen(opened);
  const visit = await lastVisitOf(opened);
  const { firstDay, lastDay, ...times } = suits(opened);
  const { id } = await db(opened).waitListEntry.create({
    data: {
      patientId: PATIENT_IDS.dana,
      clinicId: LAKESIDE,
      userId: await userId(opened, PEOPLE.dana.username),
      visitTypeId: visit.visitTypeId,
      appointmentId: visit.id,
      ...times,
      firstDay: asDay(firstDay),
      lastDay: asDay(lastDay),
      createdAt: opened.portal.now(),
    },
  });
  return id;
}

/** A time that is held for Dana. */
async function offerOf(opened: TestPortal): Promise<string> {
  const { portal } = opened;
  const waitListId = await waitOf(opened);
  const entry = await db(opened).waitListEntry.findUniqueOrThrow({ where: { id: waitListId } });
  const slot = await db(opened).slot.findFirstOrThrow({
    where: { clinicId: LAKESIDE, status: 'free', startsAt: { gt: new Date(portal.now().getTime() + DAY_MS) } },
    orderBy: { startsAt: 'asc' },
  });
  const offer = {
    kind: 'earlier',
    patientId: entry.patientId,
    slot,
    visitTypeId: entry.visitTypeId,
    endsAt: slot.endsAt,
    expiresAt: new Date(portal.now().getTime() + 30 * 60_000),
    waitListId,
    appointmentId: entry.appointmentId,
    reason: null,
  } as const;
  const id = await portal.db.transaction((tx) => makeOffer(portal, tx, offer, portal.now()));
  if (id === null) throw new Error('The time of the case is taken.');
  return id;
}

async function freeSlot(opened: TestPortal): Promise<string> {
  const from = new Date(opened.portal.now().getTime() + 10 * DAY_MS);
  const { id } = await db(opened).slot.findFirstOrThrow({
    where: { clinicId: LAKESIDE, status: 'free', visitTypes: { isEmpty: true }, startsAt: { gt: from } },
    orderBy: { startsAt: 'asc' },
  });
  return id;
}

export const writeCases: WriteCases = {
  [`POST ${BASE}/requests`]: async (opened) => {
    await nothingOpen(opened);
    const body = { clinicId: LAKESIDE, ...asked(opened) };
    return { ...ofDana, body, otherBody: { ...body, reason: 'My shoulder hurts' } };
  },
  [`PATCH ${BASE}/requests/:visitRequestId`]: async (opened) => ({
    ...ofDana,
    ids: { visitRequestId: await requestOf(opened) },
    body: { version: 1, reason: 'My other knee hurts' },
  }),
  [`POST ${BASE}/requests/:visitRequestId/withdraw`]: async (opened) => ({ ...ofDana, ids: { visitRequestId: await requestOf(opened) } }),
  [`POST ${BASE}/waiting`]: async (opened) => {
    await nothingOpen(opened);
    const { id: visitId } = await lastVisitOf(opened);
    const body = { visitId, clinicId: null, visitType: null, ...suits(opened) };
    return { ...ofDana, body, otherBody: { ...body, noticeHours: 12 } };
  },
  [`PATCH ${BASE}/waiting/:entryId`]: async (opened) => ({
    ...ofDana,
    ids: { entryId: await waitOf(opened) },
    body: { version: 1, noticeHours: 24 },
  }),
  [`POST ${BASE}/waiting/:entryId/leave`]: async (opened) => ({ ...ofDana, ids: { entryId: await waitOf(opened) } }),
  [`POST ${BASE}/offers/:offerId/accept`]: async (opened) => ({ ...ofDana, ids: { offerId: await offerOf(opened) } }),
  [`POST ${BASE}/offers/:offerId/decline`]: async (opened) => ({ ...ofDana, ids: { offerId: await offerOf(opened) } }),
  [`POST ${BASE}/offers/:offerId/extend`]: async (opened) => {
    const offerId = await offerOf(opened);
    opened.advance(60_000);
    return { ...ofDana, ids: { offerId } };
  },
  [`PUT ${DESK}/requests/:visitRequestId/owner`]: async (opened) => {
    const was = await userId(opened, PEOPLE.nowak.username);
    return { ...atDesk, ids: { visitRequestId: await requestOf(opened, { ownerId: was }) }, body: { ownerId: null, was } };
  },
  [`POST ${DESK}/requests/:visitRequestId/book`]: async (opened) => {
    const body = { slotId: await freeSlot(opened), answer: 'See you then' };
    return { ...atDesk, ids: { visitRequestId: await requestOf(opened) }, body, otherBody: { ...body, answer: 'Please come early' } };
  },
  [`POST ${DESK}/requests/:visitRequestId/decline`]: async (opened) => ({
    ...atDesk,
    ids: { visitRequestId: await requestOf(opened) },
    body: { answer: 'Please call us first' },
  }),
};
