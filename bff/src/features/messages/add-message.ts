/** A message joins its conversation: who waits since when, by when an answer is promised, and who hears of it. */
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { MessageSide } from '../../database/generated/client.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';
import { promisesOf } from '../visit-requests/published.ts';
import { MESSAGE_PARTS } from './message-row.ts';
import type { MessageRow } from './message-row.ts';

/** Who wrote it, as it is signed. */
export interface Author {
  readonly userId: string;
  readonly side: MessageSide;
  readonly name: string;
  readonly role: string | null;
  /** For whom, where it is somebody else. */
  readonly onBehalfOf: string | null;
}

export interface AddedMessage {
  /** Given where it is known before. */
  readonly id?: string;
  readonly threadId: string;
  readonly author: Author;
  readonly body: string;
}

/** What a conversation must tell before somebody writes into it. */
export const WRITTEN_TO = {
  id: true,
  patientId: true,
  clinicId: true,
  pool: true,
  waitsSince: true,
  doneAt: true,
  answerBy: true,
  privateToId: true,
  clinic: { select: { id: true, timeZone: true, answerDays: true } },
  team: { select: { answerDays: true } },
} as const;

/** Adds it, in the transaction of who sends it. */
export async function addMessage(portal: Portal, tx: Tx, { id, threadId, author, body }: AddedMessage, sentAt: Date): Promise<MessageRow> {
  const thread = await tx.messageThread.findUniqueOrThrow({ where: { id: threadId }, select: WRITTEN_TO });
  const isAnswer = author.side === 'clinic';
  const signed = { side: author.side, authorUserId: author.userId, authorName: author.name, authorRole: author.role, onBehalfOf: author.onBehalfOf };
  const message = await tx.message.create({ data: { ...(id === undefined ? {} : { id }), threadId, ...signed, sentAt, body }, include: MESSAGE_PARTS });
  // Whoever writes again has waited since the first message; what needed no answer is not counted.
  const waits = thread.doneAt === null && thread.waitsSince !== null;
  const data = isAnswer
    ? { waitsSince: null, answerBy: null }
    : { waitsSince: waits ? thread.waitsSince : sentAt, answerBy: waits ? thread.answerBy : await promiseFor(tx, thread, sentAt) };
  await tx.messageThread.update({ where: { id: threadId }, data: { lastMessageAt: sentAt, doneAt: null, ...data } });
  await tell(portal, tx, thread, { messageId: message.id, byUserId: author.userId });
  const { patientId } = thread;
  if (isAnswer) await writeNews(tx, [{ topic: 'messages', patientId, entityId: threadId, byUserId: author.userId, at: sentAt, key: message.id }]);
  return message;
}

type WrittenTo = Pick<Awaited<ReturnType<Tx['messageThread']['findUniqueOrThrow']>>, 'id' | 'patientId' | 'clinicId' | 'pool' | 'privateToId'>;

/** By when an answer is promised to what comes at a moment. */
export async function promiseFor(
  tx: Tx,
  { clinic, team }: { clinic: { id: string; timeZone: string; answerDays: number }; team: { answerDays: number } | null },
  at: Date,
): Promise<Date | null> {
  return (await promisesOf(tx, [{ ...clinic, ...team }], at)).get(clinic.id) ?? null;
}

/** What is private to one person is told to them and the desk alone. */
async function tell(
  portal: Portal,
  tx: Tx,
  { id: threadId, patientId, clinicId, pool, privateToId }: WrittenTo,
  { messageId, byUserId }: { readonly messageId: string; readonly byUserId: string },
): Promise<void> {
  const live = { type: 'messages.changed', scope: 'messages:read', entityId: threadId } as const;
  const desk = { clinicId, pools: [pool] };
  const change = { kind: 'message.sent', patientId, entityId: messageId, byUserId } as const;
  if (privateToId === null) return recordChange(portal, tx, { ...change, live: { ...live, ...desk } });
  await recordChange(portal, tx, { ...change, live: { ...live, onlyUser: privateToId } });
  await portal.events.publish(tx, { ...live, ...desk, about: patientId });
}
