/**
 * The API's description as files, one in the folder of each feature, so that a
 * reviewer sees what a change does to it:
 *
 *   npm run api            writes them anew
 *   npm run api -- check   fails when they are not what the routes say
 */
import { globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeApi } from '../src/app.ts';
import { openRegistry } from '../src/registry/releases.ts';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));
const NAME = 'openapi.json';

/** Each file with what is to be in it; in an order of its own, so that moving a route in the code changes nothing. */
function describe(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [folder, { paths = {}, components = {}, openapi }] of describeApi(openRegistry('no releases are read'))) {
    if (Object.keys(paths).length === 0) continue;
    const sorted = { openapi, paths: byName(paths, byName), components: byName(components, byName) };
    files.set(join(folder, NAME), `${JSON.stringify(sorted, null, 2)}\n`);
  }
  return files;
}

function byName(entries: object, below: (value: object) => object = (value) => value): object {
  const sorted = Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, value]: [string, object]) => [name, below(value)]));
}

const [command] = process.argv.slice(2);
if (command !== undefined && command !== 'check') {
  console.error('Usage: npm run api [-- check]');
  process.exitCode = 2;
} else {
  const files = describe();
  const stale: string[] = globSync(`**/${NAME}`, { cwd: SOURCE }).filter((file) => !files.has(file));
  for (const [file, text] of files) {
    const kept = await readFile(join(SOURCE, file), 'utf8').catch(() => '');
    if (kept !== text) stale.push(file);
  }
  if (command === 'check') {
    for (const file of stale) console.error(`bff/src/${file} is not what the routes say. Run \`npm run api\`, look at the difference, and commit it.`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const file of stale) {
      const text = files.get(file);
      await (text === undefined ? rm(join(SOURCE, file)) : writeFile(join(SOURCE, file), text));
    }
  }
}
