/**
 * Somebody can't pay, in Chromium and by keyboard: four questions, an application with its steps, the desk asks for a
 * document and gets it, approves what the rules give, and the bill asks for less. At 1280 and at 390 pixels.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLINICS, PATIENT_IDS } from '../../bff/demo/ids.ts';
import { pdf } from '../../bff/src/files/testing.ts';
import { assertAccessible, openPage, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import type { Role } from '../../tools/e2e/pages.ts';
import { usePortalInProcess } from '../../tools/e2e/running.ts';

const { luis: LUIS } = PATIENT_IDS;
const SUMMIT = CLINICS.summit.id;
const NOW = Date.now();
const ASKED = 'Please send your last two pay slips.';

const on = usePortalInProcess(() => new Date(NOW));

/** Presses a button or follows a link with the keyboard alone. */
async function press(page: Page, role: Role, name: string | RegExp): Promise<void> {
  await tabToRole(page, role, name);
  await page.keyboard.press('Enter');
}

async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabToRole(page, 'textbox', name);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Chooses a radio button, or ticks a box. */
async function choose(page: Page, role: 'radio' | 'checkbox', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name });
  if (role === 'checkbox') await tabToRole(page, role, name);
  // One of a group is where Tab stops, and the arrows go on from there.
  else await wanted.focus();
  await page.keyboard.press('Space');
  assert.equal(await wanted.isChecked(), true);
}

const headed = (page: Page, name: string | RegExp, level = 1) => page.getByRole('heading', { level, name }).first().waitFor();

for (const [label, viewport, size] of [
  ['1280 px', { width: 1280, height: 900 }, 2],
  ['390 px', { width: 390, height: 844 }, 1],
] as const) {
  describe(`help with bills, at ${label}`, { timeout: 300_000 }, () => {
    before(() => on.isUp());
    const db = () => on.portal.portal.db.prisma;

    test('from four questions to a bill that asks for less', async () => {
      const bill = await db().statement.create({
        data: { patientId: LUIS, number: randomUUID().slice(0, 13), status: 'open', issuedOn: new Date(NOW), totalCents: 400_00 },
      });
      const patient = await openPage(on.browser, { viewport });
      const staff = await openPage(on.browser, { viewport });
      const { page } = patient;
      try {
        await signInByKeyboard(page, on.portal.url, 'luis');
        await page.goto(`${on.portal.url}/patients/${LUIS}/billing/help`);
        await headed(page, 'Help with your bills');
        await assertAccessible(page);
        await press(page, 'link', 'Answer four questions');
        await headed(page, 'Could you get help?');
        await type(page, /How many people live/, String(size));
        await type(page, /How much money comes in/, '3200');
        await choose(page, 'radio', /^No$/);
        await press(page, 'button', 'See what is likely');
        await headed(page, 'You can likely get help', 2);
        await assertAccessible(page);
        assert.equal(await db().assistanceApplication.count({ where: { patientId: LUIS, state: 'draft' } }), 0);
        await press(page, 'button', 'Continue and apply');

        await headed(page, 'Your household');
        if (size > 1) {
          await tabToRole(page, 'combobox', 'Who is it?');
          await page.keyboard.type('Child');
          await type(page, 'Age in years', '4');
        }
        await assertAccessible(page);
        await press(page, 'button', 'Save and continue');
        await headed(page, 'Your income');
        await choose(page, 'checkbox', 'Pay from a job');
        await type(page, /How much, before taxes/, '3200');
        await press(page, 'button', 'Save and continue');
        await headed(page, 'Documents');
        await page
          .locator('ds-file-upload input[type=file]')
          .setInputFiles({ name: 'tax return.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) });
        await page.getByText('tax return.pdf').first().waitFor();
        // Who goes on before it is there is asked to wait.
        await page.getByText('Uploaded').first().waitFor();
        await press(page, 'button', 'Continue');
        await headed(page, 'What makes it hard');
        await choose(page, 'checkbox', 'Fewer hours or less pay');
        await press(page, 'button', 'Save and continue');
        await headed(page, 'Check and sign');
        // What was saved is there again after the page was left.
        await page.reload();
        await page.getByText('Pay from a job: $3,200.00 every month').waitFor();
        await tabToRole(page, 'textbox', /name/i);
        await page.keyboard.type('Luis Herrera');
        await choose(page, 'checkbox', /What I wrote is true/);
        await assertAccessible(page);
        await press(page, 'button', 'Send the application');
        await page.getByText('None of them go to collections.').first().waitFor();
        await assertAccessible(page);
        const { id } = await db().assistanceApplication.findFirstOrThrow({ where: { patientId: LUIS, state: 'sent' } });

        const desk = staff.page;
        await signInByKeyboard(desk, on.portal.url, 'alicia');
        await desk.goto(`${on.portal.url}/clinics/${SUMMIT}/help-applications`);
        await press(desk, 'link', /Luis Herrera/);
        await desk
          .getByText(/% of that\./)
          .first()
          .waitFor();
        await desk.getByRole('link', { name: /tax return/ }).waitFor();
        await assertAccessible(desk);
        await choose(desk, 'radio', 'Ask for more');
        await type(desk, /What do you need from them/, ASKED);
        await press(desk, 'button', 'Ask for this');
        await desk.getByText('We need more').first().waitFor();

        await page.goto(`${on.portal.url}/patients/${LUIS}`);
        await press(page, 'link', /We need more for your application/);
        await page.getByText(ASKED).first().waitFor();
        await page.locator('ds-file-upload input[type=file]').setInputFiles({ name: 'pay slips.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) });
        await page.getByText('pay slips.pdf').first().waitFor();
        await page.getByText('Uploaded').first().waitFor();
        await type(page, /What would you like to tell us/, 'Here they are.');
        await assertAccessible(page);
        await press(page, 'button', 'Send it');
        await headed(page, 'We have your application', 2);

        await desk.reload();
        await desk.getByRole('link', { name: /pay slips/ }).waitFor();
        await press(desk, 'button', 'Approve this application');
        await desk
          .getByText(/Approved in (full|part)/)
          .first()
          .waitFor();
        await assertAccessible(desk);

        const discount = size === 2 ? 100 : 75;
        const left = (400_00 * (100 - discount)) / 100;
        assert.equal((await db().statement.findUniqueOrThrow({ where: { id: bill.id } })).owedCents, left);
        await page.reload();
        await page.getByText(bill.number).first().waitFor();
        await page.goto(`${on.portal.url}/patients/${LUIS}/billing/statements/${bill.id}`);
        await page
          .getByText(`$${(left / 100).toFixed(2)}`)
          .first()
          .waitFor();
        assert.deepEqual([...patient.faults, ...staff.faults], []);
        assert.equal(await db().assistanceApplication.count({ where: { id, state: 'approved' } }), 1);
      } finally {
        await patient.close();
        await staff.close();
      }
    });
  });
}

describe('help with bills in Spanish', { timeout: 120_000 }, () => {
  before(() => on.isUp());

  test('says the rules, and what was decided', async () => {
    const { page, faults, close } = await openPage(on.browser, { viewport: { width: 390, height: 844 }, locale: 'es-US' });
    try {
      await signInByKeyboard(page, on.portal.url, 'luis');
      await page.goto(`${on.portal.url}/patients/${LUIS}/billing/help`);
      await headed(page, 'Ayuda con sus facturas');
      await page.getByText('Ninguna pasa a cobranza.').first().waitFor();
      await assertAccessible(page);
      assert.deepEqual(faults, []);
    } finally {
      await close();
    }
  });
});
