/** The form to change phone and address. What was typed stays through every failure, and on the server until it is saved. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/inline-message';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import type { ContactChange, Profile } from '@portal/bff/contract/account';
import { FeaturePage, FormController, keepStateText, RecordEdit, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { changeContact, readProfile } from '../../api/account-api.ts';
import { CONTACT_FORM, contactValuesIn, contactValuesOf, isAddressPart, NEEDED_OF_ADDRESS } from './contact-values.ts';
import type { ContactField, ContactValues } from './contact-values.ts';
import { wrongFieldText } from './contact-text.ts';
import { detailsTitle } from '../../details-title.ts';

export class AccountContactPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }

      fieldset {
        display: grid;
        gap: var(--ds-space-4);
        min-inline-size: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
        font-size: var(--ds-text-l);
        font-weight: var(--ds-weight-bold);
      }

      .optional,
      .hint {
        color: var(--ds-color-text-muted);
        font-weight: normal;
      }

      .hint {
        margin: 0;
      }
    `,
  ];

  @query('form') private _fields!: HTMLFormElement;
  /** The address as it stands in the form; undefined while it stands as it is on file. */
  @state() private _address: 'empty' | 'begun' | undefined;

  private readonly _edit = new RecordEdit<Profile, ContactValues>(this, {
    name: CONTACT_FORM,
    read: (signal) => readProfile(this.api, this.subject, signal),
    valuesOf: contactValuesOf,
    typed: contactValuesIn,
  });
  private readonly _form = new FormController(this, {
    draft: this._edit,
    summary: { heading: () => msg('Please check these fields', { id: 'account.contact.errors' }) },
    // What was not touched is not sent: a number on file in an old form must not stop a new address.
    values: (form) => ({ ...normalize(this._edit.changed(contactValuesIn(form))), version: this._edit.version }),
    send: (change) => changeContact(this.api, this.subject, change),
    said: () => msg('Your details are saved.', { id: 'account.contact.saved' }),
    sent: () => this.navigation.navigate('/account'),
    describeField: ({ path, code }) => wrongFieldText(path, code),
  });

  private readonly _profile = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: (_args, { signal }) => this._edit.begin(signal),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Edit phone and address', { id: 'account.contact.title' })}
        .backHref=${this.navigation.href('/account')}
        .backLabel=${detailsTitle(this.subject)}
      ></ds-page-header>
      ${this._profile.render(msg('Loading your details', { id: 'account.contact.loading' }), (profile) => this._renderForm(profile))}
    `;
  }

  private _renderForm(profile: Profile) {
    return html`
      <ds-card>
        ${this._form.render(
          html`<ds-stack>
            ${this._form.renderFailure()}
            ${this._edit.renderNote(() => this._onStartOver())}
            ${this._renderField('mobilePhone', msg('Mobile phone', { id: 'account.contact.mobile' }), profile, 'tel', 'tel')}
            ${this._renderField('homePhone', msg('Home phone', { id: 'account.contact.home' }), profile, 'tel', 'home tel')}
            ${this._renderAddress(profile)}
            <ds-cluster>
              <ds-button type="submit" variant="primary">${msg('Save', { id: 'account.contact.save' })}</ds-button>
              <ds-button variant="quiet" @click=${this._onCancel}>${msg('Cancel', { id: 'account.contact.cancel' })}</ds-button>
            </ds-cluster>
            <ds-inline-message live tone="warning">${keepStateText(this._edit.state)}</ds-inline-message>
          </ds-stack>`,
          { bare: true },
        )}
      </ds-card>
    `;
  }

  private _renderAddress(profile: Profile) {
    const isOnFile = NEEDED_OF_ADDRESS.some((name) => (this._edit.drafted[name] ?? profile[name] ?? '') !== '');
    const isOptional = this._address === 'empty' || (this._address === undefined && !isOnFile);
    return html`<fieldset aria-describedby="address-hint" @input=${this._onAddress}>
      <legend>
        ${msg('Mailing address', { id: 'account.contact.address' })}
        ${isOptional ? html`<span class="optional">(${msg('optional', { id: 'account.contact.optional' })})</span>` : nothing}
      </legend>
      <p id="address-hint" class="hint">
        ${msg('You can leave all of it empty. Once you fill in one part, we need the street, city, state and ZIP code.', { id: 'account.contact.address-hint' })}
      </p>
      ${this._renderField('addressLine1', msg('Street address', { id: 'account.contact.line1' }), profile, 'text', 'address-line1')}
      ${this._renderField('addressLine2', msg('Apartment or unit', { id: 'account.contact.line2' }), profile, 'text', 'address-line2')}
      ${this._renderField('city', msg('City', { id: 'account.contact.city' }), profile, 'text', 'address-level2')}
      ${this._renderField('state', msg('State (two letters, like MN)', { id: 'account.contact.state' }), profile, 'text', 'address-level1', msg('State', { id: 'account.contact.state-noun' }))}
      ${this._renderField('postalCode', msg('ZIP code', { id: 'account.contact.zip' }), profile, 'text', 'postal-code')}
    </fieldset>`;
  }

  private _renderField(name: ContactField, label: string, profile: Profile, type: 'tel' | 'text', autocomplete: string, noun = '') {
    const isNeeded = isAddressPart(name) && name !== 'addressLine2';
    return html`<ds-text-field
      .name=${name}
      .label=${label}
      .noun=${noun}
      .required=${isNeeded && this._address === 'begun'}
      .noMark=${isNeeded}
      .type=${type}
      .autocomplete=${autocomplete}
      .value=${this._edit.drafted[name] ?? profile[name] ?? ''}
      .hint=${this._edit.onFileNow(name, this._edit.drafted[name] ?? this._edit.newer?.[name] ?? '', (onFile) => onFile)}
    ></ds-text-field>`;
  }

  /** An address on file that lacks a part must not stop a new phone: it is asked for whole once it is changed. */
  private _onAddress(): void {
    const values = contactValuesIn(this._fields);
    const isChanged = Object.keys(this._edit.changed(values)).some((name) => isAddressPart(name as ContactField));
    const isEmpty = Object.entries(values).every(([name, value]) => !isAddressPart(name as ContactField) || value.trim() === '');
    this._address = isEmpty ? 'empty' : isChanged ? 'begun' : undefined;
  }

  private _onStartOver(): void {
    const onFile = this._edit.startOver();
    this._form.clear();
    this._address = undefined;
    this._fields.reset();
    const fields = [...this._fields.querySelectorAll('ds-text-field')];
    for (const field of fields) field.value = onFile?.[field.name as ContactField] ?? '';
    fields[0]?.focus();
  }

  private _onCancel(): void {
    this._edit.drop();
    this.navigation.navigate('/account');
  }
}

/** The server says which of these it can't take, such as a state there is not. */
function normalize(values: Partial<ContactValues>): Omit<ContactChange, 'version'> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, name === 'state' ? value.trim().toUpperCase() : value.trim()]));
}

declare global {
  interface HTMLElementTagNameMap {
    'account-contact-page': AccountContactPage;
  }
}
