/** Which insurers can be named, and the way to ask them. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { EligibilityPayer } from './payer.ts';

const entry = z.strictObject({
  /** As the payer is known in X12; stays the same as long as it is the same insurer. */
  id: z.string().min(2).max(30),
  name: z.string().min(1).max(100),
  /** Other names by which sources call it. */
  alsoKnownAs: z.array(z.string()).default([]),
  /** For members. */
  phone: z.string().nullable(),
});
export type Payer = z.infer<typeof entry>;

export interface Payers {
  /** By name. */
  readonly list: readonly Payer[];
  /** Without a way to ask, nobody does. */
  readonly eligibility: EligibilityPayer | undefined;
}

/** A list of insurers in a file. @throws when it is not one */
export function readPayers(file: string | URL): Payer[] {
  return z
    .array(entry)
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}

/** Neither case, accents nor dots tell names apart. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** The insurer by its number, else by one of its names; null where it is not in the list. */
export function findPayer(
  { list }: Pick<Payers, 'list'>,
  { payerId, payerName }: { readonly payerId: string | null; readonly payerName: string },
): Payer | null {
  const sought = plain(payerName);
  return list.find(({ id }) => id === payerId) ?? list.find(({ name, alsoKnownAs }) => [name, ...alsoKnownAs].some((known) => plain(known) === sought)) ?? null;
}
