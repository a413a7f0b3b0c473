/**
 * The end of a session in Chromium: the warning, the lapse with half-typed
 * text, and signing out with other tabs, the Back button and no connection.
 * The real server runs in this process so that its clock is the test's own;
 * the browser's clock is moved by itself.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { DEMO_PASSWORD } from '../../bff/demo/people.ts';
import { until } from '../../bff/src/testing/until.ts';
import { PATIENT_ID } from '../../tools/portal.ts';
import { assertAccessible, chooseInAccountMenu, focused, openPage, signInByKeyboard, untilInPage, withoutLiveEvents } from '../../tools/e2e/pages.ts';
import { usePortalInProcess } from '../../tools/e2e/running.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const IDLE_MINUTES = 15;
/** When the dialog comes, after the last activity. */
const WARNING_AFTER = (IDLE_MINUTES - 2) * MINUTE;
const THREAD = 'High sugar in the mornings';
/** Longer than a page waits before it asks anew what there is. */
const QUIET_MS = 600;

/** How far both clocks are ahead of the machine's. Time passes on them, too: a machine may be slow. */
let ahead = 0;
const on = usePortalInProcess(() => new Date(Date.now() + ahead), {
  env: { SESSION_IDLE_MINUTES: String(IDLE_MINUTES) },
  // As people's browsers are: with pages kept for the Back button.
  launch: { ignoreDefaultArgs: ['--disable-back-forward-cache'] },
});

const messages = () => `${on.portal.url}/patients/${PATIENT_ID}/messages`;

/** As when somebody signs them out from another device. */
const endAllSessions = () => on.portal.portal.db.prisma.session.deleteMany({});

async function openThread(page: Page): Promise<void> {
  await page.goto(messages());
  await page.locator('messages-thread-row', { hasText: THREAD }).getByRole('link').click();
  await page.getByRole('textbox', { name: /^Your message/ }).waitFor();
}

/** Of a page {@link withoutLiveEvents}: the session is ended elsewhere, and the next click meets the question to sign in again. */
async function goOnAfterTheEnd(page: Page): Promise<void> {
  await endAllSessions();
  await page.getByRole('link', { name: 'Health record' }).first().click();
  await page.getByRole('alertdialog', { name: 'Sign in again to continue' }).waitFor();
}

interface Requests {
  count: number;
  /** Of the last one's begin or end, by the machine's clock. */
  at: number;
}
const underWay = new WeakMap<Page, Requests>();

/** Counts the requests of a page, but for its stream of events. */
function followRequests(page: Page): void {
  const requests: Requests = { count: 0, at: performance.now() };
  underWay.set(page, requests);
  const note = (by: number) => (request: Request) => {
    if (!request.url().includes('/api/') || request.url().includes('/api/events')) return;
    requests.count += by;
    requests.at = performance.now();
  };
  page.on('request', note(1)).on('requestfinished', note(-1)).on('requestfailed', note(-1));
}

/** An answer from before a jump of the clock that is read after it would say that there is more time than there is. */
async function quiet(page: Page): Promise<void> {
  await until(() => !isBusy(underWay.get(page)), 'a moment without requests');
}

const isBusy = (requests: Requests | undefined): boolean => requests !== undefined && (requests.count > 0 || performance.now() - requests.at < QUIET_MS);

/** Nobody does anything for so long. */
async function wait(page: Page, duration: number): Promise<void> {
  await quiet(page);
  ahead += duration;
  await page.clock.fastForward(duration);
}

