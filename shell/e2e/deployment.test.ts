/** Features deployed, rolled back and broken under a running portal, seen in Chromium: real server, built files, the real policy. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, beforeEach, test } from 'node:test';
import type { Locator, Page, Route } from 'playwright-core';
import webpack, { type Configuration } from 'webpack';
import { FeatureDescriptionSchema, FeaturesSchema, type Release } from '../../bff/src/registry/schema.ts';
import { PATIENT_IDS } from '../../bff/demo/ids.ts';
import { usePortal } from '../../tools/e2e/running.ts';
import { ENV, NODE, ROOT } from '../../tools/install.mjs';
import { runWebpack } from '../../tools/build/run-webpack.ts';

const OTHERS = ['appointments-card', 'account-card'];
const DIST = join(ROOT, 'mf-billing/dist');
const CARD = join(ROOT, 'mf-billing/src/card/billing-card.ts');

const on = usePortal();
let cookies: { name: string; value: string; url: string }[];
/** A build from sources in which the card says something else. */
let changed: string;
let builds = 0;

before(async () => {
  await on.isUp();
  cookies = (await on.portal.signIn()).split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: on.portal.url };
  });
  changed = await buildWith("'Nothing to pay'", "'All is paid'");
});
beforeEach(() => feature('publish', 'mf-billing', '--from', DIST));

/** Runs the feature's own build over its sources with one text of the card replaced. */
async function buildWith(text: string, replacement: string): Promise<string> {
  const { default: configuration } = (await import(join(ROOT, 'mf-billing/webpack.config.js'))) as { default: Configuration };
  const path = join(on.folder, `build-${(builds += 1)}`);
  const card = await readFile(CARD, 'utf8');
  assert.ok(card.includes(text), `the card has ${text}`);
  const source = card.replace(text, replacement);
  const compiler = webpack({ ...configuration, output: { ...configuration.output, path } });
  const files = compiler.inputFileSystem;
  assert.ok(files);
  const read = files.readFile.bind(files) as (path: string, ...rest: readonly unknown[]) => void;
  Object.assign(files, {
    readFile(file: string, ...rest: readonly unknown[]) {
      if (file === CARD) (rest.at(-1) as (error: null, content: Buffer) => void)(null, Buffer.from(source));
      else read(file, ...rest);
    },
  });
  const stats = await runWebpack(compiler);
  assert.equal(stats.hasErrors(), false, stats.toString('errors-only'));
  return path;
}

/** A copy of the built feature with its entry script put through `edit`. */
async function broken(edit: (content: string) => string): Promise<string> {
  const path = join(on.folder, `build-${(builds += 1)}`);
  await cp(DIST, path, { recursive: true });
  const { entry } = FeatureDescriptionSchema.parse(JSON.parse(await readFile(join(path, 'feature.json'), 'utf8')));
  await writeFile(join(path, entry), edit(await readFile(join(path, entry), 'utf8')));
  return path;
}

function feature(...args: string[]): string {
  const done = spawnSync(NODE, ['bff/bin/feature.ts', ...args], { cwd: ROOT, encoding: 'utf8', env: { ...ENV, ...on.env } });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

async function activeRelease(): Promise<Release> {
  // A connection that was kept may have been closed while a command was waited for.
  const { features } = FeaturesSchema.parse(await (await fetch(`${on.portal.url}/api/features`, { headers: { connection: 'close' } })).json());
  const found = features.find(({ name }) => name === 'mf-billing')?.active;
  assert.ok(found);
  return found;
}

/** Where the server keeps a release's files. */
const releaseFolder = ({ id }: Release): string => join(on.folder, 'data/features/mf-billing', id);

/** Puts the release's scripts on disk through `edit`; copies made for transfer go, so that the edited ones are sent. */
async function editOnDisk(release: Release, edit: (path: string) => Promise<unknown>): Promise<void> {
  for (const file of Object.keys(release.files)) {
    const path = join(releaseFolder(release), file);
    await Promise.all(['.br', '.gz', '.zst'].map((suffix) => rm(path + suffix, { force: true })));
    await edit(path);
  }
}

async function openHome(prepare: (page: Page) => unknown = () => undefined) {
  const context = await on.browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|TrustedScript/.test(message.text())) violations.push(message.text());
  });
  await prepare(page);
  // What a test holds back may be among what the page's load waits for.
  await page.goto(`${on.portal.url}/patients/${PATIENT_IDS.june}`, { waitUntil: 'commit' });
  return { page, violations, close: () => context.close() };
}

