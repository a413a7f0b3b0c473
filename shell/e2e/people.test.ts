/** Each person of the demo world signs in and opens everything they may open, with the keyboard alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { DEMO_PEOPLE, type DemoPerson, type Scope } from '../../bff/demo/people.ts';
import { chooseInAccountMenu, focused, openPage, signInByKeyboard, tabTo, untilInPage } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';

/** What opens each entry of a patient's navigation. */
const PATIENT_SCOPES: readonly Scope[] = ['appointments:read', 'records:read', 'messages:read', 'billing:read', 'account:read'];

/** Pages of the clinic desk beyond messages and the own account. */
const STAFF_PAGES: Readonly<Record<Exclude<DemoPerson['role'], 'patient'>, readonly string[]>> = {
  physician: ['Refills', 'Schedule', 'Emergency access'],
  nurse: ['Results to review', 'Refills', 'Schedule', 'Account desk', 'Emergency access'],
  scheduler: ['Account desk'],
  billing: ['Billing disputes', 'Payments', 'Insurance changes', 'Payment plans', 'Good-faith estimates', 'Applications for help'],
  administrator: [],
};

/** What comes before the messages, for whom something does. */
const BEGINS: Readonly<Partial<Record<DemoPerson['role'], readonly string[]>>> = {
  administrator: ['Who works here'],
  scheduler: ['Today', 'Schedule', 'Visit requests'],
  physician: ['Results to review'],
};

const on = usePortal();

/** Follows a link and waits until the heading of its page has the focus. */
async function openByKeyboard(page: Page, fits: (name: string) => boolean): Promise<string> {
  await tabTo(page, ({ tag, name }) => tag === 'a' && fits(name));
  await page.keyboard.press('Enter');
  await untilInPage(page, () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.localName === 'h1';
  });
  await page.locator('ds-skeleton').first().waitFor({ state: 'detached' });
  return (await focused(page)).name;
}

/** What an entry of the navigation is called; what waits there goes once it was read. */
const withoutCount = (text: string): string => text.replace(/\s*\d.*$/s, '').trim();

for (const person of DEMO_PEOPLE) {
  test(`${person.username} signs in and opens each page of the navigation by keyboard`, async () => {
    const { page, faults, close } = await openPage(on.browser);
    await signInByKeyboard(page, on.portal.url, person.username);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const entries = (await page.locator('portal-frame nav a').allInnerTexts()).map(withoutCount).filter((text) => text !== '' && text !== 'Home');
    if (person.role === 'patient') {
      const own = person.grants.find(({ relationship }) => relationship === 'self');
      assert.equal(entries.length, PATIENT_SCOPES.filter((scope) => own?.scopes.includes(scope)).length);
    } else {
      const isAdministrator = person.role === 'administrator';
      const begins = BEGINS[person.role] ?? [];
      assert.deepEqual(entries, [...begins, ...(isAdministrator ? [] : ['Patient messages']), ...STAFF_PAGES[person.role]]);
      // Each begins with their own work.
      assert.equal(await page.locator('portal-frame nav a[aria-current="page"]').innerText(), begins[0] ?? 'Patient messages');
      // Staff begin where they work: the way goes on into a conversation, if one waits.
      await page.locator('ds-list-item, ds-empty-state, account-staff-member').first().waitFor();
      const [waiting] = await page.locator('ds-list-item').all();
      const row = waiting ? await waiting.innerText() : '';
      const patient = person.role === 'scheduler' || isAdministrator ? '' : row.split('\n', 1).join().trim();
      // The row begins with the patient; the page is headed by what it is about, which stands in the row too.
      if (patient !== '') assert.ok(row.includes(await openByKeyboard(page, (name) => name.includes(patient))));
    }
    for (const entry of entries) {
      assert.notEqual(await openByKeyboard(page, (name) => withoutCount(name) === entry), '');
      assert.match(await page.title(), / – /);
    }
    await chooseInAccountMenu(page, 'Sign-in and security');
    await page.getByRole('heading', { level: 1, name: 'Sign-in and security' }).waitFor();
    assert.deepEqual(faults, []);
    await close();
  });
}

test('dana changes to her daughter’s record by keyboard, and a banner says so on every page', async () => {
  const { page, close } = await openPage(on.browser);
  await signInByKeyboard(page, on.portal.url, 'dana');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await tabTo(page, ({ tag, name }) => tag === 'button' && name.includes('Dana'));
  await page.keyboard.press('Enter');
  for (let step = 0; step < 6 && !(await focused(page)).name.includes('June'); step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const banner = page.locator('ds-banner', { hasText: 'June' });
  await banner.waitFor();
  await openByKeyboard(page, (name) => withoutCount(name) === 'Appointments');
  assert.ok(await banner.isVisible());
  await close();
});
