/** Getting and moving a visit in a real portal, by keyboard alone, on a wide and a narrow screen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, openPage, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';
import { PATIENT_ID, PERSON } from '../../tools/portal.ts';
import { findByQuestions, isAt, openSchedule, press } from './schedule-steps.ts';

const on = usePortal();
const REASON = 'My knee hurts on stairs.';

/** What was typed is on the server: saves outlive the page, and no event tells of them. */
async function untilKept(page: Page): Promise<void> {
  const draft = `/api/patients/${PATIENT_ID}/drafts/appointments.schedule`;
  await page.waitForFunction(async ([url, text]) => (await (await fetch(url)).text()).includes(text), [draft, REASON] as const, { polling: 200 });
}

for (const [width, height] of [
  [1280, 900],
  [390, 844],
] as const) {
  test(`a visit is booked by the questions and moved, with the keyboard alone, at ${width} pixels`, async () => {
    const { page, faults, close } = await openPage(on.browser, { viewport: { width, height } });
    await openSchedule(page, on.portal.url, PERSON.username, PATIENT_ID);
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
    await page.keyboard.type(REASON);
    await untilKept(page);
    await assertAccessible(page);
    await page.reload();
    await page.getByRole('button', { name: 'Book this visit' }).waitFor();
    assert.equal(await page.getByRole('textbox', { name: /What is it about/ }).inputValue(), REASON);
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