async function othersWork(page: Page): Promise<void> {
  // This one reads for itself what it shows, and has nothing to show here.
  await page.locator('records-card').waitFor({ state: 'attached' });
  await page.locator('records-card ds-skeleton').waitFor({ state: 'detached' });
  for (const tag of OTHERS) await page.locator(tag).waitFor();
}

async function tileIsShown(page: Page): Promise<Locator> {
  await page.getByText('Billing is not available right now').waitFor();
  const tile = page.locator('portal-feature-outlet', { hasText: 'Billing is not available right now' });
  assert.ok(await tile.locator('a[href^="tel:"]').isVisible());
  assert.ok(await tile.getByRole('button', { name: 'Try again' }).isVisible());
  await othersWork(page);
  return tile;
}

/** Where something is, and how wide. */
async function placeOf(what: Locator) {
  const box = await what.boundingBox();
  assert.ok(box);
  return { x: box.x, y: box.y, width: box.width };
}

async function shows(page: Page, text: string): Promise<void> {
  await page.locator('billing-card').getByText(text).waitFor();
  await othersWork(page);
}

test('a published change is shown on the next page load, is listed, and rolls back, with no restart', async () => {
  const { page, violations, close } = await openHome();
  await shows(page, 'Nothing to pay');
  const before = await activeRelease();
  assert.match(feature('publish', 'mf-billing', '--from', changed), /is active now/);
  await page.reload();
  await shows(page, 'All is paid');
  const { id } = await activeRelease();
  assert.match(feature('list'), new RegExp(`mf-billing\\n(.*\\n)*? +\\* ${id}`));
  feature('rollback', 'mf-billing');
  assert.equal((await activeRelease()).id, before.id);
  await page.reload();
  await shows(page, 'Nothing to pay');
  assert.deepEqual(violations, []);
  await close();
});

for (const [what, edit] of [
  ['has a syntax error', (content) => `${content}\n}{`],
  ['throws while it loads', () => 'throw new Error("broken");'],
  ['is HTML', () => '<!doctype html><title>Not found</title>'],
] satisfies [string, (content: string) => string][]) {
  test(`MF-01 a release whose entry ${what} falls back to the one before`, async () => {
    feature('publish', 'mf-billing', '--from', await broken(edit));
    const { page, close } = await openHome();
    await shows(page, 'Nothing to pay');
    await close();
  });
}

test('MF-01 a release whose files are gone falls back to the one before', async () => {
  feature('publish', 'mf-billing', '--from', await broken((content) => `${content}\n// gone`));
  await editOnDisk(await activeRelease(), (path) => rm(path));
  const { page, close } = await openHome();
  await shows(page, 'Nothing to pay');
  await close();
});

test('MF-03 a file changed on the disk by one byte is refused, and the release before is shown', async () => {
  feature('publish', 'mf-billing', '--from', await broken((content) => `${content}\n// tampered`));
  await editOnDisk(await activeRelease(), async (path) => writeFile(path, `${await readFile(path, 'utf8')} `));
  const refused: string[] = [];
  const { page, close } = await openHome((page) =>
    page.on('console', (message) => {
      if (/integrity/.test(message.text())) refused.push(message.text());
    }),
  );
  await shows(page, 'Nothing to pay');
  assert.notEqual(refused.length, 0);
  await close();
});

test('MF-01 a feature that does not answer at all becomes a tile, and comes back with "Try again"', async () => {
  let down = true;
  const { page, close } = await openHome((page) =>
    page.route('**/features/mf-billing/**', (route) => (down ? route.abort('connectionrefused') : route.continue())),
  );
  const tile = await tileIsShown(page);
  down = false;
  await tile.getByRole('button', { name: 'Try again' }).click();
  await shows(page, 'Nothing to pay');
  await close();
});

