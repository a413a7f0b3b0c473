/** The design system on a page without a bundler: one script, three stylesheets. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureBrowser } from '../../tools/browser.ts';
import { elementNames } from '../../tools/build/element-sizes.ts';
import { ROOT } from '../../tools/install.mjs';
import { focused } from '../../tools/e2e/pages.ts';

const DIST = join(ROOT, 'design-system/dist');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Orders</title>
  <link rel="stylesheet" href="/northfield.css"><link rel="stylesheet" href="/tokens.css"><link rel="stylesheet" href="/base.css">
  <script type="module" src="/design-system.js"></script></head>
  <body><form><ds-text-field name="title" label="Title" required></ds-text-field><ds-button type="submit" variant="primary">Order</ds-button></form></body></html>`;

let server: Server;
let browser: Browser;
before(async () => {
  const files = new Map<string, string | Buffer>([['page.html', PAGE]]);
  const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
  for (const { name, parentPath } of entries.filter((entry) => entry.isFile())) files.set(name, await readFile(join(parentPath, name)));
  server = createServer(({ url = '' }, response) => {
    const file = basename(url) || 'page.html';
    response.writeHead(files.has(file) ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
    response.end(files.get(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: CHROMIUM_ARGS });
});
after(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
});

test('one script registers every element, and a form works with them', async () => {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.getByRole('button', { name: 'Order' }).waitFor();
  const undefinedTags = await page.evaluate(
    (tags) => tags.filter((tag) => customElements.get(tag) === undefined),
    elementNames().map((name) => `ds-${name}`),
  );
  assert.deepEqual(undefinedTags, []);
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).tag, 'input');
  await page.keyboard.type('Maps');
  assert.equal(await page.evaluate(() => new FormData(document.querySelector('form') ?? undefined).get('title')), 'Maps');
  const { backgroundColor } = await page.locator('ds-button [part=control]').evaluate((control) => getComputedStyle(control));
  assert.notEqual(backgroundColor, 'rgba(0, 0, 0, 0)');
  // The brand's typeface comes with the stylesheet that names it.
  await page.evaluate(() => document.fonts.ready);
  assert.equal(await page.evaluate(() => [...document.fonts].some(({ family, status }) => /^"?Northfield"?$/.test(family) && status === 'loaded')), true);
  assert.deepEqual(faults, []);
});
