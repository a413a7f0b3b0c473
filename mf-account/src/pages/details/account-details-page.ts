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
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { Profile } from '@portal/bff/contract/account';
import { FeaturePage, renderTask } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { changeDetails } from '../../api/account-api.ts';
import { showFieldErrors } from '../../edit/field-errors.ts';
import { ProfileEdit } from '../../edit/profile-edit.ts';
import { fieldsOf, readValues, renderAbout } from './about-fields.ts';
import type { Values } from './about-fields.ts';
import { DETAILS_FORM, toChange, valuesOf } from './details-values.ts';
import type { DetailsValues } from './details-values.ts';
import { detailsStyles } from './details-styles.ts';
import { contactText, languageText, personText, wrongDetailText } from './details-text.ts';
import { renderContacts } from './emergency-contacts.ts';

export class AccountDetailsPage extends FeaturePage {
  static override styles = [FeaturePage.styles, detailsStyles];

  @state() private _errors: ReturnType<typeof validateForm> = [];
  @state() private _saveError = '';
  @state() private _saving = false;
  /** What stands in the form. */
  @state() private _values: Values | undefined;
  @query('form') private _form!: HTMLFormElement;

  private _nextKey = 0;
  private readonly _edit = new ProfileEdit<DetailsValues>(this, { form: DETAILS_FORM, place: () => [this.api, this.subject], valuesOf });

  private readonly _profile = new Task(this, {
    task: async (_place, { signal }) => {
      const profile = await this._edit.begin(signal);
      this._values = this._keyed({ ...valuesOf(profile), ...this._edit.drafted });
      return profile;
    },
    args: () => [this.api, this.subject] as const,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Edit personal details', { id: 'account.details.title' })}
        .backHref=${this.navigation.href('/account')}
        .backLabel=${msg('My details', { id: 'account.details.back' })}
      >
        ${this._renderLegalName()}
      </ds-page-header>
      ${renderTask(this._profile, msg('Loading your details', { id: 'account.details.loading' }), (profile) => (this._values ? this._renderForm(profile, this._values) : html``))}
    `;
  }

  private _renderForm(profile: Profile, values: Values) {
    return html`
      <form novalidate @submit=${this._onSubmit} @input=${this._onInput} @change=${this._onInput} @focusout=${this._edit.flush}>
        <ds-error-summary .heading=${msg('Please check these fields', { id: 'account.details.errors' })} .errors=${this._errors}></ds-error-summary>
        ${this._saveError ? html`<ds-alert tone="danger">${this._saveError}</ds-alert>` : nothing}
        ${this._edit.renderNote(() => this._onStartOver())}
        <ds-card .heading=${msg('About you', { id: 'account.details.about' })}>
          <div class="fields">
            ${renderAbout(values, this.locale.locale, (name, usual) => this._hint(name, usual))}
          </div>
        </ds-card>
        <ds-card .heading=${msg('Emergency contacts', { id: 'account.details.contacts' })}>
          <div class="fields">
            <p>${this._hint('emergencyContacts', msg('Whom we call when we can’t ask you.', { id: 'account.details.contacts-hint' }))}</p>
            ${renderContacts(values.emergencyContacts, { add: this._onAdd, remove: this._onRemove })}
          </div>
        </ds-card>
        <div class="actions">
          <ds-button type="submit" variant="primary" .busy=${this._saving}>${msg('Save', { id: 'account.details.save' })}</ds-button>
          <ds-button variant="quiet" @click=${this._onCancel}>${msg('Cancel', { id: 'account.details.cancel' })}</ds-button>
        </div>
        <p class="status" role="status">${this._edit.statusText}</p>
      </form>
    `;
  }

  /** Only the patient can ask for that. */
  private _renderLegalName() {
    if (this.subject.kind !== 'patient' || this.subject.relationship !== 'self') return nothing;
    return html`${msg('We have to check a new legal name first.', { id: 'account.details.legal-name' })}
      <ds-link .href=${this.navigation.href('/account/requests')}>${msg('Ask us to change your legal name', { id: 'account.details.ask' })}</ds-link>`;
  }

  /** The usual hint; what somebody else put there meanwhile is said instead. */
  private _hint(name: keyof DetailsValues, usual: string): string {
    const { newer } = this._edit;
    if (!newer || !this._values || !this._edit.isChangedElsewhere(name, withoutKeys(this._values)[name])) return usual;
    const value = this._onFileText(name, newer) || msg('nothing', { id: 'account.edit.now-empty' });
    return msg(str`On file now: ${value}`, { id: 'account.edit.now' });
  }

  private _onFileText(name: keyof DetailsValues, profile: Profile): string {
    if (name === 'emergencyContacts') return profile.emergencyContacts.map(contactText).join('; ');
    if (name === 'interpreterNeeded') return profile.interpreterNeeded ? msg('yes', { id: 'account.details.yes' }) : msg('no', { id: 'account.details.no' });
    if (name === 'language') return profile.language === null ? '' : languageText(profile.language, this.locale.locale);
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
    this._edit.typed(withoutKeys(values));
  }

  private readonly _onAdd = async (): Promise<void> => {
    if (!this._values) return;
    const { emergencyContacts } = this._values;
    this._take({ ...this._values, emergencyContacts: [...emergencyContacts, { key: this._nextKey++, name: '', relationship: '', phone: '' }] });
    await this.updateComplete;
    fieldsOf(this._form)
      .find(({ name }) => name === `emergencyContacts.${emergencyContacts.length}.name`)
      ?.focus();
  };

  /** The focus goes to who is in the place of the one removed, else to adding one. */
  private readonly _onRemove = async (index: number): Promise<void> => {
    if (!this._values) return;
    const { emergencyContacts } = this._values;
    const name = personText(emergencyContacts[index]?.name ?? '', index);
    this._take({ ...this._values, emergencyContacts: emergencyContacts.filter((_, at) => at !== index) });
    this._errors = [];
    this.announcer.announce(msg(str`${name} was taken off the list. Choose Save to keep it so.`, { id: 'account.details.removed' }));
    await this.updateComplete;
    const removes = this._form.querySelectorAll<HTMLElement>('.remove');
    (removes[Math.min(index, removes.length - 1)] ?? this._form.querySelector<HTMLElement>('.add'))?.focus();
  };

  private _onStartOver(): void {
    const { value } = this._profile;
    if (!value) return;
    this._edit.startOver();
    this._values = this._keyed(valuesOf(value));
    this._errors = [];
    fieldsOf(this._form)[0]?.focus();
  }

  private _onCancel(): void {
    this._edit.drop();
    this.navigation.navigate('/account');
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const values = this._values && withoutKeys(this._values);
    if (this._saving || !values) return;
    for (const field of fieldsOf(this._form)) field.error = '';
    this._saveError = '';
    this._errors = validateForm(this._form);
    if (this._errors.length > 0) return;
    this._saving = true;
    try {
      await this._edit.save((api, subject, version) => changeDetails(api, subject, toChange(this._edit.changed(values), version)));
      this.announcer.announce(msg('Your details are saved.', { id: 'account.details.saved' }));
      this.navigation.navigate('/account');
    } catch (error) {
      this._errors = showFieldErrors(error, fieldsOf(this._form), wrongDetailText);
      if (this._errors.length === 0) this._saveError = await this._edit.describeFailure(error);
    } finally {
      this._saving = false;
    }
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
