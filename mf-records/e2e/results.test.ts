/** Test results in a real portal: a long list, and the way back into it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { PATIENT_ID, PERSON } from '../../tools/portal.ts';
import { openPage, signInByKeyboard, untilInPage } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';

const on = usePortal();

/** Address of what has the focus, through every shadow tree. */
const focusedHref = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element instanceof HTMLAnchorElement ? element.href : '';
  });

test('who opens an older result and goes back finds the rows that were loaded, the place, and the focus on that row', async () => {
  const { page, faults, close } = await openPage(on.browser, { viewport: { width: 390, height: 844 } });
  await signInByKeyboard(page, on.portal.url, PERSON.username);
  await page.goto(`${on.portal.url}/patients/${PATIENT_ID}/records`);
  const rows = page.locator('records-results-page ds-list-item');
  await page.getByRole('button', { name: 'Show more' }).click();
  await rows.nth(11).waitFor();
  const shown = await rows.count();
  const link = rows.nth(11).locator('a');
  const opened = await link.evaluate((element: HTMLAnchorElement) => element.href);
  await link.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  assert.ok(place > 0);

  for (const back of [() => page.goBack(), () => page.getByRole('link', { name: 'All test results' }).click()]) {
    await link.click();
    await page.waitForURL(opened);
    await page.locator('records-result-page h1').waitFor();
    await back();
    await rows.nth(shown - 1).waitFor();
    await untilInPage(page, (top) => Math.abs(scrollY - top) < 5, place);
    assert.equal(await focusedHref(page), opened);
    assert.equal(await rows.count(), shown);
  }
  assert.deepEqual(faults, []);
  await close();
});
