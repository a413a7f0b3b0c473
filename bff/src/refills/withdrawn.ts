/** What becomes of refills when a prescription or a dispense leaves the record. */
import type { Prisma } from '../database/generated/client.ts';
import type { NoFactFor } from '../fhir/skip-resource.ts';
import { noteDispenses } from './note-dispenses.ts';

type Tx = Prisma.TransactionClient;

/**
 * A refill stays and says what it was for, unless the prescription may be
 * somebody else's: then its name and words go, and the job that follows ends it.
 */
export async function loseMedicines(tx: Tx, ids: readonly string[], why: NoFactFor): Promise<void> {
  if (why !== 'unsure') return;
  const where = { medicationRequestId: { in: [...ids] } };
  const rows = await tx.refill.findMany({ where, select: { patientId: true } });
  await tx.refill.updateMany({ where, data: { medicineName: null, prescriberName: null, dose: null, note: '', version: { increment: 1 } } });
  await noteDispenses(
    tx,
    rows.map(({ patientId }) => patientId),
  );
}

/** What was counted by it is counted anew. */
export async function withdrawDispenses(tx: Tx, ids: readonly string[]): Promise<void> {
  const where = { id: { in: [...ids] } };
  const rows = await tx.medicationDispense.findMany({ where: { ...where, refillId: { not: null } }, select: { patientId: true } });
  await tx.medicationDispense.deleteMany({ where });
  await noteDispenses(
    tx,
    rows.map(({ patientId }) => patientId),
  );
}
