/** What the desk made of messages: told on both sides of the conversation. */
import { messagesInChart } from '../../access/reach.ts';
import type { Who } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma, ThreadConversion } from '../../database/generated/client.ts';
import type { DeskSide, ThreadMade } from './schema.ts';

type Reading = Pick<Tx, 'threadConversion'>;

/** Of the messages that this person sees, the first first. */
export async function madeOf(db: Reading, who: Who, threadId: string): Promise<ThreadMade[]> {
  const seen = who.kind === 'patient' ? { message: messagesInChart(who) } : {};
  return (await db.threadConversion.findMany({ where: { threadId, ...seen }, orderBy: IN_ORDER })).map(toMade);
}

/** With who made it, and of which message. */
export async function madeAtDesk(db: Reading, threadId: string): Promise<DeskSide['made']> {
  const rows = await db.threadConversion.findMany({ where: { threadId }, orderBy: IN_ORDER });
  return rows.map((row) => ({ ...toMade(row), byName: row.byName, messageId: row.messageId }));
}

const IN_ORDER: Prisma.ThreadConversionOrderByWithRelationInput[] = [{ createdAt: 'asc' }, { id: 'asc' }];

/** A comment is read on the page of its result. */
export const toMade = ({ kind, targetId, reportId, createdAt }: ThreadConversion): ThreadMade => ({
  kind,
  targetId: reportId ?? targetId,
  at: createdAt.toISOString(),
});