/** The time that a dialog says is left. */
function secondsIn(text: string | null): number {
  const [, minutes, seconds] = /(\d):(\d\d) left/.exec(text ?? '') ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** Nothing on the page tells of a patient: neither what is seen nor the title. */
async function assertNothingOfAPatient(page: Page): Promise<void> {
  const seen = `${await page.title()} ${await page.locator('body').innerText()}`;
  assert.doesNotMatch(seen, /Dana|June|sugar|glucose/i);
}

test('SE-06 the dialog comes two minutes before the end, extends ten times, and half-typed text outlives the end', async () => {
  const { page, faults, close } = await openPage(on.browser);
  followRequests(page);
  await page.clock.install({ time: Date.now() + ahead });
  await signInByKeyboard(page, on.portal.url, 'dana');
  await openThread(page);
  const field = page.getByRole('textbox', { name: /^Your message/ });
  // Keeping it counts as activity: it must be done before the time without any begins.
  const kept = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().includes('draft'));
  await field.fill('It was 180 this mor');
  await kept;
  const dialog = page.getByRole('alertdialog', { name: 'Are you still there?' });

  await wait(page, WARNING_AFTER - 3 * MINUTE);
  assert.equal(await dialog.count(), 0, 'not before');
  for (let round = 0; round < 10; round += 1) {
    await wait(page, round === 0 ? 3 * MINUTE : WARNING_AFTER);
    await dialog.waitFor();
    assert.equal((await focused(page)).name, 'Are you still there?');
    const left = secondsIn(await page.getByRole('timer').innerText());
    assert.ok(left >= 20 && left <= 120, `${left} seconds to act`);
    const spoken = secondsIn(await page.locator('portal-session-dialog [role="status"]').first().textContent());
    assert.ok(spoken >= left && spoken <= 120, `${spoken} seconds were spoken`);
    if (round === 0) await assertAccessible(page);
    await page.keyboard.press('Tab');
    assert.match((await focused(page)).name, /^Stay signed in/);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    assert.ok(await field.evaluate((element) => element.matches(':focus')), 'the focus is back where somebody typed');
  }
  assert.equal(await field.inputValue(), 'It was 180 this mor');

  await wait(page, IDLE_MINUTES * MINUTE);
  const again = page.getByRole('alertdialog', { name: 'Sign in again to continue' });
  await again.waitFor();
  assert.equal((await page.request.get(`${on.portal.url}/api/session`)).status(), 401);
  await assertNothingOfAPatient(page);
  await assertAccessible(page);
  const form = page.locator('portal-session-dialog');
  await form.getByLabel(/Username/).fill('dana');
  await form.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await again.waitFor({ state: 'detached' });
  assert.equal(await field.inputValue(), 'It was 180 this mor');
  await page.reload();
  await page.getByRole('textbox', { name: /^Your message/ }).waitFor();
  await untilInPage(page, () => document.readyState === 'complete');
  assert.equal(await page.getByRole('textbox', { name: /^Your message/ }).inputValue(), 'It was 180 this mor');
  assert.deepEqual(faults, []);
  await close();
});

