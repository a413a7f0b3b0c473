/** Disputes as they are told, to the patient and at the desk. */
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { fullName } from '../../person-name.ts';
import { dayIn } from '../../time/calendar.ts';
import type { DeskDispute, Dispute } from './schema.ts';
import { toDay } from './statement-row.ts';

export const DISPUTE_PARTS = {
  statement: {
    select: {
      number: true,
      owedCents: true,
      pendingCents: true,
      estimates: { where: { kind: 'good_faith', state: 'issued' }, select: { id: true, userId: true }, orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }] },
    },
  },
  clinic: { select: { timeZone: true } },
} as const satisfies Prisma.StatementDisputeInclude;
export type DisputeRow = Prisma.StatementDisputeGetPayload<{ include: typeof DISPUTE_PARTS }>;

export const DESK_DISPUTE = {
  ...DISPUTE_PARTS,
  patient: {
    select: {
      id: true,
      givenName: true,
      familyName: true,
      birthDate: true,
      patientNumber: true,
      grants: { where: { relationship: 'self', revokedAt: null }, select: { userId: true } },
    },
  },
} as const satisfies Prisma.StatementDisputeInclude;
export type DeskDisputeRow = Prisma.StatementDisputeGetPayload<{ include: typeof DESK_DISPUTE }>;

export function toDispute(row: DisputeRow, now: Date): Dispute {
  return {
    id: row.id,
    statementId: row.statementId,
    statementNumber: row.statement.number,
    lineId: row.lineId,
    lineText: row.lineText,
    amountCents: row.amountCents,
    reason: row.reason,
    body: row.body,
    // Of those who disputes it asked for: nobody learns here of somebody else's.
    estimateId: row.reason === 'over_estimate' ? (row.statement.estimates.find(({ userId }) => userId === row.userId)?.id ?? null) : null,
    state: row.state,
    openedAt: row.openedAt.toISOString(),
    answerBy: toDay(row.answerBy),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    answer: row.answer,
    timeZone: row.clinic.timeZone,
    today: dayIn(row.clinic.timeZone, now),
  };
}

/** Names by id of the people who had to do with these disputes. */
export async function peopleOf(tx: Pick<Tx, 'user'>, rows: readonly DeskDisputeRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(rows.flatMap(({ userId, ownerId, decidedById }) => [userId, ownerId, decidedById].flatMap((id) => id ?? [])));
  const users = ids.size === 0 ? [] : await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** @param userId - who reads it */
export function toDeskDispute(row: DeskDisputeRow, people: ReadonlyMap<string, string>, userId: string, now: Date): DeskDispute {
  const nameOf = (id: string | null): string | null => (id === null ? null : (people.get(id) ?? null));
  const { id, birthDate, patientNumber, grants, ...name } = row.patient;
  return {
    ...toDispute(row, now),
    patient: { id, displayName: fullName(name), birthDate: birthDate && toDay(birthDate), patientNumber },
    askedBy: grants.some((grant) => grant.userId === row.userId) ? null : nameOf(row.userId),
    owner: row.ownerId === null ? null : { id: row.ownerId, name: nameOf(row.ownerId) ?? '', mine: row.ownerId === userId },
    decidedBy: nameOf(row.decidedById),
    owedCents: Math.max(0, row.statement.owedCents - row.statement.pendingCents),
  };
}
