/**
 * Whether the portal can be reached, by what requests and the browser have
 * shown. While it can't, it asks again and again, and whoever waits for it is
 * told when it is back, so that what did not load loads by itself.
 */
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';

/** `offline`: this device has no network; `away`: the portal does not answer. */
export type ConnectionState = 'up' | 'away' | 'offline';

/** Time between two looks, in milliseconds. */
const EVERY = 3000;

/** How it finds out; tests bring their own. */
export interface ConnectionWays {
  readonly clock: Clock;
  /** Whether the portal answers now. Never rejects. */
  readonly look: () => Promise<boolean>;
  readonly isOnline: () => boolean;
  /** Tells `offline` and `online`. */
  readonly events: EventTarget;
}

const WAYS: ConnectionWays = {
  clock: systemClock,
  // No session is needed to ask, so nobody is kept signed in by asking.
  look: () =>
    fetch('/readyz', { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    ),
  isOnline: () => navigator.onLine,
  events: globalThis,
};

export class Connection {
  private readonly _ways: ConnectionWays;
  private readonly _listeners = new Set<(state: ConnectionState) => void>();
  private readonly _waiting = new Set<() => void>();
  private _state: ConnectionState = 'up';
  private _later: (() => void) | undefined;

  constructor(ways: ConnectionWays = WAYS) {
    this._ways = ways;
    ways.events.addEventListener('offline', () => this._set('offline'));
    ways.events.addEventListener('online', () => void this._look());
  }

  get state(): ConnectionState {
    return this._state;
  }

  /** What a request just showed. */
  report(isDown: boolean): void {
    this._set(isDown ? this._reason() : 'up');
  }

  /** Something did not arrive by another way than a request: finds out why. */
  doubt(): void {
    if (this._state === 'up') void this._look();
  }

  /** Calls `listener` with each change until the returned function is called. */
  subscribe(listener: (state: ConnectionState) => void): () => void {
    this._listeners.add(listener);
    return () => this._listeners.delete(listener);
  }

  /**
   * Calls `again` once the portal has been seen to answer, later than now, unless
   * the returned function is called before: a request that failed is sent again.
   */
  whenBack(again: () => void): () => void {
    this._waiting.add(again);
    this._lookLater();
    return () => this._waiting.delete(again);
  }

  private _reason(): ConnectionState {
    return this._ways.isOnline() ? 'away' : 'offline';
  }

  private _set(state: ConnectionState): void {
    if (state !== 'up') this._lookLater();
    if (state === this._state) return;
    const wasDown = this._state !== 'up';
    this._state = state;
    for (const listener of this._listeners) listener(state);
    if (wasDown && state === 'up') this._goOn();
  }

  private _goOn(): void {
    const waiting = [...this._waiting];
    this._waiting.clear();
    for (const again of waiting) again();
  }

  private _lookLater(): void {
    this._later ??= this._ways.clock.after(EVERY, () => {
      this._later = undefined;
      void this._look();
    });
  }

  private async _look(): Promise<void> {
    if (!(await this._ways.look())) {
      this._set(this._reason());
      return;
    }
    this._set('up');
    this._goOn();
  }
}

/** The page's one. */
export const connection = new Connection();
