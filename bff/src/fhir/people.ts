/** Names, addresses and contacts of people and places: those that hold now (R4 datatypes.html#HumanName and following). */
import { toInstant } from './dates.ts';
import type { Address, ContactPoint, HumanName } from './fhir-types.ts';
import { requireText } from './values.ts';
import { nameLine } from '../one-line.ts';

interface Dated {
  readonly use?: string | undefined;
  readonly period?: { readonly start?: string | undefined; readonly end?: string | undefined } | undefined;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Whether a FHIR date is over; a day, a month or a year is over when it has ended. */
function isOver(date: string, now: Date): boolean {
  if (date.length > DAY_LENGTH) return (toInstant(date) ?? now) < now;
  return date < now.toISOString().slice(0, date.length);
}

/** What was not ended, has begun, and is not called old by its source. */
function isCurrent({ use, period }: Dated, now: Date): boolean {
  if (use === 'old' || use === 'maiden') return false;
  if (period?.end && isOver(period.end, now)) return false;
  const start = period?.start?.slice(0, DAY_LENGTH);
  return !start || start <= now.toISOString().slice(0, start.length);
}

/** In order of these uses, then of what names no use, then others, what is for a time last; the order of the source among equals. */
function byUse<Item extends Dated>(items: readonly Item[], uses: readonly string[]): Item[] {
  const rank = ({ use }: Item): number => {
    if (uses.length === 0) return use === 'temp' ? 1 : 0;
    if (use === undefined) return uses.length;
    if (uses.includes(use)) return uses.indexOf(use);
    return uses.length + (use === 'temp' ? 2 : 1);
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
}

/** The name somebody goes by now: the official, else the usual one. An ended one only where there is no other. */
export function bestName(names: readonly HumanName[] | undefined, now: Date = new Date()): HumanName | undefined {
  const said = (names ?? []).filter((name) => name.family || name.text || name.given?.some(Boolean));
  const real = said.filter(({ use }) => use !== 'nickname' && use !== 'anonymous');
  const sorted = byUse(real, ['official', 'usual']);
  return sorted.find((name) => isCurrent(name, now)) ?? sorted[0] ?? said[0];
}

/** What somebody likes to be called now. */
export function nickname(names: readonly HumanName[] | undefined, now: Date = new Date()): string | null {
  const found = names?.find((name) => name.use === 'nickname' && isCurrent(name, now));
  return nameLine(found?.given?.find(Boolean) ?? found?.text ?? '') || null;
}

/**
 * Given and family name. Parts are not guessed out of a text, and a name that is
 * given twice is said once: a single name stands as the family name.
 */
export function nameParts(name: HumanName | undefined): { givenName: string; familyName: string } {
  const given = nameLine(name?.given?.filter(Boolean).join(' ') ?? '');
  const family = nameLine(name?.family ?? '');
  if (given && family && given !== family) return { givenName: given, familyName: family };
  return { givenName: '', familyName: requireText(family || given || nameLine(name?.text ?? ''), 'name') };
}

/** The value of the first current contact of a kind, by rank; with uses, of those alone and in their order, `null` for one that names none. */
export function contactValue(
  contacts: readonly ContactPoint[] | undefined,
  system: string,
  uses: readonly (string | null)[] = [],
  now: Date = new Date(),
): string | null {
  const current = (contacts ?? []).filter((one) => one.system === system && one.value && isCurrent(one, now));
  const fitting = uses.length === 0 ? current : current.filter(({ use }) => uses.includes(use ?? null));
  const lowest = Math.max(...fitting.map(({ rank }) => rank ?? 0)) + 1;
  const ranked = fitting.toSorted((a, b) => (a.rank ?? lowest) - (b.rank ?? lowest));
  return (
    byUse(
      ranked,
      uses.filter((use) => use !== null),
    )[0]?.value ?? null
  );
}

/** Where somebody lives now: at home, else an address that names no use; one for a time, for bills or at work comes last. */
export function homeAddress(addresses: readonly Address[] | undefined, now: Date = new Date()): Address | undefined {
  return byUse(
    (addresses ?? []).filter((one) => isCurrent(one, now)),
    ['home'],
  )[0];
}

/** One line of an address, for places where parts do not matter. */
export function addressText(address: Address | undefined): string | null {
  if (!address) return null;
  const place = [address.city, [address.state, address.postalCode].filter(Boolean).join(' ')];
  return [...(address.line ?? []), ...place].filter(Boolean).join(', ') || address.text || null;
}
