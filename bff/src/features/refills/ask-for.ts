/** Staff make a refill of what a patient wrote in a message. */
import { randomUUID } from 'node:crypto';
import type { ClinicWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';
import { askOne } from './ask.ts';
import type { Asked, Reached } from './ask.ts';
import { medicineFacts } from './medicine-facts.ts';

export interface RefillOfMessage {
  readonly patientId: string;
  /** The prescription. */
  readonly medicineId: string;
  /** Null: the pharmacy that is kept for the patient. */
  readonly pharmacyId: string | null;
  readonly note: string;
  readonly threadId: string;
  /** Who of the patient's side wrote. */
  readonly askedById: string | null;
}

/**
 * Asks for a refill in the transaction of a message's desk, as if the patient had
 * asked: by the same rules, taken by who does it. Where none are left it is a
 * renewal. That the patient and the message are theirs to work on, the caller has
 * seen to; the pharmacy is reached when it is sent.
 */
export async function askRefillFor(portal: Portal, tx: Tx, who: ClinicWho, asked: RefillOfMessage, at: Date): Promise<Asked> {
  const { patientId, medicineId, pharmacyId, note, threadId, askedById } = asked;
  const reader = { patientId, reduced: false, userId: who.userId };
  const facts = await medicineFacts(tx, reader, at, [medicineId]);
  const id = pharmacyId ?? facts.preferredId;
  const reached: Reached = new Map(id === null ? [] : [[id, 'takes']]);
  return askOne(portal, tx, {
    who: reader,
    item: { medicineId, kind: 'renewal', pharmacyId, note },
    facts,
    reached,
    groupId: randomUUID(),
    at,
    from: { userId: askedById, staff: { userId: who.userId, clinicId: who.clinicId, threadId } },
  });
}
