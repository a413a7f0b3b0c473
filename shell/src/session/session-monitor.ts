/**
 * Knows when the session ends: from each answer's `x-session-expires`, and
 * from the portal's other tabs, whose activity keeps this one's session alive.
 */
import type { Clock } from '../contract/clock.ts';
import { systemClock } from '../contract/clock.ts';

/** How long before the end people are asked, in milliseconds. WCAG 2.2.1 wants at least 20 seconds. */
export const WARNING_MS = 120_000;

const SECOND = 1000;

export type SessionPhase = 'active' | 'warning' | 'expired';

export interface SessionState {
  readonly phase: SessionPhase;
  readonly secondsLeft: number;
}

/** What tabs tell each other. */
interface Seen {
  readonly end: number;
  readonly askedAt: number;
}

export class SessionMonitor {
  private readonly _clock: Clock;
  private readonly _onChange: (state: SessionState) => void;
  private readonly _channel: BroadcastChannel;
  private _expiresAt = Number.POSITIVE_INFINITY;
  private _expired = false;
  /** When the server did not know the session any more. */
  private _refusedAt = Number.NEGATIVE_INFINITY;
  private _cancelTimer: () => void = () => undefined;
  private _renewals: ((renewed: boolean) => void)[] = [];

  /**
   * `onChange` is called with every new state, each second while the end is
   * near. Only tabs of the same `userId` hear each other: somebody else who
   * signs in elsewhere does not revive this person's page.
   */
  constructor(userId: string, onChange: (state: SessionState) => void, clock: Clock = systemClock) {
    this._onChange = onChange;
    this._clock = clock;
    this._channel = new BroadcastChannel(`portal.session.${userId}`);
    this._channel.addEventListener('message', ({ data }: MessageEvent<Seen>) => this._setEnd(data));
  }

  /** The server said when the session ends, and when it was asked: both in milliseconds since 1970 by this computer's clock. */
  seen(end: number, askedAt = this._clock.now()): void {
    if (Number.isNaN(end) || end === this._expiresAt) return;
    this._setEnd({ end, askedAt });
    this._channel.postMessage({ end, askedAt } satisfies Seen);
  }

  /** The server does not know the session any more. */
  expire(): void {
    this._expired = true;
    this._refusedAt = this._clock.now();
    this._report();
  }

  /** Resolves with true once someone signed in again: what failed can be asked anew. */
  renewed(): Promise<boolean> {
    return new Promise((resolve) => this._renewals.push(resolve));
  }

  /** Stops watching. Those who wait for a renewal hear that none comes. */
  dispose(): void {
    this._cancelTimer();
    this._channel.close();
    for (const resolve of this._renewals.splice(0)) resolve(false);
  }

  private _setEnd({ end, askedAt }: Seen): void {
    // An answer from before the session was ended says nothing about now, however late it comes.
    if (this._expired && askedAt < this._refusedAt) return;
    this._expiresAt = end;
    if (end > this._clock.now()) {
      this._expired = false;
      for (const resolve of this._renewals.splice(0)) resolve(true);
    }
    this._report();
  }

  private _report(): void {
    this._cancelTimer();
    const left = this._expiresAt - this._clock.now();
    if (this._expired || left <= 0) {
      this._expired = true;
      this._onChange({ phase: 'expired', secondsLeft: 0 });
      return;
    }
    const phase = left <= WARNING_MS ? 'warning' : 'active';
    this._onChange({ phase, secondsLeft: Math.ceil(left / SECOND) });
    const next = phase === 'warning' ? SECOND : left - WARNING_MS;
    // A computer that slept wakes up late: the time left is read anew, never counted.
    if (Number.isFinite(next)) this._cancelTimer = this._clock.after(next, () => this._report());
  }
}
