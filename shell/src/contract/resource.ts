/**
 * Data a page shows: loaded by its arguments, kept while it is read again, and
 * followed by live events. A refresh that fails leaves the page as it is with a
 * quiet note; only a first load that fails stands in its place. Where nobody
 * answered, it is read again by itself as soon as somebody can.
 */
import type { LiveEventName } from '@portal/bff/contract';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { isAway, isRefusal } from './api-error.ts';
import { connection } from './connection.ts';
import type { LiveEvent, LiveEvents } from './contexts.ts';
import { renderResource } from './resource-view.ts';
import type { ResourceRenderOptions } from './resource-view.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';

/** How one reading is done. */
export interface Reading {
  /** Aborted when other arguments count, or the page is gone. */
  readonly signal: AbortSignal;
  /** Nobody asked for it, as after a live event: it must not keep a session alive from which the person has walked away. */
  readonly background: boolean;
}

export interface ResourceOptions<Args extends readonly unknown[], Data> {
  /** What the data depends on. Where one changes, what is shown is gone and loaded anew. */
  readonly args: () => Args;
  readonly load: (args: Args, reading: Reading) => Promise<Data>;
  /** Keeps what is shown until what other arguments ask for is there, as for a filter. Another subject's data is never kept. */
  readonly keeps?: true;
  /** Live events after which it is read again. */
  readonly live?: LiveEventName | readonly LiveEventName[];
  /** The id of what is shown: events about another one do not count. */
  readonly entity?: (data: Data) => string;
  readonly clock?: Clock;
  /** It was read. `before` is what was shown until then, by the same arguments. */
  readonly loaded?: (data: Data, before: Data | undefined) => void;
}

/** The element that shows it; a `FeatureElement` that follows live events has `events`. */
export interface ResourceHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly events?: LiveEvents;
}

/** After so many milliseconds people are told that it takes longer than usual. */
const SLOW = 4000;

/** One that is under way: who waits for it, and whether it is to be done once more. */
interface Running {
  readonly abort: AbortController;
  readonly done: Promise<void>;
  stale: boolean;
}

/**
 * ```ts
 * private readonly _visit = new Resource(this, {
 *   args: () => [this.api, this.subject, this.params['visitId'] ?? ''] as const,
 *   load: ([api, subject, id], { signal }) => readVisit(api, subject, id, signal),
 *   live: 'appointments.changed',
 *   entity: ({ id }) => id,
 * });
 * html`${this._visit.render(msg('Loading your visit', …), (visit) => …)}`;
 * ```
 */
export class Resource<Args extends readonly unknown[], Data> implements ReactiveController {
  protected readonly _host: ResourceHost;
  private readonly _options: ResourceOptions<Args, Data>;
  private _args: Args | undefined;
  private _value: Data | undefined;
  /** The arguments by which `_value` was read. */
  private _valueArgs: Args | undefined;
  private _error: unknown;
  private _running: Running | undefined;
  private _isSlow = false;
  private _stopClock: (() => void) | undefined;
  private _stopWaiting: (() => void) | undefined;
  private _followed: LiveEvents | undefined;
  private _unsubscribe: (() => void)[] = [];

  constructor(host: ResourceHost, options: ResourceOptions<Args, Data>) {
    this._host = host;
    this._options = options;
    host.addController(this);
  }

  /** What is shown, once there is something. */
  get value(): Data | undefined {
    return this._value;
  }

  /** Why the last reading failed; `undefined` while the next one runs the first time. */
  get error(): unknown {
    return this._error;
  }

  /** It is being read. */
  get loading(): boolean {
    return this._running !== undefined;
  }

  /** It is being read, and takes longer than usual. */
  get isSlow(): boolean {
    return this._isSlow;
  }

  /** What it was last asked for by: the same object until one of the arguments changes. */
  protected get args(): Args | undefined {
    return this._args;
  }

  /** What is shown was read by the arguments of now. */
  protected get isCurrent(): boolean {
    return this._valueArgs === this._args;
  }

  hostConnected(): void {
    // An element that was taken out and put in again reads what it missed.
    if (!this._args) return;
    this._follow(this._liveEvents);
    void this.refresh(true);
  }

  hostDisconnected(): void {
    this._running?.abort.abort();
    this._end();
    this._stopWaiting?.();
    this._follow(undefined);
  }

