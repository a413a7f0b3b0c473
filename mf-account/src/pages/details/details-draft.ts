/** What stands in the form of personal details: made from what is on file, compared with it, kept as a draft. */
import type { DetailsChange, EmergencyContact, Profile } from '@portal/bff/contract';

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

/** What differs from what was on file at that version. */
export interface DetailsDraft {
  readonly version: number;
  readonly values: Partial<DetailsValues>;
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

/** What differs: what was not touched is not sent, and does not overwrite what others change. */
export function differences(values: DetailsValues, onFile: DetailsValues): Partial<DetailsValues> {
  const keys = Object.keys(onFile) as (keyof DetailsValues)[];
  return Object.fromEntries(keys.filter((key) => !isSame(values[key], onFile[key])).map((key) => [key, values[key]]));
}

/** What the server is asked to change; only for values that passed the form's own checks. */
export function toChange(changed: Partial<DetailsValues>, version: number): DetailsChange {
  const { language, emergencyContacts, ...rest } = changed;
  return {
    ...rest,
    ...(language === undefined ? {} : { language: language || null }),
    ...(emergencyContacts ? { emergencyContacts: emergencyContacts.map(({ relationship, ...contact }) => ({ ...contact, relationship: relationship || 'other' })) } : {}),
    version,
  };
}

/** What of a kept text still differs from what is on file; `undefined` when nothing does, or it is of an older form. */
export function readDetailsDraft(kept: string | null, onFile: DetailsValues): DetailsDraft | undefined {
  if (!kept) return undefined;
  try {
    const { version, values } = JSON.parse(kept) as Partial<DetailsDraft>;
    if (typeof version !== 'number' || typeof values !== 'object') return undefined;
    const open = differences({ ...onFile, ...values }, onFile);
    return Object.keys(open).length > 0 ? { version, values: open } : undefined;
  } catch {
    return undefined;
  }
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** `en-US` on file is English; a language that is not in the list is none to choose. */
function knownLanguage(onFile: string | null): Language | '' {
  const base = onFile?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === base) ?? '';
}
