/**
 * Work on conversations at the desk: who has taken one, whether it still needs
 * something, and to which team it belongs. Each change says what was seen, so
 * that of two who act at once one is told who was faster.
 */
import { colleaguesFor } from '../../access/colleagues.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { promiseFor, WRITTEN_TO } from './add-message.ts';
import { coverOf } from './cover.ts';
import { newestIn } from './desk-reply.ts';
import { lockThread, tellDesk, workOn } from './desk-thread.ts';
import { writeNote } from './notes.ts';
import type { NewOwner, NewPool, NewState, ThreadWork } from './schema.ts';

/** What {@link toWork} is made of. */
const WORK = {
  pool: true,
  waitsSince: true,
  doneAt: true,
  answerBy: true,
  owner: { select: { id: true, name: true } },
} as const satisfies Prisma.MessageThreadSelect;
type WorkRow = Prisma.MessageThreadGetPayload<{ select: typeof WORK }>;

function toWork({ pool, waitsSince, doneAt, answerBy, owner }: WorkRow, userId: string, cover: ThreadWork['cover']): ThreadWork {
  return {
    pool,
    waitsSince: waitsSince?.toISOString() ?? null,
    owner: owner && { ...owner, mine: owner.id === userId },
    doneAt: doneAt?.toISOString() ?? null,
    answerBy: answerBy?.toISOString() ?? null,
    cover,
  };
}

/** Takes it, gives it to a colleague, or back. @throws {ApiProblem} resource/not-found, message/taken, message/not-for-them */
export function assign(portal: Portal, who: ClinicWho, id: string, { ownerId, was, note = '' }: NewOwner): Promise<ThreadWork> {
  return writeAs(portal, who, async (tx, at) => {
    const thread = await lockThread(tx, who, id);
    if (thread.ownerId !== ownerId) {
      if (thread.ownerId !== was) throw new ApiProblem('message/taken');
      const colleague = ownerId === null ? null : (await colleaguesFor(tx, who, workOn(thread), at)).find((one) => one.id === ownerId);
      if (colleague === undefined) throw new ApiProblem('message/not-for-them');
      await tx.messageThread.update({ where: { id }, data: { ownerId } });
      if (note !== '') await writeNote(tx, who, id, { kind: 'given', toName: colleague?.name ?? null }, note, at);
      await tellDesk(portal, tx, thread, [thread.pool]);
    }
    return readWork(tx, who, id, at);
  });
}

/** Is through with it, or opens it again. @throws {ApiProblem} resource/not-found; message/newer: somebody wrote after what was seen */
export function setState(portal: Portal, who: ClinicWho, id: string, { done, lastMessageId }: NewState): Promise<ThreadWork> {
  return writeAs(portal, who, async (tx, at) => {
    const thread = await lockThread(tx, who, id);
    if (done !== (thread.doneAt !== null)) {
      if (done && (await newestIn(tx, id)) !== lastMessageId) throw new ApiProblem('message/newer');
      await tx.messageThread.update({ where: { id }, data: { doneAt: done ? at : null } });
      await tellDesk(portal, tx, thread, [thread.pool]);
    }
    return readWork(tx, who, id, at);
  });
}

/**
 * Passes it on to another team. It waits there from now on at the latest, and is nobody's yet.
 * @returns whose conversation it is
 * @throws {ApiProblem} resource/not-found; message/taken: it is with another team already
 */
export function move(portal: Portal, who: ClinicWho, id: string, { pool, was, note = '' }: NewPool, once: Once): Promise<{ patientId: string }> {
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const thread = await lockThread(tx, who, id);
      if (thread.pool !== pool) {
        if (thread.pool !== was) throw new ApiProblem('message/taken');
        const waits = { waitsSince: thread.waitsSince ?? at, answerBy: thread.answerBy ?? (await promiseFor(tx, await promisedIn(tx, id), at)) };
        await tx.messageThread.update({ where: { id }, data: { pool, ownerId: null, doneAt: null, forwardedAt: at, ...waits } });
        await writeNote(tx, who, id, { kind: 'passed', toPool: pool }, note, at);
        await tellDesk(portal, tx, thread, [was, pool]);
      }
      return { patientId: thread.patientId };
    },
    { once },
  );
}

/** What a promise depends on. */
const promisedIn = (tx: Tx, id: string) => tx.messageThread.findUniqueOrThrow({ where: { id }, select: WRITTEN_TO });

async function readWork(tx: Tx, who: ClinicWho, id: string, at: Date): Promise<ThreadWork> {
  const row = await tx.messageThread.findUniqueOrThrow({ where: { id }, select: WORK });
  return toWork(row, who.userId, await coverOf(tx, who, row.owner?.id ?? null, at));
}
