/** The form for preferred name, pronouns, language and people to call. What was typed stays through every failure, and on the server until it is saved. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox';
import '@portal/design-system/icon';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import '@portal/design-system/phone-field';
import '@portal/design-system/select';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { Profile } from '@portal/bff/contract/account';
import { FeaturePage, FormController, keepStateText, RecordEdit, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { changeDetails, readProfile } from '../../api/account-api.ts';
import { fieldsOf, readValues, renderAbout } from './about-fields.ts';
import type { Values } from './about-fields.ts';
import { DETAILS_FORM, toChange, valuesOf } from './details-values.ts';
import type { DetailsValues } from './details-values.ts';
import { detailsStyles } from './details-styles.ts';
import { contactText, languageText, personText, wrongDetailText } from './details-text.ts';
import { renderContacts } from './emergency-contacts.ts';
import { detailsTitle } from '../../details-title.ts';

export class AccountDetailsPage extends FeaturePage {
  static override styles = [FeaturePage.styles, detailsStyles];

  /** What stands in the form. */
  @state() private _values: Values | undefined;
  @query('form') private _fields!: HTMLFormElement;

  private _nextKey = 0;
  private readonly _edit = new RecordEdit<Profile, DetailsValues>(this, {
    name: DETAILS_FORM,
    read: (signal) => readProfile(this.api, this.subject, signal),
    valuesOf,
    typed: () => withoutKeys(this._values ?? NOTHING),
  });
  private readonly _form = new FormController(this, {
    draft: this._edit,
    summary: { heading: () => msg('Please check these fields', { id: 'account.details.errors' }) },
    values: () => toChange(this._edit.changed(withoutKeys(this._values ?? NOTHING)), this._edit.version),
    send: (change) => changeDetails(this.api, this.subject, change),
    said: () => msg('Your details are saved.', { id: 'account.details.saved' }),
    sent: () => this.navigation.navigate('/account'),
    describeField: ({ path }) => wrongDetailText(path),
  });

  private readonly _profile = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async (_args, { signal }) => {
      const profile = await this._edit.begin(signal);
      this._values = this._keyed({ ...valuesOf(profile), ...this._edit.drafted });
      return profile;
    },
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Edit personal details', { id: 'account.details.title' })}
        .backHref=${this.navigation.href('/account')}
        .backLabel=${detailsTitle(this.subject)}
      >
        ${this._renderLegalName()}
      </ds-page-header>
      ${this._profile.render(msg('Loading your details', { id: 'account.details.loading' }), () => (this._values ? this._renderForm(this._values) : nothing))}
    `;
  }

  private _renderForm(values: Values) {
    return this._form.render(
      html`<div class="sections" @input=${this._onInput} @change=${this._onInput}>
        ${this._form.renderFailure()}
        ${this._edit.renderNote(() => this._onStartOver())}
        <ds-card .heading=${msg('About you', { id: 'account.details.about' })}>
          <div class="fields">
            ${renderAbout(values, this.locale.locale, (name, usual) => this._hint(name, usual))}
          </div>
        </ds-card>
        <ds-card .heading=${msg('Emergency contacts', { id: 'account.details.contacts' })}>
          <div class="fields">
            <p>${this._hint('emergencyContacts', msg('The people we call if we can’t ask you.', { id: 'account.details.contacts-hint' }))}</p>
            ${renderContacts(values.emergencyContacts, { add: this._onAdd, remove: this._onRemove })}
          </div>
        </ds-card>
        <div class="actions">
          <ds-button type="submit" variant="primary">${msg('Save', { id: 'account.details.save' })}</ds-button>
          <ds-button variant="quiet" @click=${this._onCancel}>${msg('Cancel', { id: 'account.details.cancel' })}</ds-button>
        </div>
        <p class="status" role="status">${keepStateText(this._edit.state)}</p>
      </div>`,
      { bare: true },
    );
  }

  /** Only the patient can ask for that. */
  private _renderLegalName() {
    if (this.subject.kind !== 'patient' || this.subject.relationship !== 'self') return nothing;
    return html`${msg('Before we can change your legal name, we need to check it.', { id: 'account.details.legal-name' })}
      <ds-link .href=${this.navigation.href('/account/requests')}>${msg('Ask us to change your legal name', { id: 'account.details.ask' })}</ds-link>`;
  }

  /** The usual hint; what somebody else put there meanwhile is said instead. */
  private _hint(name: keyof DetailsValues, usual: string): string {
    if (!this._values) return usual;
    return this._edit.onFileNow(name, withoutKeys(this._values)[name], (_onFile, profile) => this._onFileText(name, profile)) || usual;
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

  /** Comes before the form hears of it, which keeps what is here. */
  private readonly _onInput = (): void => {
    if (this._values) this._values = readValues(this._fields, this._values.emergencyContacts);
  };

  /** Somebody was added or taken off the list. */
  private _take(values: Values): void {
    this._values = values;
    this._edit.typed(withoutKeys(values));
  }

  private readonly _onAdd = async (): Promise<void> => {
    if (!this._values) return;
    const { emergencyContacts } = this._values;
    this._take({ ...this._values, emergencyContacts: [...emergencyContacts, { key: this._nextKey++, name: '', relationship: '', phone: '' }] });
    await this.updateComplete;
    fieldsOf(this._fields)
      .find(({ name }) => name === `emergencyContacts.${emergencyContacts.length}.name`)
      ?.focus();
  };

  /** The focus goes to who is in the place of the one removed, else to adding one. */
  private readonly _onRemove = async (index: number): Promise<void> => {
    if (!this._values) return;
    const { emergencyContacts } = this._values;
    const name = personText(emergencyContacts[index]?.name ?? '', index);
    this._take({ ...this._values, emergencyContacts: emergencyContacts.filter((_, at) => at !== index) });
    this._form.clear();
    this.announcer.announce(msg(str`${name} was taken off the list. Choose Save to keep this change.`, { id: 'account.details.removed' }));
    await this.updateComplete;
    const removes = this._fields.querySelectorAll<HTMLElement>('.remove');
    (removes[Math.min(index, removes.length - 1)] ?? this._fields.querySelector<HTMLElement>('.add'))?.focus();
  };

  private _onStartOver(): void {
    const onFile = this._edit.startOver();
    if (!onFile) return;
    this._values = this._keyed(onFile);
    this._form.clear();
    fieldsOf(this._fields)[0]?.focus();
  }

  private _onCancel(): void {
    this._edit.drop();
    this.navigation.navigate('/account');
  }
}

/** Stands in until what is on file has come. */
const NOTHING: Values = { preferredName: '', pronouns: '', language: '', interpreterNeeded: false, emergencyContacts: [] };

function withoutKeys({ emergencyContacts, ...values }: Values): DetailsValues {
  return { ...values, emergencyContacts: emergencyContacts.map(({ name, relationship, phone }) => ({ name, relationship, phone })) };
}

declare global {
  interface HTMLElementTagNameMap {
    'account-details-page': AccountDetailsPage;
  }
}
