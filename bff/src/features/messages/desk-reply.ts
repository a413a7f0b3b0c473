/** An answer of the desk: to what was seen, whole, and by who then has the conversation. */
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { unfilledIn } from '../../contract/template-text.ts';
import type { Tx } from '../../database/database.ts';
import { dropDraft } from '../../drafts/store.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { addMessage } from './add-message.ts';
import { lockThread } from './desk-thread.ts';
import { toMessage } from './message-row.ts';
import { draftOf } from './read-thread.ts';
import type { DeskReply, ThreadMessage } from './schema.ts';
import { authorOf } from './service.ts';
import { templateFields } from './templates.ts';

/**
 * Sends it once, however often it is asked to. Who answers what is nobody's has it.
 * @throws {ApiProblem} resource/not-found; message/newer: somebody wrote after what was seen; message/unfilled
 */
export function answer(portal: Portal, who: ClinicWho, threadId: string, { body, lastMessageId }: DeskReply, once: Once): Promise<ThreadMessage> {
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const thread = await lockThread(tx, who, threadId);
      if (lastMessageId !== undefined && (await newestIn(tx, threadId)) !== lastMessageId) throw new ApiProblem('message/newer');
      await refuseUnfilled(tx, who.clinicId, body);
      if (thread.ownerId === null) await tx.messageThread.update({ where: { id: threadId }, data: { ownerId: who.userId } });
      const message = await addMessage(portal, tx, { threadId, author: await authorOf(tx, who), body }, at);
      await tx.threadPresence.updateMany({ where: { threadId, userId: who.userId }, data: { isTyping: false } });
      await dropDraft(tx, draftOf(who, threadId));
      return toMessage(portal, message, who);
    },
    { once },
  );
}

/** Fields of the clinic's templates that nobody filled: patients would read their names. @throws {ApiProblem} message/unfilled, with `fields` */
export async function refuseUnfilled(tx: Pick<Tx, 'messageTemplate'>, clinicId: string, body: string): Promise<void> {
  if (!body.includes('{')) return;
  const fields = unfilledIn(body, await templateFields(tx, clinicId));
  if (fields.length > 0) throw new ApiProblem('message/unfilled', { errors: [{ path: 'body', code: 'unfilled' }], more: { fields } });
}

/** The newest message of a conversation. */
export async function newestIn(tx: Pick<Tx, 'message'>, threadId: string): Promise<string | null> {
  const newest = await tx.message.findFirst({ where: { threadId }, orderBy: [{ sentAt: 'desc' }, { id: 'desc' }], select: { id: true } });
  return newest?.id ?? null;
}
