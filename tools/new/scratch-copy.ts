/** A copy of the working tree to try something on: its packages know each other and not the originals. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../install.mjs';

const PACKAGES = ['bff', 'design-system', 'shell', ...readdirSync(ROOT).filter((name) => name.startsWith('mf-'))];
/** Made from the schema, and not kept. */
const GENERATED = 'bff/src/database/generated';
const OWN = '@portal';

export interface ScratchCopy {
  readonly folder: string;
  /** Files that are new or not as in the original, by their path below the root. */
  changed(): string[];
  remove(): void;
}

export function copyOfTree(): ScratchCopy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'portal-copy-')));
  const list = (): string[] =>
    execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 })
      .split('\n')
      .filter((file) => file !== '' && !file.includes('/visual/baseline/') && existsSync(join(ROOT, file)));
  for (const file of list()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  cpSync(join(ROOT, GENERATED), join(folder, GENERATED), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const name of PACKAGES) linkModules(folder, name);
  return {
    folder,
    changed() {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\/node_modules(\/|$)/.test(entry.parentPath) && !entry.parentPath.includes(`/${GENERATED}`))
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
      return files.filter((file) => !existsSync(join(ROOT, file)) || !readFileSync(join(ROOT, file)).equals(readFileSync(join(folder, file)))).toSorted();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a package has installed, but with the packages of this repository from the copy. */
function linkModules(folder: string, name: string): void {
  const installed = join(ROOT, name, 'node_modules');
  const modules = join(folder, name, 'node_modules');
  mkdirSync(modules, { recursive: true });
  for (const entry of readdirSync(installed).filter((found) => found !== OWN && found !== '.bin')) symlinkSync(join(installed, entry), join(modules, entry));
  if (!existsSync(join(installed, OWN))) return;
  mkdirSync(join(modules, OWN));
  for (const own of readdirSync(join(installed, OWN))) symlinkSync(join(folder, own), join(modules, OWN, own));
}