test('SE-07 signed out in one tab, no other shows a patient; neither does going back', async () => {
  const { page, faults, close } = await openPage(on.browser);
  await signInByKeyboard(page, on.portal.url, 'dana');
  await openThread(page);
  const other = await page.context().newPage();
  await other.goto(`${on.portal.url}/patients/${PATIENT_ID}/records`);
  await other.getByRole('heading', { level: 1, name: 'Test results' }).waitFor();

  await page.bringToFront();
  const answer = page.waitForResponse((response) => response.url().endsWith('/api/session') && response.request().method() === 'DELETE');
  await chooseInAccountMenu(page, 'Sign out');
  assert.match((await (await answer).allHeaders())['clear-site-data'] ?? '', /"cache".*"storage"/);
  for (const tab of [page, other]) {
    await tab.waitForURL(/\/sign-in/);
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await assertNothingOfAPatient(tab);
    const kept = await tab.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    assert.deepEqual(kept, [0, 0, 0, 0]);
  }
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForURL(/\/sign-in/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await assertNothingOfAPatient(page);
  assert.deepEqual(faults, []);
  await close();
});

test('SE-07 a page that the browser kept shows nothing when it comes back after the session ended', async () => {
  const { page, close } = await openPage(on.browser);
  await signInByKeyboard(page, on.portal.url, 'dana');
  await openThread(page);
  await page.goto(`${on.portal.url}/accept`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await endAllSessions();
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForURL(/\/sign-in/);
  await assertNothingOfAPatient(page);
  await close();
});

test('SE-07 when the session was ended elsewhere, the next click asks to sign in over an empty page', async () => {
  const { page, close } = await openPage(on.browser);
  await withoutLiveEvents(page);
  await signInByKeyboard(page, on.portal.url, 'dana');
  await openThread(page);
  await goOnAfterTheEnd(page);
  await assertNothingOfAPatient(page);
  await close();
});

test('somebody else who signs in over an ended session meets their own portal, and nothing of the first person stays in any tab', async () => {
  const { page, close } = await openPage(on.browser);
  await withoutLiveEvents(page);
  await signInByKeyboard(page, on.portal.url, 'dana');
  await openThread(page);
  const other = await page.context().newPage();
  await other.goto(messages());
  await other.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
  await page.bringToFront();
  await goOnAfterTheEnd(page);
  const form = page.locator('portal-session-dialog');
  await form.getByLabel(/Username/).fill('luis');
  await form.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  for (const tab of [page, other]) {
    await tab.waitForURL((url) => url.pathname.startsWith('/patients/') && !url.pathname.includes(PATIENT_ID));
    await tab.getByRole('heading', { level: 1, name: /Luis/ }).waitFor();
    await assertNothingOfAPatient(tab);
  }
  await close();
});

test('what was read in one tab is not called new in another, without loading it again', async () => {
  const { page, close } = await openPage(on.browser);
  await signInByKeyboard(page, on.portal.url, 'dana');
  const unread = page.getByText('wrote: Your new lab results');
  await unread.first().waitFor();
  const other = await page.context().newPage();
  await other.goto(messages());
  await other.locator('messages-thread-row', { hasText: 'Unread:' }).first().getByRole('link').click();
  await other.getByRole('textbox', { name: /^Your message/ }).waitFor();
  await unread.first().waitFor({ state: 'detached' });
  await close();
});

test('six tabs of one browser work side by side over HTTP/1.1, and all of them hear what happens, also when the one with the stream closes', async () => {
  const { page, close } = await openPage(on.browser);
  await signInByKeyboard(page, on.portal.url, 'dana');
  const tabs = [page];
  for (let i = 0; i < 6; i += 1) {
    const tab = await page.context().newPage();
    await tab.goto(messages());
    await tab.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
    tabs.push(tab);
  }
  // The first tab, which has the stream, is closed: another one takes it over.
  const takenOver = Promise.any(tabs.slice(1).map((tab) => tab.waitForResponse((response) => response.url().endsWith('/api/events'))));
  await page.close();
  await takenOver;
  const { db, events } = on.portal.portal;
  const { userId } = await db.prisma.accessGrant.findFirstOrThrow({ where: { patientId: PATIENT_ID, relationship: 'self' }, select: { userId: true } });
  await db.prisma.session.deleteMany({ where: { userId } });
  await db.transaction((tx) => events.publishAccessChange(tx, userId));
  for (const tab of tabs.slice(1)) await tab.getByRole('alertdialog', { name: 'Sign in again to continue' }).waitFor();
  await close();
});

test('SE-07 signing out without a connection clears every tab, says what to do, and goes on when it is back', async () => {
  const { page, close } = await openPage(on.browser);
  await signInByKeyboard(page, on.portal.url, 'dana');
  await openThread(page);
  const other = await page.context().newPage();
  await other.goto(messages());
  await other.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
  await page.bringToFront();
  await page.context().setOffline(true);
  await chooseInAccountMenu(page, 'Sign out');
  for (const tab of [page, other]) {
    await tab.getByRole('heading', { level: 1, name: 'You’re not signed out yet' }).waitFor();
    await tab.getByText('Connect to the internet').waitFor();
    await assertNothingOfAPatient(tab);
  }
  await assertAccessible(page);
  await page.context().setOffline(false);
  for (const tab of [page, other]) await tab.waitForURL(/\/sign-in/);
  assert.equal((await page.request.get(`${on.portal.url}/api/session`)).status(), 401);
  await close();
});
