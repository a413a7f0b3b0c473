/**
 * Insurance in Chromium and by keyboard alone: a plan is checked with its insurer, a new one is told with a photo of its
 * card, staff check it and put it on file, and a claim is held against its bill. At 1280 and at 390 pixels.
 */
import assert from 'node:assert/strict';
import { afterEach, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLINICS, PATIENT_IDS } from '../../bff/demo/ids.ts';
import { photo } from '../../bff/src/files/testing.ts';
import { assertAccessible, openPage, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortalInProcess } from '../../tools/e2e/running.ts';

const on = usePortalInProcess(() => new Date());
const MEMBER = 'SET-E2E-1';

async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabToRole(page, role, name);
  await page.keyboard.press('Enter');
}

async function write(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabToRole(page, 'textbox', name);
  await page.keyboard.type(text);
}

const isAt = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

for (const [label, viewport] of [
  ['1280 px', { width: 1280, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
] as const) {
  describe(`insurance, at ${label}`, () => {
    const begun = new Date();
    before(() => on.isUp());

    afterEach(async () => {
      // The next one tells of the same plan.
      const { prisma } = on.portal.portal.db;
      const told = { patientId: PATIENT_IDS.dana, memberNumber: MEMBER };
      await prisma.eligibilityCheck.deleteMany({ where: { patientId: PATIENT_IDS.dana, askedAt: { gte: begun } } });
      await prisma.storedFile.deleteMany({ where: { coverageRequest: told } });
      await prisma.coverageRequest.deleteMany({ where: told });
      await prisma.coverage.deleteMany({ where: told });
    });

    test('a plan is checked, another one is told and put on file, and a claim says that its bill is too high', { timeout: 180_000 }, async () => {
      const patient = await openPage(on.browser, { viewport });
      const staff = await openPage(on.browser, { viewport });
      try {
        const { page } = patient;
        const billing = `${on.portal.url}/patients/${PATIENT_IDS.dana}/billing`;
        await signInByKeyboard(page, on.portal.url, 'dana');
        await page.goto(`${billing}/insurance`);
        await isAt(page, 'Insurance');
        await page.getByText('Deductible', { exact: true }).first().waitFor();
        await assertAccessible(page);

        await press(page, 'link', 'See this plan: Prairie Mutual Health Plan');
        await isAt(page, 'Prairie Mutual Health Plan');
        await press(page, 'button', 'Check my coverage now');
        await page.getByText('Prairie Mutual Health Plan says this plan is active.').waitFor();
        await page.getByText('Visit with a doctor').waitFor();
        await assertAccessible(page);

        await page.goto(`${billing}/insurance/new`);
        await isAt(page, 'Add insurance');
        await tabToRole(page, 'combobox', 'Insurance company');
        await page.keyboard.type('Summit');
        await write(page, 'Member number', MEMBER);
        await page
          .locator('input[type=file]')
          .first()
          .setInputFiles({ name: 'card.png', mimeType: 'image/png', buffer: await photo('png', 64) });
        await page.getByText('card.png').first().waitFor();
        await page.getByText('Uploaded').first().waitFor();
        await assertAccessible(page);
        await press(page, 'button', 'Send to our staff');
        await isAt(page, 'Insurance');
        await page.getByText('Add Summit Employers Trust').first().waitFor();

        await signInByKeyboard(staff.page, on.portal.url, 'alicia');
        await staff.page.goto(`${on.portal.url}/clinics/${CLINICS.lakeside.id}/insurance`);
        await staff.page.getByText(/Add Summit Employers Trust/).waitFor();
        await assertAccessible(staff.page);
        const { id } = await on.portal.portal.db.prisma.coverageRequest.findFirstOrThrow({ where: { memberNumber: MEMBER } });
        await staff.page.goto(`${on.portal.url}/clinics/${CLINICS.lakeside.id}/insurance/${id}`);
        await press(staff.page, 'button', 'Card photo 1');
        await staff.page.getByRole('img', { name: 'Card photo 1' }).waitFor();
        await staff.page.keyboard.press('Escape');
        await press(staff.page, 'button', 'Ask the insurance company');
        await staff.page.getByText('Confirmed').waitFor();
        await write(staff.page, 'What would you like to tell the patient?', 'It is on file now.');
        await assertAccessible(staff.page);
        await press(staff.page, 'button', 'Put it on file');
        await staff.page.getByText('It is on file now.').waitFor();

        // The patient’s page was not touched meanwhile.
        await page.getByRole('link', { name: 'See this plan: Summit Employers Trust' }).waitFor();
        await page.getByText('It is on file now.').waitFor();
        await assertAccessible(page);

        await press(page, 'link', 'Claims');
        await isAt(page, 'Claims');
        await page.getByText('Not covered').first().waitFor();
        await press(page, 'link', /^Office visit with Dr\. Raman/);
        await isAt(page, /Office visit with Dr\. Raman/);
        await page.getByText('What each number means').waitFor();
        await assertAccessible(page);
        assert.deepEqual([...patient.faults, ...staff.faults], []);
      } finally {
        await patient.close();
        await staff.close();
      }
    });
  });
}

describe('insurance in Spanish', () => {
  before(() => on.isUp());

  test('plans and a claim are said in Spanish, and pass axe', { timeout: 120_000 }, async () => {
    const { page, faults, close } = await openPage(on.browser, { viewport: { width: 390, height: 844 }, locale: 'es-US' });
    try {
      await signInByKeyboard(page, on.portal.url, 'dana');
      await page.goto(`${on.portal.url}/patients/${PATIENT_IDS.dana}/billing/insurance`);
      await isAt(page, 'Seguro');
      await page.getByText('Paga primero').or(page.getByText('Activo')).first().waitFor();
      await assertAccessible(page);
      const claim = await on.portal.portal.db.prisma.explanationOfBenefit.findFirstOrThrow({
        where: { patientId: PATIENT_IDS.dana, patientCents: { gt: 0 } },
        orderBy: { startsAt: 'desc' },
      });
      await page.goto(`${on.portal.url}/patients/${PATIENT_IDS.dana}/billing/claims/${claim.id}`);
      await page.getByText('Qué significa cada número').waitFor();
      await page.getByText('Una parte de la factura es más alta de lo que dice su seguro.').waitFor();
      await assertAccessible(page);
      assert.deepEqual(faults, []);
    } finally {
      await close();
    }
  });
});
