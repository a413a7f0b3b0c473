/**
 * Keeps one message that is being written on the server: 3 seconds after typing
 * stops, and before the page is left. One save follows the other. What could not
 * be kept stays here, in memory alone, also when its page is gone, and is sent
 * again as soon as somebody can answer. What was changed elsewhere meanwhile is
 * not replaced: the server keeps both, and this goes on with the second.
 */
import type { DraftInput, MessageDraft, SavedDraft } from '@portal/bff/contract/messages';
import { ApiError, connection, isAway, systemClock } from '@portal/shell/contract';
import type { Clock } from '@portal/shell/contract';

/** What is typed, chosen and linked. */
export type DraftTyped = Omit<DraftInput, 'version'>;

/** `waiting`: nobody answered, and it is tried again; `refused`: the server takes it no more; `over`: it was sent, to the letter. */
export type SaveState = 'none' | 'saving' | 'saved' | 'waiting' | 'refused' | 'over';

/** Why it goes on as a second draft, and whose other version that is. */
export interface Copied {
  readonly why: Exclude<SavedDraft['copied'], null>;
  readonly of: string;
}

export interface DraftSaverOptions {
  /** Whose it is: drafts of another patient are none of its business. */
  readonly place: string;
  readonly id: string;
  /** 0: the server has nothing of it yet. */
  readonly version: number;
  readonly typed: DraftTyped;
  readonly savedAt: string | null;
  readonly keep: (id: string, input: DraftInput) => Promise<SavedDraft>;
  readonly clock?: Pick<Clock, 'after'>;
}

/** Typing has paused after so many milliseconds. */
export const QUIET_MS = 3_000;
/** Before what the server failed at is tried again, where that it is back is told by nobody. */
const AGAIN_MS = 5_000;

const textOf = ({ threadId, teamId, category, subject, body, link }: DraftTyped): string =>
  JSON.stringify([threadId, teamId, category, subject, body, link && [link.kind, link.id]]);

/** What the server does not have yet, of every page that was open: found again by the next one. */
const unsaved = new Set<DraftSaver>();

/** The draft of this place that was typed before and is not kept yet. */
export const findUnsaved = (place: string, fits: (saver: DraftSaver) => boolean): DraftSaver | undefined =>
  [...unsaved].find((saver) => saver.place === place && fits(saver));

/** As when the portal is opened anew. */
export const forgetUnsaved = (): void => unsaved.clear();

export class DraftSaver {
  readonly place: string;
  private readonly _keep: DraftSaverOptions['keep'];
  private readonly _clock: NonNullable<DraftSaverOptions['clock']>;
  private readonly _listeners = new Set<() => void>();
  private _id: string;
  private _version: number;
  private _typed: DraftTyped;
  private _kept: string;
  private _state: SaveState;
  private _savedAt: string | null;
  private _error: unknown;
  private _copied: Copied | undefined;
  private _running: Promise<void> | undefined;
  private _onItsWay: string | undefined;
  private _isHeld = false;
  private _isWanted = false;
  private _stopTimer: () => void = () => undefined;
  private _stopWaiting: () => void = () => undefined;

  constructor({ place, id, version, typed, savedAt, keep, clock = systemClock }: DraftSaverOptions) {
    this.place = place;
    this._id = id;
    this._version = version;
    this._typed = typed;
    this._kept = textOf(typed);
    this._savedAt = savedAt;
    this._state = version > 0 ? 'saved' : 'none';
    this._keep = keep;
    this._clock = clock;
  }

  get id(): string {
    return this._id;
  }

  get version(): number {
    return this._version;
  }

  get typed(): DraftTyped {
    return this._typed;
  }

  get state(): SaveState {
    return this._state;
  }

  /** When the server kept it last. */
  get savedAt(): string | null {
    return this._savedAt;
  }

  get error(): unknown {
    return this._error;
  }

  /** Set when it went on as a second draft, until somebody has decided about the two. */
  get copied(): Copied | undefined {
    return this._copied;
  }

  /** Something stands here that the server does not have. */
  get isUnsaved(): boolean {
    return textOf(this._typed) !== this._kept;
  }

  subscribe(listener: () => void): () => void {
    this._listeners.add(listener);
    return () => void this._listeners.delete(listener);
  }

