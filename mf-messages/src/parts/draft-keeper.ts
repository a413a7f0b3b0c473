/** Keeps what somebody types on the server after a moment of quiet, so that a reload or an ended session loses nothing. */

/** Quiet time in milliseconds after which a draft is kept. */
const QUIET_MS = 1000;

export type DraftState = 'none' | 'saving' | 'saved' | 'failed';

export class DraftKeeper {
  private readonly _save: (body: string) => Promise<void>;
  private readonly _onState: (state: DraftState) => void;
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _waiting: string | undefined;

  /** `save` stores a text; `onState` hears how that goes. */
  constructor(save: (body: string) => Promise<void>, onState: (state: DraftState) => void) {
    this._save = save;
    this._onState = onState;
  }

  /** Takes the text as it is now. */
  typed(body: string): void {
    this._waiting = body;
    clearTimeout(this._timer);
    this._timer = setTimeout(() => void this.flush(), QUIET_MS);
  }

  /** Stores at once what waits, for instance when the page is about to go. */
  async flush(): Promise<void> {
    clearTimeout(this._timer);
    const body = this._waiting;
    if (body === undefined) return;
    this._waiting = undefined;
    this._onState('saving');
    try {
      await this._save(body);
      this._onState(body.trim() === '' ? 'none' : 'saved');
    } catch {
      // Tried again with the next key or the next flush; the text is still in the field.
      this._waiting ??= body;
      this._onState('failed');
    }
  }

  /** Forgets what waits: the text was sent. */
  clear(): void {
    clearTimeout(this._timer);
    this._waiting = undefined;
    this._onState('none');
  }
}
