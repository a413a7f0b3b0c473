/** The form to change phone and address. What was typed stays through every failure, and on the server until it is saved. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/error-summary';
import '@portal/design-system/inline-message';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '@portal/design-system/text-field';
import type { DsTextField } from '@portal/design-system/classes/text-field';
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
  navigationContext,
  readFormDraft,
  renderTask,
  saveFormDraft,
  subjectContext,
} from '@portal/shell/contract';
import type { Announcer, ApiTransport, Navigation, Subject } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { changeContact, readProfile } from '../../api/account-api.ts';
import { CONTACT_FORM, readContactDraft } from './contact-draft.ts';
import type { ContactDraft, ContactField } from './contact-draft.ts';
import { wrongFieldText } from './contact-text.ts';

export class AccountContactPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }
    `,
  ];

  @consume({ context: apiContext, subscribe: true }) @state() private _api!: ApiTransport;
  @consume({ context: subjectContext, subscribe: true }) @state() private _subject!: Subject;
  @consume({ context: navigationContext, subscribe: true }) @state() private _navigation!: Navigation;
  @consume({ context: announcerContext, subscribe: true }) private _announcer!: Announcer;

  @state() private _errors: ReturnType<typeof validateForm> = [];
  @state() private _saveError = '';
  @state() private _saving = false;
  @query('form') private _form!: HTMLFormElement;
  /** What is on file now, when it changed while the form was open. */
  @state() private _newer: Profile | undefined;

  /** What was typed here before and never saved. */
  private _draft: ContactDraft | undefined;
  private readonly _keeper = new DraftKeeper(this, (text) => saveFormDraft(this._api, this._subject, CONTACT_FORM, text));

  private readonly _profile = new Task(this, {
    task: async ([api, subject], { signal }) => {
      const [profile, kept] = await Promise.all([readProfile(api, subject, signal), readFormDraft(api, subject, CONTACT_FORM, signal)]);
      this._draft = readContactDraft(kept, profile);
      this._keeper.begin(this._draft ? (kept ?? '') : '');
      // Somebody changed the details since this was typed: that is shown beside it.
      this._newer = this._draft && this._draft.version !== profile.version ? profile : undefined;
      return profile;
    },
    args: () => [this._api, this._subject] as const,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Edit phone and address', { id: 'account.contact.title' })}
        .backHref=${this._navigation.href('/account')}
        .backLabel=${msg('My details', { id: 'account.contact.back' })}
      ></ds-page-header>
      ${renderTask(this._profile, msg('Loading your details', { id: 'account.contact.loading' }), (profile) => this._renderForm(profile))}
    `;
  }

  private _renderForm(profile: Profile) {
    return html`
      <ds-card>
        <form novalidate @submit=${this._onSubmit} @input=${() => this._onInput(profile)} @focusout=${this._keeper.flush}>
          <ds-error-summary .heading=${msg('Please check these fields', { id: 'account.contact.errors' })} .errors=${this._errors}></ds-error-summary>
          <ds-stack>
            ${this._saveError ? html`<ds-alert tone="danger">${this._saveError}</ds-alert>` : nothing}
            ${this._draft ? this._renderDraftNote() : nothing}
            ${this._renderField('mobilePhone', msg('Mobile phone', { id: 'account.contact.mobile' }), profile, 'tel', 'tel')}
            ${this._renderField('homePhone', msg('Home phone', { id: 'account.contact.home' }), profile, 'tel', 'home tel')}
            ${this._renderField('addressLine1', msg('Street and number', { id: 'account.contact.line1' }), profile, 'text', 'address-line1')}
            ${this._renderField('addressLine2', msg('Apartment or unit', { id: 'account.contact.line2' }), profile, 'text', 'address-line2')}
            ${this._renderField('city', msg('City', { id: 'account.contact.city' }), profile, 'text', 'address-level2')}
            ${this._renderField('state', msg('State (two letters, like MN)', { id: 'account.contact.state' }), profile, 'text', 'address-level1')}
            ${this._renderField('postalCode', msg('ZIP code', { id: 'account.contact.zip' }), profile, 'text', 'postal-code')}
            <ds-cluster>
              <ds-button type="submit" variant="primary" .busy=${this._saving}>${msg('Save', { id: 'account.contact.save' })}</ds-button>
              <ds-button variant="quiet" @click=${this._onCancel}>${msg('Cancel', { id: 'account.contact.cancel' })}</ds-button>
            </ds-cluster>
            <ds-inline-message live tone="warning">${this._statusText()}</ds-inline-message>
          </ds-stack>
        </form>
      </ds-card>
    `;
  }

  private _renderDraftNote() {
    return html`<ds-alert tone="info" quiet .heading=${msg('We kept what you typed last time', { id: 'account.contact.draft' })}>
      ${msg('It is not saved yet. Check it, then choose Save.', { id: 'account.contact.draft-what' })}
      <ds-button slot="actions" variant="quiet" @click=${this._onStartOver}>${msg('Start over', { id: 'account.contact.start-over' })}</ds-button>
    </ds-alert>`;
  }

  private _statusText() {
    if (this._keeper.state === 'failed') return msg('What you typed is not kept yet. We keep trying.', { id: 'account.contact.draft-failed' });
    return nothing;
  }

  private _renderField(name: ContactField, label: string, profile: Profile, type: 'tel' | 'text', autocomplete: string) {
    return html`<ds-text-field
      .name=${name}
      .label=${label}
      .type=${type}
      .autocomplete=${autocomplete}
      .value=${this._draft?.values[name] ?? profile[name] ?? ''}
      .hint=${this._changeElsewhere(name, profile)}
    ></ds-text-field>`;
  }

  /** What somebody else put there meanwhile. */
  private _changeElsewhere(name: ContactField, profile: Profile): string {
    if (!this._newer) return '';
    const typed = this._draft?.values[name];
    if (this._newer[name] === profile[name] && (typed === undefined || typed === (this._newer[name] ?? ''))) return '';
    const value = this._newer[name] ?? msg('nothing', { id: 'account.contact.now-empty' });
    return msg(str`On file now: ${value}`, { id: 'account.contact.now' });
  }

  private _fields(): DsTextField[] {
    return [...this._form.querySelectorAll('ds-text-field')];
  }

  private _onInput(profile: Profile): void {
    const values = Object.fromEntries(this._changedFields(profile).map(({ name, value }) => [name, value]));
    const draft: ContactDraft = { version: this._version(), values };
    this._keeper.typed(Object.keys(values).length === 0 ? '' : JSON.stringify(draft));
  }

  private _onStartOver(): void {
    this._dropDraft();
    this._newer = undefined;
    this._form.reset();
    for (const field of this._fields()) field.value = this._profile.value?.[field.name as ContactField] ?? '';
    this._fields()[0]?.focus();
  }

  private _onCancel(): void {
    this._dropDraft();
    this._navigation.navigate('/account');
  }

  private _dropDraft(): void {
    this._draft = undefined;
    this._keeper.typed('');
    this._keeper.flush();
  }

  /** What was not touched is not sent: a number on file in an old form must not stop a new address. */
  private _changedFields(profile: Profile | undefined): DsTextField[] {
    return this._fields().filter((field) => field.value !== (profile?.[field.name as ContactField] ?? ''));
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this._saving) return;
    for (const field of this._fields()) field.error = '';
    this._saveError = '';
    this._errors = validateForm(this._form);
    if (this._errors.length > 0) return;
    this._saving = true;
    await this._keeper.hold();
    try {
      const values = Object.fromEntries(this._changedFields(this._profile.value).map((field) => [field.name, normalize(field.name, field.value)]));
      await changeContact(this._api, this._subject, { ...values, version: this._version() });
      this._dropDraft();
      this._keeper.release();
      this._announcer.announce(msg('Your details are saved.', { id: 'account.contact.saved' }));
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
      const field = this._fields().find(({ name }) => name === path);
      if (field) field.error = wrongFieldText(path);
    }
    this._errors = this._fields()
      .filter((field) => field.error !== '')
      .map((field) => ({ field, message: field.error }));
    if (this._errors.length > 0) return;
    if (error instanceof ApiError && error.status === 412) {
      await this._showChangesElsewhere();
      return;
    }
    this._saveError = describeError(error);
  }

  /** The form keeps what was typed; saving again is then a choice made knowing what it replaces. */
  private async _showChangesElsewhere(): Promise<void> {
    try {
      this._newer = await readProfile(this._api, this._subject);
      this._saveError = msg('These details were changed elsewhere while you were editing. Check what you typed, then save again.', { id: 'account.contact.changed' });
    } catch (error) {
      this._saveError = describeError(error);
    }
  }

  /** The version on file that was shown and that this form is an edit of. */
  private _version(): number {
    return (this._newer ?? this._profile.value)?.version ?? 0;
  }
}

function normalize(name: string, value: string): string {
  return name === 'state' ? value.trim().toUpperCase() : value.trim();
}

declare global {
  interface HTMLElementTagNameMap {
    'account-contact-page': AccountContactPage;
  }
}
