/** What is a person's own on all their devices: what they read, where they keep it, what they are writing. It is nobody else's. */
import type { PatientWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';

/** Tells the others of their devices. */
export function tellOwnDevices({ events }: Portal, tx: Tx, { userId, patientId }: Pick<PatientWho, 'userId' | 'patientId'>, entityId?: string): Promise<void> {
  return events.publish(tx, { type: 'messages.sorted', scope: 'messages:read', patientId, onlyUser: userId, ...(entityId === undefined ? {} : { entityId }) });
}

/** Of two devices that change something of it at once, one comes after the other. */
export async function lockOwn(tx: Tx, { userId }: Pick<PatientWho, 'userId'>): Promise<void> {
  await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for no key update`;
}
