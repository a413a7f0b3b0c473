/** Who can not get in gets in again by mail: with the keyboard alone, in Chromium, with the mail read where the demo keeps it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PEOPLE } from '../../bff/demo/people.ts';
import { assertAccessible, linkIn, openPage, readMail, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';

const NEW_PASSWORD = 'seven quiet herons at dusk';

const on = usePortal();

describe('recovery in a browser', () => {
  test('a forgotten username and a forgotten password, by keyboard, through the mail', async () => {
    const { page, faults } = await openPage(on.browser);
    await page.goto(`${on.portal.url}/sign-in`);
    await tabToRole(page, 'link', 'Forgot your username?');
    await page.keyboard.press('Enter');
    await tabToRole(page, 'textbox', 'Email');
    await page.keyboard.type(PEOPLE.dana.email);
    await assertAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Check your email' }).waitFor();
    await assertAccessible(page);
    const username = /Your username is:\s*(\S+)/.exec(await (await readMail(page, on.portal.url, /Your username/)).innerText())?.[1] ?? '';
    assert.equal(username, PEOPLE.dana.username);
    await assertAccessible(page);

    await page.goto(`${on.portal.url}/sign-in`);
    await tabToRole(page, 'link', 'Forgot your password?');
    await page.keyboard.press('Enter');
    await tabToRole(page, 'textbox', 'Username or email');
    await page.keyboard.type(username);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Check your email' }).waitFor();
    await page.goto(await linkIn(await readMail(page, on.portal.url, /new password/), on.portal.url));
    await page.getByRole('heading', { level: 1, name: 'Set a new password' }).waitFor();
    assert.equal(new URL(page.url()).hash, '', 'the token is not left in the address');
    await assertAccessible(page);
    await tabToRole(page, 'textbox', 'New password');
    await page.keyboard.type('123456789012345');
    await page.getByText('This is easy to guess').waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(NEW_PASSWORD);
    await page.getByText('Strong.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Your new password is set' }).waitFor();
    await assertAccessible(page);
    await tabToRole(page, 'link', 'Go to sign in');
    await page.keyboard.press('Enter');
    await tabToRole(page, 'textbox', 'Username or email');
    await page.keyboard.type(username);
    await tabToRole(page, 'textbox', 'Password');
    await page.keyboard.type(NEW_PASSWORD);
    const answer = page.waitForResponse((response) => response.url().endsWith('/api/session') && response.request().method() === 'POST');
    await page.keyboard.press('Enter');
    assert.equal((await answer).status(), 204);
    assert.deepEqual(faults, []);
  });
});
