/** How the portal looks to somebody, in Chromium: chosen before signing in, kept after signing out, and there on another device. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, chooseInAccountMenu, openPage, signInByKeyboard, tabToRole, untilInPage } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';

const on = usePortal();

/** What stands on `<html>`: as the server sent it, also before any script ran. */
const sentLook = async (page: Page, path: string) => {
  const html = await (await page.context().request.get(`${on.portal.url}${path}`, { headers: { accept: 'text/html' } })).text();
  return [...(/<html([^>]*)>/.exec(html)?.[1]?.matchAll(/data-([a-z-]+)="([a-z-]+)"/g) ?? [])].map(([, name, value]) => `${name}=${value}`);
};

async function choose(page: Page, group: string, choice: string): Promise<void> {
  await page
    .getByRole('group', { name: group })
    .or(page.getByRole('radiogroup', { name: group }))
    .getByText(choice, { exact: true })
    .click();
}

const saved = (page: Page) => page.waitForResponse((answer) => answer.url().endsWith('/api/session/display') && answer.status() === 204);

test('what is chosen before signing in is there at once and after, and a person’s own choice follows them to another device', async () => {
  const { page, faults, close } = await openPage(on.browser);
  await page.goto(`${on.portal.url}/sign-in`);
  await tabToRole(page, 'button', 'Display and language');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Display and language' });
  await dialog.waitFor();
  await choose(page, 'Text size', 'Larger');
  await choose(page, 'Theme', 'Dark');
  await choose(page, 'Contrast', 'More');
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(0, 0, 0)');
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '20px');
  await assertAccessible(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  // Every page outside a session, and the app, comes that way.
  for (const path of ['/sign-in', '/register', '/forgot-password', '/accept', '/']) {
    assert.deepEqual(await sentLook(page, path), ['text-size=x-large', 'theme=dark', 'contrast=more'], path);
  }

  await signInByKeyboard(page, on.portal.url, 'dana');
  await page.locator('portal-frame').waitFor();
  assert.deepEqual(await page.evaluate(() => ({ ...document.documentElement.dataset })), { textSize: 'x-large', theme: 'dark', contrast: 'more' });
  await chooseInAccountMenu(page, 'Display and language');
  await dialog.waitFor();
  const spacing = saved(page);
  await choose(page, 'Spacing', 'Compact');
  await spacing;
  const language = saved(page);
  await choose(page, 'Language', 'Español');
  await language;
  await page.getByRole('dialog', { name: 'Pantalla e idioma' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('portal-frame').evaluate((frame) => frame.dispatchEvent(new Event('sign-out')));
  await page.waitForURL(/\/sign-in/);
  await page.getByRole('heading', { level: 1, name: 'Iniciar sesión' }).waitFor();
  assert.deepEqual(await page.evaluate(() => ({ ...document.documentElement.dataset })), {
    textSize: 'x-large',
    density: 'compact',
    theme: 'dark',
    contrast: 'more',
  });
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  const [cookie, ...others] = (await page.context().cookies()).filter(({ name }) => name === 'portal-display');
  assert.deepEqual(others, []);
  assert.equal(cookie?.value, 'textSize=x-large&density=compact&theme=dark&contrast=more&language=es');
  assert.equal(cookie?.sameSite, 'Lax');
  assert.ok((cookie?.expires ?? 0) > Date.now() / 1000 + 360 * 24 * 3600, 'for a year');
  assert.deepEqual(faults, []);
  await close();

  // Another device was told of light pages; of the rest it knows nothing.
  const other = await openPage(on.browser);
  await other.page.context().addCookies([{ name: 'portal-display', value: 'theme=light&density=comfortable', url: on.portal.url }]);
  await signInByKeyboard(other.page, on.portal.url, 'dana');
  await other.page.locator('portal-frame').waitFor();
  await untilInPage(other.page, () => document.documentElement.lang === 'es-US');
  // Only what she chose while signed in is hers: the spacing and the language.
  assert.deepEqual(await other.page.evaluate(() => ({ ...document.documentElement.dataset })), { theme: 'light', density: 'compact' });
  assert.deepEqual(other.faults, []);
  await other.close();
});