  /** Takes what was typed. */
  change(part: Partial<DraftTyped>): void {
    this._typed = { ...this._typed, ...part };
    if (!this.isUnsaved) return this._tell();
    if (this._state !== 'waiting') this._state = 'none';
    unsaved.add(this);
    this._flushAfter(QUIET_MS);
    this._tell();
  }

  /** Keeps it now and not later. Resolves when that was done, or failed. */
  readonly flush = (): Promise<void> => {
    this._stopTimer();
    this._stopWaiting();
    if (this._isHeld || !(this.isUnsaved || this._isWanted)) return this._running ?? Promise.resolve();
    this._running ??= this._save().finally(() => {
      this._running = undefined;
    });
    return this._running;
  };

  /** The page goes away now, and may hear no answer any more: what is newer than what is on its way goes after it at once. */
  leave(): void {
    if (this._running && !this._isHeld && this.isUnsaved && this._onItsWay !== textOf(this._typed)) {
      // It never rejects the page: nobody is there to be told.
      this._keep(this._id, { version: this._version + 1, ...this._typed }).catch(() => undefined);
    } else void this.flush();
  }

  /** The server has it from here on, also with nothing in it. @throws {ApiError} */
  async ensure(): Promise<void> {
    if (this._version > 0 && !this.isUnsaved) return;
    this._isWanted = true;
    await this.flush();
    if (this._error !== undefined) throw this._error;
  }

  /** It is to be sent: the server has all of it, and nothing is saved after. @throws {ApiError} */
  async hold(): Promise<void> {
    await this.ensure();
    this._isHeld = true;
  }

  /** It was not sent after all. */
  release(): void {
    this._isHeld = false;
    void this.flush();
  }

  /** The server has another version: what stands here is kept beside it. */
  again(): void {
    this._kept = '';
  }

  /** Goes on with this one: another version, or one whose sending was undone. */
  adopt(draft: MessageDraft): void {
    const { threadId, teamId, category, subject, body, link } = draft;
    this._id = draft.id;
    this._version = draft.version;
    this._typed = { threadId, teamId, category, subject, body, link };
    this._kept = textOf(this._typed);
    this._savedAt = draft.updatedAt;
    this._isHeld = false;
    this._copied = undefined;
    this._settle('saved');
  }

  /** Both versions stay. */
  keepBoth(): void {
    this._copied = undefined;
    this._tell();
  }

  /** Nothing of it is saved any more: it was sent or deleted. */
  end(): void {
    this._stopTimer();
    this._stopWaiting();
    this._isHeld = true;
    this._kept = textOf(this._typed);
    unsaved.delete(this);
  }

  private async _save(): Promise<void> {
    while (!this._isHeld && (this.isUnsaved || this._isWanted)) {
      const typed = this._typed;
      this._onItsWay = textOf(typed);
      if (this._state !== 'waiting') this._set('saving');
      try {
        this._took(await this._keep(this._id, { version: this._version, ...typed }), this._onItsWay);
      } catch (error) {
        this._failed(error);
        return;
      } finally {
        this._onItsWay = undefined;
        this._isWanted = false;
      }
    }
  }

  private _took({ draft, copied }: SavedDraft, text: string): void {
    if (copied !== null) this._copied = { why: copied, of: this._id };
    this._id = draft.id;
    this._version = draft.version;
    this._savedAt = draft.updatedAt;
    this._kept = text;
    this._error = undefined;
    if (this.isUnsaved) this._tell();
    else this._settle('saved');
  }

  private _failed(error: unknown): void {
    this._error = error;
    if (error instanceof ApiError && error.code === 'message/already-sent') {
      this._kept = this._onItsWay ?? '';
      return this._settle('over');
    }
    if (isAway(error)) this._stopWaiting = connection.whenBack(() => void this.flush());
    else if (error instanceof ApiError && error.status < 500 && error.status !== 429) return this._set('refused');
    else this._flushAfter(AGAIN_MS);
    this._set('waiting');
  }

  private _settle(state: SaveState): void {
    unsaved.delete(this);
    this._stopTimer();
    this._set(state);
  }

  private _flushAfter(milliseconds: number): void {
    this._stopTimer();
    this._stopTimer = this._clock.after(milliseconds, () => void this.flush());
  }

  private _set(state: SaveState): void {
    this._state = state;
    this._tell();
  }

  private _tell(): void {
    for (const listener of this._listeners) listener();
  }
}
