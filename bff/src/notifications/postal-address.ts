/** A chart's address as an envelope wants it. */
import type { Patient } from '../database/generated/client.ts';

export type ChartAddress = Pick<Patient, 'addressLine1' | 'addressLine2' | 'city' | 'state' | 'postalCode' | 'country'>;

export const ADDRESS_FIELDS = { addressLine1: true, addressLine2: true, city: true, state: true, postalCode: true, country: true } as const;

/** Letters are posted in the United States, where its name stands on no envelope. */
export const HERE = /^(us|usa|united states( of america)?)$/i;

/** Line by line; null while a part is missing without which no letter arrives. */
export function postalLines({ addressLine1, addressLine2, city, state, postalCode, country }: ChartAddress): string[] | null {
  if (!addressLine1 || !city || !state || !postalCode) return null;
  const abroad = country && !HERE.test(country) ? country : null;
  return [addressLine1, addressLine2, `${city}, ${state} ${postalCode}`, abroad].flatMap((line) => line || []);
}
