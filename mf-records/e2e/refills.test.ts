/**
 * Refills in Chromium and by keyboard alone: three are asked for, of which one is refused and one fails and is tried
 * again; the desk approves, and the patient’s page shows it without being loaded again. At 1280 and at 390 pixels.
 */
import assert from 'node:assert/strict';
import { afterEach, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLINICS, PATIENT_IDS } from '../../bff/demo/ids.ts';
import { READY_REFILL_ID } from '../../bff/demo/refills.ts';
import { assertAccessible, openPage, signInByKeyboard, tabTo, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortalInProcess } from '../../tools/e2e/running.ts';

const on = usePortalInProcess(() => new Date());

async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabToRole(page, role, name);
  await page.keyboard.press('Enter');
}

async function tick(page: Page, name: RegExp): Promise<void> {
  await tabToRole(page, 'checkbox', name);
  await page.keyboard.press('Space');
}

const isAt = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Sends one medicine to a pharmacy that is searched by its name. */
async function sendTo(page: Page, medicine: RegExp, pharmacy: string): Promise<void> {
  await press(page, 'button', medicine);
  await tabToRole(page, 'textbox', 'Name of the pharmacy');
  await page.keyboard.type(pharmacy);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Choose ${pharmacy}` }).waitFor();
  await press(page, 'button', new RegExp(`^Choose ${pharmacy}`));
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

for (const [label, viewport] of [
  ['1280 px', { width: 1280, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
] as const) {
  describe(`refills, at ${label}`, () => {
    before(() => on.isUp());

    afterEach(async () => {
      // The next one asks for the same medicines.
      const { prisma } = on.portal.portal.db;
      const asked = { patientId: PATIENT_IDS.walter, id: { not: READY_REFILL_ID } };
      await prisma.refillStep.deleteMany({ where: { refill: asked } });
      await prisma.refill.deleteMany({ where: asked });
      // What was refused is still chosen.
      await prisma.draft.deleteMany({ where: { patientId: PATIENT_IDS.walter } });
    });

    test('three are asked for, one of them is refused, one is tried again, and an answer shows live', async () => {
      const patient = await openPage(on.browser, { viewport });
      const staff = await openPage(on.browser, { viewport });
      try {
        const { page } = patient;
        await signInByKeyboard(page, on.portal.url, 'walter');
        await page.goto(`${on.portal.url}/patients/${PATIENT_IDS.walter}/records/medications`);
        await press(page, 'link', 'Ask for refills');
        await isAt(page, 'Refills');
        await page.getByRole('checkbox', { name: /Apixaban/ }).waitFor();
        await assertAccessible(page);
        await tick(page, /Apixaban/);
        await tick(page, /Furosemide/);
        await tick(page, /Tramadol/);
        await press(page, 'button', 'Ask for 3 refills');

        await isAt(page, 'Check what you ask for');
        await page.getByText('There’s no refill left to send.').waitFor();
        await sendTo(page, /^Change pharmacy for Furosemide/, 'Old Mill Pharmacy');
        await sendTo(page, /^Change pharmacy for Tramadol/, 'Quarry Row Drugstore');
        await assertAccessible(page);
        await press(page, 'button', 'Send 3 requests');

        await isAt(page, 'What became of each');
        await page.getByText('1 asked, 1 not asked, 1 didn’t go through').first().waitFor();
        await page.getByText('This pharmacy doesn’t take requests right now.').waitFor();
        await page.getByText('We couldn’t reach the pharmacy, so nothing was sent.').waitFor();
        await assertAccessible(page);
        await press(page, 'button', /^Try again: Tramadol/);
        await page.getByRole('link', { name: /^See where it is: Tramadol/ }).waitFor();
        await press(page, 'link', /^See where it is: Apixaban/);
        await isAt(page, /Apixaban/);
        await page.getByText('is looking at your request').waitFor();

        await signInByKeyboard(staff.page, on.portal.url, 'ortega');
        await staff.page.goto(`${on.portal.url}/clinics/${CLINICS.summit.id}/refills`);
        await staff.page.getByRole('checkbox', { name: /Apixaban/ }).waitFor();
        await assertAccessible(staff.page);
        await tick(staff.page, /^Choose Apixaban/);
        await tick(staff.page, /^Choose Tramadol/);
        await press(staff.page, 'button', 'Approve 2');
        await staff.page.getByRole('dialog').getByText('Approve these 2?').waitFor();
        await tabTo(staff.page, ({ tag, name }) => tag === 'button' && name === 'Approve 2');
        await staff.page.keyboard.press('Enter');
        await staff.page.getByText('2 are answered.').first().waitFor();

        // The patient’s page was not touched meanwhile.
        await page.getByText(/Approved\. We’re sending it|has it and/).waitFor();
        await assertAccessible(page);
        assert.deepEqual([...patient.faults, ...staff.faults], []);
      } finally {
        await patient.close();
        await staff.close();
      }
    });
  });
}
