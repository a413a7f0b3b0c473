/** What a record calls its parts: its own person's words, or those that name somebody else. */
import { inLanguage } from '../contract/locale.ts';
import type { Locale, Localized } from '../contract/locale.ts';
import { isSomebodyElses } from '../contract/somebody-elses.ts';
import type { Whose } from '../contract/somebody-elses.ts';

/** A text of the own record, or what stands for it in somebody else's; in that, `{person}` is their name. */
export function inWordsFor(subject: Whose | undefined, own: Localized, theirs: Localized | undefined, locale: Locale): string {
  if (!theirs || !isSomebodyElses(subject)) return inLanguage(own, locale);
  return inLanguage(theirs, locale).replaceAll('{person}', () => subject.displayName);
}
