/**
 * A file as sealed pieces: AES-256-GCM under a key of its own, with the piece's
 * number, whether it is the last one, and what object it is of bound to each.
 * So pieces that are changed, swapped, taken from another file or cut off at the
 * end do not open (the STREAM construction of Hoang, Reyhanitabar, Rogaway and
 * Vizár, with nonces that are random because a key serves one file alone).
 *
 * Bytes of a piece: nonce (12), tag (16), ciphertext.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { sealBytes, unsealBytes } from '../auth/seal.ts';

/** Bytes of a piece before it is sealed, at most: what a process holds of a file at a time. */
export const PIECE_BYTES = 512 * 1024;

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where a piece belongs. */
export interface PiecePlace {
  /** The key of its object in the storage. */
  readonly object: string;
  readonly number: number;
  readonly isLast: boolean;
}

/** A key for one file, and the same sealed with the portal's secret for the file's row. */
export function newFileKey(secret: string, fileId: string): { key: Buffer; sealedKey: Uint8Array<ArrayBuffer> } {
  const key = randomBytes(KEY_BYTES);
  return { key, sealedKey: sealBytes(secret, keyOwner(fileId), key) };
}

/** The key of a file; `null` when it was sealed with a secret that was replaced. */
export function openFileKey(secret: string, fileId: string, sealedKey: Uint8Array): Buffer | null {
  return unsealBytes(secret, keyOwner(fileId), sealedKey);
}

export function sealPiece(key: Buffer, place: PiecePlace, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(place));
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

/** The bytes, or `null` for a piece that is not the one of this place. */
export function openPiece(key: Buffer, place: PiecePlace, sealed: Uint8Array): Buffer | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES }).setAAD(bound(place));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    // Not authentic: which of the reasons it is, nobody can tell.
    return null;
  }
}

const keyOwner = (fileId: string): string => `stored-file-key ${fileId}`;
const bound = ({ object, number, isLast }: PiecePlace): Buffer => Buffer.from(`${object} ${number} ${isLast ? 'last' : 'more'}`);

/** Puts bytes that come in any sizes together to pieces; where they break off, what came before is a piece too. */
export async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  let failure: { readonly error: unknown } | undefined;
  try {
    for await (const chunk of bytes) {
      for (let at = 0; at < chunk.length;) {
        const taken = chunk.subarray(at, at + PIECE_BYTES - size);
        waiting.push(taken);
        size += taken.length;
        at += taken.length;
        if (size < PIECE_BYTES) continue;
        yield Buffer.concat(waiting);
        waiting = [];
        size = 0;
      }
    }
  } catch (error) {
    failure = { error };
  }
  if (size > 0) yield Buffer.concat(waiting);
  if (failure) throw failure.error;
}
