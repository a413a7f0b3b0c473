/** The questions before a visit in a real portal, by keyboard alone: a scheduler changes one, tries it and makes it live; a patient who had answered the old ones is asked anew. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLINICS } from '../../bff/demo/ids.ts';
import { assertAccessible, openPage, signInByKeyboard, tabTo, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';
import { PATIENT_ID, PERSON } from '../../tools/portal.ts';
import { answer, isAt, openSchedule, press } from './schedule-steps.ts';

const on = usePortal();
const QUESTION = 'Is one of these happening to you right now?';

/** From within the panel back to its tab, and on to the next one. */
async function openNextTab(page: Page, now: string, next: string): Promise<void> {
  const tab = page.getByRole('tab', { name: now });
  for (let step = 0; step < 20 && !(await tab.evaluate((element) => element.matches(':focus'))); step += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: next, selected: true }).waitFor();
}

test('a scheduler changes a question, tries it and makes it live, and a patient is asked the new one', async () => {
  const patient = await openPage(on.browser, { viewport: { width: 390, height: 844 } });
  await openSchedule(patient.page, on.portal.url, PERSON.username, PATIENT_ID);
  await answer(patient.page, 'A new problem');
  await isAt(patient.page, 'Is any of this happening now?');
  await answer(patient.page, 'No');
  await isAt(patient.page, 'How is it now?');

  const { page, faults, close } = await openPage(on.browser, { viewport: { width: 1280, height: 900 } });
  await signInByKeyboard(page, on.portal.url, 'tomasz');
  await page.goto(`${on.portal.url}/clinics/${CLINICS.lakeside.id}/schedule/templates`);
  await tabToRole(page, 'link', 'Questions before a visit');
  await page.keyboard.press('Enter');
  await isAt(page, 'Questions before a visit');
  await assertAccessible(page);
  await press(page, 'Start a draft');
  await page.getByRole('heading', { level: 1, name: 'Version 2' }).waitFor();
  await tabToRole(page, 'textbox', 'Question in English');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(QUESTION);
  await assertAccessible(page);
  // It stands before the questions as well as after them.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('The draft is saved.').waitFor({ state: 'attached' });

  await openNextTab(page, 'Edit', 'Try it');
  await answer(page, 'A new problem');
  await page.getByRole('heading', { name: QUESTION }).waitFor();
  await answer(page, 'Yes');
  await page.getByRole('heading', { name: 'Call 911 now' }).waitFor();
  await assertAccessible(page);

  await openNextTab(page, 'Try it', 'What changes');
  await page.getByText(`After: ${QUESTION}`).waitFor();
  await press(page, 'Make these questions live');
  await page.getByRole('alertdialog').waitFor();
  await tabTo(page, ({ name }) => name === 'Make these questions live');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Start a draft from this version' }).waitFor();
  await assertAccessible(page);
  assert.deepEqual(faults, []);
  await close();

  // What they answered to the old question is not taken for the new one.
  await patient.page.reload();
  await patient.page.getByText('Our questions have changed. Please answer them again.').waitFor();
  await press(patient.page, /^Continue$/);
  await isAt(patient.page, QUESTION);
  assert.equal(await patient.page.getByRole('radio', { name: 'No' }).isChecked(), false);
  await assertAccessible(patient.page);
  assert.deepEqual(patient.faults, []);
  await patient.close();
});
