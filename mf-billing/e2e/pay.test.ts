/**
 * Paying, by keyboard alone, in Chromium on a real portal with its own gateway: two bills with a card
 * that is declined and then a good one, the server killed after the gateway charged and before the
 * portal heard of it, and no second charge.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { PATIENT_IDS } from '../../bff/demo/ids.ts';
import { PEOPLE } from '../../bff/demo/people.ts';
import { assertAccessible, openPage, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';
import { startPortal } from '../../tools/portal.ts';
import type { RunningPortal } from '../../tools/portal.ts';

const on = usePortal();
/** The one that is started after the first was killed. */
let again: RunningPortal | undefined;
after(() => again?.stop());

const PHONE = { width: 390, height: 844 };
const TOO_LITTLE = '4000000000009995';
/** It is charged, and the gateway's answer never arrives. */
const ANSWER_LOST = '4000000000005126';
const GOOD = '4242424242424242';
/** Any of the numbers in full, as they could stand in a log or a request. */
const NUMBERS = [TOO_LITTLE, ANSWER_LOST, GOOD];

const PAY = `/patients/${PATIENT_IDS.dana}/billing/pay`;

const press = async (page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> => {
  await tabToRole(page, role, name);
  await page.keyboard.press('Enter');
};

/** Types into the fields of the frame, which the Tab key leads into as into any others. */
async function typeCard(page: Page, number: string): Promise<void> {
  const fields: FrameLocator = page.frameLocator('billing-pay-fields iframe');
  const first = fields.getByLabel('Card number');
  await first.waitFor();
  for (let step = 0; step < 60 && !(await first.evaluate((element) => element.matches(':focus') && document.hasFocus())); step += 1)
    await page.keyboard.press('Tab');
  for (const text of [number, '12/30', '123']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  assert.equal(await fields.getByLabel('Security code').inputValue(), '123');
}

interface Charged {
  readonly id: string;
  readonly amount: number;
  readonly status: string;
}

/** So many the demo's people paid before. */
let before = 0;

/** What the gateway has on its own books since. */
function chargesAtGateway(): Charged[] {
  const journal = readFileSync(join(on.env['PORTAL_DATA'] ?? '', 'test-gateway', 'journal.jsonl'), 'utf8');
  const rows = journal
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => JSON.parse(line) as [string, Charged][])
    .flatMap(([table, row]) => (table === 'intents' ? [[row.id, row] as const] : []));
  return [...new Map(rows).values()].filter(({ status }) => status === 'succeeded').slice(before);
}

/** Looks until it is so; the gateway writes what it did before it answers. */
async function untilCharged(count: number): Promise<void> {
  const end = Date.now() + 20_000;
  while (chargesAtGateway().length < count) {
    if (Date.now() > end) throw new Error('The gateway did not charge.');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('two bills are paid once, with a declined and then a good card, though the server is killed in between', { timeout: 240_000 }, async () => {
  before = chargesAtGateway().length;
  const first = await openPage(on.browser);
  const { page } = first;
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await signInByKeyboard(page, on.portal.url, PEOPLE.dana.username);
  await page.goto(on.portal.url + PAY);
  await page.frameLocator('billing-pay-fields iframe').getByLabel('Card number').waitFor();
  await assertAccessible(page);
  await tabToRole(page, 'checkbox', /^Bill NH-S-20411/);
  await page.keyboard.press('Space');
  // A part of the second bill: the rest is for the phone.
  await tabToRole(page, 'textbox', 'Amount for bill NH-S-20411');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('20');
  await typeCard(page, TOO_LITTLE);
  await press(page, 'button', 'Continue');
  await page.getByRole('heading', { level: 1, name: 'Check and pay' }).waitFor();
  await assertAccessible(page);
  await press(page, 'button', 'Pay $86.45');
  await page.getByText('There isn’t enough money on this card').first().waitFor();
  await assertAccessible(page);
  assert.equal(await page.getByRole('textbox', { name: 'Amount for bill NH-S-20411' }).inputValue(), '20.00');
  assert.deepEqual(chargesAtGateway(), []);

  await typeCard(page, ANSWER_LOST);
  await press(page, 'button', 'Continue');
  await page.getByRole('heading', { level: 1, name: 'Check and pay' }).waitFor();
  await press(page, 'button', 'Pay $86.45');
  await untilCharged(1);
  const gone = new Promise((resolve) => on.portal.process.once('exit', resolve));
  on.portal.process.kill('SIGKILL');
  await gone;
  await page.getByText('You will not be charged twice').first().waitFor();
  for (const number of NUMBERS) assert.ok(!sent.some((request) => request.replaceAll(/\D/g, '').includes(number)), 'no number leaves the frame');
  assert.deepEqual(first.faults, []);
  await first.close();

  const { DATABASE_URL: databaseUrl, PORTAL_DATA: dataDir = '' } = on.env;
  again = await startPortal({ dataDir, ...(databaseUrl ? { databaseUrl } : {}) });
  const { url } = again;
  const second = await openPage(on.browser, { viewport: PHONE });
  const phone = second.page;
  await signInByKeyboard(phone, url, PEOPLE.dana.username);
  await phone.goto(`${url}/patients/${PATIENT_IDS.dana}/billing/payments`);
  // The gateway tells again what it could not tell.
  await phone.locator('ds-list-item', { hasText: '$86.45' }).filter({ hasText: 'Paid' }).waitFor({ timeout: 90_000 });
  await assertAccessible(phone);
  assert.deepEqual(
    chargesAtGateway().map(({ amount }) => amount),
    [86_45],
  );

  await phone.goto(url + PAY);
  await phone.getByRole('checkbox', { name: /^Bill NH-S-20411: \$28\.00/ }).waitFor();
  assert.equal(await phone.getByRole('checkbox', { name: /^Bill NH-S-20410/ }).count(), 0);
  await assertAccessible(phone);
  await typeCard(phone, GOOD);
  // Enter in the frame goes on as Enter in the form would.
  await phone.keyboard.press('Shift+Tab');
  await phone.keyboard.press('Enter');
  await phone.getByRole('heading', { level: 1, name: 'Check and pay' }).waitFor();
  await press(phone, 'button', 'Pay $28.00');
  await phone.getByRole('heading', { level: 1, name: 'Receipt' }).waitFor();
  await phone.getByText('Your payment went through. Thank you.').waitFor();
  await assertAccessible(phone);
  assert.deepEqual(
    chargesAtGateway().map(({ amount }) => amount),
    [86_45, 28_00],
  );
  await phone.goto(url + PAY);
  await phone.getByRole('heading', { name: 'Nothing to pay' }).waitFor();

  // Theo keeps his bills to himself; what is owed is hers to pay all the same.
  await phone.goto(`${url}/patients/${PATIENT_IDS.dana}/billing`);
  await press(phone, 'link', 'Theodore Whitfield');
  await phone.getByText('Owed for Theodore Whitfield').waitFor();
  await assertAccessible(phone);
  await press(phone, 'link', 'Pay now');
  await typeCard(phone, GOOD);
  await press(phone, 'button', 'Continue');
  await press(phone, 'button', 'Pay $35.00');
  await phone.getByRole('heading', { level: 1, name: 'Receipt' }).waitFor();
  assert.deepEqual(
    chargesAtGateway().map(({ amount }) => amount),
    [86_45, 28_00, 35_00],
  );
  assert.deepEqual(second.faults, []);
  await second.close();
});

test('a number can leave the fields neither by a request nor by another page', { timeout: 60_000 }, async () => {
  const heard: string[] = [];
  const stranger = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.end();
  });
  stranger.listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const there = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  await fetch(`${there}/anybody`);
  assert.deepEqual(heard.splice(0), ['/anybody']);

  const { page, close } = await openPage(on.browser);
  const { url } = again ?? on.portal;
  await signInByKeyboard(page, url, PEOPLE.dana.username);
  await page.goto(`${url}/patients/${PATIENT_IDS.dana}/billing/methods`);
  await press(page, 'button', 'Add a card or bank account');
  const number = page.frameLocator('billing-pay-fields iframe').getByLabel('Card number');
  await number.fill(GOOD);
  const tried = await number.evaluate(async (_field, to) => {
    const picture = new Promise((resolve, reject) => {
      const image = new Image();
      image.addEventListener('load', resolve);
      image.addEventListener('error', () => reject(new Error('blocked')));
      image.src = `${to}/picture`;
    });
    const ways = await Promise.allSettled([fetch(`${to}/request`, { mode: 'no-cors' }), picture]);
    return ways.map(({ status }) => status);
  }, there);
  assert.deepEqual(tried, ['rejected', 'rejected']);
  await number.evaluate((_field, to) => {
    setTimeout(() => location.assign(`${to}/page`));
  }, there);
  await number.waitFor({ state: 'detached' });
  assert.deepEqual(heard, []);
  await close();
  stranger.closeAllConnections();
  stranger.close();
});
