/** Writing to the care team, by keyboard alone, while the server is killed: in Chromium on a real portal. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PATIENT_IDS } from '../../bff/demo/ids.ts';
import { PEOPLE } from '../../bff/demo/people.ts';
import { heicPhoto } from '../../bff/src/files/testing.ts';
import type { Page } from 'playwright-core';
import { assertAccessible, openPage, signInByKeyboard, tabToRole, untilInPage } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';
import { startPortal } from '../../tools/portal.ts';
import type { RunningPortal } from '../../tools/portal.ts';

const on = usePortal();
/** The one that is started after the first was killed. */
let again: RunningPortal | undefined;
after(() => again?.stop());

const API = `/api/patients/${PATIENT_IDS.dana}/messages`;
const SUBJECT = 'A rash on my arm';
const KEPT = 'Since Monday I have a red rash on my left arm.';

const press = async (page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> => {
  await tabToRole(page, role, name);
  await page.keyboard.press('Enter');
};
const choose = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabToRole(page, 'radio', name);
  await page.keyboard.press('Space');
};
const saved = (page: Page): Promise<void> =>
  page
    .getByText(/^Saved \d+:\d\d/)
    .first()
    .waitFor();

test('MS-01 a message with a photo outlives the server and the browser it was typed in, and is sent once, however often', async () => {
  const first = await openPage(on.browser);
  const { page } = first;
  await signInByKeyboard(page, on.portal.url, PEOPLE.dana.username);
  await page.goto(`${on.portal.url}/patients/${PATIENT_IDS.dana}/messages/new`);
  await page.getByRole('link', { name: 'Call 988' }).waitFor();
  await assertAccessible(page);
  await press(page, 'button', 'I understand, write a message');
  await choose(page, /^Nurses/);
  await choose(page, 'A question about my health');
  await tabToRole(page, 'textbox', 'Subject');
  await page.keyboard.type(SUBJECT);
  await tabToRole(page, 'textbox', 'Your message');
  await page.keyboard.type(KEPT);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Tab').then(() => page.keyboard.press('Space'))]);
  await chooser.setFiles({ name: 'IMG_7.heic', mimeType: 'image/heic', buffer: heicPhoto() });
  await page.getByRole('button', { name: 'Remove: IMG_7.heic' }).waitFor();
  await saved(page);
  await assertAccessible(page);

  await page.getByRole('textbox', { name: 'Your message' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It itches.');
  const gone = new Promise((resolve) => on.portal.process.once('exit', resolve));
  on.portal.process.kill('SIGKILL');
  await gone;
  await page
    .getByText(/^Not saved yet\./)
    .first()
    .waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Your message' }).inputValue(), `${KEPT} It itches.`);
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  assert.ok(!/rash|itches/.test(stored), 'what is typed lies in no storage of the browser');
  await first.close();

  const { DATABASE_URL: databaseUrl, PORTAL_DATA: dataDir = '' } = on.env;
  again = await startPortal({ dataDir, ...(databaseUrl ? { databaseUrl } : {}) });
  const second = await openPage(on.browser, { viewport: { width: 390, height: 844 } });
  const phone = second.page;
  await signInByKeyboard(phone, again.url, PEOPLE.dana.username);
  await phone.goto(`${again.url}/patients/${PATIENT_IDS.dana}/messages/drafts`);
  await press(phone, 'link', SUBJECT);
  await phone.getByRole('button', { name: 'Remove: IMG_7.jpg' }).waitFor();
  assert.equal(await phone.getByRole('textbox', { name: 'Your message' }).inputValue(), KEPT);
  await assertAccessible(phone);

  await tabToRole(phone, 'textbox', 'Your message');
  await phone.keyboard.press('Control+End');
  await phone.keyboard.type(' No fever.');
  await press(phone, 'button', /^Send$/);
  await phone.getByRole('button', { name: 'Undo sending' }).waitFor();
  await assertAccessible(phone);
  // The focus is there already.
  await untilInPage(phone, () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute('aria-label') === 'Undo sending';
  });
  await phone.keyboard.press('Enter');
  await phone.getByRole('textbox', { name: 'Your message' }).waitFor();
  assert.equal(await phone.getByRole('textbox', { name: 'Your message' }).inputValue(), `${KEPT} No fever.`);

  // The answer is lost on its way; the message has arrived.
  let lost = 0;
  await phone.route('**/drafts/*/send', async (route) => {
    lost += 1;
    if (lost > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await press(phone, 'button', /^Send$/);
  await phone.getByText('What you wrote is still here.').first().waitFor();
  await press(phone, 'button', /^Send$/);
  await phone.getByRole('button', { name: 'Undo sending' }).waitFor();
  await phone.reload();
  await phone.getByRole('button', { name: 'Undo sending' }).waitFor();
  await phone.getByRole('link', { name: 'See the conversation' }).waitFor();
  await press(phone, 'link', 'See the conversation');
  await phone.getByText(`${KEPT} No fever.`).first().waitFor();
  const sent = await phone.evaluate(async (api) => {
    const threads = (await (await fetch(`${api}/threads?limit=100`)).json()) as { items: { id: string; subject: string }[] };
    const ours = threads.items.filter(({ subject }) => subject === 'A rash on my arm');
    const thread = (await (await fetch(`${api}/threads/${ours[0]?.id}`)).json()) as {
      messageCount: number;
      messages: { files: { name: string; type: string }[] }[];
    };
    return { threads: ours.length, messages: thread.messageCount, files: thread.messages[0]?.files.map(({ name, type }) => ({ name, type })) };
  }, API);
  assert.deepEqual(sent, { threads: 1, messages: 1, files: [{ name: 'IMG_7.jpg', type: 'image/jpeg' }] });
  assert.deepEqual(second.faults, []);
  await second.close();
});
