/** What a palette offers, and what is found in it. */
import { filterByWords } from '../combobox/combobox-options.ts';
import type { IconName } from '../icon/icon-set.ts';

/** Something that can be done or gone to. */
export interface Command {
  id: string;
  label: string;
  /** Heading under which it stands. */
  group?: string;
  /** Other words it is found by. */
  keywords?: string;
  icon?: IconName;
  /** Makes it a link. */
  href?: string;
  /** Keys that do the same, such as `Ctrl + P`; shown only. */
  shortcut?: string;
}

/** @returns Everything, with what was used last before the rest, under a heading of its own. */
export function recentFirst(commands: readonly Command[], recentIds: readonly string[], heading: string): Command[] {
  const recent = recentIds.flatMap((id) => commands.filter((command) => command.id === id));
  const others = commands.filter((command) => !recent.includes(command));
  return [...recent.map((command) => ({ ...command, group: heading })), ...others];
}

/** @returns What the words find, then what was found elsewhere and is not among it. */
export function foundCommands(commands: readonly Command[], query: string, elsewhere: readonly Command[]): Command[] {
  const found = filterByWords(commands, query, (command) => `${command.label} ${command.keywords ?? ''} ${command.group ?? ''}`);
  return [...found, ...elsewhere.filter(({ id }) => !found.some((command) => command.id === id))];
}

/** Where a step leads. Single steps go around the ends, long ones stop there. */
export function placeAfter(at: number, step: number, last: number): number {
  const next = at + step;
  if (Math.abs(step) === 1) return next < 0 ? last : next > last ? 0 : next;
  return Math.max(0, Math.min(next, last));
}
