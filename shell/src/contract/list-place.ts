/**
 * Where somebody was in a list when they opened something from it, for when they
 * come back: by the browser's Back, or by a link of the page they opened that
 * leads to the list. Who chooses the list from the menu begins at its top. Kept in memory alone, until the document is left.
 */

/** How much was shown, how far down, and which address was opened. */
export interface ListPlace {
  readonly rows: number;
  /** Pixels from the top of the page. */
  readonly scroll: number;
  /** Absolute. */
  readonly opened: string;
}

/** A row that is a link as a whole. */
export type LinkRow = HTMLElement & { readonly href?: string; readonly updateComplete?: Promise<unknown> };

/** The part of the Navigation API in use; TypeScript's library does not describe it. */
interface HistoryEntry {
  readonly key: string;
  readonly url: string | null;
  readonly index: number;
}
interface EntryList {
  readonly currentEntry: HistoryEntry | null;
  entries(): readonly HistoryEntry[];
}

let beginsAnew = false;
const places = new Map<string, ListPlace & { readonly entry: string | undefined }>();
// A browser without it begins a list at its top.
const navigation = (globalThis as { navigation?: EntryList }).navigation;

/** Keeps the place of a list of the open page, just before something of it is opened. @param list tells it from others on its page */
export function keepPlace(list: string, place: ListPlace): void {
  places.set(keyOf(list), { ...place, entry: navigation?.currentEntry?.key });
}

/** The place in a list, where somebody comes back to it and does not begin anew. */
export function findPlace(list: string): ListPlace | undefined {
  const place = places.get(keyOf(list));
  const now = navigation?.currentEntry;
  if (!place || !now) return undefined;
  const before = navigation.entries()[now.index - 1]?.url;
  return place.entry === now.key || place.opened === before ? place : undefined;
}

/** The row of a page that opens an address; what its link says of the list itself, in its query, does not count. */
export function rowOf(page: ParentNode, address: string): LinkRow | undefined {
  const wanted = pageOf(address);
  return [...page.querySelectorAll<LinkRow>('*')].find(({ href }) => href && pageOf(href) === wanted);
}

function pageOf(address: string): string {
  const url = new URL(address, location.href);
  url.search = '';
  return url.href;
}

/** What is opened next begins at its top. */
export function forgetPlaces(): void {
  places.clear();
  beginsAnew = true;
}

/** Whether the page that is opened now was chosen to begin at its top; asked once for each page. */
export function takesBeginning(): boolean {
  const chosen = beginsAnew;
  beginsAnew = false;
  return chosen;
}

const keyOf = (list: string): string => `${location.pathname} ${list}`;
