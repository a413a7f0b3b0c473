/** The form for preferred name, pronouns, language and people to call. What was typed stays through every failure, and on the server until it is saved. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox';
import '@portal/design-system/error-summary';
import '@portal/design-system/icon';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import '@portal/design-system/phone-field';
import '@portal/design-system/select';
import '@portal/design-system/text-field';
import { validateForm } from '@portal/design-system/forms';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { Profile } from '@portal/bff/contract';
import {
  announcerContext,
  ApiError,
  apiContext,
  describeError,
  DraftKeeper,
  FeaturePage,
  localeContext,
  navigationContext,
  readFormDraft,
  renderTask,
  saveFormDraft,
  subjectContext,
} from '@portal/shell/contract';
import type { Announcer, ApiTransport, LocaleSettings, Navigation, Subject } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { changeDetails, readProfile } from '../../api/account-api.ts';
import { fieldsOf, readValues, renderAbout } from './about-fields.ts';
import type { Values } from './about-fields.ts';
import { DETAILS_FORM, differences, isSame, readDetailsDraft, toChange, valuesOf } from './details-draft.ts';
import type { DetailsDraft, DetailsValues } from './details-draft.ts';
import { detailsStyles } from './details-styles.ts';
import { contactText, languageText, personText, wrongDetailText } from './details-text.ts';
import { renderContacts } from './emergency-contacts.ts';

export class AccountDetailsPage extends FeaturePage {
  static override styles = [FeaturePage.styles, detailsStyles];

  @consume({ context: apiContext, subscribe: true }) @state() private _api!: ApiTransport;
  @consume({ context: subjectContext, subscribe: true }) @state() private _subject!: Subject;
  @consume({ context: localeContext, subscribe: true }) @state() private _locale!: LocaleSettings;
  @consume({ context: navigationContext, subscribe: true }) @state() private _navigation!: Navigation;
  @consume({ context: announcerContext, subscribe: true }) private _announcer!: Announcer;

  @state() private _errors: ReturnType<typeof validateForm> = [];
  @state() private _saveError = '';
  @state() private _saving = false;
  /** What stands in the form. */
  @state() private _values: Values | undefined;
  /** What is on file now, when it changed while the form was open. */
  @state() private _newer: Profile | undefined;
  @state() private _hasDraft = false;
  @query('form') private _form!: HTMLFormElement;

  private _nextKey = 0;
  private readonly _keeper = new DraftKeeper(this, (text) => saveFormDraft(this._api, this._subject, DETAILS_FORM, text));

  private readonly _profile = new Task(this, {
    task: async ([api, subject], { signal }) => {
      const [profile, kept] = await Promise.all([readProfile(api, subject, signal), readFormDraft(api, subject, DETAILS_FORM, signal)]);
      const draft = readDetailsDraft(kept, valuesOf(profile));
      this._keeper.begin(draft ? (kept ?? '') : '');
      this._hasDraft = draft !== undefined;
      // Somebody changed the details since this was typed: that is shown beside it.
      this._newer = draft && draft.version !== profile.version ? profile : undefined;
      this._values = this._keyed({ ...valuesOf(profile), ...draft?.values });
      return profile;
    },
    args: () => [this._api, this._subject] as const,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Edit personal details', { id: 'account.details.title' })}
        .backHref=${this._navigation.href('/account')}
        .backLabel=${msg('My details', { id: 'account.details.back' })}
      >
        ${this._renderLegalName()}
      </ds-page-header>
      ${renderTask(this._profile, msg('Loading your details', { id: 'account.details.loading' }), (profile) => (this._values ? this._renderForm(profile, this._values) : html``))}
    `;
  }

  private _renderForm(profile: Profile, values: Values) {
    return html`
      <form novalidate @submit=${this._onSubmit} @input=${this._onInput} @change=${this._onInput} @focusout=${this._keeper.flush}>
        <ds-error-summary .heading=${msg('Please check these fields', { id: 'account.details.errors' })} .errors=${this._errors}></ds-error-summary>
        ${this._saveError ? html`<ds-alert tone="danger">${this._saveError}</ds-alert>` : nothing}
        ${this._hasDraft ? this._renderDraftNote() : nothing}
        <ds-card .heading=${msg('About you', { id: 'account.details.about' })}>
          <div class="fields">
            ${renderAbout(values, this._locale.locale, (name, usual) => this._hint(name, profile, usual))}
          </div>
        </ds-card>
        <ds-card .heading=${msg('Emergency contacts', { id: 'account.details.contacts' })}>
          <div class="fields">
            <p>${this._hint('emergencyContacts', profile, msg('Whom we call when we can’t ask you.', { id: 'account.details.contacts-hint' }))}</p>
            ${renderContacts(values.emergencyContacts, { add: this._onAdd, remove: this._onRemove })}
          </div>
        </ds-card>
        <div class="actions">
          <ds-button type="submit" variant="primary" .busy=${this._saving}>${msg('Save', { id: 'account.details.save' })}</ds-button>
          <ds-button variant="quiet" @click=${this._onCancel}>${msg('Cancel', { id: 'account.details.cancel' })}</ds-button>
        </div>
        <p class="status" role="status">${this._keeper.state === 'failed' ? msg('What you typed is not kept yet. We keep trying.', { id: 'account.details.draft-failed' }) : ''}</p>
      </form>
    `;
  }

  /** Only the patient can ask for that. */
  private _renderLegalName() {
    if (this._subject.kind !== 'patient' || this._subject.relationship !== 'self') return nothing;
    return html`${msg('We have to check a new legal name first.', { id: 'account.details.legal-name' })}
      <ds-link .href=${this._navigation.href('/account/requests')}>${msg('Ask us to change your legal name', { id: 'account.details.ask' })}</ds-link>`;
  }

  private _renderDraftNote() {
    return html`<ds-alert tone="info" quiet .heading=${msg('We kept what you typed last time', { id: 'account.details.draft' })}>
      ${msg('It is not saved yet. Check it, then choose Save.', { id: 'account.details.draft-what' })}
      <ds-button slot="actions" variant="quiet" @click=${this._onStartOver}>${msg('Start over', { id: 'account.details.start-over' })}</ds-button>
    </ds-alert>`;
  }

  /** The usual hint; what somebody else put there meanwhile is said instead. */
  private _hint(name: keyof DetailsValues, profile: Profile, usual: string): string {
    if (!this._newer || !this._values) return usual;
    const now = valuesOf(this._newer)[name];
    if (isSame(now, valuesOf(profile)[name]) && isSame(now, withoutKeys(this._values)[name])) return usual;
    const value = this._onFileText(name, this._newer) || msg('nothing', { id: 'account.details.now-empty' });
    return msg(str`On file now: ${value}`, { id: 'account.details.now' });
  }

  private _onFileText(name: keyof DetailsValues, profile: Profile): string {
    if (name === 'emergencyContacts') return profile.emergencyContacts.map(contactText).join('; ');
    if (name === 'interpreterNeeded') return profile.interpreterNeeded ? msg('yes', { id: 'account.details.yes' }) : msg('no', { id: 'account.details.no' });
    if (name === 'language') return profile.language === null ? '' : languageText(profile.language, this._locale.locale);
    return profile[name] ?? '';
  }

  private _keyed(values: DetailsValues): Values {
    return { ...values, emergencyContacts: values.emergencyContacts.map((contact) => ({ ...contact, key: this._nextKey++ })) };
  }

  private readonly _onInput = (): void => {
    if (this._values) this._take(readValues(this._form, this._values.emergencyContacts));
  };

  /** Takes what stands in the form now, and keeps it. */
  private _take(values: Values): void {
    this._values = values;
    const changed = this._changed();
    const draft: DetailsDraft = { version: this._version(), values: changed };
    this._keeper.typed(Object.keys(changed).length === 0 ? '' : JSON.stringify(draft));
  }

  private readonly _onAdd = async (): Promise<void> => {
    if (!this._values) return;
    const { emergencyContacts } = this._values;
    this._take({ ...this._values, emergencyContacts: [...emergencyContacts, { key: this._nextKey++, name: '', relationship: '', phone: '' }] });
    await this.updateComplete;
    fieldsOf(this._form).find(({ name }) => name === `emergencyContacts.${emergencyContacts.length}.name`)?.focus();
  };

  /** The focus goes to who is in the place of the one removed, else to adding one. */
  private readonly _onRemove = async (index: number): Promise<void> => {
    if (!this._values) return;
    const { emergencyContacts } = this._values;
    const name = personText(emergencyContacts[index]?.name ?? '', index);
    this._take({ ...this._values, emergencyContacts: emergencyContacts.filter((_, at) => at !== index) });
    this._errors = [];
    this._announcer.announce(msg(str`${name} was taken off the list. Choose Save to keep it so.`, { id: 'account.details.removed' }));
    await this.updateComplete;
    const removes = this._form.querySelectorAll<HTMLElement>('.remove');
    (removes[Math.min(index, removes.length - 1)] ?? this._form.querySelector<HTMLElement>('.add'))?.focus();
  };

  private _onStartOver(): void {
    const { value } = this._profile;
    if (!value) return;
    this._dropDraft();
    this._newer = undefined;
    this._values = this._keyed(valuesOf(value));
    this._errors = [];
    fieldsOf(this._form)[0]?.focus();
  }

  private _onCancel(): void {
    this._dropDraft();
    this._navigation.navigate('/account');
  }

  private _dropDraft(): void {
    this._hasDraft = false;
    this._keeper.typed('');
    this._keeper.flush();
  }

  private _changed(): Partial<DetailsValues> {
    const { value } = this._profile;
    return value && this._values ? differences(withoutKeys(this._values), valuesOf(value)) : {};
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this._saving) return;
    for (const field of fieldsOf(this._form)) field.error = '';
    this._saveError = '';
    this._errors = validateForm(this._form);
    if (this._errors.length > 0) return;
    this._saving = true;
    await this._keeper.hold();
    try {
      await changeDetails(this._api, this._subject, toChange(this._changed(), this._version()));
      this._dropDraft();
      this._keeper.release();
      this._announcer.announce(msg('Your details are saved.', { id: 'account.details.saved' }));
      this._navigation.navigate('/account');
    } catch (error) {
      this._keeper.release();
      await this._onFailure(error);
    } finally {
      this._saving = false;
    }
  }

  private async _onFailure(error: unknown): Promise<void> {
    const wrong = error instanceof ApiError ? error.fields : [];
    for (const { path } of wrong) {
      const field = fieldsOf(this._form).find(({ name }) => name === path);
      if (field) field.error = wrongDetailText(path);
    }
    this._errors = fieldsOf(this._form)
      .filter((field) => field.error !== '')
      .map((field) => ({ field, message: field.error }));
    if (this._errors.length > 0) return;
    this._saveError = error instanceof ApiError && error.status === 412 ? await this._changesElsewhere() : describeError(error);
  }

  /** The form keeps what was typed; saving again is then a choice made knowing what it replaces. */
  private async _changesElsewhere(): Promise<string> {
    try {
      this._newer = await readProfile(this._api, this._subject);
      return msg('These details were changed elsewhere while you were editing. Check what you typed, then save again.', { id: 'account.details.changed' });
    } catch (error) {
      return describeError(error);
    }
  }

  /** The version on file that was shown and that this form is an edit of. */
  private _version(): number {
    return (this._newer ?? this._profile.value)?.version ?? 0;
  }
}

function withoutKeys({ emergencyContacts, ...values }: Values): DetailsValues {
  return { ...values, emergencyContacts: emergencyContacts.map(({ name, relationship, phone }) => ({ name, relationship, phone })) };
}

declare global {
  interface HTMLElementTagNameMap {
    'account-details-page': AccountDetailsPage;
  }
}
