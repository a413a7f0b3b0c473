/**
 * Sends a draft. It is held back for a moment in which its author can take it
 * back: until then it is a draft that is marked as sent, and no row of the record
 * or of the clinic's work knows of it. Whether it goes or comes back is decided
 * by that one row.
 */
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { UnsentMessage } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { contentOf, openContent, sealContent } from './draft-content.ts';
import { teamsOf } from './default-teams.ts';
import type { DraftContent } from './draft-content.ts';
import { ownDrafts, readDraft } from './drafts.ts';
import { BODY_MOST, lengthOf, SUBJECT_MOST, UNDO_SECONDS } from './limits.ts';
import { linkedItem } from './linked-item.ts';
import { RELEASE_MESSAGE } from './release-kind.ts';
import type { MessageDraft, SendDraft, SentDraft } from './schema.ts';
import { authorOf, countMessage, lockOpenThread } from './service.ts';
import { wordsOf } from './standing.ts';
import { tellOwnDevices } from './tell-own.ts';
import { categoriesOf, clinicsOf } from './terms.ts';

/**
 * Sends it once, however often it is asked to: by its key, and by the draft itself.
 * @throws {ApiProblem} resource/not-found; resource/changed: it was changed elsewhere after it was read; message/closed, message/team-closed,
 * message/not-their-topic, message/too-short, message/too-long, message/too-many, message/file-unfinished, request/invalid
 */
export function sendDraft(portal: Portal, who: PatientWho, id: string, { version }: SendDraft, once: Once): Promise<SentDraft> {
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockDraft(tx, who, id);
      if (!row) return sentBefore(tx, who, id);
      const threadId = row.threadId ?? id;
      if (row.releaseAt) return { id, threadId, releaseAt: row.releaseAt.toISOString() };
      if (row.version !== version) throw new ApiProblem('resource/changed');
      const content = openContent(portal, row);
      if (!content) throw new ApiProblem('resource/not-found');
      await checkContent(tx, who, row, content, at);
      await countMessage(portal, tx, who);
      const { name, role, onBehalfOf } = await authorOf(tx, who);
      const releaseAt = new Date(at.getTime() + UNDO_SECONDS * 1000);
      await tx.unsentMessage.update({
        where: { id },
        data: { releaseAt, updatedAt: at, sealed: sealContent(portal, row, { ...content, author: { name, role, onBehalfOf } }) },
      });
      await enqueue(tx, RELEASE_MESSAGE, { id }, { key: `${id} ${at.toISOString()}`, dueAt: releaseAt });
      await tellOwnDevices(portal, tx, who, id);
      return { id, threadId, releaseAt: releaseAt.toISOString() };
    },
    { once },
  );
}

/** It was released already: the answer is what it was. */
async function sentBefore(tx: Tx, who: PatientWho, id: string): Promise<SentDraft> {
  const message = await tx.message.findFirst({
    where: { id, authorUserId: who.userId, thread: { patientId: who.patientId } },
    select: { threadId: true, sentAt: true },
  });
  if (!message) throw new ApiProblem('resource/not-found');
  return { id, threadId: message.threadId, releaseAt: message.sentAt.toISOString() };
}

/** Takes it back while the clinic has not got it. Done twice, it is done. @throws {ApiProblem} resource/not-found, message/already-sent */
export async function undoSend(portal: Portal, who: PatientWho, { draftId: id }: { draftId: string }): Promise<MessageDraft> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockDraft(tx, who, id);
    if (!row) {
      await sentBefore(tx, who, id);
      throw new ApiProblem('message/already-sent');
    }
    if (!row.releaseAt) return;
    const sealed = sealContent(portal, row, { ...contentOf(portal, row), author: null });
    await tx.unsentMessage.update({ where: { id }, data: { releaseAt: null, updatedAt: at, version: { increment: 1 }, sealed } });
    await tellOwnDevices(portal, tx, who, id);
  });
  return readDraft(portal, who, { draftId: id });
}

/** Until the commit: sending, taking back and releasing come one after the other. */
async function lockDraft(tx: Tx, who: PatientWho, id: string): Promise<UnsentMessage | null> {
  await tx.$queryRaw`select id from unsent_message where id = ${id}::uuid for update`;
  return tx.unsentMessage.findFirst({ where: { id, ...ownDrafts(who) } });
}

/** What can't be sent is refused while it is still a draft. */
async function checkContent(tx: Tx, who: PatientWho, { id, threadId }: UnsentMessage, content: DraftContent, at: Date): Promise<void> {
  const { subject, body, link } = content;
  if (body.trim() === '' || (threadId === null && subject.trim() === '')) throw new ApiProblem('message/too-short');
  if (lengthOf(body.trim()) > BODY_MOST || lengthOf(subject.trim()) > SUBJECT_MOST) throw new ApiProblem('message/too-long');
  if (threadId === null) await checkTeam(tx, who, content);
  else await lockOpenThread(tx, who, threadId, at);
  if (link && !(await linkedItem(tx, who, who.patientId, link))) throw unknown('link');
  if ((await tx.storedFile.count({ where: { unsentId: id, completedAt: null } })) > 0) throw new ApiProblem('message/file-unfinished');
}

async function checkTeam(tx: Tx, who: PatientWho, { teamId, category }: DraftContent): Promise<void> {
  const clinics = await clinicsOf(tx, who);
  const team = (await teamsOf(tx, clinics)).find(({ id }) => id === teamId);
  if (!team) throw unknown('teamId');
  if (category === null) throw unknown('category');
  if (wordsOf(team.refusal)) throw new ApiProblem('message/team-closed');
  if (!categoriesOf(team).includes(category)) throw new ApiProblem('message/not-their-topic');
}

const unknown = (path: string): ApiProblem => new ApiProblem('request/invalid', { errors: [{ path, code: 'unknown' }] });
