/** One edit of a patient's details, by the version it was made on. */
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';

type PatientRow = Prisma.PatientGetPayload<object>;

/**
 * Writes what `changes` finds different from the row, unless somebody changed
 * the details since `version` was read. Nothing different needs no version, so
 * sending the same edit again is harmless.
 * @throws {ApiProblem} resource/changed, resource/not-found
 */
export async function editPatient(
  portal: Portal,
  patientId: string,
  version: number,
  changes: (row: PatientRow) => Prisma.PatientUpdateManyMutationInput,
): Promise<void> {
  await portal.db.transaction(async (tx) => {
    const row = await tx.patient.findUnique({ where: { id: patientId } });
    if (!row) throw new ApiProblem('resource/not-found');
    const data = changes(row);
    if (Object.keys(data).length === 0) return;
    // The version is part of the condition: of two edits at once, one finds no row.
    const { count } = await tx.patient.updateMany({
      where: { id: patientId, version },
      data: { ...data, contactEditedAt: portal.now(), version: { increment: 1 } },
    });
    if (count === 0) throw new ApiProblem('resource/changed');
    await portal.events.publish(tx, { type: 'account.changed', patientId, scope: 'account:read', entityId: patientId });
  });
}
