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
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { Profile } from '@portal/bff/contract/account';
import { FeaturePage, renderTask } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { changeContact } from '../../api/account-api.ts';
import { showFieldErrors } from '../../edit/field-errors.ts';
import { ProfileEdit } from '../../edit/profile-edit.ts';
import { CONTACT_FORM, contactValuesOf } from './contact-values.ts';
import type { ContactField, ContactValues } from './contact-values.ts';
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

  @state() private _errors: ReturnType<typeof validateForm> = [];
  @state() private _saveError = '';
  @state() private _saving = false;
  @query('form') private _form!: HTMLFormElement;

  private readonly _edit = new ProfileEdit<ContactValues>(this, { form: CONTACT_FORM, place: () => [this.api, this.subject], valuesOf: contactValuesOf });

  private readonly _profile = new Task(this, {
    task: (_place, { signal }) => this._edit.begin(signal),
    args: () => [this.api, this.subject] as const,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Edit phone and address', { id: 'account.contact.title' })}
        .backHref=${this.navigation.href('/account')}
        .backLabel=${msg('My details', { id: 'account.contact.back' })}
      ></ds-page-header>
      ${renderTask(this._profile, msg('Loading your details', { id: 'account.contact.loading' }), (profile) => this._renderForm(profile))}
    `;
  }

  private _renderForm(profile: Profile) {
    return html`
      <ds-card>
        <form novalidate @submit=${this._onSubmit} @input=${this._onInput} @focusout=${this._edit.flush}>
          <ds-error-summary .heading=${msg('Please check these fields', { id: 'account.contact.errors' })} .errors=${this._errors}></ds-error-summary>
          <ds-stack>
            ${this._saveError ? html`<ds-alert tone="danger">${this._saveError}</ds-alert>` : nothing}
            ${this._edit.renderNote(() => this._onStartOver())}
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
            <ds-inline-message live tone="warning">${this._edit.statusText || nothing}</ds-inline-message>
          </ds-stack>
        </form>
      </ds-card>
    `;
  }

  private _renderField(name: ContactField, label: string, profile: Profile, type: 'tel' | 'text', autocomplete: string) {
    return html`<ds-text-field
      .name=${name}
      .label=${label}
      .type=${type}
      .autocomplete=${autocomplete}
      .value=${this._edit.drafted[name] ?? profile[name] ?? ''}
      .hint=${this._changeElsewhere(name)}
    ></ds-text-field>`;
  }

  /** What somebody else put there meanwhile. */
  private _changeElsewhere(name: ContactField): string {
    const { newer, drafted } = this._edit;
    if (!newer || !this._edit.isChangedElsewhere(name, drafted[name] ?? newer[name] ?? '')) return '';
    const value = newer[name] ?? msg('nothing', { id: 'account.edit.now-empty' });
    return msg(str`On file now: ${value}`, { id: 'account.edit.now' });
  }

  private _fields(): DsTextField[] {
    return [...this._form.querySelectorAll('ds-text-field')];
  }

  private _values(): ContactValues {
    return Object.fromEntries(this._fields().map(({ name, value }) => [name, value])) as ContactValues;
  }

  private readonly _onInput = (): void => this._edit.typed(this._values());

  private _onStartOver(): void {
    this._edit.startOver();
    this._form.reset();
    for (const field of this._fields()) field.value = this._profile.value?.[field.name as ContactField] ?? '';
    this._fields()[0]?.focus();
  }

  private _onCancel(): void {
    this._edit.drop();
    this.navigation.navigate('/account');
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this._saving) return;
    for (const field of this._fields()) field.error = '';
    this._saveError = '';
    this._errors = validateForm(this._form);
    if (this._errors.length > 0) return;
    this._saving = true;
    try {
      // What was not touched is not sent: a number on file in an old form must not stop a new address.
      const values = Object.entries(this._edit.changed(this._values())).map(([name, value]) => [name, normalize(name, value)]);
      await this._edit.save((api, subject, version) => changeContact(api, subject, { ...Object.fromEntries(values), version }));
      this.announcer.announce(msg('Your details are saved.', { id: 'account.contact.saved' }));
      this.navigation.navigate('/account');
    } catch (error) {
      this._errors = showFieldErrors(error, this._fields(), wrongFieldText);
      if (this._errors.length === 0) this._saveError = await this._edit.describeFailure(error);
    } finally {
      this._saving = false;
    }
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
