/** A page's side of a draft: saves it before the page is left, says how it stands, and what became of it elsewhere. */
import type { MessageDraft } from '@portal/bff/contract/messages';
import { ApiError } from '@portal/shell/contract';
import type { Announcer, ApiTransport, LocaleSettings, Subject } from '@portal/shell/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deleteDraft, readDraft, saveDraft } from '../api/compose-api.ts';
import { DraftSaver, findUnsaved } from './draft-saver.ts';
import type { DraftTyped } from './draft-saver.ts';
import { stateText } from './draft-text.ts';

/** Screen readers hear that it was saved at most this often, in milliseconds. */
const SAID_EVERY = 60_000;

export interface DraftHost extends ReactiveControllerHost {
  readonly api: ApiTransport;
  readonly subject: Subject;
  readonly announcer: Announcer;
  readonly locale: LocaleSettings;
}

/** What a draft begins with that nobody has typed into yet. */
export const EMPTY: DraftTyped = { threadId: null, teamId: null, category: null, subject: '', body: '', link: null };

export class DraftController implements ReactiveController {
  private readonly _host: DraftHost;
  private readonly _onId: (id: string) => void;
  private _saver: DraftSaver | undefined;
  private _unsubscribe: () => void = () => undefined;
  private _isConnected = false;
  /** The version that was kept elsewhere, once it was read. */
  private _other: MessageDraft | undefined;
  private _asked: string | undefined;
  private _saidAt = Number.NEGATIVE_INFINITY;
  private _saidState = '';
  /** Files count as something that was written. */
  hasFiles = false;

  /** @param onId - Called with the id once the server has it, and where it changes. */
  constructor(host: DraftHost, onId: (id: string) => void = () => undefined) {
    this._host = host;
    this._onId = onId;
    host.addController(this);
  }

  get saver(): DraftSaver | undefined {
    return this._saver;
  }

  get typed(): DraftTyped {
    return this._saver?.typed ?? EMPTY;
  }

  get id(): string {
    return this._saver?.id ?? '';
  }

  /** The version of it that somebody saved elsewhere, while both are to be decided about. */
  get other(): MessageDraft | undefined {
    return this._saver?.copied?.why === 'changed' ? this._other : undefined;
  }

  /** It was deleted or sent elsewhere, and this is a new one. */
  get gone(): 'sent' | 'deleted' | undefined {
    const why = this._saver?.copied?.why;
    return why === 'changed' ? undefined : why;
  }

  /** How it stands, to be read beside the form. */
  get status(): string {
    return this._saver ? stateText(this._saver, this._host.locale) : '';
  }

  get tone(): 'success' | 'warning' | 'info' {
    const state = this._saver?.state;
    return state === 'waiting' || state === 'refused' ? 'warning' : state === 'saved' ? 'success' : 'info';
  }

  /** Goes on with what the server has. */
  open(draft: MessageDraft): void {
    const { id, version, updatedAt, threadId, teamId, category, subject, body, link } = draft;
    this.hasFiles = draft.files.length > 0;
    this._use(findUnsaved(this._place, (saver) => saver.id === id) ?? this._make(id, version, { threadId, teamId, category, subject, body, link }, updatedAt));
  }

  /** Begins one, or goes on with one that could not be kept until now. */
  begin(typed: DraftTyped): void {
    this.hasFiles = false;
    const before = findUnsaved(this._place, (saver) => saver.version === 0 && saver.typed.threadId === typed.threadId);
    this._use(before ?? this._make(crypto.randomUUID(), 0, typed, null));
  }

  change(part: Partial<DraftTyped>): void {
    this._saver?.change(part);
  }

  /** Another version or an undone one is the draft now. */
  adopt(draft: MessageDraft): void {
    this.hasFiles = draft.files.length > 0;
    this._saver?.adopt(draft);
  }

