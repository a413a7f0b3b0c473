/** Files written to a storage and read from it, a piece at a time: no process holds a whole one. */
import { createHash } from 'node:crypto';
import { inPieces, openPiece, sealPiece } from './sealed-pieces.ts';
import type { FileStorage } from './storage.ts';

/** A piece is missing, or is not the one that was put there. */
export class BrokenFileError extends Error {
  override readonly name = 'BrokenFileError';
}

/** An object of a storage, and what opens it. */
export interface SealedObject {
  readonly storage: FileStorage;
  /** Its key in the storage. */
  readonly object: string;
  /** Of its seal. */
  readonly key: Buffer;
}

export interface WrittenObject {
  readonly pieces: number;
  readonly size: number;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
}

/** Writes a whole object; its last piece says that it is. */
export async function writeObject({ storage, object, key }: SealedObject, bytes: AsyncIterable<Uint8Array>): Promise<WrittenObject> {
  const hash = createHash('sha256');
  let size = 0;
  let number = 0;
  // One behind, since only what follows tells whether a piece is the last.
  let held: Buffer = Buffer.alloc(0);
  const put = (isLast: boolean) => storage.put(object, number, sealPiece(key, { object, number, isLast }, held));
  for await (const piece of inPieces(bytes)) {
    if (size > 0) {
      await put(false);
      number += 1;
    }
    held = piece;
    size += piece.length;
    hash.update(piece);
  }
  await put(true);
  return { pieces: number + 1, size, sha256: hash.digest('hex') };
}

/** The bytes of an object that {@link writeObject} wrote. @throws {BrokenFileError} */
export async function* readObject(from: SealedObject, pieces: number): AsyncGenerator<Buffer> {
  for (let number = 0; number < pieces; number += 1) yield await readPiece(from, number, number === pieces - 1);
}

/** The bytes of an object that is still coming in. @throws {BrokenFileError} */
export async function* readIncoming(from: SealedObject, numbers: readonly number[]): AsyncGenerator<Buffer> {
  for (const number of numbers) yield await readPiece(from, number, false);
}

async function readPiece({ storage, object, key }: SealedObject, number: number, isLast: boolean): Promise<Buffer> {
  const sealed = await storage.get(object, number);
  const bytes = sealed && openPiece(key, { object, number, isLast }, sealed);
  if (!bytes) throw new BrokenFileError(`Piece ${number} is ${sealed ? 'not what was written' : 'missing'}.`);
  return bytes;
}
