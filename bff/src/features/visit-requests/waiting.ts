/** A patient waits for something earlier, or for anything at all: joins the list, says when it suits, and leaves. */
import type { z } from '@hono/zod-openapi';
import { askedInChart, inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { addDays, dayIn } from '../../time/calendar.ts';
import { kindNames } from '../appointments/published.ts';
import { formatPractitioner } from '../directory.ts';
import { checkPractitioner, refuse, visitTypeId } from './check-request.ts';
import { closeOffer } from './make-offers.ts';
import { merged } from './merged.ts';
import { WAITING_MOST } from './schema.ts';
import type { NewWaiting, Waiting, WaitingChange, WaitingList, WaitingTerms } from './schema.ts';
import { liveOf, tellDesk } from './tell.ts';
import { asDay, toWaiting, visitsOf, WAITING_PARTS } from './waiting-row.ts';
import type { WaitingRow } from './waiting-row.ts';

const DAYS_AHEAD = 365;

/** The visit that would move, as somebody sees it before they join. @throws {ApiProblem} resource/not-found, wait-list/not-movable */
export async function waitingTerms({ db, now }: Portal, who: PatientWho, { visitId }: { visitId: string }): Promise<WaitingTerms> {
  const visit = await movableVisit(db.prisma, who, visitId, now());
  const entry = await db.prisma.waitListEntry.findFirst({ where: { ...askedInChart(who), appointmentId: visitId, state: 'waiting' }, select: { id: true } });
  return {
    visit: {
      id: visit.id,
      title: visit.title,
      names: kindNames(visit),
      startsAt: visit.startsAt.toISOString(),
      clinic: visit.clinic.name,
      clinicId: visit.clinicId,
      timeZone: visit.clinic.timeZone,
      practitionerId: visit.practitionerId,
      practitioner: visit.practitioner ? formatPractitioner(visit.practitioner) : null,
    },
    entryId: entry?.id ?? null,
  };
}

/** Those that wait, longest first. */
export async function listWaiting(portal: Portal, who: PatientWho, query: PageQuery): Promise<WaitingList> {
  const { prisma } = portal.db;
  const where = { ...askedInChart(who), state: 'waiting' } as const;
  const page = await pageOfRows<WaitingRow>(portal, query, {
    name: 'waiting',
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    read: (place, take) =>
      prisma.waitListEntry.findMany({
        where: { AND: [where, place ? { OR: [{ createdAt: { gt: place.at } }, { createdAt: place.at, id: { gt: place.id } }] } : {}] },
        include: WAITING_PARTS,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take,
      }),
    count: (take) => prisma.waitListEntry.count({ take, where }),
  });
  const visits = await visitsOf(prisma, page.items);
  return { ...page, items: page.items.map((row) => toWaiting(row, visits)) };
}

/** @throws {ApiProblem} resource/not-found */
export async function readWaiting({ db }: Portal, who: PatientWho, { entryId }: { entryId: string }): Promise<Waiting> {
  const row = await db.prisma.waitListEntry.findFirst({ where: { id: entryId, ...askedInChart(who) }, include: WAITING_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return toWaiting(row, await visitsOf(db.prisma, [row]));
}

/** @throws {ApiProblem} resource/not-found, wait-list/not-movable, wait-list/joined, wait-list/too-many, request/invalid */
export function joinWaiting(portal: Portal, who: PatientWho, input: z.output<typeof NewWaiting>, once: Once): Promise<Waiting> {
  const { patientId, userId } = who;
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const wanted = await wantedOf(tx, who, input, at);
      checkTimes(input, wanted.timeZone, at);
      await checkPractitioner(tx, input.practitionerId);
      await tx.$queryRaw`select id from patient where id = ${patientId}::uuid for update`;
      const waiting = await tx.waitListEntry.findMany({ where: { patientId, state: 'waiting' }, select: { appointmentId: true } });
      if (input.visitId !== null && waiting.some(({ appointmentId }) => appointmentId === input.visitId)) throw new ApiProblem('wait-list/joined');
      if (waiting.length >= WAITING_MOST) throw new ApiProblem('wait-list/too-many');
      const row = await tx.waitListEntry.create({
        data: {
          patientId,
          userId,
          clinicId: wanted.clinicId,
          visitTypeId: wanted.visitTypeId,
          practitionerId: input.practitionerId,
          // A visit whose kind we don't know stays as it was agreed.
          modality: wanted.modality ?? input.modality,
          appointmentId: input.visitId,
          ...timesOf(input),
          createdAt: at,
        },
        include: WAITING_PARTS,
      });
      await told(portal, tx, who, row, 'wait-list.joined');
      return toWaiting(row, await visitsOf(tx, [row]));
    },
    { once },
  );
}

/** Changes when it suits; the place stays. @throws {ApiProblem} resource/not-found, resource/changed, wait-list/ended, request/invalid */
export async function changeWaiting(
  portal: Portal,
  who: PatientWho,
  { entryId, version, ...change }: { entryId: string } & z.output<typeof WaitingChange>,
): Promise<Waiting> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockEntry(tx, who, entryId);
    const onFile = fieldsOf(toWaiting(row, new Map()));
    const next = merged(onFile, change);
    if (JSON.stringify(next) === JSON.stringify(onFile)) return;
    if (row.state !== 'waiting') throw new ApiProblem('wait-list/ended');
    if (row.version !== version) throw new ApiProblem('resource/changed');
    checkTimes({ ...next, firstDay: next.firstDay === onFile.firstDay ? null : next.firstDay }, row.clinic.timeZone, at);
    await checkPractitioner(tx, next.practitionerId);
    const data = { practitionerId: next.practitionerId, modality: next.modality, ...timesOf(next), version: { increment: 1 } };
    await tx.waitListEntry.update({ where: { id: entryId }, data });
    await told(portal, tx, who, row, 'wait-list.changed');
  });
  return readWaiting(portal, who, { entryId });
}

