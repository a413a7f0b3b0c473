/** A message from the clinic shows at the bell of every open page; what is told, how soon and by which way, is read, undone and chosen with the keyboard alone. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLINICS } from '../../bff/demo/ids.ts';
import { type DemoPerson, PEOPLE } from '../../bff/demo/people.ts';
import { assertAccessible, openPage, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';
import { ownPatient } from '../../tools/portal.ts';

/** What the nurse writes: none of it may be seen outside the portal. */
const WRITTEN = 'Your potassium is back to normal. Keep taking the tablets.';
const CLINICAL = /potassium|tablet|normal|lindqvist|result/i;

const on = usePortal();

/** The nurse answers in a conversation of somebody that is not closed. */
async function nurseWrites(to: DemoPerson): Promise<void> {
  const { url } = on.portal;
  const [patient, nurse] = [await on.portal.signIn(to), await on.portal.signIn(PEOPLE.lindqvist)];
  const list = await fetch(`${url}/api/patients/${ownPatient(to)}/messages/threads`, { headers: { cookie: patient, 'x-portal-client': '1' } });
  const { items } = (await list.json()) as { readonly items: readonly { readonly id: string }[] };
  const answers: string[] = [];
  const places = items.flatMap(({ id }) => Object.values(CLINICS).map((clinic) => ({ id, clinicId: clinic.id })));
  for (const { id, clinicId } of places) {
    const answer = await fetch(`${url}/api/clinics/${clinicId}/messages/threads/${id}/replies`, {
      method: 'POST',
      headers: { cookie: nurse, origin: url, 'content-type': 'application/json', 'x-portal-client': '1', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ body: WRITTEN }),
    });
    if (answer.status === 201) return;
    answers.push(`${answer.status} ${await answer.text()}`);
  }
  throw new Error(`The nurse can answer in no conversation: ${answers.join('; ')}`);
}

const bell = (page: Page) => page.locator('portal-bell #bell [aria-label]');

/** What the bell says, once it knows. */
async function unreadAt(page: Page): Promise<number> {
  await page.locator('portal-bell #bell [aria-label*="unread"]').waitFor();
  const label = (await bell(page).getAttribute('aria-label')) ?? '';
  return Number(/\d+/.exec(label)?.[0] ?? 0);
}

async function untilUnread(page: Page, count: number): Promise<void> {
  const words = count === 0 ? 'Notifications, none unread' : `Notifications, ${count} unread`;
  await page.locator(`portal-bell #bell [aria-label="${words}"]`).waitFor();
}

/** What the mail about it says: it goes out by a job, and is read where the demo keeps it. */
async function mailTo(page: Page, to: string): Promise<string> {
  const found = await page.waitForFunction(
    async (address) => {
      const mails = (await (await fetch('/dev/mail')).json()) as { readonly to: string; readonly subject: string; readonly text: string }[];
      const mail = mails.find((each) => each.to === address && /message/i.test(each.subject));
      return mail && `${mail.subject}\n${mail.text}`;
    },
    to,
    { polling: 500 },
  );
  return (await found.jsonValue()) ?? '';
}

for (const [width, person] of [
  [1280, PEOPLE.dana],
  [390, PEOPLE.walter],
] as const) {
  test(`at ${width} px ${person.username} sees a message at the bell of two open pages, marks all as read, takes it back, chooses a daily summary and looks at what was sent`, async () => {
    const viewport = { width, height: 900 };
    const { page, faults, close } = await openPage(on.browser, { viewport });
    const second = await openPage(on.browser, { viewport });
    for (const each of [page, second.page]) {
      await signInByKeyboard(each, on.portal.url, person.username);
      await each.getByRole('heading', { level: 1 }).waitFor();
    }
    const before = await unreadAt(page);
    assert.equal(await unreadAt(second.page), before);

    await nurseWrites(person);
    for (const each of [page, second.page]) {
      await untilUnread(each, before + 1);
      assert.ok((await each.title()).startsWith(`(${before + 1}) `));
    }
    await second.page.locator('portal-announcer [role=status]', { hasText: '1 new notification' }).waitFor({ state: 'attached' });

    if (width < 960) {
      await tabToRole(page, 'link', /^Notifications/);
      await page.keyboard.press('Enter');
    } else {
      await tabToRole(page, 'button', /^Notifications/);
      await page.keyboard.press('Enter');
      await page.locator('portal-notices-panel ds-list-item').first().waitFor();
      await assertAccessible(page);
      await tabToRole(page, 'link', 'See all notifications');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
    await page.locator('portal-notices-page ds-list-item').first().waitFor();
    assert.equal(new URL(page.url()).pathname.split('/').at(-1), 'notifications');
    await assertAccessible(page);

    await tabToRole(page, 'button', 'Mark all as read');
    await page.keyboard.press('Enter');
    for (const each of [page, second.page]) await untilUnread(each, 0);
    assert.ok(!(await second.page.title()).startsWith('('));
    // The same button, which still has the focus, takes it back.
    await page.locator('portal-notice-list .all ds-button', { hasText: 'Undo' }).waitFor();
    await page.keyboard.press('Enter');
    for (const each of [page, second.page]) await untilUnread(each, before + 1);

    await tabToRole(page, 'link', 'Choose how we contact you');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'How we contact you' }).waitFor();
    await tabToRole(page, 'button', /^Messages Right away/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByText('Your choices are saved.').first().waitFor();
    await page.getByRole('button', { name: /^Messages Once a day/ }).waitFor();
    await assertAccessible(page);
    await page.reload();
    await page.getByRole('button', { name: /^Messages Once a day/ }).waitFor();

    await tabToRole(page, 'link', 'See what we sent you');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'What we sent you' }).waitFor();
    await page
      .getByText(/^Email to /)
      .first()
      .waitFor();
    await assertAccessible(page);
    assert.doesNotMatch(await page.locator('account-sent-page').innerText(), /potassium|tablet/i);

    assert.doesNotMatch(await mailTo(page, person.email), CLINICAL);

    assert.deepEqual([...faults, ...second.faults], []);
    await second.close();
    await close();
  });
}

test('the installed portal has a name and an icon, and keeps nothing of a record', async () => {
  const answer = await fetch(`${on.portal.url}/manifest.webmanifest`);
  const manifest = (await answer.json()) as { readonly name: string; readonly icons: readonly { readonly src: string }[] };
  assert.notEqual(manifest.name, '');
  for (const { src } of manifest.icons) assert.equal((await fetch(on.portal.url + src)).headers.get('content-type'), 'image/svg+xml');
  const worker = await (await fetch(`${on.portal.url}/push-worker.js`)).text();
  assert.doesNotMatch(worker, /caches|'fetch'/);
});
