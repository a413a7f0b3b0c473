/** The entries of a navigation, and which of them is the current one. */
import type { IconName } from '../icon/icon-set.ts';

/** One entry: a link, or a heading that opens the entries below it. */
export interface NavEntry {
  label: string;
  href?: string;
  icon?: IconName;
  /** How many things wait there; none and zero show nothing. */
  count?: number;
  /** The count in words, such as “3 unread messages”. */
  countLabel?: string;
  /** Is current on its own page only, not on those below it; for a home page. */
  exact?: boolean;
  /** Entries below this one. */
  items?: readonly NavEntry[];
}

/** The highest count that is written out. */
const MAX_COUNT = 99;

/**
 * @param entries - With those below them.
 * @param path - Path of the open page.
 * @returns The entry of that page, or of the nearest page above it.
 */
export function currentEntry(entries: readonly NavEntry[], path: string): NavEntry | undefined {
  let found: NavEntry | undefined;
  for (const entry of allEntries(entries)) {
    if (covers(entry, path) && (entry.href?.length ?? 0) > (found?.href?.length ?? -1)) found = entry;
  }
  return found;
}

/** Whether an entry stands somewhere below another. */
export function holds(entry: NavEntry, other: NavEntry | undefined): boolean {
  return other !== undefined && allEntries(entry.items ?? []).includes(other);
}

/** The entries, at any depth, that another one stands below. */
export function entriesAround(entries: readonly NavEntry[], other: NavEntry | undefined): NavEntry[] {
  return allEntries(entries).filter((entry) => holds(entry, other));
}

/** What tells one entry from another, also when a page builds its entries anew. */
export function keyOf(entry: NavEntry | undefined): string {
  return entry?.href ?? entry?.label ?? '';
}

/** The count as the badge shows it: “99+” beyond what fits. */
export function shortCount(count: number): string {
  return count > MAX_COUNT ? `${MAX_COUNT}+` : String(count);
}

function allEntries(entries: readonly NavEntry[]): NavEntry[] {
  return entries.flatMap((entry) => [entry, ...allEntries(entry.items ?? [])]);
}

function covers({ href, exact = false }: NavEntry, path: string): boolean {
  if (href === undefined) return false;
  if (href === path) return true;
  return !exact && path.startsWith(href.endsWith('/') ? href : `${href}/`);
}
