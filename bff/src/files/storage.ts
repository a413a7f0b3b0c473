/**
 * Where the bytes of files are: a port, so that a clinic may keep them in the
 * database, in a folder, or, with an implementation of its own, elsewhere. A
 * storage has numbered pieces of objects and knows nothing of what is in them;
 * they come sealed. Keys are made by us: nothing that people send is part of one.
 */
export type StorageName = 'database' | 'folder';

export interface FileStorage {
  readonly name: StorageName;
  /** Keeps a piece, in place of one of the same number; it outlives a crash once this resolves. */
  put(key: string, number: number, piece: Uint8Array): Promise<void>;
  /** The piece as it was put; `null` where there is none. */
  get(key: string, number: number): Promise<Uint8Array | null>;
  /** Deletes an object with all its pieces; one that is not there is fine. */
  remove(key: string): Promise<void>;
  /** The keys of objects whose last piece was put before a time, by the storage's own clock. */
  keysBefore(time: Date): AsyncIterable<string>;
}

/** A UUID, with a word behind it for what is under way. */
const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(-[a-z]+)?$/;

/** @throws {TypeError} for what was not made here */
export function assertKey(key: string): void {
  if (!KEY.test(key)) throw new TypeError('This is no key of a stored object.');
}
