/** Words in every language the portal speaks. */

/** What people can choose. */
export const LANGUAGES = ['en', 'es'] as const;

/** The same thing by language code. English stands in for a language that is missing. */
export type ByLanguage<Words> = { readonly en: Words } & Readonly<Record<string, Words>>;

export const inLanguage = <Words>(words: ByLanguage<Words>, language: string): Words => words[language] ?? words.en;
