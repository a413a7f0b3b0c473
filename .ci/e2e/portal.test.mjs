/** A patient's and a nurse's way through the portal in Chromium: real server, real database, built files, the real policy. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { startPortal } from '../bench/portal.mjs';
import { CHROMIUM_ARGS, ensureBrowser } from '../browser.mjs';
import { DEMO_PASSWORD } from '../../bff/demo/people.ts';

let folder;
let portal;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-e2e-'));
  portal = await startPortal({ dataDir: folder });
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: CHROMIUM_ARGS });
});
after(async () => {
  await browser?.close();
  await portal?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A page of a browser of its own, with what went wrong on it. */
async function newPage(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: 'America/Chicago', ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Trusted|Refused/.test(message.text())) faults.push(message.text());
  });
  return { page, faults };
}

/** Signs in with the keyboard alone. */
async function signIn(page, username) {
  await page.goto(`${portal.url}/sign-in`);
  await page.locator('portal-sign-in-page input').first().focus();
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/(patients|clinics)\//);
}

async function assertAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), []);
}

describe('the portal in a browser', () => {
  test('the sign-in page is accessible and shows emergency help before signing in', async () => {
    const { page, faults } = await newPage();
    await page.goto(`${portal.url}/sign-in`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.ok(await page.getByText('911').first().isVisible());
    await assertAccessible(page);
    assert.deepEqual(faults, []);
  });

  test('home shows a card of each feature, with one copy of Lit on the page', async () => {
    const { page } = await newPage();
    await signIn(page, 'dana');
    for (const tag of ['appointments-card', 'records-card', 'messages-card', 'billing-card', 'account-card']) await page.locator(tag).waitFor();
    assert.equal(await page.evaluate(() => globalThis.litHtmlVersions.length), 1);
  });
});
