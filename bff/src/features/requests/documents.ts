/**
 * Papers given with a request. They are in the database, sealed, so that each
 * process has them; until the request is sent they belong to the registration,
 * or to the person who is signed in.
 */
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { write } from '../../access/write-as.ts';
import { countAttempt, LIMITS } from '../../auth/attempts.ts';
import { seal, sealBytes, unseal, unsealBytes } from '../../auth/seal.ts';
import type { Tx } from '../../database/database.ts';
import { DOCUMENT_TYPES, MAX_DOCUMENT_BYTES } from '../../files/document-types.ts';
import type { DocumentType } from '../../files/document-types.ts';
import { cleanDocument, safeFileName } from '../../files/document.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { readUpload } from '../../http/upload.ts';
import type { Portal } from '../../portal.ts';
import type { KeptDocument } from './schema.ts';

/** Files with one request. */
export const MOST_DOCUMENTS = 5;

/** Who has papers that are not sent yet: a registration, or somebody signed in. */
export type PaperHolder = { readonly registrationId: string; readonly userId?: never } | { readonly userId: string; readonly registrationId?: never };

const ownerOf = (id: string): string => `request-document ${id}`;
const nameOwnerOf = (id: string): string => `request-document-name ${id}`;
const typeOf = (type: string): DocumentType => DOCUMENT_TYPES.find((each) => each === type) ?? 'application/pdf';

/**
 * Keeps the file of this request for its holder; the same `key` again is the same file.
 * @throws {ApiProblem} what `readUpload` and `cleanDocument` refuse, upload/too-many, request/rate-limited
 */
export async function keepDocument(c: Context<AppEnv>, holder: PaperHolder): Promise<KeptDocument> {
  const { portal } = c.var;
  await countAttempt(portal, LIMITS.uploads, holder.registrationId ?? holder.userId);
  const { key: clientKey, name, bytes } = await readUpload(c, MAX_DOCUMENT_BYTES);
  const clean = cleanDocument(bytes);
  const { secret } = portal.config;
  return write(portal, async (tx) => {
    // Files that come at the same time are counted one after the other.
    await lockHolder(tx, holder);
    const known = await tx.requestDocument.findFirst({ where: { ...holder, clientKey }, select: { id: true, type: true, size: true } });
    if (known) return { id: known.id, type: typeOf(known.type), size: known.size };
    if ((await tx.requestDocument.count({ where: holder })) >= MOST_DOCUMENTS) throw new ApiProblem('upload/too-many');
    const id = randomUUID();
    const kept = { id, type: clean.type, size: clean.bytes.length };
    await tx.requestDocument.create({
      data: {
        ...kept,
        ...holder,
        clientKey,
        sealedName: seal(secret, nameOwnerOf(id), safeFileName(name, clean.type)),
        sealed: sealBytes(secret, ownerOf(id), clean.bytes),
        createdAt: portal.now(),
      },
      select: { id: true },
    });
    return kept;
  });
}

/** Removes a file before it was sent; done twice, it is done. */
export async function dropDocument({ db }: Portal, holder: PaperHolder, id: string): Promise<void> {
  await db.prisma.requestDocument.deleteMany({ where: { id, ...holder } });
}

/** The files that are there so far. Not their names: the browser of a registration may be shared. */
export async function documentsOf({ db }: Pick<Portal, 'db'>, holder: PaperHolder): Promise<KeptDocument[]> {
  const rows = await db.prisma.requestDocument.findMany({
    where: holder,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, type: true, size: true },
  });
  return rows.map((row) => ({ ...row, type: typeOf(row.type) }));
}

/** Hands the files over with the request that came of it; answers with how many. */
export async function sendDocuments(tx: Tx, holder: PaperHolder, requestId: string): Promise<number> {
  const { count } = await tx.requestDocument.updateMany({ where: holder, data: { registrationId: null, userId: null, requestId } });
  return count;
}

async function lockHolder(tx: Tx, { registrationId, userId }: PaperHolder): Promise<void> {
  if (registrationId === undefined) await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for no key update`;
  else await tx.$queryRaw`select id from registration where id = ${registrationId}::uuid for update`;
}

/** The files of a request, as staff see them. */
export async function describeDocuments(portal: Pick<Portal, 'db' | 'config'>, requestId: string): Promise<(KeptDocument & { name: string })[]> {
  const rows = await portal.db.prisma.requestDocument.findMany({
    where: { requestId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, type: true, size: true, sealedName: true },
  });
  return rows.map(({ id, type, size, sealedName }) => ({
    id,
    type: typeOf(type),
    size,
    name: unseal(portal.config.secret, nameOwnerOf(id), sealedName) ?? '',
  }));
}

/** One file of a request. @throws {ApiProblem} resource/not-found */
export async function openDocument(
  { db, config }: Pick<Portal, 'db' | 'config'>,
  requestId: string,
  id: string,
): Promise<{ name: string; bytes: Buffer<ArrayBuffer> }> {
  const row = await db.prisma.requestDocument.findFirst({ where: { id, requestId } });
  const bytes = row && unsealBytes(config.secret, ownerOf(id), row.sealed);
  const name = row && unseal(config.secret, nameOwnerOf(id), row.sealedName);
  if (!row || !bytes || name === null) throw new ApiProblem('resource/not-found');
  return { name, bytes };
}
