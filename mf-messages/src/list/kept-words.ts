/**
 * The words that somebody looked for, for when they come back from a conversation
 * they opened: in memory alone, never in an address or in storage, since they may
 * name an illness. Who comes to the list another way begins anew.
 */

interface Entry {
  readonly key: string;
  readonly url: string | null;
  readonly index: number;
}
// TypeScript's library does not describe the Navigation API; without it nothing is kept.
const navigation = (globalThis as { navigation?: { readonly currentEntry: Entry | null; entries(): readonly Entry[] } }).navigation;

let kept: { readonly subjectId: string; readonly text: string; readonly opened: string; readonly entry: string | undefined } | undefined;

/** Just before a conversation is opened. @param opened - its whole address */
export function keepWords(subjectId: string, text: string, opened: string): void {
  kept = text === '' ? undefined : { subjectId, text, opened, entry: navigation?.currentEntry?.key };
}

/** What this person looked for in this record, where they come back from what they opened; else empty. */
export function wordsFor(subjectId: string): string {
  const now = navigation?.currentEntry;
  if (!kept || !now || kept.subjectId !== subjectId) return '';
  const before = navigation.entries()[now.index - 1]?.url;
  return kept.entry === now.key || kept.opened === before ? kept.text : '';
}
