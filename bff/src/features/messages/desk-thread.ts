/** A conversation as the desk holds it while something is done with it, and whom of the desk that is told. */
import { rolesOf } from '../../access/pools.ts';
import type { Pool } from '../../access/pools.ts';
import { threadsAtDesk } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';

/** As it is now, and until the commit: what a patient writes meanwhile comes after. @throws {ApiProblem} resource/not-found */
export async function lockThread(tx: Tx, who: ClinicWho, id: string) {
  await tx.$queryRaw`select id from message_thread where id = ${id}::uuid for update`;
  const thread = await tx.messageThread.findFirst({ where: { id, ...threadsAtDesk(who) } });
  if (!thread) throw new ApiProblem('resource/not-found');
  return thread;
}

/** What a colleague needs for a conversation of this pool about this patient. */
export const workOn = ({ pool, patientId }: { pool: Pool; patientId: string }) => ({ patientId, scope: 'messages:write', roles: rolesOf(pool) }) as const;

interface Told {
  readonly id: string;
  readonly clinicId: string;
  readonly patientId: string;
}

/** The patient does not hear of it: nothing they see has changed. */
export function tellDesk({ events }: Pick<Portal, 'events'>, tx: Tx, { id, clinicId, patientId }: Told, pools: Pool[]): Promise<void> {
  return events.publish(tx, { type: 'messages.changed', scope: 'messages:read', clinicId, about: patientId, entityId: id, pools });
}

/** The patient's side as well, as far as the conversation is theirs: something they see has changed. */
export async function tellAll(portal: Portal, tx: Tx, thread: Told & { readonly pool: Pool; readonly privateToId: string | null }): Promise<void> {
  const { id, patientId, privateToId } = thread;
  const live = { type: 'messages.changed', scope: 'messages:read', entityId: id, patientId } as const;
  await portal.events.publish(tx, privateToId === null ? live : { ...live, onlyUser: privateToId });
  await tellDesk(portal, tx, thread, [thread.pool]);
}
