/**
 * A file comes in, over as many requests as it takes, each appending where the
 * one before ended. Of several that append at once the newest goes on: each has
 * numbers of its own for its pieces, so that nothing of another can come between.
 */
import type { StoredFile } from '../database/generated/client.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Portal } from '../portal.ts';
import { incomingObject } from './file-names.ts';
import { finishUpload } from './finish-upload.ts';
import type { FileOwner, Uploader } from './owner.ts';
import type { UploadPurpose } from './purpose.ts';
import { inPieces, openFileKey, PIECE_BYTES, sealPiece } from './sealed-pieces.ts';

/** A request brings fewer pieces than that. */
const PIECES_OF_A_CLAIM = 100_000;
/** Requests that one file may take, beside four for each piece: who sends it byte by byte means no good. */
const SPARE_CLAIMS = 1_000;

/** @throws {ApiProblem} resource/not-found */
export async function findUpload({ db }: Pick<Portal, 'db'>, { name }: UploadPurpose, owner: FileOwner, id: string): Promise<StoredFile> {
  const row = await db.prisma.storedFile.findFirst({ where: { id, purpose: name, ...owner } });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}

/**
 * Appends what comes in; with the last byte the file is finished. Sent again
 * with nothing to append, a file that is there to its last byte is finished as
 * well: its answer was lost, or the process died.
 * @param offset - Where the sender goes on.
 * @throws {ApiProblem} resource/not-found; upload/wrong-offset: the file ends elsewhere, or somebody newer appends;
 * request/too-large: more than was announced; request/rate-limited; and what `finishUpload` refuses
 */
export async function appendUpload(
  portal: Portal,
  purpose: UploadPurpose,
  uploader: Uploader,
  { id, offset, body }: { readonly id: string; readonly offset: number; readonly body: AsyncIterable<Uint8Array> },
): Promise<StoredFile> {
  const { secret } = portal.config;
  const found = await findUpload(portal, purpose, uploader.owner, id);
  if (found.received !== offset) throw new ApiProblem('upload/wrong-offset');
  if (found.completedAt) return found;
  const key = openFileKey(secret, id, found.sealedKey);
  if (!key) throw new ApiProblem('resource/not-found');
  const row = offset === found.announced ? found : await receive(portal, found, key, body);
  return row.received === row.announced ? finishUpload(portal, purpose, uploader, row, key) : row;
}

async function receive(portal: Portal, found: StoredFile, key: Buffer, body: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const { storedFile } = portal.db.prisma;
  const { id, announced } = found;
  if (found.claim >= SPARE_CLAIMS + (4 * announced) / PIECE_BYTES) throw new ApiProblem('request/rate-limited');
  const [claimed] = await storedFile.updateManyAndReturn({
    where: { id, received: found.received, completedAt: null },
    data: { claim: { increment: 1 } },
  });
  if (!claimed) throw new ApiProblem('upload/wrong-offset');
  const storage = portal.files.storages.named(claimed.storage);
  const object = incomingObject(id);
  let row = claimed;
  let number = claimed.claim * PIECES_OF_A_CLAIM;
  for await (const piece of inPieces(atMost(body, announced - claimed.received))) {
    await storage.put(object, number, sealPiece(key, { object, number, isLast: false }, piece));
    const [more] = await storedFile.updateManyAndReturn({
      where: { id, claim: claimed.claim },
      data: { received: { increment: piece.length }, incoming: { push: number }, updatedAt: portal.now() },
    });
    if (!more) throw new ApiProblem('upload/wrong-offset');
    row = more;
    number += 1;
  }
  return row;
}

/** @throws {ApiProblem} request/too-large; request/malformed: the connection broke off */
async function* atMost(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > most) break;
      yield chunk;
    }
  } catch (cause) {
    throw new ApiProblem('request/malformed', { cause });
  }
  if (size > most) throw new ApiProblem('request/too-large');
}
