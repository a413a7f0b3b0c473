/** Requests as the desk reads them: whose they are, who asked, and who at the clinic has them. */
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { fullName } from '../../person-name.ts';
import { dayOf } from './coverage-state.ts';
import { REQUEST_PARTS, toRequest } from './request-row.ts';
import type { CardPhoto, DeskCoverageRequest } from './schema.ts';

/** What {@link toDeskRequest} is made of. */
export const DESK_REQUEST = {
  ...REQUEST_PARTS,
  patient: {
    select: {
      id: true,
      givenName: true,
      familyName: true,
      birthDate: true,
      patientNumber: true,
      clinicId: true,
      grants: { where: { relationship: 'self', revokedAt: null }, select: { userId: true } },
    },
  },
} as const satisfies Prisma.CoverageRequestInclude;

export type DeskRequestRow = Prisma.CoverageRequestGetPayload<{ include: typeof DESK_REQUEST }>;

/** Names by id of the people who had to do with these requests. */
export async function peopleOf(tx: Pick<Tx, 'user'>, rows: readonly DeskRequestRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(rows.flatMap(({ userId, ownerId, decidedById }) => [userId, ownerId, decidedById].flatMap((id) => id ?? [])));
  const users = ids.size === 0 ? [] : await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** The patient asked for themself. */
export const isOwnRequest = ({ patient, userId }: DeskRequestRow): boolean => patient.grants.some((grant) => grant.userId === userId);

export function toDeskRequest(row: DeskRequestRow, people: ReadonlyMap<string, string>, photos: readonly CardPhoto[], userId: string): DeskCoverageRequest {
  const nameOf = (id: string | null): string | null => (id === null ? null : (people.get(id) ?? null));
  const { id, birthDate, patientNumber } = row.patient;
  return {
    ...toRequest(row, photos),
    patient: { id, displayName: fullName(row.patient), birthDate: birthDate && dayOf(birthDate), patientNumber },
    askedBy: isOwnRequest(row) ? null : nameOf(row.userId),
    owner: row.ownerId === null ? null : { id: row.ownerId, name: nameOf(row.ownerId) ?? '', mine: row.ownerId === userId },
    decidedBy: nameOf(row.decidedById),
  };
}
