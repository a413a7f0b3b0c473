/** One edit of a patient's details, by the version it was made on. */
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';

type PatientRow = Prisma.PatientGetPayload<object>;

/**
 * Writes what `changes` finds different from the row, unless somebody changed
 * the details since `version` was read. Nothing different needs no version, so
 * sending the same edit again is harmless. A parent with reduced access changes
 * nothing, whatever they were granted: how a teenager is reached is theirs.
 * @throws {ApiProblem} resource/changed, resource/not-found, access/scope-missing
 */
export async function editPatient(
  portal: Portal,
  who: PatientWho,
  version: number,
  changes: (row: PatientRow, tx: Tx) => Prisma.PatientUpdateManyMutationInput | Promise<Prisma.PatientUpdateManyMutationInput>,
): Promise<void> {
  if (who.reduced) throw new ApiProblem('access/scope-missing');
  const { patientId } = who;
  await writeAs(portal, who, async (tx, at) => {
    const row = await tx.patient.findUnique({ where: { id: patientId } });
    if (!row) throw new ApiProblem('resource/not-found');
    const data = await changes(row, tx);
    if (Object.keys(data).length === 0) return;
    // The version is part of the condition: of two edits at once, one finds no row.
    const { count } = await tx.patient.updateMany({
      where: { id: patientId, version },
      data: { ...data, contactEditedAt: at, version: { increment: 1 } },
    });
    if (count === 0) throw new ApiProblem('resource/changed');
    await recordChange(portal, tx, {
      kind: 'profile.changed',
      patientId,
      entityId: patientId,
      byUserId: who.userId,
      live: { type: 'account.changed', scope: 'account:read', entityId: patientId },
    });
  });
}
