/**
 * Requests for visits at the clinic's desk: sorted by what was promised, taken by
 * somebody, and answered once, with a visit or with words. Of two who answer at
 * once, or give the same time to two people, one is told (BK-03).
 */
import type { z } from '@hono/zod-openapi';
import { colleaguesFor } from '../../access/colleagues.ts';
import { inClinic } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { bookVisit } from '../../booking/visits.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { pageOfRows } from '../../lists/rows.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { DESK_REQUEST, peopleOf, toDeskRequest } from './desk-row.ts';
import type { DeskRequestRow } from './desk-row.ts';
import { fittingSlot } from './free-times.ts';
import type { BookRequest, DeclineRequest, DeskVisitRequestDetail, DeskVisitRequestQuery, DeskVisitRequests, NewRequestOwner } from './schema.ts';
import { liveOf, tellDesk } from './tell.ts';

/** Open ones by their promise, oldest first; decided ones newest first. */
export async function listDeskRequests(
  portal: Portal,
  who: ClinicWho,
  { state, ...query }: z.output<typeof DeskVisitRequestQuery>,
): Promise<DeskVisitRequests> {
  const { prisma } = portal.db;
  const isOpen = state === 'open';
  const where: Prisma.VisitRequestWhereInput = { ...inClinic(who), state: isOpen ? 'open' : { in: ['booked', 'declined', 'withdrawn'] } };
  const page = await pageOfRows<DeskRequestRow>(portal, query, {
    name: `desk visit requests ${state}`,
    placeOf: ({ answerBy, decidedAt, id }) => ({ at: isOpen ? answerBy : (decidedAt ?? answerBy), id }),
    read: (place, take) =>
      prisma.visitRequest.findMany({
        where: { AND: [where, place ? (isOpen ? after('answerBy', 'gt', place) : after('decidedAt', 'lt', place)) : {}] },
        include: DESK_REQUEST,
        orderBy: isOpen ? [{ answerBy: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => prisma.visitRequest.count({ take, where }),
  });
  const [people, lateCount] = await Promise.all([
    peopleOf(prisma, page.items),
    prisma.visitRequest.count({ where: { ...inClinic(who), state: 'open', answerBy: { lte: portal.now() } } }),
  ]);
  return { ...page, items: page.items.map((row) => toDeskRequest(row, people, who.userId)), lateCount };
}

const after = (key: 'answerBy' | 'decidedAt', sign: 'gt' | 'lt', { at, id }: { at: Date; id: string }): Prisma.VisitRequestWhereInput => ({
  OR: [{ [key]: { [sign]: at } }, { [key]: at, id: { [sign]: id } }],
});

/** @throws {ApiProblem} resource/not-found */
export async function readDeskRequest({ db, now }: Portal, who: ClinicWho, id: string): Promise<DeskVisitRequestDetail> {
  const row = await db.prisma.visitRequest.findFirst({ where: { id, ...inClinic(who) }, include: DESK_REQUEST });
  if (!row) throw new ApiProblem('resource/not-found');
  const [people, colleagues] = await Promise.all([peopleOf(db.prisma, [row]), colleaguesFor(db.prisma, who, workOn(row), now())]);
  return { ...toDeskRequest(row, people, who.userId), colleagues: colleagues.map(({ id: colleague, name, mine }) => ({ id: colleague, name, mine })) };
}

/** Takes it, gives it to a colleague, or back. @throws {ApiProblem} resource/not-found, visit-request/taken, visit-request/not-for-them, visit-request/already-decided */
export async function setRequestOwner(portal: Portal, who: ClinicWho, id: string, { ownerId, was }: NewRequestOwner): Promise<DeskVisitRequestDetail> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockRequest(tx, who, id);
    if (row.ownerId === ownerId) return;
    if (row.state !== 'open') throw new ApiProblem('visit-request/already-decided');
    if (row.ownerId !== was) throw new ApiProblem('visit-request/taken');
    if (ownerId !== null && !(await colleaguesFor(tx, who, workOn(row), at)).some((colleague) => colleague.id === ownerId))
      throw new ApiProblem('visit-request/not-for-them');
    await tx.visitRequest.update({ where: { id }, data: { ownerId } });
    // The patient does not hear of it: nothing they see has changed.
    await tellDesk(portal, tx, row);
  });
  return readDeskRequest(portal, who, id);
}

/**
 * Answers with a visit, in one transaction with its time.
 * @throws {ApiProblem} resource/not-found, visit-request/already-decided, booking/slot-taken, booking/patient-busy, request/invalid
 */
export async function bookRequest(
  portal: Portal,
  who: ClinicWho,
  id: string,
  { slotId, answer }: z.output<typeof BookRequest>,
  once: Once,
): Promise<DeskVisitRequestDetail> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockRequest(tx, who, id);
      if (row.state !== 'open') throw new ApiProblem('visit-request/already-decided');
      const fitting = await fittingSlot(tx, who, row, slotId, at);
      if (!fitting) throw new ApiProblem('request/invalid', { errors: [{ path: 'slotId', code: 'unknown' }] });
      const { slot, endsAt } = fitting;
      const { patientId, visitType, reason } = row;
      const visit = await bookVisit(portal, tx, { slot, patientId, visitType, endsAt, reason, orderId: null, byUserId: who.userId, hold: null }, at);
      await decide(portal, tx, row, { state: 'booked', answer: answer || null, appointmentId: visit.id, byUserId: who.userId }, at);
      return { id };
    },
    { once },
  );
  return readDeskRequest(portal, who, id);
}

