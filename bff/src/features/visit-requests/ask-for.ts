/** Staff ask for a visit for a patient, of what was written to them: then it is as if it had been asked by who wrote. */
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';
import { promisesOf } from './answer-by.ts';
import { refuseTooMany } from './requests.ts';
import { liveOf, tellDesk } from './tell.ts';

export interface AskedFor {
  readonly patientId: string;
  readonly clinicId: string;
  /** The conversation that it is made of. */
  readonly threadId: string;
  readonly reason: string;
  /** Who wrote it. */
  readonly askedById: string | null;
  /** Of staff. */
  readonly byUserId: string;
}

/** In the transaction of what it is made of. @returns the request's id @throws {ApiProblem} visit-request/too-many */
export async function askForPatient(
  portal: Portal,
  tx: Tx,
  { patientId, clinicId, threadId, reason, askedById, byUserId }: AskedFor,
  at: Date,
): Promise<string> {
  await refuseTooMany(tx, patientId);
  const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { id: true, timeZone: true, answerDays: true } });
  const answerBy = (await promisesOf(tx, [clinic], at)).get(clinicId) ?? at;
  const { id } = await tx.visitRequest.create({
    data: { patientId, userId: askedById, clinicId, threadId, reason, wishes: [], reach: 'message', createdAt: at, answerBy },
    select: { id: true },
  });
  await recordChange(portal, tx, { kind: 'visit-request.sent', patientId, entityId: id, byUserId, live: liveOf(id) });
  await tellDesk(portal, tx, { id, clinicId, patientId });
  return id;
}
