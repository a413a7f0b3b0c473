/** The languages of the portal, named in this one place. English stands in the sources, each other one in catalogues. */

/** Every language the portal is translated to. */
export const LOCALES = ['en', 'es'] as const;

/** A language the portal is translated to. */
export type Locale = (typeof LOCALES)[number];

/** A language that needs a catalogue. */
export type TargetLocale = Exclude<Locale, 'en'>;

/** A text by language code, for data read before any catalogue is loaded. A language it lacks reads the English one. */
export type Localized = { readonly en: string } & { readonly [Code in Locale]?: string };

/** Tags by which dates, numbers and money are written. */
const FORMAT_TAGS: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es-US' };

/** The text in a language, or in English. */
export function inLanguage(text: Localized, locale: Locale): string {
  return text[locale] ?? text.en;
}

/** Words that people at a clinic wrote, by language code: in this one, else in English; empty where they wrote none. */
export function writtenIn(words: Readonly<Record<string, string>> | null | undefined, locale: Locale): string {
  return words?.[locale] ?? words?.['en'] ?? '';
}

/** What a visit is called: by the name of its kind where it has no title of its own. */
export function titleIn({ title, names }: { readonly title: string; readonly names: Readonly<Record<string, string>> | null }, locale: Locale): string {
  return writtenIn(names, locale) || title;
}

/** The tag for `Intl`: dates and numbers as people in the United States write them in this language. */
export function formatTag(locale: Locale): string {
  return FORMAT_TAGS[locale];
}

/** The language of a tag such as `es-MX`; nothing for one the portal does not speak. */
export function localeOfTag(tag: string | undefined): Locale | undefined {
  const code = tag?.slice(0, 2).toLowerCase();
  return LOCALES.find((locale) => locale === code);
}
