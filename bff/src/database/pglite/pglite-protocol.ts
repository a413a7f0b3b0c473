/**
 * The messages between the main thread and the worker that runs PGlite. Bytes
 * are PostgreSQL wire protocol, one request per complete batch (everything up
 * to a point where the server answers).
 */

/** In place of a folder: a database that lives in memory and ends with its worker. */
export const IN_MEMORY = 'memory://';

/** Given to the worker when it starts. */
export interface PgliteWorkerData {
  /** Folder of the data, or {@link IN_MEMORY}. */
  dataDir: string;
  /** Contents of a `dumpDataDir` archive to start a new data folder from. */
  archive?: Uint8Array;
}

export type PgliteRequest = { id: number; kind: 'wire'; bytes: Uint8Array; readOnly: boolean } | { id: number; kind: 'dump' } | { id: number; kind: 'close' };

export type PgliteReply =
  | { kind: 'ready' }
  | { kind: 'bytes'; id: number; bytes: Uint8Array }
  | { kind: 'done'; id: number }
  | { kind: 'failed'; id: number | null; message: string };
