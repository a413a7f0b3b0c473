/** Who hears live of what changes: the patient's people by the change that is recorded, and the clinic's desk. */
import type { Tx } from '../../database/database.ts';
import type { Refill } from '../../database/generated/client.ts';
import type { Portal } from '../../portal.ts';

/** What pages of the patient hear of a refill. */
export const liveOf = (entityId: string) => ({ type: 'records.refills-changed', scope: 'records:read', entityId }) as const;

/** Tells the desk of a clinic that its refills have changed. */
export function tellDesk(
  { events }: Pick<Portal, 'events'>,
  tx: Tx,
  { id, clinicId, patientId, pool }: Pick<Refill, 'id' | 'clinicId' | 'patientId' | 'pool'>,
): Promise<void> {
  return events.publish(tx, { ...liveOf(id), clinicId, about: patientId, pools: [pool] });
}
