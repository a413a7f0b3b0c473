/**
 * Messages that are being written: kept on the server for their author and the
 * patient they are about, on any device, until they are sent or deleted. What was
 * saved from two places at once is kept twice, and who saved last is told.
 */
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { fileName } from '../../files/file-names.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import { contentOf, copyId, sealContent, typedText } from './draft-content.ts';
import type { DraftContent } from './draft-content.ts';
import { linkedItem } from './linked-item.ts';
import { toFile } from './message-row.ts';
import { threadInReach } from './read-thread.ts';
import type { DraftInput, MessageDraft, MessageDrafts, SavedDraft } from './schema.ts';
import { lockOwn, tellOwnDevices } from './tell-own.ts';

/** More than that for one patient is no writing any more. */
const DRAFTS_MOST = 200;

const PARTS = {
  files: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.UnsentMessageInclude;
type DraftRow = Prisma.UnsentMessageGetPayload<{ include: typeof PARTS }>;

/** On drafts: this person's about this patient. */
export const ownDrafts = ({ userId, patientId }: Pick<PatientWho, 'userId' | 'patientId'>) => ({ userId, patientId });

/** Last changed first; with those that were sent and can still be taken back. */
export async function listDrafts(portal: Portal, who: PatientWho, page: PageQuery): Promise<MessageDrafts> {
  const { unsentMessage } = portal.db.prisma;
  const { items, ...rest } = await pageOfRows<DraftRow>(portal, page, {
    name: 'message drafts',
    placeOf: ({ updatedAt, id }) => ({ at: updatedAt, id }),
    read: (place, take) =>
      unsentMessage.findMany({
        where: {
          ...ownDrafts(who),
          ...(place ? { OR: [{ updatedAt: { lt: place.at } }, { updatedAt: place.at, id: { lt: place.id } }] } : {}),
        },
        include: PARTS,
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => unsentMessage.count({ take, where: ownDrafts(who) }),
  });
  return { ...rest, items: await Promise.all(items.map((row) => toDraft(portal, who, row))) };
}

/** @throws {ApiProblem} resource/not-found */
export async function readDraft(portal: Portal, who: PatientWho, { draftId: id }: { draftId: string }): Promise<MessageDraft> {
  const row = await portal.db.prisma.unsentMessage.findFirst({ where: { id, ...ownDrafts(who) }, include: PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return toDraft(portal, who, row);
}

/**
 * Keeps what was typed. Saved over another version than the one that was seen, over one
 * that was sent, or over one that is gone, it becomes a second draft: nothing typed is lost.
 * @throws {ApiProblem} resource/not-found: the draft is somebody else's, or the conversation is not there for them;
 * message/already-sent: it is what was sent, to the letter; message/draft-most
 */
export async function saveDraft(
  portal: Portal,
  who: PatientWho,
  { draftId, version, threadId, ...typed }: { draftId: string } & DraftInput,
): Promise<SavedDraft> {
  const content = { ...typed, author: null };
  const saved = await writeAs(portal, who, async (tx, at) => {
    await lockOwn(tx, who);
    if (threadId !== null) await threadInReach(tx, who, threadId);
    const row = await tx.unsentMessage.findUnique({ where: { id: draftId } });
    if (row && (row.userId !== who.userId || row.patientId !== who.patientId)) throw new ApiProblem('resource/not-found');
    const text = typedText(content, threadId);
    const stands = row ? typedText(contentOf(portal, row), row.threadId) : await sentText(tx, who, draftId, threadId, content);
    const isOver = row ? row.releaseAt !== null : stands !== null;
    if (stands === text) {
      // Its answer was lost, and it is sent again.
      if (!isOver) return { id: draftId, copied: null } as const;
      throw new ApiProblem('message/already-sent');
    }
    const copied: SavedDraft['copied'] = isOver ? 'sent' : !row && version > 0 ? 'deleted' : row && row.version !== version ? 'changed' : null;
    const id = copied === null ? draftId : copyId(draftId, version, text);
    await keep(portal, tx, who, { id, threadId, content, copyOfId: copied === null ? null : draftId, isUpdate: copied === null && row !== null }, at);
    await tellOwnDevices(portal, tx, who, id);
    return { id, copied };
  });
  return { draft: await readDraft(portal, who, { draftId: saved.id }), copied: saved.copied };
}

interface Kept {
  readonly id: string;
  readonly threadId: string | null;
  readonly content: DraftContent;
  readonly copyOfId: string | null;
  readonly isUpdate: boolean;
}

async function keep(portal: Portal, tx: Tx, who: PatientWho, { id, threadId, content, copyOfId, isUpdate }: Kept, at: Date): Promise<void> {
  const key = { id, ...ownDrafts(who) };
  const data = { threadId, sealed: sealContent(portal, key, content), updatedAt: at };
  if (isUpdate) {
    await tx.unsentMessage.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    return;
  }
  if ((await tx.unsentMessage.count({ where: ownDrafts(who) })) >= DRAFTS_MOST) throw new ApiProblem('message/draft-most');
  // The same copy again: its answer was lost.
  await tx.unsentMessage.createMany({ data: { ...key, ...data, copyOfId, createdAt: at }, skipDuplicates: true });
}

/** What was sent from a draft that is gone, as it was typed; `null`: nothing was. @throws {ApiProblem} resource/not-found: somebody else's message has this id */
async function sentText(tx: Tx, who: PatientWho, id: string, threadId: string | null, typed: DraftContent): Promise<string | null> {
  const message = await tx.message.findUnique({
    where: { id },
    select: { body: true, authorUserId: true, thread: { select: { patientId: true, subject: true } } },
  });
  if (!message) return null;
  if (message.authorUserId !== who.userId || message.thread.patientId !== who.patientId) throw new ApiProblem('resource/not-found');
  // Of a message no more is kept than what it says, without the blanks around it.
  const isSame = typed.body.trim() === message.body && (threadId !== null || typed.subject.trim() === message.thread.subject);
  return isSame ? typedText(typed, threadId) : '';
}

/** Deletes a draft with its files. Done twice, it is done. @throws {ApiProblem} message/already-sent: take it back first */
export async function deleteDraft(portal: Portal, who: PatientWho, { draftId: id }: { draftId: string }): Promise<void> {
  await writeAs(portal, who, async (tx) => {
    await lockOwn(tx, who);
    // What the files hold opens for nobody without their rows, and is swept.
    await tx.unsentMessage.deleteMany({ where: { id, ...ownDrafts(who), releaseAt: null } });
    if ((await tx.unsentMessage.count({ where: { id, ...ownDrafts(who) } })) > 0) throw new ApiProblem('message/already-sent');
    await tellOwnDevices(portal, tx, who, id);
  });
}

export async function toDraft(portal: Portal, who: PatientWho, row: DraftRow): Promise<MessageDraft> {
  const { author: _author, ...typed } = contentOf(portal, row);
  return {
    id: row.id,
    version: row.version,
    threadId: row.threadId,
    ...typed,
    linked: await linkedItem(portal.db.prisma, who, who.patientId, typed.link),
    files: row.files.filter(({ completedAt }) => completedAt !== null).map((file) => toFile(portal, file)),
    unfinished: row.files
      .filter(({ completedAt }) => completedAt === null)
      .map((file) => ({ id: file.id, name: fileName(portal, file), received: file.received, length: file.announced })),
    copyOfId: row.copyOfId,
    updatedAt: row.updatedAt.toISOString(),
    releaseAt: row.releaseAt?.toISOString() ?? null,
  };
}
