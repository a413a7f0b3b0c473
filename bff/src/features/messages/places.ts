/** Where somebody keeps conversations, and which they have read: theirs alone, the same on all their devices, and safe to repeat. */
import { messagesInChart, threadsInChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { folderInReach } from './folders.ts';
import type { NewMark, NewPlace } from './schema.ts';
import { markReadUntil } from './service.ts';
import { lockOwn, tellOwnDevices } from './tell-own.ts';

/** Puts conversations somewhere, all or none. @throws {ApiProblem} resource/not-found: one of them, or the folder, is not there for them; request/invalid */
export async function move(portal: Portal, who: PatientWho, { threadIds, place, folderId }: NewPlace): Promise<void> {
  if ((place === 'folder') !== (folderId !== null)) throw new ApiProblem('request/invalid', { errors: [{ path: 'folderId', code: 'invalid' }] });
  const { userId } = who;
  await writeAs(portal, who, async (tx, at) => {
    if (folderId !== null) await folderInReach(tx, who, folderId);
    const ids = await allInReach(tx, who, threadIds);
    if (place === 'inbox') await tx.threadPlace.deleteMany({ where: { userId, threadId: { in: ids } } });
    else
      for (const threadId of ids) {
        const kept = { kind: place, folderId, at };
        await tx.threadPlace.upsert({ where: { threadId_userId: { threadId, userId } }, create: { threadId, userId, ...kept }, update: kept });
      }
    await tellOwnDevices(portal, tx, who);
  });
}

/** Marks conversations as read, or as not read: then the last message that the clinic wrote is new. @throws {ApiProblem} resource/not-found */
export async function mark(portal: Portal, who: PatientWho, { threadIds, read }: NewMark): Promise<void> {
  const { userId } = who;
  await writeAs(portal, who, async (tx, at) => {
    const ids = await allInReach(tx, who, threadIds);
    for (const threadId of ids) await (read ? markReadUntil(tx, userId, threadId, at) : markUnread(tx, who, threadId));
    await tellOwnDevices(portal, tx, who);
  });
}

async function markUnread(tx: Tx, who: PatientWho, threadId: string): Promise<void> {
  const { userId } = who;
  const last = await tx.message.findFirst({
    where: { threadId, side: 'clinic', AND: [messagesInChart(who)] },
    orderBy: { sentAt: 'desc' },
    select: { sentAt: true },
  });
  if (!last) return;
  // One that was never read stays as it is; and what came before stays read.
  await tx.threadRead.updateMany({ where: { threadId, userId, readAt: { gte: last.sentAt } }, data: { readAt: new Date(last.sentAt.getTime() - 1) } });
}

/** Of two devices that move the same ones, one comes after the other. */
async function allInReach(tx: Tx, who: PatientWho, threadIds: readonly string[]): Promise<string[]> {
  await lockOwn(tx, who);
  const ids = [...new Set(threadIds)];
  if ((await tx.messageThread.count({ where: { id: { in: ids }, ...threadsInChart(who) } })) !== ids.length) throw new ApiProblem('resource/not-found');
  return ids;
}
