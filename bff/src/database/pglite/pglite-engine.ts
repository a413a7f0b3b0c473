/**
 * The main thread's side of PGlite: starts the worker, hands it one wire batch
 * at a time, ends it when a batch passes its deadline (PGlite has no statement
 * timeout) and starts a fresh one for the next connection. Data survives that,
 * because PGlite has written its log to the files before it answers a commit.
 */
import { Worker } from 'node:worker_threads';
import { DatabaseUnavailableError } from '../errors.ts';
import type { FreeSpace } from './free-space.ts';
import type { PgliteReply, PgliteRequest, PgliteWorkerData } from './pglite-protocol.ts';

/** How to run one PGlite database. */
export interface PgliteEngineOptions extends PgliteWorkerData {
  /** Longest time one batch may take, in milliseconds. */
  deadline: number;
  /** Watches the disk; without it (a database in memory) writing is never stopped. */
  freeSpace?: FreeSpace;
}

const CLOSE_DEADLINE = 5_000;
const DUMP_DEADLINE = 120_000;

type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;
type Request = WithoutId<PgliteRequest>;

interface Pending {
  id: number;
  onBytes: (bytes: Uint8Array) => void;
  resolve: () => void;
  reject: (error: Error) => void;
}

/** One running worker and the single request it is busy with. */
interface Running {
  worker: Worker;
  ready: Promise<void>;
  pending: Pending | null;
}

export class PgliteEngine {
  private readonly _options: PgliteEngineOptions;
  private _running: Running | null = null;
  private _queue: Promise<unknown> = Promise.resolve();
  private _nextId = 1;
  private _closed = false;
  private _startedBefore = false;

  constructor(options: PgliteEngineOptions) {
    this._options = options;
  }

  /** Starts the worker if none runs and waits until the database is open. */
  async open(): Promise<void> {
    if (this._closed) throw new DatabaseUnavailableError('closed');
    this._running ??= this._start();
    await this._running.ready;
  }

  /** True while a request is being worked on. */
  get busy(): boolean {
    return this._running?.pending != null;
  }

  /** Sends one wire batch; the answer's bytes come through `onBytes` as they are made. */
  async wire(bytes: Uint8Array, onBytes: (bytes: Uint8Array) => void): Promise<void> {
    const readOnly = (await this._options.freeSpace?.isLow()) ?? false;
    await this._enqueue({ kind: 'wire', bytes, readOnly }, onBytes, this._options.deadline);
  }

  /** An archive of the whole data folder, for a backup. */
  async dump(): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    await this._enqueue({ kind: 'dump' }, (bytes) => parts.push(bytes), DUMP_DEADLINE);
    return Buffer.concat(parts);
  }

  /** Ends PGlite in order (a checkpoint), or the worker by force when that takes too long. */
  async close(): Promise<void> {
    if (this._closed) return;
    this._closed = true;
    const running = this._running;
    if (!running) return;
    // The process must not be kept from ending by a database that can't close.
    await this._enqueue({ kind: 'close' }, () => undefined, CLOSE_DEADLINE).catch(() => undefined);
    this._running = null;
    await running.worker.terminate();
  }

  private _start(): Running {
    const { dataDir, archive } = this._options;
    const data: PgliteWorkerData = archive && !this._startedBefore ? { dataDir, archive } : { dataDir };
    const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: data });
    const started = Promise.withResolvers<void>();
    // Whoever calls open() handles it; a worker that dies unasked has no one waiting.
    started.promise.catch(() => undefined);
    const running: Running = { worker, ready: started.promise, pending: null };
    worker.on('message', (reply: PgliteReply) => {
      if (reply.kind === 'ready') {
        this._startedBefore = true;
        started.resolve();
      } else if (reply.kind === 'failed' && reply.id === null) {
        this._drop(running, new Error(`PGlite could not open its data: ${reply.message}`));
      } else this._onReply(running, reply);
    });
    const onGone = (): void => this._drop(running, new DatabaseUnavailableError('unreachable', 'the database worker ended'));
    worker.on('error', onGone);
    worker.on('exit', onGone);
    running.ready = started.promise;
    this._onDrop.set(running, started.reject);
    return running;
  }

  private readonly _onDrop = new WeakMap<Running, (error: Error) => void>();

  private _onReply(running: Running, reply: PgliteReply): void {
    const pending = running.pending;
    if (!pending || !('id' in reply) || reply.id !== pending.id) return;
    if (reply.kind === 'bytes') return pending.onBytes(reply.bytes);
    running.pending = null;
    if (reply.kind === 'failed') pending.reject(new Error(`PGlite failed: ${reply.message}`));
    else pending.resolve();
  }

  /** Forgets a worker: everything waiting on it fails, the next open() starts another. */
  private _drop(running: Running, error: Error): void {
    if (this._running === running) this._running = null;
    this._onDrop.get(running)?.(error);
    running.pending?.reject(error);
    running.pending = null;
    void running.worker.terminate();
  }

  private _enqueue(request: Request, onBytes: (bytes: Uint8Array) => void, deadline: number): Promise<void> {
    const result = this._queue.then(() => this._run(request, onBytes, deadline));
    this._queue = result.catch(() => undefined);
    return result;
  }

  private async _run(request: Request, onBytes: (bytes: Uint8Array) => void, deadline: number): Promise<void> {
    const running = this._running;
    if (!running) throw new DatabaseUnavailableError(this._closed ? 'closed' : 'unreachable');
    await running.ready;
    const id = this._nextId++;
    const done = Promise.withResolvers<void>();
    running.pending = { id, onBytes, resolve: done.resolve, reject: done.reject };
    const timer = setTimeout(() => this._drop(running, new DatabaseUnavailableError('timeout')), deadline);
    const transfer = request.kind === 'wire' ? [request.bytes.buffer as ArrayBuffer] : [];
    running.worker.postMessage({ ...request, id }, transfer);
    try {
      await done.promise;
    } finally {
      clearTimeout(timer);
    }
  }
}
