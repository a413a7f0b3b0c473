/**
 * The rules of messages. A thread belongs to one patient and one clinic; the
 * patient's side and the clinic's side use the same functions, each within the
 * threads its own grant reaches.
 */
import { holdGrant } from '../../access/hold-grant.ts';
import { notRestricted } from '../../access/restrictions.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { isConflict } from '../../database/errors.ts';
import { ApiProblem } from '../../http/problem.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';
import type { Thread, ThreadMessage, ThreadSummary } from './schema.ts';

/** Who reads or writes: a person, on the patient's or on the clinic's side. */
export interface Correspondent {
  readonly userId: string;
  readonly side: 'patient' | 'clinic';
  /** The patient or the clinic whose threads these are. */
  readonly subjectId: string;
  /** A parent with reduced access: what they wrote themselves, with the clinic's answers where nobody else wrote. */
  readonly ownOnly?: boolean;
  /** By which grant; it must still be there when what was written is kept. */
  readonly grantId: string;
}

export interface Reply {
  readonly body: string;
  readonly clientKey: string;
  readonly authorName: string;
  /** Null when patients write for themselves. */
  readonly authorRole: string | null;
}

const EXCERPT_LENGTH = 140;
const LIST_LIMIT = 100;

const within = ({ side, subjectId, userId, ownOnly }: Correspondent): Prisma.MessageThreadWhereInput => ({
  ...(side === 'patient' ? { patientId: subjectId } : { clinicId: subjectId, patient: notRestricted(userId) }),
  ...(ownOnly ? { messages: { some: { authorUserId: userId } } } : {}),
});

function visibleMessages<Message extends { side: string; authorUserId: string | null }>(
  messages: readonly Message[],
  { userId, ownOnly }: Correspondent,
): readonly Message[] {
  if (!ownOnly) return messages;
  const own = messages.filter(({ authorUserId }) => authorUserId === userId);
  const othersWrote = messages.some(({ side, authorUserId }) => side === 'patient' && authorUserId !== userId);
  return othersWrote ? own : messages;
}

const parts = ({ userId }: Correspondent) =>
  ({
    clinic: { select: { timeZone: true } },
    patient: { select: { givenName: true, familyName: true, birthDate: true } },
    messages: { orderBy: [{ sentAt: 'asc' }, { id: 'asc' }] },
    reads: { where: { userId } },
    drafts: { where: { userId } },
  }) satisfies Prisma.MessageThreadInclude;
type ThreadRow = Prisma.MessageThreadGetPayload<{ include: ReturnType<typeof parts> }>;

/** Threads, the newest message first; for the clinic, optionally only those that wait for an answer. */
export async function listThreads({ db }: Portal, who: Correspondent, awaiting = false): Promise<ThreadSummary[]> {
  const rows = await db.prisma.messageThread.findMany({
    where: { ...within(who), ...(awaiting ? { awaitsClinic: true } : {}) },
    include: parts(who),
    orderBy: { lastMessageAt: 'desc' },
    take: LIST_LIMIT,
  });
  return rows.map((row) => toSummary(row, who)).sort((a, b) => b.lastMessageAt.localeCompare(a.lastMessageAt));
}

/** One thread with its messages and this person's draft. @throws {ApiProblem} resource/not-found */
export async function getThread({ db }: Portal, who: Correspondent, id: string): Promise<Thread> {
  const row = await db.prisma.messageThread.findFirst({ where: { id, ...within(who) }, include: parts(who) });
  if (!row) throw new ApiProblem('resource/not-found');
  return { ...toSummary(row, who), messages: visibleMessages(row.messages, who).map((message) => toMessage(message, who)), draft: row.drafts[0]?.body ?? '' };
}

/** Whose record a thread is in; undefined when it is out of reach. */
export async function patientOf({ db }: Portal, who: Correspondent, id: string): Promise<string | undefined> {
  return (await db.prisma.messageThread.findFirst({ where: { id, ...within(who) }, select: { patientId: true } }))?.patientId;
}

/**
 * Adds a reply, once per `clientKey` however often it is sent, tells everybody
 * who has the thread open, and drops the author's draft.
 * @returns the message and whether it is new
 * @throws {ApiProblem} resource/not-found
 */
