/**
 * Publishes and rolls back features, whether the server runs or not:
 *
 *     npm run feature -- list
 *     npm run feature -- publish mf-billing [--from DIR]
 *     npm run feature -- rollback mf-billing
 *
 * Exits with 0 when done, 1 when it could not be done, 2 when called wrongly.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ReleaseError } from '../src/registry/release-builder.ts';
import { openRegistry } from '../src/registry/releases.ts';

const USAGE = `Usage:
  npm run feature -- list                            all features and their releases
  npm run feature -- publish <feature> [--from DIR]  make a build active (default: the feature's dist folder)
  npm run feature -- rollback <feature>              make the release before the active one active again

PORTAL_DATA names the folder that holds the portal's state (default: var).`;

/** Thrown for a call this program does not understand. */
class UsageError extends Error {}

const registry = openRegistry(resolve(process.env['PORTAL_DATA'] ?? 'var', 'features'), {
  onProblem: (name, error) => process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`),
});

async function run(args: string[]): Promise<string> {
  const { positionals, values } = readArguments(args);
  const [command, name, ...rest] = positionals;
  if (command === 'list' && name === undefined) return list();
  if (name === undefined || rest.length > 0) throw new UsageError();
  if (command === 'publish') return publish(name, resolve(values.from ?? `${name}/dist`));
  if (command === 'rollback' && values.from === undefined) return rollback(name);
  throw new UsageError();
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: { from: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw new UsageError();
  }
}

async function list(): Promise<string> {
  const features = await registry.history();
  if (features.length === 0) return 'No feature is published yet.';
  return features
    .map(({ name, activeId, releases }) => {
      const lines = releases.map(({ id, version, publishedAt }) => `  ${id === activeId ? '*' : ' '} ${id}  ${version}  ${publishedAt}`);
      return [name, ...lines].join('\n');
    })
    .join('\n');
}

async function publish(name: string, dist: string): Promise<string> {
  const { release, outcome } = await registry.publish(name, dist);
  const what = `${name} ${release.version} (${release.id})`;
  if (outcome === 'already-active') return `${what} is active already.`;
  return `${what} is active now. Pages show it from their next load.`;
}

async function rollback(name: string): Promise<string> {
  const { id, version } = await registry.rollback(name);
  return `${name} is back at ${version} (${id}). Pages show it from their next load.`;
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
  } else if (error instanceof ReleaseError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else {
    throw error;
  }
}
