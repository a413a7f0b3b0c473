/** What is installed is what was chosen: scripts listed, versions pinned, nothing below a version with a known hole. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../install.mjs';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const lock = read('pnpm-lock.yaml');
const manifests = ['package.json', ...globSync('{shell,mf-*,bff,design-system}/package.json', { cwd: ROOT })];

/** Lowest versions without the holes named in their advisories. */
const FLOORS = {
  'better-auth': '1.7.25', // GHSA-86j7-9j95-vpqj, GHSA-xg6x-h9c9-2m83, TOTP attempt cap
  hono: '4.12.34', // CVE-2026-54290, GHSA-92vj-g62v-jqhh, serve-static decoding
  '@hono/node-server': '2.0.10', // serve-static decoding
};

interface Manifest {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const readManifest = (file: string): Manifest => JSON.parse(read(file)) as Manifest;

function installed(name: string): string[] {
  const pattern = new RegExp(`^  '?${name.replaceAll(/[/.@-]/g, '\\$&')}@([0-9][^:'(]*)'?:`, 'gm');
  return [...lock.matchAll(pattern)].map(([, version = '']) => version);
}

const parts = (version: string): number[] => version.split(/[.-]/).slice(0, 3).map(Number);
function below(version: string, floor: string): boolean {
  const [a, b] = [parts(version), parts(floor)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

test('SC-01 only listed packages run an install script', () => {
  const allowed = read('pnpm-workspace.yaml').match(/allowBuilds:\n((?: {2}.+\n)+)/)?.[1] ?? '';
  assert.match(allowed, /node: true/);
  const scripts = globSync('node_modules/.pnpm/*/node_modules/{*,@*/*}/package.json', { cwd: ROOT }).flatMap((file) => {
    const { name, scripts: own = {} } = readManifest(file);
    return own['preinstall'] || own['install'] || own['postinstall'] ? [name] : [];
  });
  const unlisted = [...new Set(scripts)].filter((name) => !new RegExp(`^ {2}'?${name}'?:`, 'm').test(allowed));
  assert.deepEqual(unlisted, []);
});

test('SC-02 every package in the lockfile has an integrity hash and comes from the registry', () => {
  const packages = lock.slice(lock.indexOf('\npackages:'), lock.indexOf('\nsnapshots:'));
  const entries = packages.split(/\n\n {2}(?=\S)/).slice(1);
  assert.ok(entries.length > 300);
  const without = entries.filter((entry) => !/resolution: \{integrity: sha512-/.test(entry)).map((entry) => entry.split('\n')[0]);
  assert.deepEqual(without, []);
  assert.doesNotMatch(lock, /https?:\/\/|git\+|tarball:/);
});

test('SC-02 every direct dependency is pinned to one version', () => {
  const loose = manifests.flatMap((file) => {
    const { dependencies = {}, devDependencies = {} } = readManifest(file);
    return Object.entries({ ...dependencies, ...devDependencies })
      .filter(([name, version]) => !name.startsWith('@types/') && !/^(\d+\.\d+\.\d+\S*|catalog:|workspace:\*)$/.test(version))
      .map(([name, version]) => `${file}: ${name} ${version}`);
  });
  assert.deepEqual(loose, []);
});

for (const [name, floor] of Object.entries(FLOORS)) {
  test(`SC-03 ${name} is at least ${floor}`, () => {
    const versions = installed(name);
    assert.ok(versions.length > 0, `${name} is not in the lockfile`);
    assert.deepEqual(
      versions.filter((version) => below(version, floor)),
      [],
    );
  });
}
