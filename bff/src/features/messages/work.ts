/**
 * Work on conversations at the desk: who has taken one, whether it still needs
 * something, and to which team it belongs. Each change says what was seen, so
 * that of two who act at once one is told who was faster.
 */
import { colleaguesFor } from '../../access/colleagues.ts';
import { rolesOf } from '../../access/pools.ts';
import type { Pool } from '../../access/pools.ts';
import { threadsAtDesk } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import type { NewOwner, NewPool, NewState, ThreadWork } from './schema.ts';

/** What {@link toWork} is made of. */
export const WORK = { pool: true, waitsSince: true, doneAt: true, owner: { select: { id: true, name: true } } } as const satisfies Prisma.MessageThreadSelect;
type WorkRow = Prisma.MessageThreadGetPayload<{ select: typeof WORK }>;

export function toWork({ pool, waitsSince, doneAt, owner }: WorkRow, userId: string): ThreadWork {
  return {
    pool,
    waitsSince: waitsSince?.toISOString() ?? null,
    owner: owner && { ...owner, mine: owner.id === userId },
    doneAt: doneAt?.toISOString() ?? null,
  };
}

/** What a colleague needs for a conversation of this pool about this patient. */
export const workOn = ({ pool, patientId }: { pool: Pool; patientId: string }) => ({ patientId, scope: 'messages:write', roles: rolesOf(pool) }) as const;

/** Takes it, gives it to a colleague, or back. @throws {ApiProblem} resource/not-found, message/taken, message/not-for-them */
export function assign(portal: Portal, who: ClinicWho, id: string, { ownerId, was }: NewOwner): Promise<ThreadWork> {
  return writeAs(portal, who, async (tx, at) => {
    const thread = await lockThread(tx, who, id);
    if (thread.ownerId !== ownerId) {
      if (thread.ownerId !== was) throw new ApiProblem('message/taken');
      if (ownerId !== null && !(await colleaguesFor(tx, who, workOn(thread), at)).some((colleague) => colleague.id === ownerId))
        throw new ApiProblem('message/not-for-them');
      await tx.messageThread.update({ where: { id }, data: { ownerId } });
      await tellDesk(portal, tx, thread, [thread.pool]);
    }
    return readWork(tx, who, id);
  });
}

/** Is through with it, or opens it again. @throws {ApiProblem} resource/not-found; message/newer: somebody wrote after what was seen */
export function setState(portal: Portal, who: ClinicWho, id: string, { done, lastMessageId }: NewState): Promise<ThreadWork> {
  return writeAs(portal, who, async (tx, at) => {
    const thread = await lockThread(tx, who, id);
    if (done !== (thread.doneAt !== null)) {
      const newest = await tx.message.findFirst({ where: { threadId: id }, orderBy: [{ sentAt: 'desc' }, { id: 'desc' }], select: { id: true } });
      if (done && newest?.id !== lastMessageId) throw new ApiProblem('message/newer');
      await tx.messageThread.update({ where: { id }, data: { doneAt: done ? at : null } });
      await tellDesk(portal, tx, thread, [thread.pool]);
    }
    return readWork(tx, who, id);
  });
}

/**
 * Passes it on to another team. It waits there from now on at the latest, and is nobody's yet.
 * @returns whose conversation it is
 * @throws {ApiProblem} resource/not-found; message/taken: it is with another team already
 */
export function move(portal: Portal, who: ClinicWho, id: string, { pool, was }: NewPool, once: Once): Promise<{ patientId: string }> {
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const thread = await lockThread(tx, who, id);
      if (thread.pool !== pool) {
        if (thread.pool !== was) throw new ApiProblem('message/taken');
        await tx.messageThread.update({ where: { id }, data: { pool, ownerId: null, doneAt: null, waitsSince: thread.waitsSince ?? at, forwardedAt: at } });
        await tellDesk(portal, tx, thread, [was, pool]);
      }
      return { patientId: thread.patientId };
    },
    { once },
  );
}

/** As it is now, and until the commit: what a patient writes meanwhile comes after. */
async function lockThread(tx: Tx, who: ClinicWho, id: string) {
  await tx.$queryRaw`select id from message_thread where id = ${id}::uuid for update`;
  const thread = await tx.messageThread.findFirst({ where: { id, ...threadsAtDesk(who) } });
  if (!thread) throw new ApiProblem('resource/not-found');
  return thread;
}

async function readWork(tx: Tx, { userId }: ClinicWho, id: string): Promise<ThreadWork> {
  return toWork(await tx.messageThread.findUniqueOrThrow({ where: { id }, select: WORK }), userId);
}

/** The patient does not hear of it: nothing they see has changed. */
function tellDesk({ events }: Portal, tx: Tx, { id, clinicId, patientId }: { id: string; clinicId: string; patientId: string }, pools: Pool[]): Promise<void> {
  return events.publish(tx, { type: 'messages.changed', scope: 'messages:read', clinicId, about: patientId, entityId: id, pools });
}
