/**
 * The API's description as a file, so that a reviewer sees what a change does to it:
 *
 *   npm run api            writes bff/openapi.json anew
 *   npm run api -- check   fails when it is not what the routes say
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describeApi } from '../src/app.ts';
import { openRegistry } from '../src/registry/releases.ts';

const FILE = fileURLToPath(new URL('../openapi.json', import.meta.url));

/** The description in an order of its own, so that moving a route in the code changes nothing. */
function describe(): string {
  const { paths = {}, components = {}, ...rest } = describeApi(openRegistry('no releases are read'));
  const sorted = { ...rest, paths: byName(paths, byName), components: byName(components, byName) };
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

function byName(entries: object, below: (value: object) => object = (value) => value): object {
  const sorted = Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, value]: [string, object]) => [name, below(value)]));
}

const [command] = process.argv.slice(2);
if (command !== undefined && command !== 'check') {
  console.error('Usage: npm run api [-- check]');
  process.exitCode = 2;
} else if (command === 'check') {
  const kept = await readFile(FILE, 'utf8').catch(() => '');
  if (kept !== describe()) {
    console.error('bff/openapi.json is not what the routes say. Run `npm run api`, look at the difference, and commit it.');
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, describe());
}
