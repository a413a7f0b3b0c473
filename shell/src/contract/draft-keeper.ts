/**
 * Keeps what is typed into a form on the server: while typing pauses, when the
 * page goes out of sight and when the form goes away. One save follows the
 * other, so that an older text never replaces a newer one; one that fails is
 * said and tried again.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from './api-error.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';

/** Typing has paused after so many milliseconds. */
const QUIET_MS = 1_000;
/** Wait before a draft that could not be kept is sent again, in milliseconds. */
const RETRY_MS = 5_000;

/** Wait before one that there was no room for is sent again: something else must go first. */
const FULL_RETRY_MS = 30_000;

/** `saved`: the server has what stands in the form; `failed`: not yet, and it is tried again; `full`: not before others are sent or deleted. */
export type DraftState = 'none' | 'saved' | 'failed' | 'full';

export class DraftKeeper implements ReactiveController {
  private readonly _host: ReactiveControllerHost;
  private readonly _save: (text: string) => Promise<void>;
  private readonly _clock: Pick<Clock, 'after'>;
  private _state: DraftState = 'none';
  private _text = '';
  private _kept = '';
  private _isHeld = false;
  private _isConnected = false;
  private _cancelTimer: () => void = () => undefined;
  private _saving: Promise<void> = Promise.resolve();

  /**
   * @param host - The form; it renders again when the state changes.
   * @param save - Keeps a text on the server, also while the page goes away; an empty one drops the draft.
   */
  constructor(host: ReactiveControllerHost, save: (text: string) => Promise<void>, clock: Pick<Clock, 'after'> = systemClock) {
    this._host = host;
    this._save = save;
    this._clock = clock;
    host.addController(this);
  }

  get state(): DraftState {
    return this._state;
  }

  hostConnected(): void {
    this._isConnected = true;
    document.addEventListener('visibilitychange', this._onHide);
    // Not every browser says of a page that is left that it went out of sight.
    addEventListener('pagehide', this.flush);
  }

  hostDisconnected(): void {
    this._isConnected = false;
    document.removeEventListener('visibilitychange', this._onHide);
    removeEventListener('pagehide', this.flush);
    this.flush();
  }

  /** Starts from what the server has already. */
  begin(kept: string): void {
    this._text = kept;
    this._kept = kept;
    this._setState(kept ? 'saved' : 'none');
  }

  /** Takes what stands in the form now. */
  typed(text: string): void {
    this._text = text;
    this._setState('none');
    this._flushAfter(QUIET_MS);
  }

  /** Keeps it now and not later. */
  readonly flush = (): void => {
    this._cancelTimer();
    const text = this._text;
    if (text === this._kept || this._isHeld) return;
    this._saving = this._saving.then(() => this._keep(text));
  };

  /** Waits for a save on its way and holds back others: a draft must not arrive after what replaces it. */
  async hold(): Promise<void> {
    this._cancelTimer();
    this._isHeld = true;
    await this._saving;
  }

  /** Sending failed: what was typed is kept on. */
  release(): void {
    this._isHeld = false;
    this.flush();
  }

  /** Sent: there is nothing left to keep. */
  clear(): void {
    this._cancelTimer();
    this._isHeld = false;
    this.begin('');
  }

  private async _keep(text: string): Promise<void> {
    try {
      await this._save(text);
      this._kept = text;
      if (this._text === text) this._setState(text ? 'saved' : 'none');
    } catch (error) {
      // Shown to the person and tried again: no answer now may be one later.
      const isFull = error instanceof ApiError && error.code === 'draft/too-many';
      this._setState(isFull ? 'full' : 'failed');
      if (this._isConnected) this._flushAfter(isFull ? FULL_RETRY_MS : RETRY_MS);
    }
  }

  private _flushAfter(ms: number): void {
    this._cancelTimer();
    this._cancelTimer = this._clock.after(ms, this.flush);
  }

  private _setState(state: DraftState): void {
    this._state = state;
    this._host.requestUpdate();
  }

  private readonly _onHide = (): void => {
    if (document.visibilityState === 'hidden') this.flush();
  };
}
