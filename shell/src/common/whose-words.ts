/** What a record calls its parts: its own person's words, or those that name somebody else. */
import { inLanguage } from '../contract/locale.ts';
import type { Locale, Localized } from '../contract/locale.ts';

/** Whose record it is, as far as words depend on it. */
interface Whose {
  readonly kind: 'patient' | 'clinic';
  readonly relationship?: string;
  readonly displayName: string;
}

/** @returns whether somebody acts here for somebody else */
export function isSomebodyElses(subject: Whose | undefined): subject is Whose {
  return subject?.kind === 'patient' && subject.relationship !== 'self';
}

/** A text of the own record, or what stands for it in somebody else's; in that, `{person}` is their name. */
export function inWordsFor(subject: Whose | undefined, own: Localized, theirs: Localized | undefined, locale: Locale): string {
  if (!theirs || !isSomebodyElses(subject)) return inLanguage(own, locale);
  return inLanguage(theirs, locale).replaceAll('{person}', () => subject.displayName);
}
