/**
 * A file is there to its last byte: it is judged, cleaned, looked at for malware
 * and kept. It is whole for everybody, or for nobody. Two who do so at once do
 * the same; what the first has kept stays.
 */
import { randomUUID } from 'node:crypto';
import { seal } from '../auth/seal.ts';
import type { StoredFile } from '../database/generated/client.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Portal } from '../portal.ts';
import { cleanFile, safeFileName } from './document.ts';
import { fileName, incomingObject, nameOwner } from './file-names.ts';
import { senderId } from './owner.ts';
import type { Uploader } from './owner.ts';
import { BrokenFileError, readIncoming, writeObject } from './pieces.ts';
import type { UploadPurpose } from './purpose.ts';
import { removeFiles } from './stored-files.ts';

/**
 * @throws {ApiProblem} what `cleanFile` refuses, upload/infected, upload/damaged: what came in is not what was sent;
 * a file that was refused is gone; upload/busy: it could not be looked at yet, and stays
 */
export async function finishUpload(portal: Portal, purpose: UploadPurpose, uploader: Uploader, row: StoredFile, key: Buffer): Promise<StoredFile> {
  const { storedFile } = portal.db.prisma;
  const { id } = row;
  const storage = portal.files.storages.named(row.storage);
  const object = randomUUID();
  const whole = await keep(portal, purpose, uploader, row, { storage, object, key }).catch(async (error: unknown) => {
    await storage.remove(object);
    return orFirst(portal, uploader, id, error);
  });
  if ('createdAt' in whole) return whole;
  const [done] = await storedFile.updateManyAndReturn({ where: { id, completedAt: null }, data: whole });
  await storage.remove(done ? incomingObject(id) : object);
  if (done) await record(portal, uploader, id, 'success');
  const kept = done ?? (await storedFile.findUnique({ where: { id } }));
  // Somebody has taken it back meanwhile.
  if (!kept) throw new ApiProblem('resource/not-found');
  return kept;
}

/** What was kept by somebody who was faster, and took away what came in while it was read here; otherwise the refusal. */
async function orFirst(portal: Portal, uploader: Uploader, id: string, error: unknown): Promise<StoredFile> {
  const first = await portal.db.prisma.storedFile.findUnique({ where: { id } });
  if (first?.completedAt) return first;
  const refusal = error instanceof BrokenFileError ? new ApiProblem('upload/damaged', { cause: error }) : error;
  // What could not be looked at yet stays, to be looked at when it is sent for again.
  if (refusal instanceof ApiProblem && refusal.code !== 'upload/busy') {
    await removeFiles(portal, { id, completedAt: null });
    await record(portal, uploader, id, 'denied', refusal.code);
  }
  throw refusal;
}

/** Writes what may be kept, and answers with what is then said of it. */
async function keep(
  portal: Portal,
  { types }: UploadPurpose,
  uploader: Uploader,
  row: StoredFile,
  to: Parameters<typeof writeObject>[0],
): Promise<Pick<StoredFile, 'type' | 'size' | 'sha256' | 'object' | 'pieces' | 'scan' | 'completedAt'> & { readonly sealedName: Uint8Array<ArrayBuffer> }> {
  const { id } = row;
  const incoming = { ...to, object: incomingObject(id) };
  const clean = await cleanFile(() => readIncoming(incoming, row.incoming), { types, sender: senderId(uploader) });
  const scan = await portal.files.scanner.scan(clean.bytes());
  if (scan === 'infected') throw new ApiProblem('upload/infected');
  const written = await writeObject(to, clean.bytes());
  const sealedName = seal(portal.config.secret, nameOwner(id), safeFileName(fileName(portal, row), clean.type));
  return { ...written, type: clean.type, object: to.object, scan, sealedName, completedAt: portal.now() };
}

async function record(
  { audit, now }: Portal,
  { owner, via, userId }: Uploader,
  entityId: string,
  outcome: 'success' | 'denied',
  problem?: string,
): Promise<void> {
  await audit.append({
    at: now(),
    action: 'write',
    outcome,
    userId: userId ?? owner.userId ?? null,
    entityId,
    reason: problem === undefined ? 'sent a file' : `sent a file: ${problem}`,
    ...via,
  });
}
