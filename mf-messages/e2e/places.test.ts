/**
 * A patient's messages in Chromium, by keyboard alone: one is found by a word that stands in no address, two go to a
 * new folder and back, and the same person's other browser sees it happen. At 1280 and at 390 pixels.
 */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../bff/demo/ids.ts';
import { assertAccessible, focused, openPage, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';
import type { Page } from 'playwright-core';

const on = usePortal();
const LIST = `/patients/${PATIENT_IDS.dana}/messages`;

const rows = (page: Page) => page.locator('messages-thread-row');

async function press(page: Page, role: 'button' | 'link' | 'menuitem', name: string | RegExp): Promise<void> {
  await tabToRole(page, role, name);
  await page.keyboard.press('Enter');
}

/** Goes to the list with so many conversations in the inbox. */
async function openInbox(page: Page, count: number): Promise<void> {
  await page.goto(on.portal.url + LIST);
  await page.locator('.head', { hasText: `${count} conversations` }).waitFor();
}

for (const [label, viewport] of [
  ['1280 px', { width: 1280, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
] as const) {
  describe(`a patient’s messages, at ${label}`, () => {
    before(() => on.isUp());

    test('are found, put into a folder and back, read and taken along, with the other browser in step', async () => {
      const here = await openPage(on.browser, { viewport, acceptDownloads: true });
      const there = await openPage(on.browser, { viewport });
      const { page } = here;
      try {
        for (const { page: each } of [here, there]) {
          await signInByKeyboard(each, on.portal.url, 'dana');
          await openInbox(each, 3);
        }
        const unread = there.page.getByRole('button', { name: /Inbox · 1 unread/ });
        await unread.waitFor();
        await assertAccessible(page);

        await tabToRole(page, 'searchbox', 'Search your messages');
        await page.keyboard.type('before bed');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Search results' }).waitFor();
        await rows(page).first().getByRole('link', { name: 'High sugar in the mornings' }).waitFor();
        assert.equal(await rows(page).count(), 1);
        await press(page, 'link', 'High sugar in the mornings');
        await page.getByRole('heading', { name: 'High sugar in the mornings', level: 1 }).waitFor();
        assert.doesNotMatch(page.url(), /before/);
        await page.goBack();
        await page.getByRole('heading', { name: 'Search results' }).waitFor();
        assert.equal(await page.getByRole('searchbox').inputValue(), 'before bed');

        await openInbox(page, 3);
        const boxes = page.getByRole('checkbox', { name: /^Select “/ });
        await tabToRole(page, 'checkbox', 'Select “Your new lab results”');
        await page.keyboard.press('Space');
        await boxes.nth(1).focus();
        await page.keyboard.press('Shift+Space');
        await page.getByText('2 selected').waitFor();
        await boxes.first().focus();
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Shift+Tab');
        await tabBackTo(page, 'Move to a folder…');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Move to a folder' }).waitFor();
        const known = page.getByRole('radio', { name: /^Later/ });
        if ((await known.count()) > 0) {
          await tabToRole(page, 'radio', /^Later/);
          await page.keyboard.press('ArrowUp');
        }
        await tabToRole(page, 'textbox', /^Name of the new folder/);
        await page.keyboard.type(`Later ${label}`);
        await page.keyboard.press('Enter');
        await page.getByText(`2 conversations moved to: Later ${label}`).waitFor();
        await page.locator('.head', { hasText: '1 conversation' }).waitFor();
        await there.page.locator('.head', { hasText: '1 conversation' }).waitFor();
        assert.equal((await focused(page)).name, 'Refill of lisinopril');

        await page.keyboard.press('F6');
        await tabToRole(page, 'button', 'Undo');
        await page.keyboard.press('Enter');
        await page.locator('.head', { hasText: '3 conversations' }).waitFor();
        await there.page.locator('.head', { hasText: '3 conversations' }).waitFor();
        await unread.waitFor();

        await press(page, 'link', /Your new lab results/);
        await page.getByRole('heading', { name: 'Your new lab results', level: 1 }).waitFor();
        await page.locator('messages-conversation .end').last().scrollIntoViewIfNeeded();
        await unread.waitFor({ state: 'detached' });
        await assertAccessible(page);

        const download = page.waitForEvent('download');
        await chooseInMenu(page, 'Save as text');
        assert.match((await download).suggestedFilename(), /^conversation-\d{4}-\d\d-\d\d\.txt$/);
        await chooseInMenu(page, 'Mark as unread');
        await page.waitForURL((url) => url.pathname === LIST);
        await unread.waitFor();
        assert.deepEqual([here.faults, there.faults], [[], []]);
      } finally {
        await Promise.all([here.close(), there.close()]);
      }
    });
  });
}

/** Presses Shift+Tab until the button of this name has the focus. */
async function tabBackTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name }).first();
  for (let step = 0; step < 20; step += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Shift+Tab');
  }
  throw new Error(`The keyboard does not get back to ${name}`);
}

/** Opens the menu of the conversation and chooses an entry. */
async function chooseInMenu(page: Page, entry: string): Promise<void> {
  await press(page, 'button', 'Conversation: More');
  await page.getByRole('menuitem', { name: entry }).waitFor();
  for (let step = 0; step < 10; step += 1) {
    if ((await focused(page)).name === entry) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The menu has no ${entry}`);
}
