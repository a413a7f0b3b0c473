/** A patient's and a nurse's way through the portal in Chromium: real server, real database, built files, the real policy. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { PATIENT_ID } from '../../tools/portal.ts';
import { assertAccessible, openPage, signInByKeyboard } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';

const on = usePortal({ env: { PORTAL_NAME: 'Oak & Ash Health', PORTAL_PHONE: '(555) 555-0199' } });

const newPage = (options?: BrowserContextOptions) => openPage(on.browser, options);
const signIn = (page: Page, username: string) => signInByKeyboard(page, on.portal.url, username);

describe('the portal in a browser', () => {
  test('the sign-in page is accessible and shows emergency help before signing in', async () => {
    const { page, faults } = await newPage();
    await page.goto(`${on.portal.url}/sign-in`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.ok(await page.getByText('911').first().isVisible());
    assert.match(await page.title(), / – Oak & Ash Health$/);
    assert.ok(await page.getByText('(555) 555-0199').first().isVisible());
    await assertAccessible(page);
    assert.deepEqual(faults, []);
  });

  test('an address that is not there says so and leads home', async () => {
    const { page, faults } = await newPage();
    await signIn(page, 'dana');
    const answer = await page.goto(`${on.portal.url}/old-portal/start`);
    assert.equal(answer?.status(), 404);
    await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
    await assertAccessible(page);
    await page.getByRole('link', { name: 'Home' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Hello, Dana' }).waitFor();
    assert.deepEqual(faults, []);
  });

  test('MF-08 home shows the cards of features that say more than the day’s story, with one copy of Lit and no violation of the policy', async () => {
    const { page, faults } = await newPage();
    await signIn(page, 'dana');
    for (const tag of ['appointments-card', 'records-card', 'account-card']) await page.locator(tag).waitFor();
    assert.equal(await page.evaluate(() => (globalThis as { litHtmlVersions?: string[] }).litHtmlVersions?.length), 1);
    await assertAccessible(page);
    assert.deepEqual(faults, []);
  });

  test('nothing moves when the letters of the typeface come late', async () => {
    const { page } = await newPage({ serviceWorkers: 'block' });
    const letters = Promise.withResolvers<void>();
    let asked = 0;
    await page.route('**/*.woff2', async (route) => {
      asked += 1;
      await letters.promise;
      await route.continue();
    });
    await page.goto(`${on.portal.url}/sign-in`, { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
    const places = () =>
      page.locator('portal-sign-in-page :is(h1, p, input, button, a)').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().y));
    const before = await places();
    letters.resolve();
    await page.evaluate(() => document.fonts.ready);
    const after = await places();
    assert.ok(asked > 0, 'the page asks for a typeface');
    assert.ok(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')));
    assert.ok(before.length > 8, `${before.length} places`);
    // A word may come to stand on the line before, here and there; no more than one line of text.
    before.forEach((y, index) => assert.ok(Math.abs(y - (after[index] ?? 0)) < 30, `${index}: was at ${y}, is at ${after[index]}`));
  });

  for (const [path, heading] of [
    ['appointments', 'Appointments'],
    ['records', 'Test results'],
    ['messages', 'Messages'],
    ['billing', 'Billing'],
    ['account', 'My details'],
  ] as const) {
    test(`${path} opens by its address, titled, accessible and without a fault`, async () => {
      const { page, faults } = await newPage();
      await signIn(page, 'dana');
      await page.goto(`${on.portal.url}/patients/${PATIENT_ID}/${path}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.locator('ds-card').first().waitFor();
      assert.match(await page.title(), new RegExp(`^(\\(\\d+\\) )?${heading} – `));
      await assertAccessible(page);
      assert.deepEqual(faults, []);
    });
  }

  test("a nurse's reply appears live on the patient's open page, and what the patient typed stays", async () => {
    const patient = await newPage();
    await signIn(patient.page, 'dana');
    await patient.page.goto(`${on.portal.url}/patients/${PATIENT_ID}/messages`);
    await patient.page.locator('messages-thread-row', { hasText: 'High sugar in the mornings' }).getByRole('link').click();
    const field = patient.page.getByRole('textbox', { name: /^Your message/ });
    await field.fill('I was about to ask');

    const nurse = await newPage();
    await signIn(nurse.page, 'grace');
    await nurse.page.locator('ds-list-item', { hasText: 'High sugar in the mornings' }).click();
    await nurse.page.getByLabel('Your answer').fill('Please come in on Monday.');
    await nurse.page.getByRole('button', { name: 'Send' }).click();

    await patient.page.locator('[data-page]').getByText('Please come in on Monday.').waitFor();
    // The list beside it tells of it, too.
    await patient.page.locator('messages-thread-row', { hasText: 'Please come in on Monday.' }).waitFor();
    assert.equal(await field.inputValue(), 'I was about to ask');
    assert.deepEqual([...patient.faults, ...nurse.faults], []);
  });

  test('a patient writes and reads back: phone number, and a cancelled visit', async () => {
    const { page } = await newPage();
    await signIn(page, 'dana');
    await page.goto(`${on.portal.url}/patients/${PATIENT_ID}/account/contact`);
    await page.getByLabel('Mobile phone').fill('(507) 555-0177');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('(507) 555-0177').waitFor();

    await page.goto(`${on.portal.url}/patients/${PATIENT_ID}/appointments`);
    await page.locator('ds-list-item').first().click();
    await page.getByRole('button', { name: 'Cancel this visit' }).click();
    await page.getByRole('button', { name: 'Yes, cancel it' }).click();
    await page.locator('appointments-visit-page').getByText('Canceled').first().waitFor();
  });

  test('Spanish: the language switch changes the whole page', async () => {
    const { page } = await newPage({ locale: 'es-US' });
    await page.goto(`${on.portal.url}/sign-in`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'es-US');
  });
});
