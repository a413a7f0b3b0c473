/** Tells the desk of a clinic that what waits there about bills has changed. */
import type { Tx } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';

interface AtDesk {
  readonly id: string;
  readonly clinicId: string;
  readonly patientId: string;
}

export function tellDesk({ events }: Pick<Portal, 'events'>, tx: Tx, { id, clinicId, patientId }: AtDesk): Promise<void> {
  return events.publish(tx, { type: 'billing.changed', scope: 'billing:read', entityId: id, clinicId, about: patientId });
}
