/**
 * Answering a conversation. It belongs to one patient and one clinic; the
 * patient's side and the clinic's side use the same functions, each within the
 * threads its own grant reaches (`access/reach.ts`). The desk answers in `desk-reply.ts`.
 */
import type { z } from '@hono/zod-openapi';
import type { PatientWho, Who } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { countDone, LIMITS } from '../../auth/attempts.ts';
import type { Tx } from '../../database/database.ts';
import { dropDraft } from '../../drafts/store.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { addMessage } from './add-message.ts';
import type { Author } from './add-message.ts';
import { toMessage } from './message-row.ts';
import { draftOf, seenBy, threadInReach, within } from './read-thread.ts';
import type { NewReply, SeenUntil, ThreadMessage } from './schema.ts';
import { closingTime } from './standing.ts';
import { tellOwnDevices } from './tell-own.ts';

/** How a staff role is signed under a message. */
const ROLE_NAMES = {
  physician: 'Physician',
  nurse: 'Nurse',
  scheduler: 'Scheduling',
  billing: 'Billing',
  account_desk: 'Account desk',
  administrator: 'Administrator',
  privacy_officer: 'Privacy officer',
} as const;

/** Whose record a thread is in. @throws {ApiProblem} resource/not-found */
export async function patientOf({ db }: Portal, who: Who, id: string): Promise<string> {
  return (await threadInReach(db.prisma, who, id)).patientId;
}

/**
 * Adds a reply, once however often it is sent, tells everybody who has the
 * thread open, and drops the author's draft.
 * @throws {ApiProblem} resource/not-found; message/closed, message/too-many
 */
export async function reply(portal: Portal, who: PatientWho, threadId: string, { body }: z.output<typeof NewReply>, once: Once): Promise<ThreadMessage> {
  return writeAs(
    portal,
    who,
    async (tx, sentAt) => {
      await lockOpenThread(tx, who, threadId, sentAt);
      await countMessage(portal, tx, who);
      const message = await addMessage(portal, tx, { threadId, author: await authorOf(tx, who), body }, sentAt);
      await dropDraft(tx, draftOf(who, threadId));
      return toMessage(portal, message, who);
    },
    { once },
  );
}

/** The clinic answers each: who writes without end keeps it from others. @throws {ApiProblem} message/too-many */
export function countMessage(portal: Portal, tx: Tx, { userId }: PatientWho): Promise<void> {
  return countDone(tx, portal, LIMITS.messages, userId, 'message/too-many');
}

/**
 * Holds a thread that somebody can write into: two who do so at once do it one after the other.
 * @throws {ApiProblem} resource/not-found; message/closed: nobody wrote in it for long, and the patient's side begins anew
 */
export async function lockOpenThread(tx: Tx, who: Who, id: string, at: Date): Promise<void> {
  await tx.$queryRaw`select id from message_thread where id = ${id}::uuid for update`;
  const thread = await tx.messageThread.findFirst({
    where: { id, ...within(who) },
    select: { clinic: { select: { messageCloseDays: true } }, lastMessageAt: true },
  });
  if (!thread) throw new ApiProblem('resource/not-found');
  if (who.kind === 'clinic') return;
  const last = await tx.message.findFirst({ where: { threadId: id, ...seenBy(who) }, orderBy: { sentAt: 'desc' }, select: { sentAt: true } });
  if (closingTime(thread, last?.sentAt ?? thread.lastMessageAt) <= at) throw new ApiProblem('message/closed');
}

/** Remembers that this person has read the thread, up to a message or to now. @throws {ApiProblem} resource/not-found */
export async function markRead(portal: Portal, who: Who, threadId: string, { lastMessageId }: SeenUntil = {}): Promise<void> {
  await writeAs(portal, who, async (tx, at) => {
    await threadInReach(tx, who, threadId);
    const isNews = await markReadUntil(tx, who.userId, threadId, await seenAt(tx, who, threadId, lastMessageId, at));
    if (isNews && who.kind === 'patient') await tellOwnDevices(portal, tx, who, threadId);
  });
}

/** When what was seen had come. @throws {ApiProblem} resource/not-found: there is no such message */
async function seenAt(tx: Tx, who: Who, threadId: string, id: string | undefined, now: Date): Promise<Date> {
  if (id === undefined) return now;
  const message = await tx.message.findFirst({ where: { id, threadId, ...seenBy(who) }, select: { sentAt: true } });
  if (!message) throw new ApiProblem('resource/not-found');
  return message.sentAt;
}

/**
 * Two devices may say so at once, and the one that saw less may come last: nothing is unread again by it.
 * @returns whether more is read than before
 */
export async function markReadUntil(tx: Tx, userId: string, threadId: string, until: Date): Promise<boolean> {
  const changed = await tx.$executeRaw`
    insert into thread_read ("threadId", "userId", "readAt") values (${threadId}::uuid, ${userId}::uuid, ${until})
    on conflict ("threadId", "userId") do update set "readAt" = excluded."readAt" where thread_read."readAt" < excluded."readAt"`;
  return changed > 0;
}

/** How somebody signs: for a patient with their name, when it is somebody else, so that the clinic knows who it talks to; on the clinic's side with what they are. */
export async function authorOf(tx: Tx, who: Who): Promise<Author> {
  const { userId, displayName: name } = who;
  if (who.kind === 'clinic') {
    const staff = await tx.staffMember.findUnique({ where: { userId }, select: { role: true } });
    return { userId, side: 'clinic', name, role: staff && ROLE_NAMES[staff.role], onBehalfOf: null };
  }
  if (who.relationship === 'self') return { userId, side: 'patient', name, role: null, onBehalfOf: null };
  const patient = await tx.patient.findUniqueOrThrow({ where: { id: who.patientId }, select: { givenName: true, familyName: true } });
  return { userId, side: 'patient', name, role: `for ${patient.givenName}`, onBehalfOf: fullName(patient) };
}
