/**
 * The rules of messages. A thread belongs to one patient and one clinic; the
 * patient's side and the clinic's side use the same functions, each within the
 * threads its own grant reaches (`access/reach.ts`).
 */
import type { z } from '@hono/zod-openapi';
import { colleaguesFor } from '../../access/colleagues.ts';
import { messagesInChart, threadsAtDesk, threadsInChart } from '../../access/reach.ts';
import type { Who } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { draftKey, dropDraft, readDraft } from '../../drafts/store.ts';
import type { DraftKey } from '../../drafts/store.ts';
import { ApiProblem } from '../../http/problem.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import type { NewReply, Thread, ThreadMessage, ThreadSummary } from './schema.ts';
import { fullName } from '../../person-name.ts';
import { toWork, WORK, workOn } from './work.ts';

const EXCERPT_LENGTH = 140;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Drafts of replies are of forms named so, followed by the thread's id. */
export const REPLY_FORMS = 'messages.reply';

const draftOf = (who: Who, threadId: string): DraftKey => draftKey(who, `${REPLY_FORMS}.${threadId}`);

/** How a staff role is signed under a message. */
const ROLE_NAMES = { physician: 'Physician', nurse: 'Nurse', scheduler: 'Scheduling', billing: 'Billing' } as const;

const within = (who: Who): Prisma.MessageThreadWhereInput => (who.kind === 'patient' ? threadsInChart(who) : threadsAtDesk(who));

const parts = (who: Who) =>
  ({
    clinic: { select: { timeZone: true } },
    patient: { select: { givenName: true, familyName: true, birthDate: true, patientNumber: true } },
    messages: { where: who.kind === 'patient' ? messagesInChart(who) : {}, orderBy: [{ sentAt: 'asc' }, { id: 'asc' }] },
    reads: { where: { userId: who.userId } },
    owner: WORK.owner,
  }) satisfies Prisma.MessageThreadInclude;
type ThreadRow = Prisma.MessageThreadGetPayload<{ include: ReturnType<typeof parts> }>;

/** One thread with its messages and this person's draft. @throws {ApiProblem} resource/not-found */
export async function getThread(portal: Portal, who: Who, id: string): Promise<Thread> {
  const { prisma } = portal.db;
  const row = await prisma.messageThread.findFirst({ where: { id, ...within(who) }, include: parts(who) });
  if (!row) throw new ApiProblem('resource/not-found');
  const draft = (await readDraft(portal, prisma, draftOf(who, id))) ?? '';
  const colleagues = who.kind === 'clinic' ? await colleaguesFor(prisma, who, workOn(row), portal.now()) : null;
  return { ...toSummary(row, who), messages: row.messages.map((message) => toMessage(message, who)), draft, colleagues };
}

/** Whose record a thread is in. @throws {ApiProblem} resource/not-found */
export async function patientOf({ db }: Portal, who: Who, id: string): Promise<string> {
  const thread = await db.prisma.messageThread.findFirst({ where: { id, ...within(who) }, select: { patientId: true } });
  if (!thread) throw new ApiProblem('resource/not-found');
  return thread.patientId;
}

/**
 * Adds a reply, once however often it is sent, tells everybody who has the
 * thread open, and drops the author's draft.
 * @throws {ApiProblem} resource/not-found
 */
