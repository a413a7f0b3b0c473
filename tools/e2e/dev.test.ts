/** `npm run dev` in Chromium: a feature that is edited, and a server that is, while a page is open. The sources are copies. */
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { PATIENT_IDS } from '../../bff/demo/ids.ts';
import { until } from '../../bff/src/testing/until.ts';
import { startDev } from '../dev/dev-server.ts';
import { ROOT } from '../install.mjs';
import { openPage, signInByKeyboard, untilInPage } from './pages.ts';
import { useRunning } from './running.ts';

/** From the file that is written to the page that shows it, in milliseconds. */
const WITHIN = 2_000;
/** Tries: a machine that runs other tests beside this one may be slow now and then, not each time. */
const CHANGES = 5;

let copies: string;
const said: string[] = [];
const card = () => join(copies, 'mf-billing/src/card/billing-card.ts');
const settings = () => join(copies, 'settings.ts');

// On the embedded database, as developers have it.
const on = useRunning(async ({ dataDir }) => {
  copies = await mkdtemp(join(tmpdir(), 'portal-dev-'));
  await mkdir(join(copies, 'mf-billing'));
  for (const name of ['src', 'package.json', 'webpack.config.js'])
    await cp(join(ROOT, 'mf-billing', name), join(copies, 'mf-billing', name), { recursive: true });
  await symlink(join(ROOT, 'mf-billing/node_modules'), join(copies, 'mf-billing/node_modules'));
  await symlink(join(ROOT, 'shell'), join(copies, 'shell'));
  await writeFile(settings(), name('Oak Health'));
  const main = join(copies, 'main.ts');
  await writeFile(main, `import './settings.ts';\nawait import(${JSON.stringify(pathToFileURL(join(ROOT, 'bff/src/main.ts')).href)});\n`);
  return startDev({ port: 0, dataDir, feature: 'mf-billing', packages: copies, main, say: (line) => said.push(line) });
});
after(() => rm(copies, { recursive: true, force: true }));

/** Of whose record home has the card: nothing is owed there. */
async function openJune(page: Page): Promise<void> {
  await signInByKeyboard(page, on.portal.url, 'dana');
  await page.getByRole('heading', { level: 1, name: 'Hello, Dana' }).waitFor();
  await page.goto(`${on.portal.url}/patients/${PATIENT_IDS.june}`);
}

const name = (of: string): string => `process.env['PORTAL_NAME'] = '${of}';\n`;

test('a feature that is edited is on the open page in under two seconds, the others stay as they were', async () => {
  const { page, faults, close } = await openPage(on.browser);
  await openJune(page);
  const shown = page.locator('billing-card');
  await shown.getByText('Nothing to pay').waitFor();
  const source = await readFile(card(), 'utf8');
  const took: number[] = [];
  for (let change = 1; change <= CHANGES; change += 1) {
    const started = performance.now();
    await writeFile(card(), source.replace("'Nothing to pay'", `'All is paid, ${change}'`));
    await shown.getByText(`All is paid, ${change}`).waitFor();
    took.push(Math.round(performance.now() - started));
  }
  for (const tag of ['appointments-card', 'account-card']) await page.locator(tag).waitFor();
  assert.ok(Math.min(...took) < WITHIN, `It took ${took.join(', ')} ms.`);
  assert.deepEqual(faults, []);
  await close();
});

test('a fault in the feature is said, and the page keeps what it had', async () => {
  const source = await readFile(card(), 'utf8');
  const { page, close } = await openPage(on.browser);
  await openJune(page);
  await writeFile(card(), `${source}\n}{`);
  await until(() => said.some((line) => /billing-card\.ts/.test(line)), 'what is wrong with the file');
  await page.reload();
  await page.locator('billing-card').getByText('All is paid').waitFor();
  await writeFile(card(), source.replace(/'All is paid, \d+'/, "'Nothing to pay'"));
  await page.locator('billing-card').getByText('Nothing to pay').waitFor();
  await close();
});

test('a server that is edited is up again by itself, and the page with it; whoever was signed in still is', async () => {
  const { page, close } = await openPage(on.browser);
  await openJune(page);
  await untilInPage(page, () => document.title.endsWith('Oak Health'));
  await writeFile(settings(), name('Elm Health'));
  await untilInPage(page, () => document.title.endsWith('Elm Health'));
  assert.match(new URL(page.url()).pathname, /^\/patients\//);
  assert.equal((await page.request.get(`${on.portal.url}/api/session`)).status(), 200);
  await close();
});