  hostUpdate(): void {
    this._follow(this._liveEvents);
    const args = this._options.args();
    const before = this._args;
    if (before && args.every((arg, index) => Object.is(arg, before[index]))) return;
    this._args = args;
    this._error = undefined;
    if (before && !this._mayKeep(args, before)) this._value = undefined;
    void this._start(false);
  }

  /** Reads it again and keeps what is shown until then. Resolves when it is there, or failed. */
  refresh(background = false): Promise<void> {
    if (!this._args) return Promise.resolve();
    if (!this._running) return this._start(background);
    // What is under way may have been read before the change: it is done once more after it.
    this._running.stale = true;
    return this._running.done;
  }

  /** Takes what a write answered. What is being read is read again: it may be from before. */
  patch(next: Data | ((data: Data) => Data)): void {
    if (typeof next !== 'function') this._value = next;
    else if (this._value !== undefined) this._value = (next as (data: Data) => Data)(this._value);
    if (this._running) this._running.stale = true;
    this._host.requestUpdate();
  }

  /**
   * Draws it: a skeleton while it loads, an alert with a way to try again where
   * that failed, and `complete` with the data; above it a note when it could
   * not be read again.
   * @param label what is loading, read to screen readers, e.g. "Loading your visits"
   */
  render(label: string, complete: (data: Data) => unknown, options: ResourceRenderOptions = {}): TemplateResult {
    return renderResource(this, label, complete, options);
  }

  private _mayKeep(args: Args, before: Args): boolean {
    // The shell lends a new object for the same subject when its access changes.
    return args.every((arg, index) =>
      isSubject(arg) ? isSubject(before[index]) && arg.id === before[index].id : this._options.keeps || Object.is(arg, before[index]),
    );
  }

  private _start(background: boolean): Promise<void> {
    this._running?.abort.abort();
    this._end();
    this._stopWaiting?.();
    this._stopClock = (this._options.clock ?? systemClock).after(SLOW, () => {
      this._isSlow = true;
      this._host.requestUpdate();
    });
    const abort = new AbortController();
    const { promise, resolve } = Promise.withResolvers<void>();
    const running: Running = { abort, done: promise, stale: false };
    this._running = running;
    void this._read(running, background).then(resolve);
    return promise;
  }

  private async _read(running: Running, background: boolean): Promise<void> {
    const { signal } = running.abort;
    const isCurrent = (): boolean => this._running === running;
    do {
      running.stale = false;
      try {
        const data = await this._options.load(this._args as Args, { signal, background });
        if (!isCurrent()) return;
        if (!running.stale) this._take(data);
      } catch (error) {
        if (!isCurrent()) return;
        if (!running.stale) this._fail(error);
      }
    } while (running.stale);
    this._end();
    this._host.requestUpdate();
  }

  private _end(): void {
    this._running = undefined;
    this._stopClock?.();
    this._isSlow = false;
  }

  private _take(data: Data): void {
    const before = this.isCurrent ? this._value : undefined;
    this._value = data;
    this._valueArgs = this._args;
    this._error = undefined;
    this._options.loaded?.(data, before);
  }

  private _fail(error: unknown): void {
    this._error = error;
    // What is not there any more, or not for this person, is not shown on; nor is what was asked for by other arguments.
    if (isRefusal(error) || !this.isCurrent) this._value = undefined;
    // Nobody asks for it then: it keeps no session alive.
    if (isAway(error)) this._stopWaiting = connection.whenBack(() => void this.refresh(true));
  }

  private get _liveEvents(): LiveEvents | undefined {
    return this._options.live === undefined ? undefined : this._host.events;
  }

  private _follow(events: LiveEvents | undefined): void {
    if (events === this._followed) return;
    this._followed = events;
    for (const unsubscribe of this._unsubscribe.splice(0)) unsubscribe();
    if (!events) return;
    const { live = [] } = this._options;
    this._unsubscribe = (typeof live === 'string' ? [live] : live).map((type) => events.subscribe(type, this._onLive));
  }

  private readonly _onLive = ({ ids }: LiveEvent): void => {
    const { entity } = this._options;
    // Without an id, events were missed and anything may have changed.
    const isOther = entity && this._value !== undefined && ids['entityId'] !== undefined && ids['entityId'] !== entity(this._value);
    if (!isOther) void this.refresh(true);
  };
}

function isSubject(value: unknown): value is { readonly kind: string; readonly id: string } {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
