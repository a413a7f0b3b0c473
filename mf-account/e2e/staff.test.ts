/** Somebody new at a clinic, from the invitation to the last day: real server, mail read where the demo keeps it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLINICS } from '../../bff/demo/ids.ts';
import { totpCode, totpStep } from '../../bff/src/auth/totp.ts';
import { assertAccessible, linkIn, openPage, readMail, signInByKeyboard } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';

const on = usePortal();

const EMAIL = 'nia.adler@example.org';
const PASSWORD = 'nine lanterns on the river';
const OUT_WITHIN_MS = 5_000;

test('LD-12 an administrator invites a nurse, who sets up a second step, works at the desk, and is out at once when it ends', async () => {
  const administrator = await openPage(on.browser);
  const desk = `${on.portal.url}/clinics/${CLINICS.lakeside.id}/desk`;
  await signInByKeyboard(administrator.page, on.portal.url, 'harper');
  await administrator.page.getByRole('link', { name: 'Who works here' }).first().click();
  await administrator.page.getByRole('button', { name: 'Invite someone' }).click();
  await administrator.page.getByRole('textbox', { name: /^Name/ }).fill('Nia Adler');
  await administrator.page.getByRole('textbox', { name: /^Email/ }).fill(EMAIL);
  await administrator.page.locator('.invite').getByRole('combobox', { name: /^Role/ }).selectOption('nurse');
  await administrator.page.getByRole('button', { name: 'Send the invitation' }).click();
  const card = administrator.page.locator('account-staff-member').filter({ hasText: 'Nia Adler' });
  await card.getByText('Invited', { exact: true }).waitFor();
  await assertAccessible(administrator.page);

  const nurse = await openPage(on.browser);
  await nurse.page.goto(await linkIn(await readMail(nurse.page, on.portal.url, /Set up your work account/), on.portal.url));
  await nurse.page.getByRole('textbox', { name: /New password/ }).fill(PASSWORD);
  await nurse.page.getByRole('button', { name: 'Save this password' }).click();
  await nurse.page.getByRole('link', { name: 'Go to sign in' }).click();
  await nurse.page.getByRole('textbox', { name: /Username/ }).fill(EMAIL);
  await nurse.page.getByRole('textbox', { name: /Password/ }).fill(PASSWORD);
  await nurse.page.keyboard.press('Enter');
  await nurse.page.getByRole('button', { name: 'Use an authenticator app' }).waitFor();
  const requests = `${on.portal.url}/api/clinics/${CLINICS.lakeside.id}/desk/requests`;
  assert.equal((await nurse.page.request.get(requests)).status(), 403);
  await nurse.page.getByRole('button', { name: 'Use an authenticator app' }).click();
  const shown = nurse.page.locator('account-two-step');
  await shown.getByText('Type this key into the app').waitFor();
  const secret = (await shown.locator('.secret').innerText()).replaceAll(/\s/g, '');
  await nurse.page.getByRole('textbox', { name: /6-digit code/ }).fill(totpCode(secret, totpStep(new Date())));
  await nurse.page.keyboard.press('Enter');
  await nurse.page.getByRole('button', { name: 'I’ve saved them' }).click();
  await nurse.page.goto(desk);
  await nurse.page.getByRole('heading', { level: 1, name: 'Account desk' }).waitFor();
  assert.equal((await nurse.page.request.get(requests)).status(), 200);

  await administrator.page.reload();
  await card.getByText('Can work').waitFor();
  await card.getByRole('button', { name: /Details and changes: Nia/ }).click();
  await card.getByRole('menuitem', { name: 'End their work here' }).click();
  await card.getByRole('textbox', { name: /Why/ }).fill('Left the clinic on Friday');
  await card.getByRole('button', { name: 'End their work here' }).click();
  await card.waitFor({ state: 'detached' });
  // The open page hears of it by itself.
  await nurse.page
    .getByRole('textbox', { name: /Username/ })
    .first()
    .waitFor({ timeout: OUT_WITHIN_MS });
  assert.equal((await nurse.page.request.get(requests)).status(), 401);
  assert.deepEqual(administrator.faults, []);
  await administrator.close();
  await nurse.close();
});
