/**
 * Charts by what people say of themselves: a number, or a name with a birth date,
 * in capital or small letters. Found by indexes of the same words, so that it takes
 * as long among three patients as among three hundred thousand; and what is typed
 * is never a pattern, as it would be for `ilike`.
 */
import { chartsInSql, notKeptFromSql } from './access/reach.ts';
import type { ClinicWho } from './access/who.ts';
import type { Database, Tx } from './database/database.ts';

export type LookedFor =
  | { readonly patientNumber: string }
  | { readonly familyName: string; readonly birthDate: string; readonly givenName?: string | undefined };

/** Whose charts: this clinic's, or all that no court keeps this person away from. */
const REACHES = {
  clinic: chartsInSql('p', { clinic: '$1', user: '$2' }),
  anywhere: `$1::uuid is not null and ${notKeptFromSql('p.id', '$2')}`,
} as const;

const NUMBER = `lower(p."patientNumber") = lower($3)`;
const NAMED = `p."birthDate" = $4::date and lower(p."familyName") = lower($3) and ($5::text is null or lower(p."givenName") = lower($5))`;

/** Ids of the charts that are meant, by their numbers. */
export async function chartIdsOf(
  { sql }: Pick<Database, 'sql'>,
  { clinicId, userId }: Pick<ClinicWho, 'clinicId' | 'userId'>,
  reach: keyof typeof REACHES,
  search: LookedFor,
): Promise<string[]> {
  const [by, where, asked] =
    'patientNumber' in search
      ? (['number', NUMBER, [search.patientNumber]] as const)
      : (['name', NAMED, [search.familyName, search.birthDate, search.givenName || null]] as const);
  const text = `select p.id::text as id from patient p where ${REACHES[reach]} and ${where} order by p."patientNumber"`;
  const rows = await sql<{ id: string }>(`charts_${reach}_${by}`, text, [clinicId, userId, ...asked]);
  return rows.map(({ id }) => id);
}

const NUMBERED = `select p.id::text as id from patient p where ${REACHES.clinic} and lower(p."patientNumber") = any(array(select lower(n) from unnest($3::text[]) n))`;

/** Ids of this clinic's charts that have one of these numbers, in no order. */
export async function chartIdsOfNumbers(
  db: Pick<Tx, '$queryRawUnsafe'>,
  { clinicId, userId }: Pick<ClinicWho, 'clinicId' | 'userId'>,
  numbers: readonly string[],
): Promise<string[]> {
  const rows = await db.$queryRawUnsafe<{ id: string }[]>(NUMBERED, clinicId, userId, [...numbers]);
  return rows.map(({ id }) => id);
}
