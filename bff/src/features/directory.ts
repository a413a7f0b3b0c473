/** How people and places of the directory are written, the same in every feature. */
import { fullName } from '../person-name.ts';

/** "Maya Torres, MD" */
export function formatPractitioner(row: { givenName: string; familyName: string; credential: string | null }): string {
  const name = fullName(row);
  return row.credential ? `${name}, ${row.credential}` : name;
}

/** "12 Lake Street, Northfield, MN 55057", or `null` when nothing is known. */
export function formatPlace(row: { addressLine: string | null; city: string | null; state: string | null; postalCode: string | null }): string | null {
  const region = [row.state, row.postalCode].filter(Boolean).join(' ');
  return [row.addressLine, row.city, region].filter(Boolean).join(', ') || null;
}

/** {@link formatPlace} in SQL, for a row of clinics. */
export const placeSql = (row: string): string => {
  const given = (column: string) => `nullif(${row}."${column}", '')`;
  return `nullif(concat_ws(', ', ${given('addressLine')}, ${given('city')}, nullif(concat_ws(' ', ${given('state')}, ${given('postalCode')}), '')), '')`;
};
