/**
 * A physician's results in Chromium and by keyboard: they land on what waits, read one, write to the patient, mark it and
 * are back in the list; what an import brings shows there and on the patient's own page at once. `SHOTS=…` keeps pictures.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { DEMO_SOURCE, PATIENT_IDS } from '../../bff/demo/ids.ts';
import { bundle } from '../../bff/src/fhir/fixtures/resources.ts';
import { takeFile } from '../../bff/src/fhir/fixtures/take.ts';
import { assertAccessible, openPage, signInByKeyboard, tabToRole, untilInPage } from '../../tools/e2e/pages.ts';
import { usePortalInProcess } from '../../tools/e2e/running.ts';

const on = usePortalInProcess(() => new Date());
const { dana: DANA } = PATIENT_IDS;

/** Keeps a picture of the page, where somebody wants to look at it. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `reviews-${name}.png`), fullPage: true });
}

/** A laboratory sends a result. */
async function send(name: string): Promise<void> {
  const report = {
    resourceType: 'DiagnosticReport',
    id: randomUUID(),
    status: 'final',
    category: [{ coding: [{ code: 'LAB' }] }],
    code: { text: name },
    subject: { reference: `Patient/${DANA}` },
    issued: new Date().toISOString(),
    conclusion: 'Nothing unusual was found.',
  };
  await takeFile(on.portal.portal.db, bundle([report]), { source: DEMO_SOURCE, announceAt: new Date() });
}

for (const { width, height } of [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]) {
  describe(`results to review, at ${width} px`, () => {
    before(() => on.isUp());

    test('one is read, commented on and marked, and a new one shows at once', async () => {
      const doctor = await openPage(on.browser, { viewport: { width, height } });
      const patient = await openPage(on.browser, { viewport: { width, height } });
      try {
        const { page } = doctor;
        const list = page.locator('records-desk-reviews-page');
        await signInByKeyboard(page, on.portal.url, 'raman');
        await page.getByRole('heading', { level: 1, name: 'Results to review' }).waitFor();
        await list.locator('ds-list-item').first().waitFor();
        await assertAccessible(page);
        await shot(page, `list-${width}`);

        await signInByKeyboard(patient.page, on.portal.url, 'dana');
        await patient.page.goto(`${on.portal.url}/patients/${DANA}/records`);
        await patient.page.locator('ds-list-item').first().waitFor();
        const name = `Throat swab ${width}`;
        await send(name);
        await list.getByText(name).waitFor();
        await patient.page.getByRole('link', { name }).waitFor();

        const row = list.locator('ds-list-item', { hasText: name }).locator('a');
        await tabToRole(page, 'link', /Dana Whitfield/);
        // The newest stands last.
        for (let step = 0; step < 40 && !(await row.evaluate((link) => link.matches(':focus'))); step += 1) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name }).waitFor();
        await page.getByText('Nothing unusual was found.').waitFor();
        await assertAccessible(page);
        await shot(page, `one-${width}`);
        await tabToRole(page, 'textbox', 'Comment for the patient');
        await page.keyboard.type('This is good news.');
        await tabToRole(page, 'button', 'Send the comment');
        await page.keyboard.press('Enter');
        await page.getByText('Priya Raman, Doctor').waitFor();
        await tabToRole(page, 'button', 'Mark as reviewed');
        await page.keyboard.press('Enter');
        await page.getByText('You reviewed this result').first().waitFor();
        await shot(page, `reviewed-${width}`);
        if (width < 1000) await page.getByRole('link', { name: 'Results to review' }).first().click();
        // It waits no more.
        await untilInPage(
          page,
          (text) => {
            const roots: (Document | ShadowRoot)[] = [document];
            for (const root of roots) for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
            const rows = roots
              .flatMap((root) => [...root.querySelectorAll('records-desk-reviews-page')])
              .flatMap((one) => [...(one.shadowRoot?.querySelectorAll('ds-list-item') ?? [])]);
            return rows.length > 0 && rows.every((row) => !(row.textContent ?? '').includes(text));
          },
          name,
        );

        await patient.page.getByRole('link', { name }).click();
        await patient.page.getByText('This is good news.').waitFor();
        assert.deepEqual([...doctor.faults, ...patient.faults], []);
      } finally {
        await Promise.all([doctor.close(), patient.close()]);
      }
    });
  });
}
