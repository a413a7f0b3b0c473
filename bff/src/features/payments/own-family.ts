/** Whose money somebody at the desk never gives back alone, nor agrees to: their own, and their family's. */
import type { ClinicWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';

interface Paid {
  readonly payerId: string | null;
  readonly patientId: string;
}

/** @returns whether a payment is this person's, or of somebody whose record they have as family */
export async function ownOf(db: Pick<Tx, 'accessGrant'>, { userId }: Pick<ClinicWho, 'userId'>): Promise<(payment: Paid) => boolean> {
  const rows = await db.accessGrant.findMany({
    where: { userId, clinicId: null, relationship: { notIn: ['staff', 'restricted'] }, revokedAt: null },
    select: { patientId: true },
  });
  const family = new Set(rows.map(({ patientId }) => patientId));
  return ({ payerId, patientId }) => payerId === userId || family.has(patientId);
}