test('MF-01 a feature that is slow says so, with the number to call, is shown when it comes, and the cards around it stay where they are', async () => {
  const held: Route[] = [];
  let isSlow = true;
  const { page, close } = await openHome((page) => page.route('**/features/mf-billing/**', (route) => (isSlow ? void held.push(route) : route.continue())));
  await othersWork(page);
  const places = () => Promise.all(OTHERS.map((tag) => placeOf(page.locator(tag))));
  const before = await places();
  const tile = page.locator('portal-feature-outlet', { hasText: 'Billing is taking longer than usual' });
  await tile.waitFor();
  assert.ok(await tile.locator('a[href^="tel:"]').isVisible());
  // The same number as at the end of the page.
  assert.equal(await tile.locator('a[href^="tel:"]').textContent(), await page.locator('portal-help a[href^="tel:"]').last().textContent());
  assert.deepEqual(await places(), before);
  isSlow = false;
  for (const route of held) await route.continue();
  await shows(page, 'Nothing to pay');
  await close();
});

test('while offline the portal says so and not that it works, and what did not load comes by itself when it is back', async () => {
  const { page, close } = await openHome();
  await othersWork(page);
  await page.context().setOffline(true);
  await page.getByText('You are offline.').first().waitFor();
  await page.locator('ds-side-nav a', { hasText: 'Billing' }).click();
  await page.getByText('This loads by itself when you are back online').first().waitFor();
  assert.equal(await page.getByText('The rest of the portal works').count(), 0);
  await page.context().setOffline(false);
  await page.locator('billing-overview-page .amount').waitFor();
  await page.getByText('You are offline.').first().waitFor({ state: 'hidden' });
  await close();
});

for (const [what, text, replacement] of [
  ['throws in mount', "'@portal/design-system/icon';", "'@portal/design-system/icon';\nthrow new Error('mount');"],
  ['throws in render', 'override render() {', "override render() {\nif (this.isConnected) throw new Error('render');"],
] as const) {
  test(`MF-01 a card that ${what} becomes a tile, and works again once the release is rolled back`, async () => {
    feature('publish', 'mf-billing', '--from', await buildWith(text, replacement));
    const { page, close } = await openHome();
    await tileIsShown(page);
    feature('rollback', 'mf-billing');
    await page.reload();
    await shows(page, 'Nothing to pay');
    await close();
  });
}

test('MF-02 with every feature down home still stands, and emergency help is shown', async () => {
  const { page, close } = await openHome((page) => page.route('**/features/mf-*/**', (route) => route.abort()));
  await page.getByText('is not available right now').first().waitFor();
  await page.getByRole('link', { name: 'Call 911' }).waitFor();
  await page.context().clearCookies();
  await page.goto(`${on.portal.url}/sign-in`);
  await page.getByRole('link', { name: 'Call 911' }).waitFor();
  await close();
});

test('MF-04 nothing in the address or the browser’s storage changes where features come from', async () => {
  const foreign: string[] = [];
  const { page, close } = await openHome(async (page) => {
    page.on('request', (request) => {
      if (!request.url().startsWith(on.portal.url)) foreign.push(request.url());
    });
    await page.addInitScript(() => {
      const entry = 'http://127.0.0.1:9/entry.js';
      localStorage.setItem('mf-billing', entry);
      localStorage.setItem('__MF_DEVTOOLS__', JSON.stringify({ overrides: { 'mf-billing': entry } }));
    });
  });
  await page.goto(`${on.portal.url}/patients/${PATIENT_IDS.june}?mf-billing=http%3A%2F%2F127.0.0.1%3A9%2Fentry.js`);
  await shows(page, 'Nothing to pay');
  assert.deepEqual(foreign, []);
  await close();
});

test('MF-05 MF-08 two releases after one another bring no second copy of Lit and no violation of the policy', async () => {
  feature('publish', 'mf-billing', '--from', changed);
  const { page, violations, close } = await openHome();
  await shows(page, 'All is paid');
  assert.equal(await page.evaluate(() => (globalThis as { litHtmlVersions?: string[] }).litHtmlVersions?.length), 1);
  assert.deepEqual(violations, []);
  await close();
});

test('MF-06 a tab left open over a deployment goes on with the files it started with', async () => {
  const { page, close } = await openHome();
  await shows(page, 'Nothing to pay');
  feature('publish', 'mf-billing', '--from', changed);
  await page.locator('billing-card').getByRole('link').first().click();
  await page.locator('billing-overview-page').waitFor();
  await close();
});
