/** From the past visits to what came of one, and back, in a real portal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PATIENT_ID, PERSON } from '../../tools/portal.ts';
import { assertAccessible, openPage, signInByKeyboard } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';

const on = usePortal();

test('who opens a past visit finds what came of it, its tests, and the way back', async () => {
  const { page, faults, close } = await openPage(on.browser, { viewport: { width: 390, height: 844 } });
  await signInByKeyboard(page, on.portal.url, PERSON.username);
  await page.goto(`${on.portal.url}/patients/${PATIENT_ID}/appointments/past`);
  await page.locator('appointments-past-page ds-list-item', { hasText: 'Diabetes' }).first().locator('a').click();
  await page.getByRole('link', { name: 'After-visit summary' }).click();
  await page.waitForURL(/\/records\/visits\/[0-9a-f-]{36}$/);
  const summary = page.locator('records-after-visit-page');
  await summary.getByRole('heading', { name: 'Your visit' }).waitFor();
  const opened = page.url();
  await summary.getByRole('heading', { name: 'Measured at this visit' }).waitFor();
  await assertAccessible(page);
  await summary.getByRole('link', { name: 'Back to the visit' }).click();
  await page.waitForURL(/\/appointments\/[0-9a-f-]{36}$/);
  await page.getByRole('link', { name: 'After-visit summary' }).click();
  await page.waitForURL(opened);
  assert.deepEqual(faults, []);
  await close();
});
