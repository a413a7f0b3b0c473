/** What stands in the form of personal details: made from what is on file, and the change that is asked for. */
import type { DetailsChange, EmergencyContact, Profile } from '@portal/bff/contract/account';

/** The form's name among all forms of the portal. */
export const DETAILS_FORM = 'account.details';

/** The languages to choose from, as the server takes them; a test compares the two lists. */
export const LANGUAGES = ['en', 'es', 'ar', 'de', 'fr', 'hmn', 'ht', 'ko', 'pl', 'pt', 'ru', 'so', 'tl', 'vi', 'zh'] as const;
type Language = (typeof LANGUAGES)[number];

/** Most people to call. */
export const MOST_CONTACTS = 5;

/** One person to call as the fields show them; `''` is not chosen yet. */
export interface ContactValues {
  readonly name: string;
  readonly relationship: EmergencyContact['relationship'] | '';
  readonly phone: string;
}

export interface DetailsValues {
  readonly preferredName: string;
  readonly pronouns: string;
  readonly language: Language | '';
  readonly interpreterNeeded: boolean;
  readonly emergencyContacts: readonly ContactValues[];
}

/** What the form starts with. */
export function valuesOf(profile: Profile): DetailsValues {
  return {
    preferredName: profile.preferredName ?? '',
    pronouns: profile.pronouns ?? '',
    language: knownLanguage(profile.language),
    interpreterNeeded: profile.interpreterNeeded,
    emergencyContacts: profile.emergencyContacts,
  };
}

/** What the server is asked to change; only for values that passed the form's own checks. */
export function toChange(changed: Partial<DetailsValues>, version: number): DetailsChange {
  const { language, emergencyContacts, ...rest } = changed;
  return {
    ...rest,
    ...(language === undefined ? {} : { language: language || null }),
    ...(emergencyContacts
      ? { emergencyContacts: emergencyContacts.map(({ relationship, ...contact }) => ({ ...contact, relationship: relationship || 'other' })) }
      : {}),
    version,
  };
}

/** `en-US` on file is English; a language that is not in the list is none to choose. */
function knownLanguage(onFile: string | null): Language | '' {
  const base = onFile?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === base) ?? '';
}
