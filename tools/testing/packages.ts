/** The packages of the workspace, who uses whom, and what of each another can see. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface Package {
  /** Its folder, which is also its name without the scope. */
  readonly name: string;
  /** Packages it imports from. */
  readonly uses: readonly string[];
  /** Source files that others see: what it exports and all that is made from, as paths from the root. */
  readonly published: ReadonlySet<string>;
}

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const SCOPE = '@portal/';

/** What stands beside an exported file and fits its pattern. */
const BESIDE = /\.(?:test|stories)\.ts$/;

/** Of a type too: it is checked against. */
const LOCAL_IMPORT = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/** Every package below `root`, by its folder. */
export function readPackages(root: string): ReadonlyMap<string, Package> {
  const found = globSync('*/package.json', { cwd: root }).map((file) => readPackage(root, dirname(file)));
  return new Map(found.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((each) => [each.name, each]));
}

function readPackage(root: string, name: string): Package {
  const { exports = {}, dependencies = {} } = JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8')) as Manifest;
  const uses = Object.keys(dependencies).flatMap((each) => (each.startsWith(SCOPE) ? [each.slice(SCOPE.length)] : []));
  const entries = Object.values(exports)
    .flatMap((pattern) => globSync(join(name, pattern), { cwd: root }))
    .filter((file) => !BESIDE.test(file));
  return { name, uses, published: madeFrom(root, entries) };
}

/** The files themselves and every file of their own package they import, however far. */
function madeFrom(root: string, entries: readonly string[]): ReadonlySet<string> {
  const files = new Set(entries.map((file) => normalize(file)));
  // Grows while it is read: what is imported may import.
  for (const file of files) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, specifier = ''] of text.matchAll(LOCAL_IMPORT)) {
      const imported = normalize(join(dirname(file), specifier));
      if (globSync(imported, { cwd: root }).length > 0) files.add(imported);
    }
  }
  return files;
}
