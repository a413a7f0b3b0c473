/** The people to call, as fields of the form of personal details. */
import '@portal/design-system/button';
import '@portal/design-system/icon';
import '@portal/design-system/phone-field';
import '@portal/design-system/select';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { MOST_CONTACTS } from './details-values.ts';
import type { ContactValues } from './details-values.ts';
import { personText, relationshipOptions } from './details-text.ts';

/** A person in the form; the key stays theirs when another is removed. */
export interface KeyedContact extends ContactValues {
  readonly key: number;
}

export interface ContactActions {
  readonly add: () => Promise<void>;
  readonly remove: (index: number) => Promise<void>;
}

export function renderContacts(contacts: readonly KeyedContact[], { add, remove }: ContactActions) {
  return html`
    ${contacts.length === 0 ? html`<p class="status">${msg('No emergency contacts on file yet.', { id: 'account.details.nobody' })}</p>` : nothing}
    ${repeat(
      contacts,
      ({ key }) => key,
      (contact, index) => renderContact(contact, index, remove),
    )}
    ${
      contacts.length < MOST_CONTACTS
        ? html`<ds-button class="add" @click=${add}><ds-icon slot="start" name="plus"></ds-icon>${msg('Add a person', { id: 'account.details.add' })}</ds-button>`
        : html`<p class="status">${msg(str`You can list up to ${MOST_CONTACTS} people.`, { id: 'account.details.most' })}</p>`
    }
  `;
}

function renderContact({ name, relationship, phone }: KeyedContact, index: number, remove: ContactActions['remove']) {
  const path = `emergencyContacts.${index}`;
  return html`<fieldset>
    <legend>${msg(str`Person ${index + 1}`, { id: 'account.details.person' })}</legend>
    <ds-text-field required .name=${`${path}.name`} .label=${msg('Full name', { id: 'account.details.contact-name' })} maxlength="80" autocomplete="off" .value=${name}></ds-text-field>
    <ds-select
      required
      .name=${`${path}.relationship`}
      .label=${msg('Their relationship to you', { id: 'account.details.contact-relationship' })}
      .placeholder=${msg('Choose one', { id: 'account.details.choose' })}
      .options=${relationshipOptions()}
      .value=${relationship}
    ></ds-select>
    <ds-phone-field required .name=${`${path}.phone`} .label=${msg('Phone', { id: 'account.details.contact-phone' })} autocomplete="off" .value=${phone}></ds-phone-field>
    <ds-button class="remove" variant="quiet" .label=${msg(str`Remove ${personText(name, index)}`, { id: 'account.details.remove-who' })} @click=${() => remove(index)}>
      ${msg('Remove', { id: 'account.details.remove' })}
    </ds-button>
  </fieldset>`;
}
