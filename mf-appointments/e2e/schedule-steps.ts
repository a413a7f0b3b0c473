/** How somebody goes to a visit in a real portal, by keyboard alone. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { focused, signInByKeyboard, tabTo, tabToRole } from '../../tools/e2e/pages.ts';

/** The page with this heading is there, and the heading has the focus. */
export async function isAt(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  for (let look = 0; look < 50 && (await focused(page)).tag !== 'h1'; look += 1) await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.deepEqual(await focused(page), { tag: 'h1', name: heading });
}

/** Chooses an answer with Tab, arrows and Space, and goes on. */
export async function answer(page: Page, label: string): Promise<void> {
  await tabTo(page, ({ tag }) => tag === 'input');
  const radio = page.getByRole('radio', { name: label });
  for (let step = 0; step < 12 && !(await radio.evaluate((element) => element.matches(':focus'))); step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await tabToRole(page, 'button', /^Continue$/);
  await page.keyboard.press('Enter');
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabToRole(page, 'button', name);
  await page.keyboard.press('Enter');
}

export async function openSchedule(page: Page, url: string, username: string, patientId: string): Promise<void> {
  await signInByKeyboard(page, url, username);
  await page.goto(`${url}/patients/${patientId}/appointments/schedule`);
  await page.getByRole('heading', { name: 'What do you need?' }).waitFor();
}

export interface Found {
  readonly items: readonly { readonly slots: readonly { readonly id: string; readonly clash: object | null }[] }[];
}

/** From the first question to the clinicians with their next times. @returns what was found */
export async function findByQuestions(page: Page): Promise<Found> {
  await answer(page, 'A new problem');
  await isAt(page, 'Is any of this happening now?');
  await answer(page, 'No');
  await isAt(page, 'How is it now?');
  const [response] = await Promise.all([page.waitForResponse((each) => each.url().endsWith('/scheduling/openings')), answer(page, 'It can wait some days')]);
  await isAt(page, 'Who and where?');
  return (await response.json()) as Found;
}
