/** Who hears live of what changes: the patient's people by the change that is recorded, and the clinic's desk. */
import type { Tx } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';

/** What pages of the patient hear of a plan, of auto-pay or of a payment. */
export const liveOf = (entityId: string) => ({ type: 'billing.plans-changed', scope: 'billing:read', entityId }) as const;

interface AtDesk {
  readonly id: string;
  readonly clinicId: string;
  readonly patientId: string;
}

/** Tells the desk of a clinic that its plans have changed. */
export function tellDesk({ events }: Pick<Portal, 'events'>, tx: Tx, { id, clinicId, patientId }: AtDesk): Promise<void> {
  return events.publish(tx, { ...liveOf(id), clinicId, about: patientId });
}
