/** Somebody says that a bill or a line of it is wrong, follows the answer, or takes it back. While it is open, the bill is not past due. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { addDays, dayIn } from '../../time/calendar.ts';
import { DISPUTE_PARTS, toDispute } from './dispute-row.ts';
import { jurisdictionOf } from './jurisdictions.ts';
import type { Dispute, DisputeParams, NewDispute, StatementParams } from './schema.ts';
import { STATEMENT_PARTS, toStatement } from './statement-row.ts';
import { tellDesk } from './tell-desk.ts';

/** @throws {ApiProblem} resource/not-found */
export async function readDispute({ db, now }: Portal, who: PatientWho, { disputeId }: DisputeParams): Promise<Dispute> {
  const row = await db.prisma.statementDispute.findFirst({ where: { id: disputeId, ...inChart(who), statement: inChart(who) }, include: DISPUTE_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return toDispute(row, now());
}

/** @throws {ApiProblem} resource/not-found, billing/disputed, billing/not-disputable, request/invalid */
export function dispute(portal: Portal, who: PatientWho, { statementId }: StatementParams, input: NewDispute, once: Once): Promise<Dispute> {
  const { patientId, userId } = who;
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockStatement(tx, who, statementId);
      const { clinic } = row.patient;
      const today = dayIn(clinic?.timeZone ?? 'UTC', at);
      if (!clinic || !toStatement(row, who, today, null, portal).canDispute) throw new ApiProblem('billing/not-disputable');
      const line = input.lineId === null ? null : row.lines.find(({ id }) => id === input.lineId);
      if (line === undefined) throw new ApiProblem('request/invalid', { errors: [{ path: 'lineId', code: 'unknown' }] });
      if (row.disputes.some(({ state, lineId }) => state === 'open' && lineId === input.lineId)) throw new ApiProblem('billing/disputed');
      const created = await tx.statementDispute.create({
        data: {
          patientId,
          clinicId: clinic.id,
          statementId,
          lineId: input.lineId,
          lineText: line?.description ?? null,
          amountCents: line?.patientCents ?? row.totalCents,
          userId,
          reason: input.reason,
          body: input.body,
          openedAt: at,
          answerBy: new Date(addDays(today, jurisdictionOf(clinic.state, today).disputeDays)),
          confidential: row.confidential,
        },
        include: DISPUTE_PARTS,
      });
      await tx.statement.updateMany({ where: { id: statementId, disputedAt: null }, data: { disputedAt: at } });
      await told(portal, tx, who, { ...created, kind: 'bill-dispute.opened' });
      return toDispute(created, at);
    },
    { once },
  );
}

/** Takes it back while nobody has answered; done twice, it is done. @throws {ApiProblem} resource/not-found, billing/already-decided */
export async function withdrawDispute(portal: Portal, who: PatientWho, { disputeId }: DisputeParams): Promise<Dispute> {
  await writeAs(portal, who, async (tx, at) => {
    await tx.$queryRaw`select id from statement_dispute where id = ${disputeId}::uuid for update`;
    const row = await tx.statementDispute.findFirst({ where: { id: disputeId, ...inChart(who), statement: inChart(who) } });
    if (!row) throw new ApiProblem('resource/not-found');
    if (row.state === 'withdrawn') return;
    if (row.state !== 'open') throw new ApiProblem('billing/already-decided');
    await tx.statementDispute.update({ where: { id: disputeId }, data: { state: 'withdrawn', decidedAt: at, decidedById: who.userId } });
    await settleStatement(tx, row.statementId);
    await told(portal, tx, who, { ...row, kind: 'bill-dispute.withdrawn' });
  });
  return readDispute(portal, who, { disputeId });
}

/** A bill of which nothing is disputed any more can be past due again. */
export async function settleStatement(tx: Tx, statementId: string): Promise<void> {
  await tx.statement.updateMany({ where: { id: statementId, disputes: { none: { state: 'open' } } }, data: { disputedAt: null } });
}

async function lockStatement(tx: Tx, who: PatientWho, statementId: string) {
  await tx.$queryRaw`select id from statement where id = ${statementId}::uuid for update`;
  const row = await tx.statement.findFirst({ where: { id: statementId, ...inChart(who) }, include: STATEMENT_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}

interface Told {
  readonly id: string;
  readonly clinicId: string;
  readonly statementId: string;
  readonly kind: 'bill-dispute.opened' | 'bill-dispute.withdrawn';
}

async function told(portal: Portal, tx: Tx, { patientId, userId }: PatientWho, { id, clinicId, statementId, kind }: Told): Promise<void> {
  await recordChange(portal, tx, {
    kind,
    patientId,
    entityId: id,
    byUserId: userId,
    live: { type: 'billing.changed', scope: 'billing:read', entityId: statementId },
  });
  await tellDesk(portal, tx, { id, clinicId, patientId });
}
