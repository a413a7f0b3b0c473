/** The side navigation's entries as groups. */
import type { NavEntry } from '../navigation/nav-entry.ts';

/** Entries under a heading. */
export interface NavGroup {
  heading: string;
  entries: readonly NavEntry[];
}

/** Entries that stand outside a group form groups without a heading. */
export function groupsOf(items: readonly (NavEntry | NavGroup)[]): NavGroup[] {
  const groups: { heading: string; entries: NavEntry[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if ('entries' in item) groups.push({ heading: item.heading, entries: [...item.entries] });
    else if (last?.heading === '') last.entries.push(item);
    else groups.push({ heading: '', entries: [item] });
  }
  return groups;
}
