import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { IMMUTABLE } from '../http/static-files.ts';
import { openRegistry } from './releases.ts';
import { createRegistryRoutes } from './routes.ts';

const NAME = 'mf-sample';
const ENTRY = 'entry.abc.js';
const MANIFEST = {
  name: NAME,
  version: '1.0.0',
  contract: 1,
  title: { en: 'Sample', es: 'Muestra' },
  routes: [],
  nav: [],
  cards: [],
  attention: {},
  widgets: [],
};
const PROGRAM = join(import.meta.dirname, '../../bin/feature.ts');

let folder: string;
describe('releases of features', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'registry-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Writes a built feature and answers with its folder. */
  async function build(script: string, manifest: object = {}, entry = ENTRY): Promise<string> {
    const dist = join(folder, 'dist');
    await mkdir(dist, { recursive: true });
    await writeFile(join(dist, ENTRY), script);
    const description = { entry, container: 'portal_mf_sample', manifest: { ...MANIFEST, ...manifest } };
    await writeFile(join(dist, 'feature.json'), JSON.stringify(description));
    return dist;
  }

  const open = () => openRegistry(join(folder, 'features'));

  /** The command as a process of its own. */
  function command(...args: string[]): { status: number | null; out: string; err: string } {
    const done = spawnSync(process.execPath, [PROGRAM, ...args], { env: { ...process.env, PORTAL_DATA: folder }, encoding: 'utf8' });
    return { status: done.status, out: done.stdout, err: done.stderr };
  }

  test('MF-03: a release records the SHA-384 of every file', async () => {
    const { release } = await open().publish(NAME, await build('one'));
    assert.deepEqual(release.files, { [ENTRY]: `sha384-${createHash('sha384').update('one').digest('base64')}` });
  });

  test('the id of a release comes from its content: the same twice is one, a rollback goes back and survives a restart', async () => {
    const registry = open();
    const first = await registry.publish(NAME, await build('one'));
    assert.equal((await registry.publish(NAME, await build('one'))).outcome, 'already-active');
    const second = await registry.publish(NAME, await build('two'));
    assert.notEqual(second.release.id, first.release.id);
    const [feature] = await registry.features();
    assert.equal(feature?.active.id, second.release.id);
    assert.equal(feature?.previous?.id, first.release.id);

    assert.equal((await registry.rollback(NAME)).id, first.release.id);
    assert.equal(await open().publishIfNew(NAME, await build('two')), undefined);
    assert.equal((await open().features())[0]?.active.id, first.release.id);
    await assert.rejects(registry.rollback(NAME), /no earlier release/);
  });

  test('what one process publishes or takes back, another sees at once', async () => {
    const server = open();
    assert.deepEqual(await server.features(), []);
    const dist = await build('one');
    assert.match(command('publish', NAME, '--from', dist).out, /mf-sample 1\.0\.0 \([0-9a-f]{16}\) is active now/);
    const first = (await server.features())[0]?.active.id;
    assert.equal(command('publish', NAME, '--from', await build('two')).status, 0);
    assert.notEqual((await server.features())[0]?.active.id, first);
    assert.match(command('rollback', NAME).out, /is back at 1\.0\.0/);
    assert.equal((await server.features())[0]?.active.id, first);
    const { out } = command('list');
    assert.match(out, new RegExp(`^mf-sample\\n`));
    assert.match(out, new RegExp(`\\* ${first}`));
  });

  test('what a release has in common with the one before is not compressed again, and is whole also where that one lost files', async () => {
    const script = 'const one = 1;\n'.repeat(100);
    const registry = open();
    const compressed = (id: string) => join(folder, 'features', NAME, id, `${ENTRY}.br`);
    const { release: first } = await registry.publish(NAME, await build(script));
    const made = await readFile(compressed(first.id));
    // As no compressor would write it, so that it is known again.
    await writeFile(compressed(first.id), 'marked');
    const { release: second } = await registry.publish(NAME, await build(script, { version: '1.0.1' }));
    assert.equal(await readFile(compressed(second.id), 'utf8'), 'marked');
    await rm(compressed(second.id));
    await rm(compressed(second.id).replace(/br$/, 'gz'));
    const { release: third } = await registry.publish(NAME, await build(script, { version: '1.0.2' }));
    assert.deepEqual(await readFile(compressed(third.id)), made);
    const { release: other } = await registry.publish(NAME, await build(`${script}// other`, { version: '1.0.3' }));
    assert.notDeepEqual(await readFile(compressed(other.id)), made);
  });

  test('of several that publish at the same time none is lost', async () => {
    const dists = await Promise.all(
      ['a', 'b', 'c'].map(async (script) => {
        const dist = join(folder, script);
        await mkdir(dist);
        await writeFile(join(dist, ENTRY), script);
        await writeFile(join(dist, 'feature.json'), JSON.stringify({ entry: ENTRY, container: 'portal_mf_sample', manifest: MANIFEST }));
        return dist;
      }),
    );
    await Promise.all(dists.map((dist) => open().publish(NAME, dist)));
    const [history] = await open().history();
    assert.equal(history?.releases.length, 3);
  });

  test('files are answered as never changing, and nothing outside a release is', async () => {
    const registry = open();
    const { release } = await registry.publish(NAME, await build('one'));
    const routes = createRegistryRoutes(registry);
    const answer = await routes.request(`/features/${NAME}/${release.id}/${ENTRY}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('cache-control'), IMMUTABLE);
    assert.equal(await answer.text(), 'one');
    for (const file of ['release.json', '..%2Factive.json', '%2e%2e/active.json', `${ENTRY}.br`, 'constructor']) {
      assert.equal((await routes.request(`/features/${NAME}/${release.id}/${file}`)).status, 404, file);
    }
    assert.equal((await routes.request('/features/..%2Fx/0123456789abcdef/a.js')).status, 404);
    assert.equal((await routes.request('/api/features')).headers.get('cache-control'), 'no-store');
  });

  const REFUSED: readonly [string, () => Promise<string>, RegExp, string?][] = [
    ['a folder without a build', () => Promise.resolve(join(folder, 'none')), /no built feature in .*Build it first/],
    ['a build of another feature', () => build('x', { name: 'mf-other' }), /is of "mf-other", not of "mf-sample"/],
    ['MF-05: another contract version', () => build('x', { contract: 2 }), /manifest\.contract/],
    ['a manifest without a title', () => build('x', { title: {} }), /manifest\.title\.en/],
    ['an entry that is not there', () => build('x', {}, 'other.js'), /names other\.js as the entry, but there is no such file/],
    ['an entry outside its folder', () => build('x', {}, '../secret.js'), /entry: /],
    ['a name that leads out of the folder', () => build('x'), /is not a feature's name/, '../escape'],
  ];
  for (const [what, make, message, name = NAME] of REFUSED) {
    test(`publishing refuses ${what}, says why and changes nothing`, async () => {
      const { status, err } = command('publish', name, '--from', await make());
      assert.equal(status, 1);
      assert.match(err, message);
      assert.doesNotMatch(err, /\n\s+at /);
      assert.deepEqual(await open().features(), []);
    });
  }

  test('publishing refuses a description that is not JSON', async () => {
    const dist = await build('x');
    await writeFile(join(dist, 'feature.json'), '{');
    await assert.rejects(open().publish(NAME, dist), /is not JSON/);
  });

  test('a wrong call says how to call it, and rolling back what never was says so', () => {
    for (const args of [[], ['publish'], ['list', 'x'], ['publish', NAME, '--unknown'], ['rollback', NAME, 'more']]) {
      const { status, err } = command(...args);
      assert.equal(status, 2);
      assert.match(err, /^Usage:/);
    }
    assert.match(command('rollback', NAME).err, /mf-sample was never published/);
    assert.match(command('list').out, /No feature is published yet/);
  });

  test('a release that someone damaged is passed over for the one before', async () => {
    const first = await open().publish(NAME, await build('one'));
    const second = await open().publish(NAME, await build('two'));
    const file = join(folder, 'features', NAME, second.release.id, 'release.json');
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, 20));
    const problems: string[] = [];
    const registry = openRegistry(join(folder, 'features'), { onProblem: (name) => problems.push(name) });
    assert.equal((await registry.features())[0]?.active.id, first.release.id);
    assert.deepEqual(problems, [NAME]);
  });
});
