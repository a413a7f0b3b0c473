/** A person's name as it is said. Some people have a single name: it stands as the family name, and the given name is empty. */

/** In place of the name of somebody whose source gives none; the browser has words for it in each language. */
export const NO_NAME = 'Name not on file';

interface NameParts {
  readonly givenName: string;
  readonly familyName: string;
}

export const fullName = ({ givenName, familyName }: NameParts): string => `${givenName} ${familyName}`.trim();

/** The same in SQL, for a row of patients or practitioners. */
export const fullNameSql = (row: string): string => `trim(${row}."givenName" || ' ' || ${row}."familyName")`;
