/** Name, pronouns and language, as fields of the form of personal details; and what all fields of the form hold. */
import '@portal/design-system/checkbox';
import '@portal/design-system/select';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import type { DsCheckbox } from '@portal/design-system/classes/checkbox';
import type { Locale } from '@portal/shell/contract';
import { html } from 'lit';
import type { DetailsValues } from './details-values.ts';
import { languageOptions } from './details-text.ts';
import type { KeyedContact } from './emergency-contacts.ts';

/** Any field of the form. */
export type Field = HTMLElement & { name: string; value: string; error: string };

/** What stands in the form. */
export type Values = Omit<DetailsValues, 'emergencyContacts'> & { readonly emergencyContacts: readonly KeyedContact[] };

/** @param hint - What stands below a field's label, made of what usually does. */
export function renderAbout(values: Values, locale: Locale, hint: (name: keyof DetailsValues, usual: string) => string) {
  return html`
    <ds-text-field
      name="preferredName"
      maxlength="60"
      autocomplete="nickname"
      .label=${msg('Preferred name', { id: 'account.details.preferred' })}
      .hint=${hint('preferredName', msg('What you’d like us to call you', { id: 'account.details.preferred-hint' }))}
      .value=${values.preferredName}
    ></ds-text-field>
    <ds-text-field
      name="pronouns"
      maxlength="40"
      autocomplete="off"
      .label=${msg('Pronouns', { id: 'account.details.pronouns' })}
      .hint=${hint('pronouns', msg('For example: she/her, he/him or they/them', { id: 'account.details.pronouns-hint' }))}
      .value=${values.pronouns}
    ></ds-text-field>
    <ds-select
      name="language"
      .label=${msg('Language for your care', { id: 'account.details.language' })}
      .hint=${hint('language', msg('The language you want us to use for visits and letters', { id: 'account.details.language-hint' }))}
      .placeholder=${msg('No choice', { id: 'account.details.no-language' })}
      .options=${languageOptions(locale)}
      .value=${values.language}
    ></ds-select>
    <ds-checkbox
      name="interpreterNeeded"
      .label=${msg('I need an interpreter at visits', { id: 'account.details.interpreter' })}
      .hint=${hint('interpreterNeeded', msg('It’s free.', { id: 'account.details.interpreter-hint' }))}
      .checked=${values.interpreterNeeded}
    ></ds-checkbox>
  `;
}

export function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>('ds-text-field, ds-select, ds-phone-field, ds-checkbox')];
}

/** What the reader typed; the people are the same ones, in the same order. */
export function readValues(form: HTMLFormElement, people: readonly KeyedContact[]): Values {
  const text = new Map(fieldsOf(form).map(({ name, value }) => [name, value]));
  return {
    preferredName: text.get('preferredName') ?? '',
    pronouns: text.get('pronouns') ?? '',
    // The choices of a list are all it can hold.
    language: (text.get('language') ?? '') as Values['language'],
    interpreterNeeded: form.querySelector<DsCheckbox>('ds-checkbox')?.checked === true,
    emergencyContacts: people.map((person, index) => ({
      key: person.key,
      name: text.get(`emergencyContacts.${index}.name`) ?? person.name,
      relationship: (text.get(`emergencyContacts.${index}.relationship`) ?? person.relationship) as KeyedContact['relationship'],
      phone: text.get(`emergencyContacts.${index}.phone`) ?? person.phone,
    })),
  };
}