/** Answers with words. @throws {ApiProblem} resource/not-found, visit-request/already-decided */
export async function declineRequest(
  portal: Portal,
  who: ClinicWho,
  id: string,
  { answer }: z.output<typeof DeclineRequest>,
  once: Once,
): Promise<DeskVisitRequestDetail> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockRequest(tx, who, id);
      if (row.state !== 'open') throw new ApiProblem('visit-request/already-decided');
      await decide(portal, tx, row, { state: 'declined', answer, appointmentId: null, byUserId: who.userId }, at);
      return { id };
    },
    { once },
  );
  return readDeskRequest(portal, who, id);
}

/** What a colleague needs to answer it. */
const workOn = ({ patientId }: { readonly patientId: string }) => ({ patientId, scope: 'appointments:write' }) as const;

/** Whose request it is, so that the patient sees in their activity that it was looked at. @throws {ApiProblem} resource/not-found */
export async function patientOfRequest({ db }: Portal, who: ClinicWho, id: string): Promise<string> {
  const row = await db.prisma.visitRequest.findFirst({ where: { id, ...inClinic(who) }, select: { patientId: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  return row.patientId;
}

interface Decision {
  readonly state: 'booked' | 'declined';
  readonly answer: string | null;
  readonly appointmentId: string | null;
  readonly byUserId: string;
}

async function decide(portal: Portal, tx: Tx, row: LockedRow, { byUserId, ...decision }: Decision, at: Date): Promise<void> {
  const { id, patientId } = row;
  await tx.visitRequest.update({
    where: { id },
    data: { ...decision, decidedAt: at, decidedById: byUserId, ownerId: row.ownerId ?? byUserId, version: { increment: 1 } },
  });
  await recordChange(portal, tx, { kind: `visit-request.${decision.state}`, patientId, entityId: id, byUserId, live: liveOf(id) });
  await tellDesk(portal, tx, row);
  // A visit is news of its own.
  if (decision.state === 'declined') await writeNews(tx, [{ topic: 'appointments', patientId, entityId: id, byUserId, at, key: `request ${id}` }]);
}

type LockedRow = Prisma.VisitRequestGetPayload<{ include: { visitType: true; clinic: true } }>;

async function lockRequest(tx: Tx, who: ClinicWho, id: string): Promise<LockedRow> {
  await tx.$queryRaw`select id from visit_request where id = ${id}::uuid for update`;
  const row = await tx.visitRequest.findFirst({ where: { id, ...inClinic(who) }, include: { visitType: true, clinic: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}