export async function reply(portal: Portal, who: Correspondent, threadId: string, input: Reply): Promise<{ message: ThreadMessage; created: boolean }> {
  const { db, events, now } = portal;
  const sentAt = now();
  try {
    return await db.transaction(async (tx) => {
      await holdGrant(tx, who.grantId, sentAt);
      const thread = await tx.messageThread.findFirst({ where: { id: threadId, ...within(who) }, select: { patientId: true, clinicId: true } });
      if (!thread) throw new ApiProblem('resource/not-found');
      const known = await tx.message.findUnique({ where: { threadId_clientKey: { threadId, clientKey: input.clientKey } } });
      if (known) return { message: toMessage(known, who), created: false };
      const message = await tx.message.create({
        data: { threadId, side: who.side, authorUserId: who.userId, sentAt, ...input },
      });
      await tx.messageThread.update({ where: { id: threadId }, data: { lastMessageAt: sentAt, awaitsClinic: who.side === 'patient' } });
      await tx.messageDraft.deleteMany({ where: { threadId, userId: who.userId } });
      await events.publish(tx, { type: 'messages.changed', scope: 'messages:read', entityId: threadId, ...thread });
      if (who.side === 'clinic')
        await writeNews(tx, [{ topic: 'messages', patientId: thread.patientId, entityId: threadId, byUserId: who.userId, at: sentAt, key: message.id }]);
      return { message: toMessage(message, who), created: true };
    });
  } catch (error) {
    if (!isConflict(error)) throw error;
    // The same key came twice at once; the other request wrote it.
    const message = await db.prisma.message.findUniqueOrThrow({ where: { threadId_clientKey: { threadId, clientKey: input.clientKey } } });
    return { message: toMessage(message, who), created: false };
  }
}

/** Remembers that this person has read the thread up to now. @throws {ApiProblem} resource/not-found */
export async function markRead(portal: Portal, who: Correspondent, threadId: string): Promise<void> {
  const readAt = portal.now();
  const key = { threadId, userId: who.userId };
  await portal.db.transaction(async (tx) => {
    await holdThread(tx, who, threadId, readAt);
    await tx.threadRead.upsert({ where: { threadId_userId: key }, create: { ...key, readAt }, update: { readAt } });
  });
}

/** Keeps what this person typed; an empty text drops it. @throws {ApiProblem} resource/not-found */
export async function saveDraft(portal: Portal, who: Correspondent, threadId: string, body: string): Promise<void> {
  const key = { threadId, userId: who.userId };
  await portal.db.transaction(async (tx) => {
    await holdThread(tx, who, threadId, portal.now());
    if (body.trim() === '') await tx.messageDraft.deleteMany({ where: key });
    else await tx.messageDraft.upsert({ where: { threadId_userId: key }, create: { ...key, body }, update: { body } });
  });
}

/** Inside the transaction of a write: the access still stands and reaches this thread. */
async function holdThread(tx: Tx, who: Correspondent, id: string, now: Date): Promise<void> {
  await holdGrant(tx, who.grantId, now);
  const found = await tx.messageThread.findFirst({ where: { id, ...within(who) }, select: { id: true } });
  if (!found) throw new ApiProblem('resource/not-found');
}

function toSummary(row: ThreadRow, who: Correspondent): ThreadSummary {
  const messages = visibleMessages(row.messages, who);
  const last = messages.at(-1);
  const readAt = row.reads[0]?.readAt;
  const unread = messages.filter((message) => message.side !== who.side && (!readAt || message.sentAt > readAt));
  return {
    id: row.id,
    subject: row.subject,
    lastMessageAt: (last?.sentAt ?? row.lastMessageAt).toISOString(),
    lastAuthor: last?.authorName ?? null,
    excerpt: (last?.body ?? '').slice(0, EXCERPT_LENGTH),
    unreadCount: unread.length,
    timeZone: row.clinic.timeZone,
    patient:
      who.side === 'clinic'
        ? { displayName: `${row.patient.givenName} ${row.patient.familyName}`, birthDate: row.patient.birthDate.toISOString().slice(0, 10) }
        : null,
    // Where some messages are hidden, only those that are seen may tell.
    awaitsClinic: who.ownOnly ? last?.side === 'patient' : row.awaitsClinic,
  };
}

function toMessage(row: ThreadRow['messages'][number], who: Correspondent): ThreadMessage {
  return {
    id: row.id,
    side: row.side,
    authorName: row.authorName,
    authorRole: row.authorRole,
    body: row.body,
    sentAt: row.sentAt.toISOString(),
    mine: row.authorUserId === who.userId,
  };
}