/** Leaves the list, and gives up what is held; done twice, it is done. @throws {ApiProblem} resource/not-found, wait-list/ended */
export async function leaveWaiting(portal: Portal, who: PatientWho, { entryId }: { entryId: string }): Promise<Waiting> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockEntry(tx, who, entryId);
    if (row.state === 'withdrawn') return;
    if (row.state !== 'waiting') throw new ApiProblem('wait-list/ended');
    const open = await tx.slotOffer.findMany({ where: { waitListId: entryId, state: 'offered' }, include: { hold: { include: { slot: true } } } });
    for (const offer of open) await closeOffer(portal, tx, offer, { state: 'declined', byUserId: who.userId }, at);
    await tx.waitListEntry.update({ where: { id: entryId }, data: { state: 'withdrawn', endedAt: at, version: { increment: 1 } } });
    await told(portal, tx, who, row, 'wait-list.left');
  });
  return readWaiting(portal, who, { entryId });
}

interface Wanted {
  readonly clinicId: string;
  readonly timeZone: string;
  readonly visitTypeId: string | null;
  readonly modality: Waiting['modality'];
}

async function wantedOf(tx: Tx, who: PatientWho, { visitId, clinicId, visitType }: z.output<typeof NewWaiting>, at: Date): Promise<Wanted> {
  if (visitId !== null) {
    // Where and what for is the visit’s own.
    refuse([...(clinicId === null ? [] : [{ path: 'clinicId', code: 'of-visit' }]), ...(visitType === null ? [] : [{ path: 'visitType', code: 'of-visit' }])]);
    const visit = await movableVisit(tx, who, visitId, at);
    const { visitTypeId: typeId, modality } = visit;
    return { clinicId: visit.clinicId, timeZone: visit.clinic.timeZone, visitTypeId: typeId, modality: typeId === null ? modality : null };
  }
  const clinic = clinicId === null ? null : await tx.clinic.findUnique({ where: { id: clinicId }, select: { timeZone: true } });
  if (!clinic || clinicId === null) throw new ApiProblem('request/invalid', { errors: [{ path: 'clinicId', code: 'unknown' }] });
  const typeId = await visitTypeId(tx, visitType);
  if (typeId === null) refuse([{ path: 'visitType', code: 'missing' }]);
  return { clinicId, timeZone: clinic.timeZone, visitTypeId: typeId, modality: null };
}

async function movableVisit(db: Pick<Tx, 'appointment'>, who: PatientWho, id: string, at: Date) {
  const visit = await db.appointment.findFirst({
    where: { id, ...inChart(who) },
    include: { clinic: true, practitioner: true, visitType: { select: { names: true } } },
  });
  if (!visit) throw new ApiProblem('resource/not-found');
  if (visit.status !== 'booked' || visit.startsAt <= at) throw new ApiProblem('wait-list/not-movable');
  return visit;
}

type Times = Pick<z.output<typeof NewWaiting>, 'weekdays' | 'fromTime' | 'untilTime' | 'firstDay' | 'lastDay' | 'noticeHours'>;

/** @param times with `firstDay` null where it was there before and may have passed @throws {ApiProblem} request/invalid */
function checkTimes(times: Omit<Times, 'firstDay'> & { readonly firstDay: string | null }, timeZone: string, at: Date): void {
  const today = dayIn(timeZone, at);
  const { firstDay, lastDay, fromTime, untilTime } = times;
  refuse([
    ...(firstDay !== null && firstDay < today ? [{ path: 'firstDay', code: 'past' }] : []),
    ...(lastDay < (firstDay ?? today) ? [{ path: 'lastDay', code: 'before-first' }] : []),
    ...(lastDay > addDays(today, DAYS_AHEAD) ? [{ path: 'lastDay', code: 'far' }] : []),
    ...(untilTime <= fromTime ? [{ path: 'untilTime', code: 'before-from' }] : []),
  ]);
}

const timesOf = ({ weekdays, fromTime, untilTime, firstDay, lastDay, noticeHours }: Times) => ({
  weekdays: [...new Set(weekdays)].toSorted((a, b) => a - b),
  fromTime,
  untilTime,
  firstDay: asDay(firstDay),
  lastDay: asDay(lastDay),
  noticeHours,
});

/** What a person can change. */
function fieldsOf({ practitionerId, modality, weekdays, fromTime, untilTime, firstDay, lastDay, noticeHours }: Waiting) {
  return { practitionerId, modality, weekdays, fromTime, untilTime, firstDay, lastDay, noticeHours };
}

async function lockEntry(tx: Tx, who: PatientWho, id: string): Promise<WaitingRow> {
  await tx.$queryRaw`select id from wait_list_entry where id = ${id}::uuid for update`;
  const row = await tx.waitListEntry.findFirst({ where: { id, ...askedInChart(who) }, include: WAITING_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}

async function told(
  portal: Portal,
  tx: Tx,
  { patientId, userId }: PatientWho,
  { id, clinicId }: Pick<WaitingRow, 'id' | 'clinicId'>,
  kind: 'wait-list.joined' | 'wait-list.changed' | 'wait-list.left',
): Promise<void> {
  await recordChange(portal, tx, { kind, patientId, entityId: id, byUserId: userId, live: liveOf(id) });
  await tellDesk(portal, tx, { id, clinicId, patientId });
}
