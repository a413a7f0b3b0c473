/** The directory of pharmacies that refills can go to: another one is another {@link PharmacyDirectory}. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const entry = z.strictObject({
  /** Stays the same as long as it is the same pharmacy. */
  id: z.string().min(1).max(64),
  name: z.string().min(1),
  /** Open to all, in a clinic, by mail, or for what others have not. */
  kind: z.enum(['retail', 'clinic', 'mail', 'specialty']),
  phone: z.string().min(3),
  address: z.strictObject({ line: z.string(), city: z.string(), state: z.string(), zip: z.string() }),
  /** Monday is 1. */
  hours: z.array(z.strictObject({ weekday: z.number().int().min(1).max(7), from: z.string(), until: z.string() })),
  delivers: z.boolean(),
});
export type DirectoryPharmacy = z.infer<typeof entry>;

export interface PharmacySought {
  /** A town, or the first digits of a ZIP code; empty for anywhere. */
  readonly place: string;
  /** Words of the name; empty for any. */
  readonly name: string;
}

export interface PharmacyDirectory {
  /** Those that are found, by name and then by id. */
  search(sought: PharmacySought): Promise<readonly DirectoryPharmacy[]>;
  /** By id; those that are not there are left out. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, DirectoryPharmacy>>;
}

/** A directory that is a file of a list of pharmacies. @throws when it is not one */
export function fileDirectory(file: string | URL): PharmacyDirectory {
  const all = z.array(entry).parse(JSON.parse(readFileSync(file, 'utf8')));
  return listDirectory(all);
}

export function listDirectory(list: readonly DirectoryPharmacy[]): PharmacyDirectory {
  const all = list.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
  return {
    search: async (sought) => all.filter((one) => isAt(one, sought.place) && hasWords(one.name, sought.name)),
    find: async (ids) => new Map(all.flatMap((one) => (ids.includes(one.id) ? [[one.id, one] as const] : []))),
  };
}

/** Neither case nor accents tell words apart. */
const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

function isAt({ address }: DirectoryPharmacy, place: string): boolean {
  const sought = plain(place);
  // The four digits that can follow a ZIP code say which street.
  const zip = /^(\d{1,5})(-\d{0,4})?$/.exec(sought)?.[1];
  if (zip !== undefined) return address.zip.startsWith(zip);
  return hasWords(`${address.city} ${address.state}`, sought);
}

/** Each word that is sought begins one of the text. */
function hasWords(text: string, sought: string): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  return plain(sought)
    .split(/[^\p{L}\p{N}]+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
}
