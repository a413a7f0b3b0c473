/**
 * The one way in which a change of a patient's record is told: it is written
 * down with the change, in its transaction, for whoever carries changes on to
 * other systems (`read-changes.ts`), and told live to pages that are open.
 * Both say which row changed, never how.
 */
import type { Tx } from '../database/database.ts';
import type { PortalEvent } from '../events/event-hub.ts';
import type { Portal } from '../portal.ts';
import type { ChangeKind } from './change-kinds.ts';

/** Wakes who reads changes; what happened stands in the table. */
export const CHANGES_CHANNEL = 'portal_changes';

export interface Change {
  readonly kind: ChangeKind;
  readonly patientId: string;
  /** The row that changed. */
  readonly entityId: string;
  /** Who did it; nobody when it came by itself. */
  readonly byUserId: string | null;
  /** The event that open pages hear, for a change that one of them shows. */
  readonly live?: LiveEvent;
  /** The clinic whose desk hears that event, too. */
  readonly clinicId?: string | null;
}

type WithoutPatient<Event> = Event extends unknown ? Omit<Event, 'patientId'> : never;
type LiveEvent = WithoutPatient<PortalEvent>;

/** Call it in the transaction of the change. Among the changes of one patient, theirs is the order in which transactions end. */
export async function recordChange(
  { events, now }: Pick<Portal, 'events' | 'now'>,
  tx: Tx,
  { kind, patientId, entityId, byUserId, live, clinicId }: Change,
): Promise<void> {
  await tx.$queryRaw`
    with added as (
      insert into domain_change (id, kind, "patientId", "entityId", "byUserId", at)
      values (gen_random_uuid(), ${kind}, ${patientId}::uuid, ${entityId}::uuid,
        ${byUserId}::uuid, ${now()})
      returning id
    )
    select pg_notify(${CHANGES_CHANNEL}, '')::text as woken from added`;
  // The patient is put in last: the union of events can't be spread and stay one.
  if (live) await events.publish(tx, { ...live, patientId } as PortalEvent);
  if (live && clinicId) await events.publish(tx, { ...live, clinicId, about: patientId } as PortalEvent);
}
