/**
 * Test files of elements and pages, several to a page of the browser: what a page loads and makes ready, some five
 * hundred modules, took half of their time. The files of a page stand in a module that is written for it.
 */
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inBatches } from './batches.ts';

/** Files of a page: what more would save in loading, they would take in waiting for the last one. */
const FILES = 10;

/**
 * Those that keep a page of their own: what goes through all stories takes a page's time, and the shell and messages keep
 * who is signed in, how a page is shown and what was opened in modules.
 */
const ALONE = /stories\.test\.ts$|^(?:shell|mf-messages)\//;

/** Where the modules are written to, below the root. */
const FOLDER = 'var/element-batches';

/** Writes the modules for the files of a pattern. @returns the files to run, from the root: modules, and those that keep a page of their own, first */
export function writeElementBatches(root: string, pattern: string): string[] {
  const files = globSync(pattern, { cwd: root });
  if (files.length === 0) throw new Error(`No test file matches ${pattern}.`);
  const alone = files.filter((file) => ALONE.test(file)).toSorted();
  const folder = join(root, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const modules = inBatches(
    files.filter((file) => !ALONE.test(file)),
    FILES,
  ).map((batch, index) => {
    const name = `${FOLDER}/${String(index + 1).padStart(3, '0')}.js`;
    writeFileSync(join(root, name), moduleOf(batch));
    return name;
  });
  return [...alone, ...modules];
}

function moduleOf(files: readonly string[]): string {
  const entries = files.map((file) => `  ${JSON.stringify(file)}: () => import(${JSON.stringify(`/${file}`)}),`);
  return `import { loadTestFiles } from '/tools/testing/one-page.ts';\nawait loadTestFiles({\n${entries.join('\n')}\n});\n`;
}
