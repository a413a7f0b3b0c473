/**
 * Work on what a stranger made, off the main thread: each piece has a time and
 * a heap. A thread that exceeds either is ended, and the next piece begins in a
 * new one. What waits is only a promise of its bytes, so that a long queue takes
 * no memory; senders take turns, so that nobody waits behind all of another's.
 *
 * The heap bounds what JavaScript takes. What a native library or WebAssembly
 * takes must be bounded by what is let through to it.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Transferable } from 'node:worker_threads';

export interface WorkerLimits {
  /** For one piece of work. */
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  /** Pieces of one sender that wait, and of all. */
  readonly mostOfOne: number;
  readonly mostWaiting: number;
}

/** What a thread is given, and what of it moves there without a copy. */
export interface Handed<Input> {
  readonly input: Input;
  readonly moved?: readonly Transferable[];
}

/** What a thread answers to each message, once. */
export interface WorkerAnswer<Output> {
  readonly output: Output;
  /** It holds memory that it can't give back, and is to be ended. */
  readonly spent?: boolean;
}

/** The work took too long, too much memory, or broke its thread. */
export class WorkExceededError extends Error {
  override readonly name = 'WorkExceededError';
}

/** Too much is waiting already. */
export class WorkersBusyError extends Error {
  override readonly name = 'WorkersBusyError';
}

interface Waiting<Input, Output> {
  readonly prepare: () => Promise<Handed<Input>>;
  readonly resolve: (output: Output) => void;
  readonly reject: (error: unknown) => void;
}

/** One thread, begun when there is something to do; the process may end while it is idle. */
export class WorkerPool<Input, Output> {
  private readonly _file: URL;
  private readonly _limits: WorkerLimits;
  /** By sender; whose turn is next comes first. */
  private readonly _waiting = new Map<string, Waiting<Input, Output>[]>();
  private _worker: Worker | null = null;
  private _isWorking = false;

  /** @param file - The module of the thread; it answers each message with one {@link WorkerAnswer}. */
  constructor(file: URL, limits: WorkerLimits) {
    this._file = file;
    this._limits = limits;
  }

  /**
   * @param sender - Whose work it is.
   * @param prepare - Brings it when its turn has come.
   * @throws {WorkExceededError} {@link WorkersBusyError}, and what `prepare` throws
   */
  run(sender: string, prepare: () => Promise<Handed<Input>>): Promise<Output> {
    const own = this._waiting.get(sender) ?? [];
    const all = [...this._waiting.values()].reduce((sum, { length }) => sum + length, 0);
    if (own.length >= this._limits.mostOfOne || all >= this._limits.mostWaiting) return Promise.reject(new WorkersBusyError('Too much is waiting.'));
    return new Promise<Output>((resolve, reject) => {
      own.push({ prepare, resolve, reject });
      this._waiting.set(sender, own);
      // Each piece's failure goes to who waits for it; the loop itself has none.
      if (!this._isWorking) void this._workOn();
    });
  }

  private async _workOn(): Promise<void> {
    this._isWorking = true;
    for (let next = this._next(); next; next = this._next()) {
      const { prepare, resolve, reject } = next;
      await prepare()
        .then((handed) => this._work(handed))
        .then(resolve, reject);
    }
    this._isWorking = false;
  }

  /** The first piece of whose turn it is, who then comes last. */
  private _next(): Waiting<Input, Output> | undefined {
    const [first] = this._waiting;
    if (!first) return undefined;
    const [sender, own] = first;
    const next = own.shift();
    this._waiting.delete(sender);
    if (own.length > 0) this._waiting.set(sender, own);
    return next;
  }

  private async _work({ input, moved = [] }: Handed<Input>): Promise<Output> {
    const worker = (this._worker ??= this._begin());
    worker.ref();
    try {
      const answer = answerOf<Output>(worker, this._limits.milliseconds);
      worker.postMessage(input, moved);
      const { output, spent } = await answer;
      if (spent) await this._end();
      else worker.unref();
      return output;
    } catch (cause) {
      await this._end();
      throw new WorkExceededError('The work was given up.', { cause });
    }
  }

  private _begin(): Worker {
    // What a library prints of a broken file is of no use to anybody.
    const worker = new Worker(this._file, { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: this._limits.heapMegabytes } });
    // Heard by who waits for the work; one that breaks while idle is not to break the process.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this._worker === worker) this._worker = null;
    });
    return worker;
  }

  private async _end(): Promise<void> {
    const worker = this._worker;
    this._worker = null;
    await worker?.terminate();
  }
}

/** What a thread answers next; it has so long for it, and none that breaks or ends answers. */
async function answerOf<Output>(worker: Worker, milliseconds: number): Promise<WorkerAnswer<Output>> {
  const heard = new AbortController();
  const { signal } = heard;
  try {
    const answers = once(worker, 'message', { signal: AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]) });
    const end = once(worker, 'exit', { signal }).then(() => Promise.reject(new Error('The thread ended.')));
    const [answer] = (await Promise.race([answers, end])) as [WorkerAnswer<Output>];
    return answer;
  } finally {
    // Of the two that were waited for one is heard no more.
    heard.abort();
  }
}
