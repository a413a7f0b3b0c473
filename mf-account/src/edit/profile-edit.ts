/**
 * An edit of what is on file about a patient: kept on the server while it is
 * typed, compared with what others changed meanwhile, and saved as an edit of
 * the version that was shown.
 */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import { msg } from '@lit/localize';
import type { Profile } from '@portal/bff/contract/account';
import { ApiError, describeError, DraftKeeper, readFormDraft, saveFormDraft } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost } from 'lit';
import { readProfile } from '../api/account-api.ts';
import { differences, isSame, readEditDraft } from './edit-draft.ts';
import type { EditDraft } from './edit-draft.ts';

export interface EditSource<Values> {
  /** The form's name among all forms of the portal. */
  readonly form: string;
  /** Of whom, asked each time: a page changes its contexts. */
  place(): readonly [ApiTransport, Subject];
  /** The part of the profile that is edited, as the fields show it. */
  valuesOf(profile: Profile): Values;
}

export class ProfileEdit<Values extends object> {
  private readonly _host: ReactiveControllerHost;
  private readonly _source: EditSource<Values>;
  private readonly _keeper: DraftKeeper;
  private _profile: Profile | undefined;
  private _newer: Profile | undefined;
  private _draft: EditDraft<Values> | undefined;

  constructor(host: ReactiveControllerHost, source: EditSource<Values>) {
    this._host = host;
    this._source = source;
    this._keeper = new DraftKeeper(host, (text) => saveFormDraft(...source.place(), source.form, text));
  }

  /** Reads what is on file, and what was typed over it before and never saved. */
  async begin(signal: AbortSignal): Promise<Profile> {
    const [api, subject] = this._source.place();
    const [profile, kept] = await Promise.all([readProfile(api, subject, signal), readFormDraft(api, subject, this._source.form, signal)]);
    this._profile = profile;
    this._draft = readEditDraft(kept, this._source.valuesOf(profile));
    this._keeper.begin(this._draft ? (kept ?? '') : '');
    // Somebody changed the details since this was typed: that is shown beside it.
    this._newer = this._draft && this._draft.version !== profile.version ? profile : undefined;
    return profile;
  }

  /** What was typed here before, until it is saved or dropped. */
  get drafted(): Partial<Values> {
    return this._draft?.values ?? {};
  }

  /** What is on file now, when it changed while the form was open. */
  get newer(): Profile | undefined {
    return this._newer;
  }

  /** What in the form differs from what was on file. */
  changed(values: Values): Partial<Values> {
    return this._profile ? differences(values, this._source.valuesOf(this._profile)) : {};
  }

  /** Takes what stands in the form now, and keeps it. */
  typed(values: Values): void {
    const changed = this.changed(values);
    this._keeper.typed(Object.keys(changed).length === 0 ? '' : JSON.stringify({ version: this._version, values: changed } satisfies EditDraft<Values>));
  }

  /** Keeps it now and not later. */
  readonly flush = (): void => this._keeper.flush();

  /** Drops what was typed. */
  drop(): void {
    this._draft = undefined;
    this._keeper.typed('');
    this._keeper.flush();
  }

  /** Drops what was typed and forgets what others changed. */
  startOver(): void {
    this.drop();
    this._newer = undefined;
  }

  /** Saves with `send` as an edit of the version that was shown; what was typed is kept when that fails. @throws what `send` does */
  async save(send: (api: ApiTransport, subject: Subject, version: number) => Promise<unknown>): Promise<void> {
    await this._keeper.hold();
    try {
      await send(...this._source.place(), this._version);
      this.drop();
    } finally {
      this._keeper.release();
    }
  }

  /**
   * Why saving failed. Where somebody else was faster, what they put there is
   * shown: saving again is then a choice made knowing what it replaces.
   */
  async describeFailure(error: unknown): Promise<string> {
    if (!(error instanceof ApiError) || error.status !== 412) return describeError(error);
    try {
      this._newer = await readProfile(...this._source.place());
      this._host.requestUpdate();
      return msg('These details were changed elsewhere while you were editing. Check what you typed, then save again.', { id: 'account.edit.changed' });
    } catch (failure) {
      return describeError(failure);
    }
  }

  /** Whether what is on file now is neither what was shown nor what stands in the form. */
  isChangedElsewhere(name: keyof Values, value: unknown): boolean {
    if (!this._newer || !this._profile) return false;
    const now = this._source.valuesOf(this._newer)[name];
    return !isSame(now, this._source.valuesOf(this._profile)[name]) || !isSame(now, value);
  }

  /** Says that what stands in the form was typed before. */
  renderNote(onStartOver: () => void) {
    if (!this._draft) return nothing;
    return html`<ds-alert tone="info" quiet .heading=${msg('We kept what you typed last time', { id: 'account.edit.draft' })}>
      ${msg('It is not saved yet. Check it, then choose Save.', { id: 'account.edit.draft-what' })}
      <ds-button slot="actions" variant="quiet" @click=${onStartOver}>${msg('Start over', { id: 'account.edit.start-over' })}</ds-button>
    </ds-alert>`;
  }

  /** Said while what was typed could not be kept; else empty. */
  get statusText(): string {
    return this._keeper.state === 'failed' ? keepFailedText() : '';
  }

  private get _version(): number {
    return (this._newer ?? this._profile)?.version ?? 0;
  }
}

/** What was typed is not on the server yet. */
export function keepFailedText(): string {
  return msg('What you typed is not kept yet. We keep trying.', { id: 'account.edit.draft-failed' });
}
