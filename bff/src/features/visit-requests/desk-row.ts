/** Requests and waits as the desk reads them: whose they are, who asked, and who at the clinic has them. */
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { fullName } from '../../person-name.ts';
import { REQUEST_PARTS, toRequest } from './request-row.ts';
import type { DeskVisitRequest, DeskWaiting } from './schema.ts';
import { dayOf, toWaiting, WAITING_PARTS } from './waiting-row.ts';
import type { WaitingVisits } from './waiting-row.ts';

const PATIENT = {
  select: {
    id: true,
    givenName: true,
    familyName: true,
    birthDate: true,
    patientNumber: true,
    grants: { where: { relationship: 'self', revokedAt: null }, select: { userId: true } },
  },
} as const satisfies Prisma.PatientDefaultArgs;

/** What {@link toDeskRequest} is made of. */
export const DESK_REQUEST = { ...REQUEST_PARTS, patient: PATIENT } as const satisfies Prisma.VisitRequestInclude;
export type DeskRequestRow = Prisma.VisitRequestGetPayload<{ include: typeof DESK_REQUEST }>;

export const DESK_WAITING = { ...WAITING_PARTS, patient: PATIENT } as const satisfies Prisma.WaitListEntryInclude;
export type DeskWaitingRow = Prisma.WaitListEntryGetPayload<{ include: typeof DESK_WAITING }>;

/** Names by id of the people who had to do with these requests. */
export async function peopleOf(tx: Pick<Tx, 'user'>, rows: readonly DeskRequestRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(rows.flatMap(({ userId, ownerId, decidedById }) => [userId, ownerId, decidedById].flatMap((id) => id ?? [])));
  const users = ids.size === 0 ? [] : await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

export function toDeskRequest(row: DeskRequestRow, people: ReadonlyMap<string, string>, userId: string): DeskVisitRequest {
  const nameOf = (id: string | null): string | null => (id === null ? null : (people.get(id) ?? null));
  const isOwn = row.patient.grants.some((grant) => grant.userId === row.userId);
  return {
    ...toRequest(row),
    patient: toPatient(row.patient),
    askedBy: isOwn ? null : nameOf(row.userId),
    owner: row.ownerId === null ? null : { id: row.ownerId, name: nameOf(row.ownerId) ?? '', mine: row.ownerId === userId },
    decidedBy: nameOf(row.decidedById),
    threadId: row.threadId,
  };
}

export const toDeskWaiting = (row: DeskWaitingRow, visits: WaitingVisits): DeskWaiting => ({ ...toWaiting(row, visits), patient: toPatient(row.patient) });

function toPatient({ id, birthDate, patientNumber, ...name }: DeskRequestRow['patient']): DeskVisitRequest['patient'] {
  return { id, displayName: fullName(name), birthDate: birthDate && dayOf(birthDate), patientNumber };
}
