/** Who hears live of what changes: the patient's people by the change that is recorded, and the clinic's desk. */
import type { ChangeKind } from '../../changes/change-kinds.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';

interface Changed {
  readonly id: string;
  readonly patientId: string;
  readonly clinicId: string;
}

const liveOf = (entityId: string) => ({ type: 'billing.estimates-changed', scope: 'billing:read', entityId }) as const;

/** @param isForDesk - whether the clinic's desk has it in its list */
export async function tellEstimate(
  portal: Portal,
  tx: Tx,
  kind: Extract<ChangeKind, `estimate.${string}`>,
  { id, patientId, clinicId }: Changed,
  byUserId: string,
  isForDesk: boolean,
): Promise<void> {
  await recordChange(portal, tx, { kind, patientId, entityId: id, byUserId, live: liveOf(id) });
  if (isForDesk) await portal.events.publish(tx, { ...liveOf(id), clinicId, about: patientId });
}
