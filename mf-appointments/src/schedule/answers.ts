/** What somebody has said on the way to a visit, kept as a draft: nothing of it is lost by a reload or the end of a session. */
import { DraftKeeper, parseTexts, readFormDraft, saveFormDraft } from '@portal/shell/contract';
import type { ApiTransport, DraftState, Subject, Texts } from '@portal/shell/contract';
import type { ReactiveControllerHost } from 'lit';

type AnswersHost = ReactiveControllerHost & { readonly api: ApiTransport; readonly subject: Subject };

/** The name under which it is kept of which version the questions were. */
const VERSION = 'questions';

export class Answers {
  private readonly _host: AnswersHost;
  private readonly _form: () => string;
  private readonly _keeper: DraftKeeper;
  private _texts: Texts = {};
  private _isLoaded = false;

  /** @param form the draft's name among all forms of the portal */
  constructor(host: AnswersHost, form: () => string) {
    this._host = host;
    this._form = form;
    this._keeper = new DraftKeeper(host, (text) => saveFormDraft(host.api, host.subject, this._form(), text));
  }

  get state(): DraftState {
    return this._keeper.state;
  }

  /** Brings what was said before; once, or it would take back what was said since. @throws {ApiError} */
  async load(signal: AbortSignal): Promise<void> {
    if (this._isLoaded) return;
    const kept = (await readFormDraft(this._host.api, this._host.subject, this._form(), signal)) ?? '';
    this._isLoaded = true;
    this._texts = parseTexts(kept);
    this._keeper.begin(kept);
  }

  /** What was said; empty for what was not asked yet. */
  readonly get = (name: string): string => this._texts[name] ?? '';

  /** Takes what is said now; the empty text takes it back. */
  set(said: Texts): void {
    this._texts = Object.fromEntries(Object.entries({ ...this._texts, ...said }).filter(([, text]) => text !== ''));
    this._keeper.typed(Object.keys(this._texts).length === 0 ? '' : JSON.stringify(this._texts));
  }

  /**
   * Takes back the answers to questions of another version: a question may mean something else by now, and nobody is to be
   * led by what they said to the one before. @returns whether there were any
   */
  keepOnly(version: string, questions: (name: string) => boolean): boolean {
    const said = Object.keys(this._texts).filter(questions);
    if (said.length === 0 || this.get(VERSION) === version) return false;
    this.set(Object.fromEntries([...said, VERSION, 'past'].map((name) => [name, ''])));
    return true;
  }

  /** Takes an answer to a question of this version. */
  answer(said: Texts, version: string): void {
    this.set({ ...said, [VERSION]: version });
  }

  /** Keeps it now and not later. */
  readonly flush = (): void => this._keeper.flush();

  /** It led to a visit: there is nothing left to keep. */
  drop(): void {
    this._texts = {};
    this._keeper.typed('');
    this._keeper.flush();
  }
}
