/** What stands in the form of phones and address, made from what is on file. */
import type { ContactChange, Profile } from '@portal/bff/contract/account';

/** The form's name among all forms of the portal. */
export const CONTACT_FORM = 'account.contact';

export type ContactField = Exclude<keyof ContactChange, 'version'>;
export type ContactValues = Readonly<Record<ContactField, string>>;

const FIELDS: readonly ContactField[] = ['mobilePhone', 'homePhone', 'addressLine1', 'addressLine2', 'city', 'state', 'postalCode'];

/** Without one of these an address reaches nobody. */
export const NEEDED_OF_ADDRESS = ['addressLine1', 'city', 'state', 'postalCode'] as const satisfies readonly ContactField[];

export const isAddressPart = (name: ContactField): boolean => name === 'addressLine2' || (NEEDED_OF_ADDRESS as readonly ContactField[]).includes(name);

/** What the form starts with. */
export function contactValuesOf(profile: Profile): ContactValues {
  return Object.fromEntries(FIELDS.map((name) => [name, profile[name] ?? ''])) as ContactValues;
}

/** What stands in the fields. */
export function contactValuesIn(form: HTMLFormElement): ContactValues {
  return Object.fromEntries([...form.querySelectorAll('ds-text-field')].map(({ name, value }) => [name, value])) as ContactValues;
}
