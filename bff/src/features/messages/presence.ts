/**
 * Who at the desk has a conversation open, and who is writing, so that two don't
 * answer at once. Each says so again and again; who stops has left soon. It is
 * kept in the database, so it holds across all processes, and told by an event
 * of ids alone.
 */
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';
import { lockThread, tellDesk } from './desk-thread.ts';
import type { NewPresence, Presence, Presences } from './schema.ts';
import { PRESENCE_SECONDS } from './schema.ts';

/**
 * Who begins to write takes a conversation that is nobody's; of two who begin at once, one has it.
 * @throws {ApiProblem} resource/not-found
 */
export function bePresent(portal: Portal, who: ClinicWho, threadId: string, { state }: NewPresence): Promise<Presences> {
  const { userId, clinicId } = who;
  return writeAs(portal, who, async (tx, at) => {
    const thread = await lockThread(tx, who, threadId);
    const key = { threadId_userId: { threadId, userId } };
    const before = await tx.threadPresence.findUnique({ where: key });
    const was = before && before.until > at ? (before.isTyping ? 'writing' : 'reading') : 'gone';
    const until = new Date(at.getTime() + PRESENCE_SECONDS * 1000);
    if (state === 'gone') await tx.threadPresence.deleteMany({ where: { threadId, userId } });
    else {
      const said = { isTyping: state === 'writing', until };
      await tx.threadPresence.upsert({ where: key, create: { threadId, userId, ...said }, update: said });
    }
    if (state === 'writing' && thread.ownerId === null) {
      await tx.messageThread.update({ where: { id: threadId }, data: { ownerId: userId } });
      await tellDesk(portal, tx, thread, [thread.pool]);
    }
    if (state !== was)
      await portal.events.publish(tx, {
        type: 'messages.presence',
        scope: 'messages:read',
        clinicId,
        about: thread.patientId,
        entityId: threadId,
        pools: [thread.pool],
      });
    const { owner } = await tx.messageThread.findUniqueOrThrow({ where: { id: threadId }, select: { owner: { select: { id: true, name: true } } } });
    return { present: await presentIn(tx, who, threadId, at), owner: owner && { ...owner, mine: owner.id === userId } };
  });
}

/** Others who have it open, by name. */
export async function presentIn(db: Pick<Tx, 'threadPresence'>, { userId }: ClinicWho, threadId: string, at: Date): Promise<Presence[]> {
  const rows = await db.threadPresence.findMany({
    where: { threadId, userId: { not: userId }, until: { gt: at } },
    select: { isTyping: true, until: true, user: { select: { id: true, name: true } } },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
  });
  return rows.map(({ isTyping, until, user }) => ({ ...user, isTyping, until: until.toISOString() }));
}
