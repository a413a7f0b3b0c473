/** Files of a message that is being written: they come in below its draft, and go with the message. */
import type { PatientWho, Who } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { DOCUMENT_TYPES } from '../../files/document-types.ts';
import type { Uploader } from '../../files/owner.ts';
import type { UploadPurpose } from '../../files/purpose.ts';
import { openFile, removeFiles } from '../../files/stored-files.ts';
import type { OpenedFile } from '../../files/stored-files.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { ownDrafts } from './drafts.ts';
import { ALL_BYTES_MOST, FILE_BYTES_MOST, FILES_MOST } from './limits.ts';
import { seenBy, threadInReach } from './read-thread.ts';

export const MESSAGE_FILES: UploadPurpose = {
  name: 'messages.file',
  owners: ['message'],
  types: DOCUMENT_TYPES,
  maxBytes: FILE_BYTES_MOST,
  most: FILES_MOST,
  allBytes: ALL_BYTES_MOST,
};

/**
 * Who sends a file for a draft of their own that is not sent. To write, the grant is held for a moment first.
 * @throws {ApiProblem} resource/not-found, message/already-sent
 */
export async function draftUploader(portal: Portal, who: PatientWho, draftId: string, { writes }: { readonly writes: boolean }): Promise<Uploader> {
  await (writes ? writeAs(portal, who, (tx) => assertOpen(tx, who, draftId)) : assertOpen(portal.db.prisma, who, draftId));
  return { owner: { unsentId: draftId }, via: who.via, userId: who.userId };
}

async function assertOpen(db: Pick<Portal['db']['prisma'], 'unsentMessage'>, who: PatientWho, id: string): Promise<void> {
  const row = await db.unsentMessage.findFirst({ where: { id, ...ownDrafts(who) }, select: { releaseAt: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  if (row.releaseAt) throw new ApiProblem('message/already-sent');
}

/** Removes a file, whole or not, before the message is sent. Done twice, it is done. */
export async function dropDraftFile(portal: Portal, { owner: { unsentId } }: Uploader, id: string): Promise<void> {
  await removeFiles(portal, { id, unsentId: unsentId ?? null, unsent: { releaseAt: null } });
}

/** A file of a draft, for its author. @throws {ApiProblem} resource/not-found, file/not-checked */
export function openDraftFile(portal: Portal, who: PatientWho, draftId: string, id: string): Promise<OpenedFile> {
  return openFile(portal, { id, unsentId: draftId, unsent: ownDrafts(who) });
}

/** A file that came with a message, for who sees that message. @throws {ApiProblem} resource/not-found, file/not-checked */
export async function openMessageFile(portal: Portal, who: Who, threadId: string, id: string): Promise<OpenedFile> {
  await threadInReach(portal.db.prisma, who, threadId);
  return openFile(portal, { id, message: { threadId, AND: [seenBy(who)] } });
}
