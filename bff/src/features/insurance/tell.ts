/** Who hears live of what changes: the patient's people by the change that is recorded, and the clinic's desk. */
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';
import type { InsuranceChanges } from './recorded.ts';

const liveOf = (entityId: string) => ({ type: 'billing.insurance-changed', scope: 'billing:read', entityId }) as const;

interface Told {
  readonly kind: keyof InsuranceChanges;
  readonly patientId: string;
  /** Whose desk hears as well. */
  readonly clinicId: string | null;
  readonly entityId: string;
  readonly byUserId: string | null;
}

/** Call it in the transaction of the change. */
export async function tell(portal: Pick<Portal, 'events' | 'now'>, tx: Tx, change: Told): Promise<void> {
  await recordChange(portal, tx, { ...change, live: liveOf(change.entityId) });
}

/** What the patient sees no change of. */
export function tellDesk(
  { events }: Pick<Portal, 'events'>,
  tx: Tx,
  { id, clinicId, patientId }: { readonly id: string; readonly clinicId: string; readonly patientId: string },
): Promise<void> {
  return events.publish(tx, { ...liveOf(id), clinicId, about: patientId });
}
