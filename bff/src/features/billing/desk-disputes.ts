/** Disputes at the clinic's desk: by their deadline, taken by somebody, and answered once. What is taken off a bill is booked in the ledger. */
import type { z } from '@hono/zod-openapi';
import { colleaguesFor } from '../../access/colleagues.ts';
import { inClinic } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { pageOfRows } from '../../lists/rows.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { postAdjustment } from '../payments/published.ts';
import { DESK_DISPUTE, peopleOf, toDeskDispute } from './dispute-row.ts';
import type { DeskDisputeRow } from './dispute-row.ts';
import { settleStatement } from './disputes.ts';
import type { DecideDispute, DeskDisputeDetail, DeskDisputeQuery, DeskDisputes, NewDisputeOwner } from './schema.ts';
import { tellDesk } from './tell-desk.ts';

/** Open ones by their deadline, decided ones newest first. */
export async function listDeskDisputes(portal: Portal, who: ClinicWho, { state, ...query }: z.output<typeof DeskDisputeQuery>): Promise<DeskDisputes> {
  const { prisma } = portal.db;
  const isOpen = state === 'open';
  const where: Prisma.StatementDisputeWhereInput = { ...inClinic(who), state: isOpen ? 'open' : { in: ['accepted', 'declined', 'withdrawn'] } };
  const key = isOpen ? 'answerBy' : 'decidedAt';
  const sign = isOpen ? 'gt' : 'lt';
  const page = await pageOfRows<DeskDisputeRow>(portal, query, {
    name: `desk disputes ${state}`,
    placeOf: ({ answerBy, decidedAt, id }) => ({ at: isOpen ? answerBy : (decidedAt ?? answerBy), id }),
    read: (place, take) =>
      prisma.statementDispute.findMany({
        where: { AND: [where, place ? { OR: [{ [key]: { [sign]: place.at } }, { [key]: place.at, id: { [sign]: place.id } }] } : {}] },
        include: DESK_DISPUTE,
        orderBy: isOpen ? [{ answerBy: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => prisma.statementDispute.count({ take, where }),
  });
  const now = portal.now();
  const yesterday = new Date(now.getTime() - 24 * 60 * 60_000);
  const [people, lateCount] = await Promise.all([
    peopleOf(prisma, page.items),
    prisma.statementDispute.count({ where: { ...inClinic(who), state: 'open', answerBy: { lt: yesterday } } }),
  ]);
  return { ...page, items: page.items.map((row) => toDeskDispute(row, people, who.userId, now)), lateCount };
}

/** @throws {ApiProblem} resource/not-found */
export async function readDeskDispute({ db, now }: Portal, who: ClinicWho, id: string): Promise<DeskDisputeDetail> {
  const row = await db.prisma.statementDispute.findFirst({ where: { id, ...inClinic(who) }, include: DESK_DISPUTE });
  if (!row) throw new ApiProblem('resource/not-found');
  const [people, colleagues] = await Promise.all([peopleOf(db.prisma, [row]), colleaguesFor(db.prisma, who, workOn(row), now())]);
  return { ...toDeskDispute(row, people, who.userId, now()), colleagues: colleagues.map(({ role: _role, ...colleague }) => colleague) };
}

/** Whose dispute it is, so that the patient sees in their activity that it was looked at. @throws {ApiProblem} resource/not-found */
export async function patientOfDispute({ db }: Portal, who: ClinicWho, id: string): Promise<string> {
  const row = await db.prisma.statementDispute.findFirst({ where: { id, ...inClinic(who) }, select: { patientId: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  return row.patientId;
}

/** Takes it, gives it to a colleague, or back. @throws {ApiProblem} resource/not-found, billing/dispute-taken, billing/not-for-them, billing/already-decided */
export async function setDisputeOwner(portal: Portal, who: ClinicWho, id: string, { ownerId, was }: NewDisputeOwner): Promise<DeskDisputeDetail> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockDispute(tx, who, id);
    if (row.ownerId === ownerId) return;
    if (row.state !== 'open') throw new ApiProblem('billing/already-decided');
    if (row.ownerId !== was) throw new ApiProblem('billing/dispute-taken');
    if (ownerId !== null && !(await colleaguesFor(tx, who, workOn(row), at)).some((colleague) => colleague.id === ownerId))
      throw new ApiProblem('billing/not-for-them');
    await tx.statementDispute.update({ where: { id }, data: { ownerId } });
    await tellDesk(portal, tx, row);
  });
  return readDeskDispute(portal, who, id);
}

/** Answers it, once; nobody answers their own. @throws {ApiProblem} resource/not-found, billing/already-decided, billing/own-dispute, billing/more-than-owed */
export async function decideDispute(portal: Portal, who: ClinicWho, id: string, input: DecideDispute, once: Once): Promise<DeskDisputeDetail> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockDispute(tx, who, id);
      if (row.state !== 'open') throw new ApiProblem('billing/already-decided');
      if (row.userId === who.userId) throw new ApiProblem('billing/own-dispute');
      await takeOff(portal, tx, who, row, input, at);
      await tx.statementDispute.update({
        where: { id },
        data: {
          state: input.accepted ? 'accepted' : 'declined',
          answer: input.answer,
          decidedAt: at,
          decidedById: who.userId,
          ownerId: row.ownerId ?? who.userId,
        },
      });
      await settleStatement(tx, row.statementId);
      await recordChange(portal, tx, {
        kind: input.accepted ? 'bill-dispute.accepted' : 'bill-dispute.declined',
        patientId: row.patientId,
        entityId: id,
        byUserId: who.userId,
        live: { type: 'billing.changed', scope: 'billing:read', entityId: row.statementId },
      });
      await tellDesk(portal, tx, row);
      await writeNews(tx, [{ topic: 'billDisputes', patientId: row.patientId, entityId: id, byUserId: who.userId, at, key: `dispute ${id}` }]);
      return { id };
    },
    { once },
  );
  return readDeskDispute(portal, who, id);
}

/** @throws {ApiProblem} billing/more-than-owed */
async function takeOff(
  portal: Portal,
  tx: Tx,
  who: ClinicWho,
  { id, statementId }: DeskDisputeRow,
  { takeOffCents, answer }: DecideDispute,
  at: Date,
): Promise<void> {
  if (takeOffCents === 0) return;
  const taken = await postAdjustment(portal, tx, {
    key: `dispute:${id}`,
    statementId,
    cents: takeOffCents,
    account: 'adjustment',
    reason: answer,
    byUserId: who.userId,
    at,
  });
  if (taken !== takeOffCents) throw new ApiProblem('billing/more-than-owed');
}

/** What a colleague needs to answer it. */
const workOn = ({ patientId }: { readonly patientId: string }) => ({ patientId, scope: 'billing:write' }) as const;

async function lockDispute(tx: Tx, who: ClinicWho, id: string): Promise<DeskDisputeRow> {
  await tx.$queryRaw`select id from statement_dispute where id = ${id}::uuid for update`;
  const row = await tx.statementDispute.findFirst({ where: { id, ...inClinic(who) }, include: DESK_DISPUTE });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}
