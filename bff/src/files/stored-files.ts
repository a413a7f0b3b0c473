/** Files that are whole: said what they are, opened, and cleared away. */
import type { Prisma, StoredFile } from '../database/generated/client.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Portal } from '../portal.ts';
import { DOCUMENT_TYPES } from './document-types.ts';
import { fileName, incomingObject } from './file-names.ts';
import { readObject } from './pieces.ts';
import { openFileKey } from './sealed-pieces.ts';
import type { KeptDocument } from './upload-schema.ts';

export interface OpenedFile extends KeptDocument {
  /** Safe to save under. */
  readonly name: string;
  /** @throws {BrokenFileError} while they are read: it was changed where it is kept */
  bytes(): AsyncIterable<Uint8Array>;
}

const IN_ORDER = [{ createdAt: 'asc' }, { id: 'asc' }] as const satisfies Prisma.StoredFileOrderByWithRelationInput[];

/** Whole files, oldest first. */
export function listFiles({ db }: Pick<Portal, 'db'>, where: Prisma.StoredFileWhereInput): Promise<StoredFile[]> {
  return db.prisma.storedFile.findMany({ where: { ...where, completedAt: { not: null } }, orderBy: [...IN_ORDER] });
}

/** What a whole file is. */
export function describeFile({ id, type, size, scan }: StoredFile): KeptDocument {
  return { id, type: DOCUMENT_TYPES.find((each) => each === type) ?? 'application/pdf', size: size ?? 0, scan: scan ?? 'waiting' };
}

/**
 * One whole file, to be read.
 * @throws {ApiProblem} resource/not-found; file/not-checked: the scanner has not looked at it yet
 */
export async function openFile(portal: Portal, where: Prisma.StoredFileWhereInput): Promise<OpenedFile> {
  const row = await portal.db.prisma.storedFile.findFirst({ where: { ...where, completedAt: { not: null }, scan: { not: 'infected' } } });
  if (!row) throw new ApiProblem('resource/not-found');
  if (row.scan === 'waiting') throw new ApiProblem('file/not-checked');
  return { ...describeFile(row), name: fileName(portal, row), bytes: readerOf(portal, row) };
}

/** Reads a whole file whatever the scanner says. @throws {ApiProblem} resource/not-found: sealed with a secret that was replaced */
export function readerOf({ config, files }: Pick<Portal, 'config' | 'files'>, row: StoredFile): () => AsyncIterable<Uint8Array> {
  const { id, object, pieces } = row;
  const key = openFileKey(config.secret, id, row.sealedKey);
  if (!key || object === null || pieces === null) throw new ApiProblem('resource/not-found');
  return () => readObject({ storage: files.storages.named(row.storage), object, key }, pieces);
}

/** Deletes files with their bytes, whole or not. */
export async function removeFiles({ db, files }: Pick<Portal, 'db' | 'files'>, where: Prisma.StoredFileWhereInput): Promise<void> {
  const rows = await db.prisma.storedFile.findMany({ where, select: { id: true } });
  for (const { id } of rows) {
    // The row first, with the key of the seal: what a crash leaves after it opens for nobody, and is swept.
    // Under its condition again: it may have been finished or sent meanwhile.
    const gone = await db.prisma.storedFile.findFirst({ where: { AND: [where, { id }] }, select: { object: true, storage: true } });
    const { count } = await db.prisma.storedFile.deleteMany({ where: { AND: [where, { id }] } });
    if (!gone || count === 0) continue;
    const storage = files.storages.named(gone.storage);
    for (const key of [incomingObject(id), ...(gone.object ? [gone.object] : [])]) await storage.remove(key);
  }
}
