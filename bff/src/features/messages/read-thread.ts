/** Reads one conversation, whole or its newest messages first, each side within what its own grant reaches. */
import { colleaguesFor } from '../../access/colleagues.ts';
import { messagesInChart, threadsAtDesk, threadsAtDeskSql, threadsInChart } from '../../access/reach.ts';
import type { Who } from '../../access/who.ts';
import type { Database, Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { draftKey, readDraft } from '../../drafts/store.ts';
import type { DraftKey } from '../../drafts/store.ts';
import { ApiProblem } from '../../http/problem.ts';
import { ASKED } from '../../lists/list.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { cursorAt, pageOfRows } from '../../lists/rows.ts';
import type { TimePlace } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import { workOn } from './desk-thread.ts';
import { linkedItem } from './linked-item.ts';
import { madeOf } from './made.ts';
import { MESSAGE_PARTS, toMessage } from './message-row.ts';
import type { MessageRow } from './message-row.ts';
import type { Thread, ThreadMessages, ThreadSummary } from './schema.ts';
import { closingTime, STANDING, standingOf } from './standing.ts';
import { CLINIC, inOwnChart, inReducedChart, OWN, REDUCED, summaryJoin, summaryJson } from './thread-summary.ts';
import type { Side } from './thread-summary.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Drafts of replies are of forms named so, followed by the thread's id. */
export const REPLY_FORMS = 'messages.reply';

export const draftOf = (who: Who, threadId: string): DraftKey => draftKey(who, `${REPLY_FORMS}.${threadId}`);

/** On threads: those that somebody reads. */
export const within = (who: Who): Prisma.MessageThreadWhereInput => (who.kind === 'patient' ? threadsInChart(who) : threadsAtDesk(who));

/** On messages of such a thread: those that somebody reads. */
export const seenBy = (who: Who): Prisma.MessageWhereInput => (who.kind === 'patient' ? messagesInChart(who) : {});

/** Whose record a thread is in. @throws {ApiProblem} resource/not-found: it is not there, or out of reach */
export async function threadInReach(tx: Pick<Tx, 'messageThread'>, who: Who, id: string): Promise<{ patientId: string }> {
  const found = UUID.test(id) ? await tx.messageThread.findFirst({ where: { id, ...within(who) }, select: { patientId: true } }) : null;
  if (!found) throw new ApiProblem('resource/not-found');
  return found;
}

/**
 * One thread with its messages, all or the newest of them, and this person's draft.
 * @throws {ApiProblem} resource/not-found
 */
export async function getThread(portal: Portal, who: Who, id: string, { messages: most }: { messages?: number | undefined } = {}): Promise<Thread> {
  const { prisma } = portal.db;
  const now = portal.now();
  const [summary, row] = await Promise.all([
    readSummary(portal.db, who, id, now),
    prisma.messageThread.findFirst({ where: { id, ...within(who) }, select: { patientId: true, linkKind: true, linkId: true, ...STANDING } }),
  ]);
  if (!summary || !row) throw new ApiProblem('resource/not-found');
  const { patientId, linkKind, linkId } = row;
  const [messages, messageCount, draft, linked, colleagues, made] = await Promise.all([
    newest(prisma, who, id, null, most === undefined ? undefined : most + 1),
    prisma.message.count({ where: { threadId: id, ...seenBy(who) } }),
    readDraft(portal, prisma, draftOf(who, id)),
    linkedItem(prisma, who, patientId, linkKind && linkId ? { kind: linkKind, id: linkId } : null),
    who.kind === 'clinic' ? colleaguesFor(prisma, who, workOn(row), now) : null,
    madeOf(prisma, who, id),
  ]);
  const shown = messages.slice(0, most);
  const oldest = messages.length > shown.length ? shown.at(-1) : undefined;
  const closesAt = who.kind === 'patient' ? closingTime(row, new Date(summary.lastMessageAt)) : null;
  return {
    ...summary,
    messages: shown.toReversed().map((message) => toMessage(portal, message, who)),
    messageCount,
    earlier: oldest === undefined ? null : cursorAt(portal, LIST, placeOf(oldest)),
    linked,
    closesAt: closesAt?.toISOString() ?? null,
    isClosed: closesAt !== null && closesAt <= now,
    standing: summary.standing && (await standingOf(prisma, row, summary.standing, { reduced: who.kind === 'patient' && who.reduced, now })),
    draft: draft ?? '',
    made,
    colleagues,
  };
}

/** Messages of a thread, newest first: the ones before those that are shown. @throws {ApiProblem} resource/not-found */
export async function listMessages(portal: Portal, who: Who, threadId: string, page: PageQuery): Promise<ThreadMessages> {
  const { prisma } = portal.db;
  await threadInReach(prisma, who, threadId);
  const { items, ...rest } = await pageOfRows<MessageRow>(portal, page, {
    name: LIST,
    placeOf,
    read: (place, take) => newest(prisma, who, threadId, place, take),
    count: (take) => prisma.message.count({ take, where: { threadId, ...seenBy(who) } }),
  });
  return { ...rest, items: items.map((message) => toMessage(portal, message, who)) };
}

const LIST = 'messages of a thread';
const placeOf = ({ sentAt, id }: MessageRow): TimePlace => ({ at: sentAt, id });

/** So many messages before a place, newest first; all without a number. */
function newest(db: Pick<Tx, 'message'>, who: Who, threadId: string, place: TimePlace | null, take?: number): Promise<MessageRow[]> {
  const before: Prisma.MessageWhereInput = place ? { OR: [{ sentAt: { lt: place.at } }, { sentAt: place.at, id: { lt: place.id } }] } : {};
  return db.message.findMany({
    where: { threadId, AND: [seenBy(who), before] },
    include: MESSAGE_PARTS,
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    ...(take === undefined ? {} : { take }),
  });
}

const atDesk = threadsAtDeskSql('t', { clinic: ASKED.subject, user: ASKED.user });

const statementOf = (side: Side, where: string): string => `select ${summaryJson(side)}::text as json
  from (select $1::timestamptz) clock, (select $2::uuid as subject, $3::uuid as "user", $4::boolean as reduced) asked
  cross join lateral (select t.* from message_thread t where t.id = $5::uuid and ${where}) t ${summaryJoin(side)}`;

const STATEMENTS = { own: statementOf(OWN, inOwnChart), reduced: statementOf(REDUCED, inReducedChart), clinic: statementOf(CLINIC, atDesk) } as const;

/** A thread as in a list. */
async function readSummary(db: Pick<Database, 'sql'>, who: Who, id: string, now: Date): Promise<ThreadSummary | null> {
  const [subject, reduced, name] =
    who.kind === 'clinic' ? ([who.clinicId, false, 'clinic'] as const) : ([who.patientId, who.reduced, who.reduced ? 'reduced' : 'own'] as const);
  const [row] = await db.sql<{ json: string }>(`thread_summary_${name}`, STATEMENTS[name], [now, subject, who.userId, reduced, id]);
  return row ? (JSON.parse(row.json) as ThreadSummary) : null;
}
