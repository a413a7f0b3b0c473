/** Papers that go with a request, from the file on somebody's disk to the desk, in Chromium on a real server. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { CLINICS } from '../../bff/demo/ids.ts';
import { PEOPLE } from '../../bff/demo/people.ts';
import { pdfOf } from '../../bff/src/files/testing.ts';
import { openPage, signInByKeyboard } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';

const on = usePortal();

test('a paper goes on where it was when the connection is lost, and staff get it byte for byte', async () => {
  const bytes = pdfOf(1_800_000);
  const { page, faults, close } = await openPage(on.browser);
  await signInByKeyboard(page, on.portal.url, PEOPLE.luis.username);
  await page.goto(`${on.portal.url}/account/care`);
  const offsets: (string | undefined)[] = [];
  // The second part of the file finds no network, and the first try after it neither.
  await page.route('**/api/care-requests/documents/*', (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    offsets.push(request.headers()['upload-offset']);
    return offsets.length === 2 || offsets.length === 3 ? route.abort('connectionreset') : route.continue();
  });
  const kept = page.waitForResponse((answer) => answer.request().method() === 'GET' && /\/documents\/[0-9a-f-]{36}$/.test(answer.url()));
  await page.locator('ds-file-upload input[type=file]').setInputFiles({ name: 'court order.pdf', mimeType: 'application/pdf', buffer: bytes });
  const { file } = (await (await kept).json()) as { file: { size: number } };
  assert.equal(file.size, bytes.length);
  const [first, second, third, fourth] = offsets;
  assert.deepEqual([first, second, third], ['0', fourth, fourth]);
  await page.getByRole('button', { name: 'Remove: court order.pdf' }).waitFor();

  const sent = await page.evaluate(
    async (request) => {
      const headers = { 'content-type': 'application/json', 'x-portal-client': '1', 'idempotency-key': crypto.randomUUID() };
      return (await fetch('/api/care-requests', { method: 'POST', headers, body: JSON.stringify(request) })).json() as Promise<{ id: string; papers: number }>;
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

  const desk = await openPage(on.browser);
  await signInByKeyboard(desk.page, on.portal.url, PEOPLE.nowak.username);
  await desk.page.goto(`${on.portal.url}/clinics/${CLINICS.lakeside.id}/desk/requests/${sent.id}`);
  const download = desk.page.waitForEvent('download');
  await desk.page.getByRole('link', { name: 'court order.pdf' }).click();
  const saved = await (await download).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of saved as AsyncIterable<Buffer>) parts.push(part);
  assert.deepEqual(Buffer.concat(parts), bytes);
  assert.deepEqual(desk.faults, []);
  await desk.close();
});
