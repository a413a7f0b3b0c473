/** Words of personal details. */
import { msg, str } from '@lit/localize';
import type { EmergencyContact } from '@portal/bff/contract/account';
import type { Locale } from '@portal/shell/contract';
import { LANGUAGES } from './details-values.ts';

type Relationship = EmergencyContact['relationship'];

const RELATIONSHIPS: readonly Relationship[] = ['spouse', 'partner', 'parent', 'child', 'sibling', 'relative', 'friend', 'neighbor', 'caregiver', 'other'];

/** Who somebody is to the patient. */
export function relationshipText(relationship: Relationship): string {
  const texts: Record<Relationship, string> = {
    spouse: msg('Husband or wife', { id: 'account.relationship.spouse' }),
    partner: msg('Partner', { id: 'account.relationship.partner' }),
    parent: msg('Parent', { id: 'account.relationship.parent' }),
    child: msg('Son or daughter', { id: 'account.relationship.child' }),
    sibling: msg('Brother or sister', { id: 'account.relationship.sibling' }),
    relative: msg('Other relative', { id: 'account.relationship.relative' }),
    friend: msg('Friend', { id: 'account.relationship.friend' }),
    neighbor: msg('Neighbor', { id: 'account.relationship.neighbor' }),
    caregiver: msg('Caregiver', { id: 'account.relationship.caregiver' }),
    other: msg('Someone else', { id: 'account.relationship.other' }),
  };
  return texts[relationship];
}

export function relationshipOptions(): { value: string; label: string }[] {
  return RELATIONSHIPS.map((value) => ({ value, label: relationshipText(value) }));
}

/** The name of a language, in the reader's; what is no tag stays as it is on file. */
export function languageText(tag: string, locale: Locale): string {
  try {
    const name = new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    return tag;
  }
}

export function languageOptions(locale: Locale): { value: string; label: string }[] {
  return LANGUAGES.map((value) => ({ value, label: languageText(value, locale) }));
}

/** `Ruth Ruiz, sister or brother, (507) 555-0199`. */
export function contactText({ name, relationship, phone }: EmergencyContact): string {
  return `${name} (${relationshipText(relationship)}), ${phone}`;
}

/** What to do about a field the server did not accept. */
export function wrongDetailText(path: string): string {
  if (path.endsWith('.phone')) return msg('Enter a phone number with area code, like (507) 555-0123.', { id: 'account.details.phone-wrong' });
  if (path.endsWith('.name')) return msg('Enter a name of 80 letters or fewer.', { id: 'account.details.name-wrong' });
  if (path === 'preferredName') return msg('Enter a name of 60 letters or fewer.', { id: 'account.details.preferred-wrong' });
  return msg('Check this field.', { id: 'account.details.field-wrong' });
}

/** The name by which a person in the list is spoken of before they have one. */
export function personText(name: string, index: number): string {
  return name.trim() || msg(str`Person ${index + 1}`, { id: 'account.details.person' });
}
