/** Papers that go with a request, from the file on somebody's disk to the desk, in Chromium on a real server. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { CLINICS } from '../../bff/demo/ids.ts';
import { PEOPLE } from '../../bff/demo/people.ts';
import { pdfOf } from '../../bff/src/files/testing.ts';
import { startPortal } from '../../tools/portal.ts';
import { CHROMIUM_ARGS, ensureBrowser } from '../../tools/browser.ts';
import { openPage, signInByKeyboard } from '../../tools/e2e/pages.ts';

let folder;
let portal;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-papers-'));
  portal = await startPortal({ dataDir: join(folder, 'data') });
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: CHROMIUM_ARGS });
});
after(async () => {
  await browser?.close();
  await portal?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a paper goes on where it was when the connection is lost, and staff get it byte for byte', async () => {
  const bytes = pdfOf(1_800_000);
  const { page, faults, close } = await openPage(browser);
  await signInByKeyboard(page, portal.url, PEOPLE.luis.username);
  await page.goto(`${portal.url}/account/care`);
  const offsets = [];
  // The second part of the file finds no network, and the first try after it neither.
  await page.route('**/api/care-requests/documents/*', (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    offsets.push(request.headers()['upload-offset']);
    return offsets.length === 2 || offsets.length === 3 ? route.abort('connectionreset') : route.continue();
  });
  const kept = page.waitForResponse((answer) => answer.request().method() === 'GET' && /\/documents\/[0-9a-f-]{36}$/.test(answer.url()));
  await page.locator('ds-file-upload input[type=file]').setInputFiles({ name: 'court order.pdf', mimeType: 'application/pdf', buffer: bytes });
  const { file } = await (await kept).json();
  assert.equal(file.size, bytes.length);
  const [first, second, third, fourth] = offsets;
  assert.deepEqual([first, second, third], ['0', fourth, fourth]);
  await page.getByRole('button', { name: 'Remove: court order.pdf' }).waitFor();

  const sent = await page.evaluate(
    async (request) => {
      const headers = { 'content-type': 'application/json', 'x-portal-client': '1', 'idempotency-key': crypto.randomUUID() };
      return (await fetch('/api/care-requests', { method: 'POST', headers, body: JSON.stringify(request) })).json();
    },
    {
      locale: 'en',
      who: 'adult',
      relationship: 'Son',
      otherGivenName: 'Ada',
      otherFamilyName: `Moss ${randomUUID().slice(0, 4)}`,
      otherBirthDate: '1947-03-08',
      permissions: ['messages'],
      lastDay: null,
    },
  );
  assert.equal(sent.papers, 1);
  assert.deepEqual(faults, []);
  await close();

  const desk = await openPage(browser);
  await signInByKeyboard(desk.page, portal.url, PEOPLE.nowak.username);
  await desk.page.goto(`${portal.url}/clinics/${CLINICS.lakeside.id}/desk/requests/${sent.id}`);
  const download = desk.page.waitForEvent('download');
  await desk.page.getByRole('link', { name: 'court order.pdf' }).click();
  const saved = await (await download).createReadStream();
  const parts = [];
  for await (const part of saved) parts.push(part);
  assert.deepEqual(Buffer.concat(parts), bytes);
  assert.deepEqual(desk.faults, []);
  await desk.close();
});