  /** Mine takes the place of the other, with the files that came with that one. */
  async keepMine(): Promise<void> {
    const { _other: other, _saver: saver } = this;
    if (!other || !saver) return;
    const mine = saver.id;
    const { draft } = await saveDraft(this._host.api, this._host.subject, other.id, { version: other.version, ...saver.typed });
    if (draft.id === mine) return;
    this.adopt(draft);
    await deleteDraft(this._host.api, this._host.subject, mine);
  }

  /** The other one is the draft, and mine goes. */
  async keepOther(): Promise<void> {
    const { _other: other, _saver: saver } = this;
    if (!other || !saver) return;
    const mine = saver.id;
    this.adopt(other);
    await deleteDraft(this._host.api, this._host.subject, mine);
  }

  keepBoth(): void {
    this._saver?.keepBoth();
  }

  hostConnected(): void {
    this._isConnected = true;
    document.addEventListener('visibilitychange', this._onHide);
    addEventListener('pagehide', this._onLeave);
    addEventListener('beforeunload', this._onUnload);
  }

  hostDisconnected(): void {
    this._isConnected = false;
    document.removeEventListener('visibilitychange', this._onHide);
    removeEventListener('pagehide', this._onLeave);
    removeEventListener('beforeunload', this._onUnload);
    this._leave();
  }

  private get _place(): string {
    return this._host.subject.id;
  }

  private _make(id: string, version: number, typed: DraftTyped, savedAt: string | null): DraftSaver {
    const { api, subject } = this._host;
    return new DraftSaver({ place: subject.id, id, version, typed, savedAt, keep: (draftId, input) => saveDraft(api, subject, draftId, input) });
  }

  private _use(saver: DraftSaver): void {
    if (saver !== this._saver) this._leave();
    this._unsubscribe();
    this._saver = saver;
    this._other = undefined;
    this._saidState = '';
    let { id } = saver;
    this._unsubscribe = saver.subscribe(() => {
      if (saver.version > 0 && (saver.id !== id || saver.state === 'saved')) this._onId((id = saver.id));
      void this._look(saver);
      this._say(saver);
      this._host.requestUpdate();
    });
    this._host.requestUpdate();
  }

  /** Reads the version that stands beside this one. */
  private async _look({ copied }: DraftSaver): Promise<void> {
    if (copied?.why !== 'changed' || this._asked === copied.of) return;
    this._asked = copied.of;
    try {
      this._other = (await readDraft(this._host.api, this._host.subject, copied.of)).draft;
      this._host.requestUpdate();
    } catch {
      // It is gone by now, or can't be read: both stand in the list of drafts.
      this._asked = undefined;
    }
  }

  /** Not at each save: somebody who types hears it once a minute, and at once that something is not saved or is again. */
  private _say(saver: DraftSaver): void {
    const { state } = saver;
    if (!this._isConnected || state === 'none' || state === 'saving') return;
    const isSame = state === this._saidState;
    if (isSame && (state !== 'saved' || performance.now() - this._saidAt < SAID_EVERY)) return;
    this._saidState = state;
    this._saidAt = performance.now();
    this._host.announcer.announce(stateText(saver, this._host.locale));
  }

  /** What nobody wrote anything into is no draft. */
  private _leave(): void {
    const saver = this._saver;
    if (!saver) return;
    const { subject, body } = saver.typed;
    if (subject.trim() !== '' || body.trim() !== '' || this.hasFiles) return saver.leave();
    if (saver.version === 0) return saver.end();
    const { id } = saver;
    saver.end();
    // It stands in the list, where it can be deleted, when this does not arrive.
    deleteDraft(this._host.api, this._host.subject, id).catch((error: unknown) => {
      if (!(error instanceof ApiError)) reportError(error);
    });
  }

  private readonly _onLeave = (): void => this._saver?.leave();

  private readonly _onHide = (): void => {
    if (document.visibilityState === 'hidden') this._saver?.leave();
  };

  /** The browser asks before it goes, where what was typed would be lost. */
  private readonly _onUnload = (event: BeforeUnloadEvent): void => {
    if (this._saver?.isUnsaved === true && this._saver.state === 'waiting') event.preventDefault();
  };
}
