/**
 * What a change can reach, told from the names of changed files and the graph
 * of packages. A file nobody knows the place of can reach everything.
 */
import type { Package } from './packages.ts';

export interface Reach {
  /** Packages that may behave differently. */
  readonly packages: ReadonlySet<string>;
  /** Test files that changed in packages that did not. */
  readonly tests: readonly string[];
  /** Stages that a changed tool is for. */
  readonly stages: ReadonlySet<string>;
  /** The file that can reach everything, when there is one. */
  readonly everythingBecauseOf?: string;
}

/** Tools that one stage alone uses; any other can reach everything. The rules in `tools/checks` are looked at in every run. */
const TOOLS: Readonly<Record<string, readonly string[]>> = {
  bench: [],
  checks: [],
  dev: ['e2e'],
  e2e: ['e2e'],
  new: ['new'],
  offline: ['offline'],
  visual: ['visual'],
};

/** What nothing is made from. */
const TEXTS = /\.md$|^docs\/|^LICENSE$|^\.git-blame-ignore-revs$|^\.ci\//;

/** What is in a package, but not in what others get of it. */
const ASIDE = /\.stories\.ts$|\/(?:mocks|testing|docs)\//;

/** The reach of `files`, paths from the root with `/`. */
export function reachOf(files: readonly string[], packages: ReadonlyMap<string, Package>): Reach {
  const changed = new Set<string>();
  const tests: string[] = [];
  const stages = new Set<string>();
  for (const file of files) {
    const [folder = '', second = ''] = file.split('/');
    const own = packages.get(folder);
    const tool = folder === 'tools' ? TOOLS[second] : undefined;
    if (TEXTS.test(file)) continue;
    if (tool) {
      stages.add('types');
      for (const stage of tool) stages.add(stage);
    } else if (!own || file === `${folder}/package.json`) {
      return { packages: new Set(packages.keys()), tests: [], stages, everythingBecauseOf: file };
    } else if (file.endsWith('.test.ts')) {
      tests.push(file);
    } else {
      changed.add(folder);
      if (isSeen(file, own)) for (const user of usersOf(folder, packages)) changed.add(user);
    }
  }
  return { packages: changed, tests: tests.filter((file) => file.includes('/e2e/') || !changed.has(file.split('/')[0] ?? '')), stages };
}

/** Whether another package may notice. What is no TypeScript is not followed, so it may. */
function isSeen(file: string, { published }: Package): boolean {
  return published.has(file) || !(file.endsWith('.ts') || ASIDE.test(file));
}

/** Packages that use one, and those that use them. */
function usersOf(name: string, packages: ReadonlyMap<string, Package>): ReadonlySet<string> {
  const users = new Set<string>();
  const add = (used: string): void => {
    for (const { name: user, uses } of packages.values()) {
      if (!uses.includes(used) || users.has(user)) continue;
      users.add(user);
      add(user);
    }
  };
  add(name);
  return users;
}
