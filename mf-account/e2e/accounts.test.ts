/** Getting an account and keeping it safe, with the keyboard alone, in Chromium: real server, mail read where the demo keeps it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD, type DemoPerson, PEOPLE } from '../../bff/demo/people.ts';
import { totpCode, totpStep } from '../../bff/src/auth/totp.ts';
import { ownPatient } from '../../tools/portal.ts';
import { ENV, NODE, ROOT } from '../../tools/install.mjs';
import { importNewPatient } from '../../tools/e2e/new-patient.ts';
import {
  assertAccessible,
  chooseInAccountMenu,
  focused,
  linkIn,
  openPage,
  readMail,
  type Role,
  signInByKeyboard,
  tabToRole,
  untilInPage,
  withoutLiveEvents,
} from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';

const on = usePortal();

const pathOf = (person: DemoPerson, page: string): string => `${on.portal.url}/patients/${ownPatient(person)}/${page}`;

async function press(page: Page, role: Role, name: string | RegExp): Promise<void> {
  await tabToRole(page, role, name);
  await page.keyboard.press(role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter');
}

async function type(page: Page, role: Role, name: string | RegExp, text: string): Promise<void> {
  await tabToRole(page, role, name);
  await page.keyboard.type(text);
}

async function signOut(page: Page): Promise<void> {
  await chooseInAccountMenu(page, 'Sign out');
  await page.waitForURL(/\/sign-in/);
}

/** Runs a command of the portal beside the running server. */
function command(program: string, ...args: string[]): string {
  const done = spawnSync(NODE, [`bff/bin/${program}.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...ENV, ...on.env, PORTAL_ORIGIN: on.portal.url },
  });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

/** An activation code for a new patient born on April 10, 1984. */
async function newPatientCode(): Promise<string> {
  const number = await importNewPatient(on);
  const [, code = ''] = /#([A-Z2-9]{5}-[A-Z2-9]{5})/.exec(command('invite', '--patient', number)) ?? [];
  return code;
}

test('somebody with a code makes an account, through the mail, and is home', async () => {
  const code = await newPatientCode();
  const { page, faults, close } = await openPage(on.browser);
  await page.goto(`${on.portal.url}/sign-in`);
  await press(page, 'link', 'Create an account');
  await press(page, 'radio', 'For me. I live in the United States');
  await assertAccessible(page);
  await press(page, 'button', 'Next');
  await press(page, 'radio', /A code from us/);
  await type(page, 'textbox', /^Code/, code);
  await type(page, 'textbox', 'Month', '4');
  await type(page, 'textbox', 'Day', '10');
  await type(page, 'textbox', 'Year', '1984');
  await assertAccessible(page);
  await press(page, 'button', 'Next');
  await type(page, 'textbox', /Email/, 'selin.ozturk@example.org');
  await press(page, 'button', 'Send me a link');
  await page.getByText('an email is on its way').waitFor();
  await assertAccessible(page);
  await page.goto(await linkIn(await readMail(page, on.portal.url, /Confirm your email/), on.portal.url));
  await press(page, 'button', 'Yes, this is my email');
  await type(page, 'textbox', 'Choose a username', 'selin.ozturk');
  await type(page, 'textbox', 'Choose a password', 'nine lanterns on the river');
  await press(page, 'checkbox', /I agree to the terms/);
  await assertAccessible(page);
  await press(page, 'button', 'Create my account');
  await page.getByRole('heading', { level: 1, name: 'Hello, Selin' }).waitFor();
  assert.deepEqual(faults, []);
  await close();
});

const atStep = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('heading', { level: 2, name }).waitFor();
};

async function tellBirthDate(page: Page): Promise<void> {
  await type(page, 'textbox', 'Month', '4');
  await type(page, 'textbox', 'Day', '10');
  await type(page, 'textbox', 'Year', '1984');
}

test('the link of a letter leads into the same steps; Back, Forward and a reload go between them and keep what was typed', async () => {
  const code = await newPatientCode();
  const { page, faults, close } = await openPage(on.browser, { viewport: { width: 390, height: 844 } });
  const typed = (name: string | RegExp) => page.getByRole('textbox', { name }).inputValue();
  await page.goto(`${on.portal.url}/activate#${code}`);
  await atStep(page, 'About you');
  assert.equal(page.url(), `${on.portal.url}/register#about`, 'the code is not left in the address');
  assert.equal(await typed(/^Code/), code.replace('-', ''));
  await tellBirthDate(page);
  await assertAccessible(page);
  await press(page, 'button', 'Next');
  await atStep(page, 'Your email');
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/typed') && answer.request().postData()?.includes('selin@example.org') === true);
  await type(page, 'textbox', /Email/, 'selin@example.org');
  await kept;
  await page.goBack();
  await atStep(page, 'About you');
  await untilInPage(page, () => document.querySelector('portal-register-page')?.shadowRoot?.activeElement?.localName === 'h2');
  assert.equal((await focused(page)).name, 'About you');
  assert.deepEqual([await typed(/^Code/), await typed('Month'), await typed('Year')], [code.replace('-', ''), '4', '1984']);
  await page.goForward();
  await atStep(page, 'Your email');
  assert.equal(await typed(/Email/), 'selin@example.org');
  await page.reload();
  await atStep(page, 'Your email');
  assert.equal(await typed(/Email/), 'selin@example.org');
  await page.goBack();
  await atStep(page, 'About you');
  await assertAccessible(page);
  await press(page, 'button', 'Continue without changes');
  await atStep(page, 'Your email');
  // No address leads past a step: nothing is confirmed.
  await page.goto(`${on.portal.url}/register#account`);
  await page.waitForURL(/#email$/);
  await atStep(page, 'Your email');
  assert.deepEqual(faults, []);
  await close();
});

test('an account that was finished in another tab is told of in this one, with the way on', async () => {
  const code = await newPatientCode();
  const { page, faults, close } = await openPage(on.browser);
  await page.goto(`${on.portal.url}/activate#${code}`);
  await atStep(page, 'About you');
  await tellBirthDate(page);
  await press(page, 'button', 'Next');
  await type(page, 'textbox', /Email/, 'selin.two@example.org');
  await press(page, 'button', 'Send me a link');
  await page.getByText('an email is on its way').waitFor();
  const other = await page.context().newPage();
  await other.goto(await linkIn(await readMail(other, on.portal.url, /Confirm your email/), on.portal.url));
  await other.getByText('selin.two@example.org').waitFor();
  assert.equal(other.url(), `${on.portal.url}/register`, 'the token is not left in the address');
  await assertAccessible(other);
  await press(other, 'button', 'Yes, this is my email');
  await type(other, 'textbox', 'Choose a username', 'selin.two');
  await type(other, 'textbox', 'Choose a password', 'nine lanterns on the river');
  await press(other, 'checkbox', /I agree to the terms/);
  await press(other, 'button', 'Create my account');
  await other.getByRole('heading', { level: 1, name: 'Hello, Selin' }).waitFor();
  // Tabs of a browser without a screen are all visible: this is what looking at the first one again says.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await atStep(page, 'You have finished this already');
  await assertAccessible(page);
  await press(page, 'link', 'Sign in');
  // Its session is this browser's: it leads home at once, and in another browser to the sign-in page.
  await page.getByRole('heading', { level: 1, name: 'Hello, Selin' }).waitFor();
  assert.deepEqual(faults, []);
  await close();
});

test('LD-04 who has the number of a bill gets a code at the contact on file, and with it the record', async () => {
  const number = await importNewPatient(on, { email: 'selin.on.file@example.org', mobile: '507-555-0188' });
  const { page, faults, close } = await openPage(on.browser, { viewport: { width: 390, height: 844 } });
  await page.goto(`${on.portal.url}/register`);
  await press(page, 'radio', 'For me. I live in the United States');
  await press(page, 'button', 'Next');
  await atStep(page, 'About you');
  // The first way has the focus; the next one is chosen by its key.
  await tabToRole(page, 'radio', /A code from us/);
  await page.keyboard.press('ArrowDown');
  await type(page, 'textbox', 'Patient number', number);
  await type(page, 'textbox', 'Last name', 'Ozturk');
  await tellBirthDate(page);
  await press(page, 'button', 'Next');
  await type(page, 'textbox', /Email/, 'selin.new@example.org');
  await press(page, 'button', 'Send me a link');
  await page.getByText('an email is on its way').waitFor();
  await page.goto(await linkIn(await readMail(page, on.portal.url, /Confirm your email/), on.portal.url));
  await press(page, 'button', 'Yes, this is my email');
  await atStep(page, 'Show that it’s you');
  await page.getByText('By text to •••0188').waitFor();
  await assertAccessible(page);
  await press(page, 'radio', 'By email to s•••@example.org');
  await press(page, 'button', 'Send me a code');
  await page.getByText('We sent a code to s•••@example.org').waitFor();
  const mails = await on.browser.newPage();
  const sent = await readMail(mails, on.portal.url, /Your code for/);
  const [, code = ''] = /is (\d{6})/.exec((await sent.textContent()) ?? '') ?? [];
  await readMail(mails, on.portal.url, /Someone asked to see a health record/);
  await mails.close();
  await type(page, 'textbox', 'Code', code);
  await assertAccessible(page);
  await press(page, 'button', 'Next');
  await type(page, 'textbox', 'Choose a username', 'selin.number');
  await type(page, 'textbox', 'Choose a password', 'nine lanterns on the river');
  await press(page, 'checkbox', /I agree to the terms/);
  await press(page, 'button', 'Create my account');
  await page.getByRole('heading', { level: 1, name: 'Hello, Selin' }).waitFor();
  assert.deepEqual(faults, []);
  await close();
});

test('a caregiver is invited, sees what was given, and nothing from the moment it ends', async () => {
  const patient = await openPage(on.browser);
  await signInByKeyboard(patient.page, on.portal.url, 'walter');
  await patient.page.goto(pathOf(PEOPLE.walter, 'account/sharing'));
  await press(patient.page, 'link', 'Invite someone');
  await type(patient.page, 'textbox', /What do you call this person/, 'My neighbor Luis');
  await type(patient.page, 'textbox', /Their email/, PEOPLE.luis.email);
  await press(patient.page, 'radio', 'No access to visits');
  await patient.page.keyboard.press('ArrowDown');
  await assertAccessible(patient.page);
  await press(patient.page, 'button', 'Send invitation');
  await patient.page.getByText('Invited, not accepted yet').waitFor();
  await assertAccessible(patient.page);

  const caregiver = await openPage(on.browser);
  await signInByKeyboard(caregiver.page, on.portal.url, 'luis');
  await caregiver.page.goto(await linkIn(await readMail(caregiver.page, on.portal.url, /invites you/), on.portal.url));
  await caregiver.page.getByText('See their visits').waitFor();
  await assertAccessible(caregiver.page);
  await press(caregiver.page, 'button', 'Accept');
  await caregiver.page.waitForURL(/\/patients\//);
  const visits = `${on.portal.url}/api/patients/${ownPatient(PEOPLE.walter)}/appointments/visits`;
  assert.equal((await caregiver.page.request.get(visits)).status(), 200);
  assert.equal((await caregiver.page.request.get(visits.replace('appointments/visits', 'messages/threads'))).status(), 403);

  await patient.page.goto(pathOf(PEOPLE.walter, 'account/sharing'));
  await press(patient.page, 'button', /End Luis.*’s access/);
  await press(patient.page, 'button', 'End access now');
  await patient.page.getByText('has ended').first().waitFor();
  assert.equal((await caregiver.page.request.get(visits)).status(), 404);
  assert.deepEqual([...patient.faults, ...caregiver.faults], []);
  await patient.close();
  await caregiver.close();
});

test('a code app is set up, and its codes are asked for at the next sign-in', async () => {
  const { page, faults, close } = await openPage(on.browser);
  await signInByKeyboard(page, on.portal.url, 'luis');
  await page.goto(pathOf(PEOPLE.luis, 'account/security'));
  await press(page, 'button', 'Use an authenticator app');
  const shown = page.locator('account-two-step');
  await shown.getByText('Type this key into the app').waitFor();
  await assertAccessible(page);
  const secret = (await shown.locator('.secret').innerText()).replaceAll(/\s/g, '');
  await type(page, 'textbox', /6-digit code/, totpCode(secret, totpStep(new Date())));
  await page.keyboard.press('Enter');
  await page.getByText('Save these codes now').waitFor();
  await assertAccessible(page);
  await press(page, 'button', 'I’ve saved them');
  await signOut(page);

  await page.locator('portal-sign-in-page input').first().focus();
  await page.keyboard.type('luis');
  await page.keyboard.press('Tab');
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('portal-second-step').getByRole('textbox').first().waitFor();
  await assertAccessible(page);
  assert.equal((await page.request.get(`${on.portal.url}/api/session`)).status(), 401);
  // The code used above is used up; the app's next one is taken already.
  await type(page, 'textbox', /code/i, totpCode(secret, totpStep(new Date()) + 1));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/patients\//);
  assert.deepEqual(faults, []);
  await close();
});

test('a passkey is added, and opens the account without a password', async () => {
  const { page, faults, close } = await openPage(on.browser);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signInByKeyboard(page, on.portal.url, 'walter');
  await page.goto(pathOf(PEOPLE.walter, 'account/security'));
  await press(page, 'button', 'Add a passkey');
  await type(page, 'textbox', /^Name/, 'My key');
  await page.keyboard.press('Enter');
  await page.getByText('My key').first().waitFor();
  await assertAccessible(page);
  await signOut(page);
  await press(page, 'button', /passkey/i);
  await page.waitForURL(/\/patients\//);
  await page.getByRole('heading', { level: 1, name: /Walter/ }).waitFor();
  assert.deepEqual(faults, []);
  await close();
});

test('what was typed survives the end of the session: signed in again, it is saved', async () => {
  const editor = await openPage(on.browser);
  await withoutLiveEvents(editor.page);
  await signInByKeyboard(editor.page, on.portal.url, 'dana');
  await editor.page.goto(pathOf(PEOPLE.dana, 'account/contact'));
  const street = editor.page.getByLabel('Apartment or unit');
  await street.fill('Unit 12');

  const elsewhere = await openPage(on.browser);
  await signInByKeyboard(elsewhere.page, on.portal.url, 'dana');
  await elsewhere.page.goto(pathOf(PEOPLE.dana, 'account/security'));
  await press(elsewhere.page, 'button', 'Sign out everywhere else');
  await elsewhere.page.getByText('You’re signed in only here.').waitFor();

  await editor.page.getByRole('button', { name: 'Save' }).click();
  const dialog = editor.page.locator('portal-session-dialog');
  await dialog.getByLabel(/Username/).waitFor();
  await assertAccessible(editor.page);
  await dialog.getByLabel(/Username/).fill('dana');
  await dialog.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await editor.page.keyboard.press('Enter');
  await editor.page.getByText('Unit 12').waitFor();
  await editor.close();
  await elsewhere.close();
});
