/** What clinics write by language code, and the name of a visit where it is that of its kind. */

/** Words that a clinic wrote, by language code; what is no text is left out. */
export function wordsOf(written: unknown): Record<string, string> {
  if (typeof written !== 'object' || written === null) return {};
  return Object.fromEntries(Object.entries(written).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''));
}

interface TitledVisit {
  readonly title: string;
  readonly visitType: { readonly names: unknown } | null;
}

/** The title in each language; null where somebody wrote one for this visit alone. */
export function kindNames({ title, visitType }: TitledVisit): Record<string, string> | null {
  const names = wordsOf(visitType?.names);
  return names['en'] === title ? names : null;
}

/** How to get ready for each visit of its kind, by language code, in SQL. @param visit alias of a row of `appointment` */
export const preparationSql = (visit: string): string =>
  `coalesce((select kind.instructions from visit_type kind where kind.id = ${visit}."visitTypeId"), '{}')`;

/** The names by {@link kindNames}, in SQL. @param visit alias of a row of `appointment` */
export const kindNamesSql = (visit: string): string =>
  `(select kind.names from visit_type kind where kind.id = ${visit}."visitTypeId" and kind.names ->> 'en' = ${visit}.title)`;
