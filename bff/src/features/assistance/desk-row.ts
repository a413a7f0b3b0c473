/** Applications as the desk reads them: whose they are, who applied, and who at the clinic has them. */
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { fullName } from '../../person-name.ts';
import { APPLICATION_PARTS, SUMMARY_PARTS, toSummary } from './row.ts';
import type { DeskApplication } from './schema.ts';

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

/** What {@link toDeskApplication} is made of. */
export const DESK_PARTS = { ...SUMMARY_PARTS, patient: PATIENT } as const satisfies Prisma.AssistanceApplicationInclude;
export type DeskRow = Prisma.AssistanceApplicationGetPayload<{ include: typeof DESK_PARTS }>;

/** With all that its page needs. */
export const DESK_DETAIL_PARTS = { ...APPLICATION_PARTS, patient: PATIENT } as const satisfies Prisma.AssistanceApplicationInclude;

export type Names = (id: string | null) => string | null;

/** Names of people by their ids. */
export async function namesOf(db: Pick<Tx, 'user'>, ids: readonly (string | null)[]): Promise<Names> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))];
  const users = known.length === 0 ? [] : await db.user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

export function toDeskApplication(row: DeskRow, nameOf: Names, userId: string): DeskApplication {
  const { patient, ownerId } = row;
  const isOwn = patient.grants.some((grant) => grant.userId === row.userId);
  return {
    ...toSummary(row),
    patient: {
      id: patient.id,
      displayName: fullName(patient),
      birthDate: patient.birthDate?.toISOString().slice(0, 10) ?? null,
      patientNumber: patient.patientNumber,
    },
    appliedBy: isOwn ? null : nameOf(row.userId),
    owner: ownerId === null ? null : { id: ownerId, name: nameOf(ownerId) ?? '', mine: ownerId === userId },
    isSecondLook: row.appealText !== null,
  };
}
