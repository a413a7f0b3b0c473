/**
 * What a list is narrowed by, kept in the address of its page: who comes back, or
 * opens the address elsewhere, finds the same list. Ids alone, never words of a record.
 */

/** The values of these keys in the present address; those that are not there are missing. */
export function readAddress<Key extends string>(keys: readonly Key[]): { readonly [K in Key]?: string } {
  const asked = new URLSearchParams(location.search);
  return Object.fromEntries(keys.flatMap((key) => (asked.get(key) ? [[key, asked.get(key)]] : []))) as { readonly [K in Key]?: string };
}

/** Writes these values in the place of those that were there; all else of the address stays. It makes no step to go back by. */
export function writeAddress(keys: readonly string[], values: Readonly<Record<string, unknown>>): void {
  const url = new URL(location.href);
  for (const key of keys) {
    const value = values[key];
    if (typeof value === 'string' && value !== '') url.searchParams.set(key, value);
    else url.searchParams.delete(key);
  }
  history.replaceState(history.state, '', url);
}
