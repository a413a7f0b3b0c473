/**
 * The one way in which a change of a visit is told: written down for other
 * systems, and told live to the patient's open pages and to the schedule of the
 * clinic, so that nobody who changes a visit can forget one of them.
 */
import type { ChangeKind } from '../changes/change-kinds.ts';
import { recordChange } from '../changes/record-change.ts';
import type { Tx } from '../database/database.ts';
import type { Appointment } from '../database/generated/client.ts';
import type { Portal } from '../portal.ts';
import { tellSchedule } from './tell-schedule.ts';

export interface VisitChange {
  readonly kind: Extract<ChangeKind, `appointment.${string}`>;
  readonly visit: Pick<Appointment, 'id' | 'patientId' | 'clinicId'>;
  /** Who did it; nobody when it came by itself. */
  readonly byUserId: string | null;
}

export async function recordVisitChange(portal: Pick<Portal, 'events' | 'now'>, tx: Tx, { kind, visit, byUserId }: VisitChange): Promise<void> {
  const { id, patientId, clinicId } = visit;
  const live = { type: 'appointments.changed', scope: 'appointments:read', entityId: id } as const;
  await recordChange(portal, tx, { kind, patientId, entityId: id, byUserId, live });
  await tellSchedule(portal, tx, { clinicId, entityId: id, patientId });
}
