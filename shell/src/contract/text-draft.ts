/** What is typed into a form and not sent yet: kept on the server, lent to the fields when the form is shown again. */
import type { ReactiveControllerHost } from 'lit';
import type { ApiTransport, Subject } from './contexts.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { DraftState } from './draft-keeper.ts';
import type { FormDraftStore } from './form-controller.ts';
import { readFormDraft, saveFormDraft } from './form-drafts.ts';
import { draftTexts, parseTexts } from './form-texts.ts';
import type { Texts } from './form-texts.ts';

/** With the drafts of all forms, or where the feature keeps it itself. */
type DraftPlace =
  | {
      /** The form's name among all forms of the portal, begun with its feature's: `account.care`. */
      readonly name: string | (() => string);
      /** It is about who is signed in, whatever record is open. */
      readonly ofPerson?: boolean;
    }
  | {
      /** Keeps a text; an empty one drops the draft. */
      readonly save: (text: string) => Promise<void>;
    };

export type TextDraftOptions = DraftPlace & {
  /** The one field that is kept, as it stands, up to so many characters; by default every text of the form but passwords and codes is. */
  readonly only?: { readonly field: string; readonly maxLength: number };
};

type DraftHost = ReactiveControllerHost & { readonly api: ApiTransport; readonly subject: Subject };

/**
 * ```ts
 * private readonly _draft = new TextDraft(this, { name: 'account.care', ofPerson: true });
 * // with what the page loads: await this._draft.load(signal)
 * html`<ds-text-field name="relationship" .value=${this._draft.typed('relationship')}></ds-text-field>`;
 * ```
 */
export class TextDraft implements FormDraftStore {
  private readonly _host: DraftHost;
  private readonly _options: TextDraftOptions;
  private readonly _keeper: DraftKeeper;
  private _texts: Texts = {};

  constructor(host: DraftHost, options: TextDraftOptions) {
    this._host = host;
    this._options = options;
    this._keeper = new DraftKeeper(host, 'save' in options ? options.save : (text) => saveFormDraft(...this._place, text));
  }

  get state(): DraftState {
    return this._keeper.state;
  }

  /** Brings what was typed before and not sent. @returns it, as it is kept @throws {ApiError} */
  async load(signal?: AbortSignal): Promise<string> {
    const kept = (await readFormDraft(...this._place, signal)) ?? '';
    this.begin(kept);
    return kept;
  }

  /** Starts from what the server has. */
  begin(kept: string): void {
    const { only } = this._options;
    this._texts = only ? { [only.field]: kept } : parseTexts(kept);
    this._keeper.begin(kept);
  }

  /** What a field starts with: what was typed into it before. */
  typed(name: string): string {
    return this._texts[name] ?? '';
  }

  take(form: HTMLFormElement): void {
    const texts = draftTexts(form);
    const { only } = this._options;
    if (!only) return this._keeper.typed(toText(texts));
    const text = texts[only.field] ?? '';
    // Longer than it may be, it is none the server takes; the field says so.
    if (text.length <= only.maxLength) this._keeper.typed(text);
  }

  readonly flush = (): void => this._keeper.flush();

  hold(): Promise<void> {
    return this._keeper.hold();
  }

  release(): void {
    this._keeper.release();
  }

  drop(): void {
    this._texts = {};
    this._keeper.typed('');
    this._keeper.release();
  }

  private get _place(): readonly [ApiTransport, Subject | null, string] {
    if ('save' in this._options) throw new TypeError('The feature that keeps this draft itself also brings it.');
    const { name, ofPerson } = this._options;
    return [this._host.api, ofPerson ? null : this._host.subject, typeof name === 'string' ? name : name()];
  }
}

function toText(texts: Texts): string {
  return Object.keys(texts).length === 0 ? '' : JSON.stringify(texts);
}
