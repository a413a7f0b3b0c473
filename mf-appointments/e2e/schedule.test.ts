/** Getting and moving a visit in a real portal, by keyboard alone, on a wide and a narrow screen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { PEOPLE } from '../../bff/demo/people.ts';
import { assertAccessible, focused, openPage, signInByKeyboard, tabTo, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';
import { PATIENT_ID, PERSON } from '../../tools/portal.ts';

const on = usePortal();
const OTHER = PEOPLE.luis;
const OTHER_ID = OTHER.grants[0]?.patientId ?? '';

/** The page with this heading is there, and the heading has the focus. */
async function isAt(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  for (let look = 0; look < 50 && (await focused(page)).tag !== 'h1'; look += 1) await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.deepEqual(await focused(page), { tag: 'h1', name: heading });
}

/** Chooses an answer with Tab, arrows and Space, and goes on. */
async function answer(page: Page, label: string): Promise<void> {
  await tabTo(page, ({ tag }) => tag === 'input');
  const radio = page.getByRole('radio', { name: label });
  for (let step = 0; step < 12 && !(await radio.evaluate((element) => element.matches(':focus'))); step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await tabToRole(page, 'button', /^Continue$/);
  await page.keyboard.press('Enter');
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabToRole(page, 'button', name);
  await page.keyboard.press('Enter');
}

async function openSchedule(page: Page, username: string, patientId: string): Promise<void> {
  await signInByKeyboard(page, on.portal.url, username);
  await page.goto(`${on.portal.url}/patients/${patientId}/appointments/schedule`);
  await page.getByRole('heading', { name: 'What do you need?' }).waitFor();
}

interface Found {
  readonly items: readonly { readonly slots: readonly { readonly id: string; readonly clash: object | null }[] }[];
}

/** From the first question to the clinicians with their next times. @returns what was found */
async function findByQuestions(page: Page): Promise<Found> {
  await answer(page, 'A new problem');
  await isAt(page, 'Is any of this happening now?');
  await answer(page, 'No');
  await isAt(page, 'How is it now?');
  const [response] = await Promise.all([page.waitForResponse((each) => each.url().endsWith('/scheduling/openings')), answer(page, 'It can wait some days')]);
  await isAt(page, 'Who and where?');
  return (await response.json()) as Found;
}

for (const [width, height] of [
  [1280, 900],
  [390, 844],
] as const) {
  test(`a visit is booked by the questions and moved, with the keyboard alone, at ${width} pixels`, async () => {
    const { page, faults, close } = await openPage(on.browser, { viewport: { width, height } });
    await openSchedule(page, PERSON.username, PATIENT_ID);
    await assertAccessible(page);
    await findByQuestions(page);
    await assertAccessible(page);
    await press(page, /^Show all times/);
    await isAt(page, 'Choose a time');
    await tabToRole(page, 'radio', /\d:\d\d/);
    await page.keyboard.press('Space');
    await press(page, 'Continue with this time');
    await isAt(page, 'Check and confirm');
    await page.getByRole('heading', { name: 'How to get ready' }).waitFor();
    await tabToRole(page, 'textbox', /What is it about/);
    // What is held and what was typed outlive a reload.
    const kept = page.waitForResponse((each) => each.request().postData()?.includes('My knee hurts on stairs.') === true);
    await page.keyboard.type('My knee hurts on stairs.');
    await kept;
    await assertAccessible(page);
    await page.reload();
    await page.getByRole('button', { name: 'Book this visit' }).waitFor();
    assert.equal(await page.getByRole('textbox', { name: /What is it about/ }).inputValue(), 'My knee hurts on stairs.');
    await press(page, 'Book this visit');
    await page.waitForURL(/\/booked$/);
    await isAt(page, 'Your visit is booked');

    const [, visitId] = /appointments\/([^/]+)\/booked/.exec(page.url()) ?? [];
    await page.goto(`${on.portal.url}/patients/${PATIENT_ID}/appointments/${visitId}/move`);
    await page.getByRole('heading', { name: 'Who and where?' }).waitFor();
    await press(page, /\d:\d\d [AP]M/);
    await isAt(page, 'Check and confirm');
    await page.getByRole('heading', { name: 'Your time now' }).waitFor();
    await page.getByRole('heading', { name: 'Your new time' }).waitFor();
    await assertAccessible(page);
    await press(page, 'Move my visit to this time');
    await page.waitForURL(new RegExp(`${visitId}/booked$`));
    await isAt(page, 'Your visit is booked');
    assert.deepEqual(faults, []);
    await close();
  });
}

test('who loses a time to another patient gets others near it, keeps the answers, and books one of them', async () => {
  const first = await openPage(on.browser);
  const second = await openPage(on.browser);
  await openSchedule(first.page, PERSON.username, PATIENT_ID);
  const { items } = await findByQuestions(first.page);
  const wanted = items.flatMap(({ slots }) => slots).findIndex(({ clash }) => clash === null);
  const slotId = items.flatMap(({ slots }) => slots)[wanted]?.id;

  await openSchedule(second.page, OTHER.username, OTHER_ID);
  const held = await second.page.evaluate(
    async ([patientId, slot]) => {
      const response = await fetch(`/api/patients/${patientId}/scheduling/holds`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({ slotId: slot, visitType: 'new-problem' }),
      });
      return response.status;
    },
    [OTHER_ID, slotId] as const,
  );
  assert.equal(held, 201);

  await first.page
    .locator('appointments-slot-list ds-button')
    .nth(wanted)
    .evaluate((button: HTMLElement) => button.focus());
  await first.page.keyboard.press('Enter');
  await first.page.getByText('Someone else just took this time').waitFor();
  await first.page.getByRole('heading', { name: 'The nearest free times' }).waitFor();
  await assertAccessible(first.page);
  await press(first.page, /\d:\d\d [AP]M, /);
  await isAt(first.page, 'Check and confirm');
  await press(first.page, 'Book this visit');
  await first.page.waitForURL(/\/booked$/);
  assert.deepEqual([...first.faults, ...second.faults], []);
  await first.close();
  await second.close();
});