export async function reply(portal: Portal, who: Who, threadId: string, { body }: z.output<typeof NewReply>, once: Once): Promise<ThreadMessage> {
  return writeAs(
    portal,
    who,
    async (tx, sentAt) => {
      const thread = await tx.messageThread.findFirst({
        where: { id: threadId, ...within(who) },
        select: { patientId: true, clinicId: true, pool: true, waitsSince: true, doneAt: true },
      });
      if (!thread) throw new ApiProblem('resource/not-found');
      const author = { authorUserId: who.userId, authorName: who.displayName, authorRole: await roleOf(tx, who) };
      const message = await tx.message.create({ data: { threadId, side: who.kind, ...author, sentAt, body } });
      await tx.messageThread.update({
        where: { id: threadId },
        data: { lastMessageAt: sentAt, doneAt: null, waitsSince: waitsSinceAfter(thread, who, sentAt) },
      });
      await dropDraft(tx, draftOf(who, threadId));
      await recordChange(portal, tx, {
        kind: 'message.sent',
        patientId: thread.patientId,
        entityId: message.id,
        byUserId: who.userId,
        live: { type: 'messages.changed', scope: 'messages:read', entityId: threadId, clinicId: thread.clinicId, pools: [thread.pool] },
      });
      if (who.kind === 'clinic')
        await writeNews(tx, [{ topic: 'messages', patientId: thread.patientId, entityId: threadId, byUserId: who.userId, at: sentAt, key: message.id }]);
      return toMessage(message, who);
    },
    { once },
  );
}

/** Whoever writes again has waited since the first message; what needed no answer is not counted. */
function waitsSinceAfter({ waitsSince, doneAt }: { waitsSince: Date | null; doneAt: Date | null }, who: Who, sentAt: Date): Date | null {
  if (who.kind === 'clinic') return null;
  return doneAt === null ? (waitsSince ?? sentAt) : sentAt;
}

/** Remembers that this person has read the thread up to now. @throws {ApiProblem} resource/not-found */
export async function markRead(portal: Portal, who: Who, threadId: string): Promise<void> {
  const key = { threadId, userId: who.userId };
  await writeAs(portal, who, async (tx, readAt) => {
    await threadInReach(tx, who, threadId);
    await tx.threadRead.upsert({ where: { threadId_userId: key }, create: { ...key, readAt }, update: { readAt } });
  });
}

/** "for Maya" when somebody else writes for the patient, so that the clinic knows who it talks to; what staff are, on the clinic's side. */
async function roleOf(tx: Tx, who: Who): Promise<string | null> {
  if (who.kind === 'clinic') {
    const staff = await tx.staffMember.findUnique({ where: { userId: who.userId }, select: { role: true } });
    return staff && ROLE_NAMES[staff.role];
  }
  if (who.relationship === 'self') return null;
  const patient = await tx.patient.findUniqueOrThrow({ where: { id: who.patientId }, select: { givenName: true } });
  return `for ${patient.givenName}`;
}

/** Whose record a thread is in. @throws {ApiProblem} resource/not-found: it is not there, or out of reach */
export async function threadInReach(tx: Tx, who: Who, id: string): Promise<{ patientId: string }> {
  const found = UUID.test(id) ? await tx.messageThread.findFirst({ where: { id, ...within(who) }, select: { patientId: true } }) : null;
  if (!found) throw new ApiProblem('resource/not-found');
  return found;
}

function toSummary(row: ThreadRow, who: Who): ThreadSummary {
  const { messages } = row;
  const last = messages.at(-1);
  const readAt = row.reads[0]?.readAt;
  const unread = messages.filter((message) => message.side !== who.kind && (!readAt || message.sentAt > readAt));
  return {
    id: row.id,
    subject: row.subject,
    lastMessageAt: (last?.sentAt ?? row.lastMessageAt).toISOString(),
    lastAuthor: last?.authorName ?? null,
    excerpt: (last?.body ?? '').slice(0, EXCERPT_LENGTH),
    unreadCount: unread.length,
    timeZone: row.clinic.timeZone,
    patient:
      who.kind === 'clinic'
        ? {
            id: row.patientId,
            displayName: fullName(row.patient),
            birthDate: row.patient.birthDate?.toISOString().slice(0, 10) ?? null,
            patientNumber: row.patient.patientNumber,
          }
        : null,
    work: who.kind === 'clinic' ? toWork(row, who.userId) : null,
  };
}

function toMessage(row: ThreadRow['messages'][number], who: Who): ThreadMessage {
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
