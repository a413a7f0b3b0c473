/** Building and starting need no network once everything is installed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startPortal } from '../portal.ts';
import { ENV, NODE, ROOT } from '../install.mjs';

const GUARD = pathToFileURL(join(ROOT, 'tools/offline/no-network.ts')).href;

let folder: string;
let env: Record<string, string>;
let log: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-offline-'));
  log = join(folder, 'outbound.log');
  env = { NODE_OPTIONS: `--import ${GUARD}`, NO_NETWORK_LOG: log };
});
after(() => rm(folder, { recursive: true, force: true }));

const outbound = async () => (existsSync(log) ? readFile(log, 'utf8') : '');

function run(...args: string[]): void {
  const done = spawnSync(NODE, args, { cwd: ROOT, encoding: 'utf8', env: { ...ENV, ...env, NODE_ENV: 'production' } });
  assert.equal(done.status, 0, done.stdout + done.stderr);
}

test('the guard of these tests does refuse what leaves this machine', async () => {
  const done = spawnSync(
    NODE,
    ['-e', "require('node:net').connect(80, '192.0.2.1').on('error', (error) => process.exit(error.code === 'ENETUNREACH' ? 7 : 1))"],
    { env: { ...ENV, ...env } },
  );
  assert.equal(done.status, 7);
  assert.match(await outbound(), /192\.0\.2\.1/);
  await rm(log);
});

test('UG-07 the database client and a feature are made with no network', async () => {
  run('bff/bin/migration.ts', 'generate');
  run('tools/build/webpack.ts', 'mf-billing');
  assert.equal(await outbound(), '');
});

test('UG-07 PV-05 an empty folder becomes a running portal, and nothing it serves reaches out', async () => {
  const portal = await startPortal({ dataDir: join(folder, 'data'), env });
  try {
    assert.equal((await fetch(`${portal.url}/readyz`)).status, 200);
    const cookie = await portal.signIn();
    assert.equal((await fetch(`${portal.url}/api/session`, { headers: { cookie } })).status, 200);
    assert.equal((await fetch(`${portal.url}/sign-in`)).status, 200);
    assert.equal((await fetch(`${portal.url}/openapi.json`)).status, 200);
  } finally {
    await portal.stop();
  }
  assert.equal(await outbound(), '');
});
