/**
 * One thing at a time that a person asked for: busy before anything is awaited,
 * so that pressing twice is pressing once; why it failed is kept; and what is
 * sent again after a lost answer is known to the server as the same.
 * `Action` and `FormController` are made of it.
 */
import type { ReactiveControllerHost } from 'lit';
import { ApiError } from './api-error.ts';
import type { Announcer, ApiTransport } from './contexts.ts';
import { runWithProof, StepUpCancelledError } from './step-up.ts';

/** How a request is sent; every client takes it as its options. */
export interface Call {
  /** A UUID, sent as `Idempotency-Key`: the same for the same content until its answer has come. */
  readonly key: string;
}

/** The element the work belongs to; a `FeatureElement` has all of it. */
export interface WorkHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly api?: ApiTransport;
  readonly announcer?: Announcer;
  /** The sentence for a failure of which its own work says nothing. */
  describeFailure?(error: unknown): string;
}

/** Said by who is done when the document goes away now: until then nothing can be pressed again. */
export type Leaving = 'leaving';
type MaybePromise<Value> = Value | Promise<Value>;
export type Done = MaybePromise<void | Leaving>;

/** One run. */
export interface Job<Answer> {
  /** What is sent: another content is another piece of work, with another key. */
  readonly content: unknown;
  readonly send: (call: Call) => Promise<Answer>;
  readonly done?: (answer: Answer) => Done;
  /** @returns the error that is to be told; `undefined` when it is told elsewhere */
  readonly failed?: (error: unknown) => unknown;
}

export interface WorkOptions {
  /** The sentence for a failure; by default the host's. */
  readonly describe?: (error: unknown) => string;
  /** The server may ask who is there: then the person is asked, and it is sent again. */
  readonly proof?: boolean;
  /** What it is done in turn with. */
  readonly turn?: Turn;
}

/**
 * Several things of which one is done at a time, and the last one's failure
 * counts: the ways to sign in, the buttons of a dialog.
 */
export class Turn {
  private readonly _works = new Set<Work>();

  /** One of them is being done. */
  get busy(): boolean {
    return [...this._works].some(({ busy }) => busy);
  }

  /** Why the last one did not work. */
  get error(): unknown {
    return [...this._works].find(({ error }) => error !== undefined)?.error;
  }

  add(work: Work): void {
    this._works.add(work);
  }

  /** Forgets why the last one did not work. */
  clear(): void {
    for (const work of this._works) if (work.error !== undefined) work.clear();
  }

  /** Begins anew: what is under way is not told of any more. */
  reset(): void {
    for (const work of this._works) work.reset();
  }
}

export class Work {
  private readonly _host: WorkHost;
  private readonly _options: WorkOptions;
  private _busy = false;
  private _error: unknown;
  /** Counts what was begun, to know whether it still counts when it ends. */
  private _run = 0;
  /** What was sent without an answer that tells what became of it. */
  private _attempt: { readonly content: string; readonly key: string } | undefined;

  constructor(host: WorkHost, options: WorkOptions = {}) {
    this._host = host;
    this._options = options;
    options.turn?.add(this);
    if (!options.describe && !host.describeFailure) throw new TypeError('Nobody says why it failed: the work or its host needs words.');
  }

  get busy(): boolean {
    return this._busy;
  }

  /** Why it did not work the last time; `undefined` when it did, or was not tried. */
  get error(): unknown {
    return this._error;
  }

  /** The same in words; else empty. */
  get failure(): string {
    if (this._error === undefined) return '';
    return this._options.describe?.(this._error) ?? this._host.describeFailure?.(this._error) ?? '';
  }

  /** Forgets why it did not work. */
  clear(): void {
    this._set(this._busy, undefined);
  }

  /** Begins anew: what is under way is not told of any more, and something else can be done. */
  reset(): void {
    this._run += 1;
    this._attempt = undefined;
    this._set(false, undefined);
  }

  /** Does it, unless something is being done already. @returns whether it was done; never rejects */
  async run<Answer>({ content, send, done, failed }: Job<Answer>): Promise<boolean> {
    const { turn } = this._options;
    if (this._busy || turn?.busy) return false;
    turn?.clear();
    this._set(true, undefined);
    this._run += 1;
    const run = this._run;
    const end = (error: unknown): void => {
      if (run === this._run) this._set(false, error);
    };
    let answer: Answer;
    try {
      answer = await this._send(content, send);
    } catch (error) {
      if (run !== this._run) return false;
      if (!mayHaveArrived(error)) this._attempt = undefined;
      end(failed ? await failed(error) : error);
      return false;
    }
    if (run !== this._run) return false;
    this._attempt = undefined;
    if ((await after(() => done?.(answer))) !== 'leaving') end(undefined);
    return true;
  }

  private _send<Answer>(content: unknown, send: Job<Answer>['send']): Promise<Answer> {
    const key = this._keyOf(content);
    if (!this._options.proof) return send({ key });
    if (!this._host.api) throw new TypeError('Who asks for a proof must have `api`.');
    return runWithProof(this._host.api, () => send({ key }));
  }

  private _keyOf(content: unknown): string {
    // Nothing is sent with it: every time is the same.
    const text = JSON.stringify(content) ?? '';
    if (this._attempt?.content !== text) this._attempt = { content: text, key: crypto.randomUUID() };
    return this._attempt.key;
  }

  private _set(busy: boolean, error: unknown): void {
    this._busy = busy;
    this._error = error;
    this._host.requestUpdate();
  }
}

/** Whether the server may have done it all the same. An answer below 500 says that it has not. */
function mayHaveArrived(error: unknown): boolean {
  if (error instanceof StepUpCancelledError) return false;
  return !(error instanceof ApiError) || error.status === 0 || error.status >= 500;
}

/** What is done with an answer can't undo that it came: a mistake there is reported, and no failure of the sending. */
async function after(done: () => Done | undefined): Promise<void | Leaving> {
  try {
    return await done();
  } catch (error) {
    reportError(error);
    return undefined;
  }
}
