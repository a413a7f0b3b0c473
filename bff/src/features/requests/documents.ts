/**
 * Papers given with a request: stored files that belong to the registration, or
 * to the person who is signed in, until the request is sent.
 */
import type { Tx } from '../../database/database.ts';
import { DOCUMENT_TYPES, MAX_DOCUMENT_BYTES } from '../../files/document-types.ts';
import { fileName } from '../../files/file-names.ts';
import type { FileOwner } from '../../files/owner.ts';
import type { UploadPurpose } from '../../files/purpose.ts';
import { describeFile, listFiles, openFile, removeFiles } from '../../files/stored-files.ts';
import type { OpenedFile } from '../../files/stored-files.ts';
import type { Portal } from '../../portal.ts';
import type { KeptDocument } from './schema.ts';

export const REQUEST_PAPERS: UploadPurpose = {
  name: 'requests.paper',
  owners: ['person', 'registration'],
  types: DOCUMENT_TYPES,
  maxBytes: MAX_DOCUMENT_BYTES,
  most: 5,
};

const ofPurpose = { purpose: REQUEST_PAPERS.name } as const;

/** Removes a paper before it was sent, also one that is still coming in; done twice, it is done. */
export function dropDocument(portal: Portal, owner: FileOwner, id: string): Promise<void> {
  return removeFiles(portal, { id, ...ofPurpose, ...owner });
}

/** Removes all papers of an owner that were not sent. */
export async function dropDocuments(tx: Tx, owner: FileOwner): Promise<void> {
  // Their bytes can't be opened without the rows, and are swept.
  await tx.storedFile.deleteMany({ where: { ...ofPurpose, ...owner } });
}

/** The papers that are there so far. Not their names: the browser of a registration may be shared. */
export async function documentsOf(portal: Pick<Portal, 'db'>, owner: FileOwner): Promise<KeptDocument[]> {
  return (await listFiles(portal, { ...ofPurpose, ...owner })).map(describeFile);
}

/** Hands the papers over with the request that came of it; answers with how many. */
export async function sendDocuments(tx: Tx, owner: FileOwner, requestId: string): Promise<number> {
  const { count } = await tx.storedFile.updateMany({
    where: { ...ofPurpose, ...owner, completedAt: { not: null } },
    data: { registrationId: null, userId: null, requestId },
  });
  return count;
}

/** The papers of a request, as staff see them. */
export async function describeDocuments(portal: Pick<Portal, 'db' | 'config'>, requestId: string): Promise<(KeptDocument & { name: string })[]> {
  return (await listFiles(portal, { ...ofPurpose, requestId })).map((row) => ({ ...describeFile(row), name: fileName(portal, row) }));
}

/** One paper of a request. @throws {ApiProblem} resource/not-found, file/not-checked */
export const openDocument = (portal: Portal, requestId: string, id: string): Promise<OpenedFile> => openFile(portal, { id, ...ofPurpose, requestId });
