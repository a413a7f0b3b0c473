/** A clinic never loses the last of its administrators by what is done on a page: nobody there could make another. */
import type { Tx } from '../database/database.ts';
import { ApiProblem } from '../http/problem.ts';

/** What somebody has for their work at a clinic; what was taken in an emergency is for one patient. */
export const WORKS_AT = { relationship: 'staff', patientId: null, revokedAt: null } as const;

/** The clinics where somebody works, in the order in which they are held. */
export async function clinicsOf(tx: Pick<Tx, 'accessGrant'>, userId: string): Promise<string[]> {
  const grants = await tx.accessGrant.findMany({ where: { userId, ...WORKS_AT }, select: { clinicId: true }, orderBy: { clinicId: 'asc' } });
  return grants.flatMap(({ clinicId }) => clinicId ?? []);
}

/**
 * In the transaction that takes somebody's work away: each of these clinics keeps an administrator who can sign in.
 * Of two who take each other's away at once, the second waits for the first and sees what it did.
 * @throws {ApiProblem} staff/last-administrator
 */
export async function keepAdministrator(tx: Tx, userId: string, clinicIds: readonly string[]): Promise<void> {
  const member = await tx.staffMember.findUnique({ where: { userId }, select: { role: true } });
  if (member?.role !== 'administrator') return;
  for (const clinicId of clinicIds) {
    await tx.$queryRaw`select id from clinic where id = ${clinicId}::uuid for no key update`;
    const others = await tx.accessGrant.count({
      where: {
        ...WORKS_AT,
        clinicId,
        userId: { not: userId },
        user: { disabledAt: null, staff: { role: 'administrator' }, accounts: { some: { providerId: 'credential', password: { not: null } } } },
      },
    });
    if (others === 0) throw new ApiProblem('staff/last-administrator');
  }
}
