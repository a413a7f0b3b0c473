/**
 * Restrictions: somebody who may see nothing of a patient, by order of a court.
 * One is a row among the grants that opens nothing. While it stands, the unique
 * index over live grants lets no other one in, whoever would give it and
 * whenever; and the lookup of every request meets it where it meets the grants.
 */
import type { Tx } from '../database/database.ts';

/** Whether somebody is kept away from a patient's record. What they try then fails as for something that is not there. */
export async function isRestricted(tx: Pick<Tx, 'accessGrant'>, userId: string, patientId: string): Promise<boolean> {
  return (await tx.accessGrant.count({ where: { userId, patientId, relationship: 'restricted', revokedAt: null } })) > 0;
}

/** A condition on patients: without those that this person is kept away from, for lists of a whole clinic. */
export const notRestricted = (userId: string) => ({ grants: { none: { userId, relationship: 'restricted', revokedAt: null } } }) as const;
