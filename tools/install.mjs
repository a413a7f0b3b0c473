/**
 * Installs what the lockfile names when that is not what is installed, and
 * tells where the project's own Node is. Runs on any Node from 20.19 on, with
 * nothing but npm.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const BIN = join(ROOT, 'node_modules', '.bin');
/** Named here and not in package.json: pnpm would want itself in the lockfile then. */
const PNPM = 'pnpm@12.21.0';
const STAMP = join(ROOT, 'node_modules', '.portal-installed');

/** The Node 24 that the workspace brings along. */
export const NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The environment in which workspace scripts find that Node first.
 * @type {NodeJS.ProcessEnv}
 */
export const ENV = { ...process.env, PATH: `${BIN}${delimiter}${dirname(NODE)}${delimiter}${process.env.PATH ?? ''}` };

/** Installs if needed. Ends the process with a sentence when that fails. */
export function ensureInstalled() {
  const wanted = fingerprint();
  if (existsSync(NODE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing dependencies …');
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const { status } = spawnSync(npx, ['-y', PNPM, 'install', '--frozen-lockfile'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    console.error('The dependencies could not be installed. Check the network and the messages above, then run this again.');
    process.exit(status ?? 1);
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}
