/** What changed, as people tell it: what belongs together is one thing, with the rest of it beside what matters most. */
import type { Change } from '../home-part.ts';
import type { HomeChange } from './schema.ts';

/** Joins changes that share an id, also by way of others, and sorts what comes of it by rank. */
export function tellOnce(changes: readonly Change[]): HomeChange[] {
  return groupsOf(changes)
    .map(toOne)
    .sort((a, b) => b.rank - a.rank);
}

function groupsOf(changes: readonly Change[]): Change[][] {
  let groups: { ids: Set<string>; changes: Change[] }[] = [];
  for (const change of changes) {
    const joined = groups.filter(({ ids }) => change.ids.some((id) => ids.has(id)));
    const one = { ids: new Set([...change.ids, ...joined.flatMap(({ ids }) => [...ids])]), changes: [...joined.flatMap((group) => group.changes), change] };
    groups = [...groups.filter((group) => !joined.includes(group)), one];
  }
  return groups.map((group) => group.changes);
}

function toOne(group: Change[]): HomeChange {
  const [first, ...others] = group.toSorted((a, b) => b.rank - a.rank);
  if (!first) throw new RangeError('A group has a change.');
  const sources = new Map(group.flatMap(({ from }) => (from ? [[from.path, from] as const] : [])));
  const told = (change: Change) => {
    const { ids: _ids, from: _from, ...item } = change;
    return item;
  };
  return { ...told(first), links: [...others.map(told), ...sources.values()] };
}
