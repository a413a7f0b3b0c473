/** Who hears live of what changes: the patient's people by the change that is recorded, and the clinic's desk. */
import type { Tx } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';

/** What pages of the patient hear of a request, an entry of the wait list or an offer. */
export const liveOf = (entityId: string) => ({ type: 'appointments.requests-changed', scope: 'appointments:read', entityId }) as const;

interface AtDesk {
  readonly id: string;
  readonly clinicId: string;
  readonly patientId: string;
}

/** Tells the desk of a clinic that its queue or its wait list has changed. */
export function tellDesk({ events }: Pick<Portal, 'events'>, tx: Tx, { id, clinicId, patientId }: AtDesk): Promise<void> {
  return events.publish(tx, { ...liveOf(id), clinicId, about: patientId });
}
