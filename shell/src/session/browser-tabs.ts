/**
 * What the tabs of one browser tell each other, besides when the session ends:
 * who is signed in, so that a tab of somebody else shows nothing any more; and
 * that something was changed, so that what another tab shows is read again.
 * Nothing of a record is said, only that there is something to ask the server.
 */
import { systemClock } from '../contract/clock.ts';
import type { Clock } from '../contract/clock.ts';

export interface BrowserTabsHooks {
  /** Somebody else signed in: what this tab shows is not theirs. */
  onOther(): void;
  /** What is shown may be out of date. */
  onStale(): void;
}

/** Changes that come together are read about once. */
const SETTLE_MS = 300;

export class BrowserTabs {
  private readonly _hooks: BrowserTabsHooks;
  private readonly _clock: Pick<Clock, 'after'>;
  private _userId = '';
  private _people: BroadcastChannel | undefined;
  private _changes: BroadcastChannel | undefined;
  private _cancelTimer: (() => void) | undefined;

  constructor(hooks: BrowserTabsHooks, clock: Pick<Clock, 'after'> = systemClock) {
    this._hooks = hooks;
    this._clock = clock;
  }

  /** This tab is this person's from now on; safe to call again. */
  start(userId: string): void {
    if (this._people) return;
    this._userId = userId;
    this._people = new BroadcastChannel('portal.person');
    this._people.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data !== this._userId) this._hooks.onOther();
    });
    this._people.postMessage(userId);
    this._changes = new BroadcastChannel(`portal.changes.${userId}`);
    this._changes.addEventListener('message', () => this._onStale());
    document.addEventListener('visibilitychange', this._onVisible);
  }

  dispose(): void {
    this._people?.close();
    this._changes?.close();
    this._people = undefined;
    this._changes = undefined;
    this._cancelTimer?.();
    document.removeEventListener('visibilitychange', this._onVisible);
  }

  /** Something was changed here. */
  changed(): void {
    this._changes?.postMessage(null);
  }

  /** Whoever comes back to a tab sees how things are now, also after a change on another device. */
  private readonly _onVisible = (): void => {
    if (document.visibilityState === 'visible') this._onStale();
  };

  private _onStale(): void {
    this._cancelTimer?.();
    this._cancelTimer = this._clock.after(SETTLE_MS, () => this._hooks.onStale());
  }
}
