/**
 * A bill in Chromium, by keyboard: it is understood, a line of it is asked about, what is wrong with it is told and
 * answered at the desk, and what was paid in a year is taken along as a PDF with tags. At 1280 and at 390 pixels.
 * `PAPER_FOLDER=…` keeps the PDF, `SHOTS=…` pictures of the pages.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../bff/demo/ids.ts';
import { assertAccessible, openPage, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import { printBy } from '../../tools/e2e/paper.ts';
import { usePortal } from '../../tools/e2e/running.ts';
import type { Page } from 'playwright-core';

const on = usePortal();
const BILLING = `/patients/${PATIENT_IDS.dana}/billing`;
const DESK = `/clinics/${CLINICS.lakeside.id}/billing/disputes`;
const TIMEOUT = { timeout: 240_000 };

async function press(page: Page, role: 'button' | 'link' | 'radio', name: string | RegExp): Promise<void> {
  await tabToRole(page, role, name);
  await page.keyboard.press(role === 'radio' ? 'Space' : 'Enter');
}

/** Keeps a picture of the page, where somebody wants to look at it. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name }).first().waitFor();
}

/** From the overview to the bill of the last visit. */
async function openBill(page: Page): Promise<void> {
  await page.goto(on.portal.url + BILLING);
  await heading(page, 'You owe');
  await press(page, 'link', /Diabetes follow-up · \$66\.45/);
  await heading(page, 'Bill NH-S-20410');
}

describe('a bill', () => {
  before(() => on.isUp());

  test('is understood and asked about, at 390 px, and in Spanish', TIMEOUT, async () => {
    const { page, close } = await openPage(on.browser, { viewport: { width: 390, height: 844 } });
    try {
      await signInByKeyboard(page, on.portal.url, 'dana');
      await page.goto(on.portal.url + BILLING);
      await page.getByText('You have 2 bills to pay.').waitFor();
      await heading(page, 'Who pays for whom');
      await page.getByText('We owe you $15.00').waitFor();
      await assertAccessible(page);
      await shot(page, 'overview-390');
      await openBill(page);
      await page.getByText(/Diabetes follow-up on .* cost \$364\.00\. Insurance paid \$209\.90 of it and \$87\.65 came off\./).waitFor();
      await page.getByText('A blood sugar test · Code').waitFor();
      await assertAccessible(page);
      await shot(page, 'bill-390');
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));

      await press(page, 'link', /^Ask Hemoglobin A1c test/);
      await heading(page, 'New message');
      await press(page, 'button', 'I understand, write a message');
      await page.getByText('Hemoglobin A1c test (NH-S-20410)').waitFor();
      await shot(page, 'ask-390');
      await page.goto(on.portal.url + BILLING);
      await heading(page, 'You owe');
      await page.evaluate(() => {
        document.cookie = 'portal-display=language=es; path=/';
      });
      await page.reload();
      await heading(page, 'Usted debe');
      await page.getByText('Tiene 2 facturas por pagar.').waitFor();
      await shot(page, 'overview-es');
    } finally {
      await close();
    }
  });

  test('is disputed, answered at the desk, and what was paid in a year is taken along, at 1280 px', TIMEOUT, async () => {
    const viewport = { width: 1280, height: 900 };
    const patient = await openPage(on.browser, { viewport });
    const staff = await openPage(on.browser, { viewport });
    const { page } = patient;
    try {
      await signInByKeyboard(page, on.portal.url, 'dana');
      await page.goto(on.portal.url + BILLING);
      await heading(page, 'Who pays for whom');
      await shot(page, 'overview-1280');
      await openBill(page);
      await shot(page, 'bill-1280');
      await press(page, 'link', 'Tell us something is wrong');
      await heading(page, 'Tell us something is wrong');
      await press(page, 'radio', 'I didn’t get this service');
      // The first of the group was reached; the arrow goes on to the amount.
      await page.keyboard.press('ArrowDown');
      await tabToRole(page, 'textbox', /Description/);
      await page.keyboard.type('I was told that the panel is free.');
      await assertAccessible(page);
      await shot(page, 'dispute-new-1280');
      await press(page, 'button', 'Send');
      await heading(page, 'We’re checking');
      await page.getByText('The amount is wrong').waitFor();
      await assertAccessible(page);
      await shot(page, 'dispute-1280');

      await signInByKeyboard(staff.page, on.portal.url, 'alicia');
      await staff.page.goto(on.portal.url + DESK);
      await press(staff.page, 'link', /Dana Whitfield/);
      await heading(staff.page, 'Your answer');
      await tabToRole(staff.page, 'textbox', /Take off/);
      await staff.page.keyboard.type('20.00');
      await tabToRole(staff.page, 'textbox', /What would you like to tell/);
      await staff.page.keyboard.type('You are right. We took 20 dollars off.');
      await assertAccessible(staff.page);
      await shot(staff.page, 'desk-dispute-1280');
      await press(staff.page, 'button', 'Send this answer');
      await heading(staff.page, 'We changed the bill');

      // The open page hears of it.
      await page.getByText('You are right. We took 20 dollars off.').waitFor();
      await press(page, 'link', 'Bill NH-S-20410');
      await heading(page, 'Bill NH-S-20410');
      await page.getByText('$46.45').first().waitFor();

      await page.goto(`${on.portal.url}${BILLING}/taxes`);
      await heading(page, /^Paid in \d{4}$/);
      await assertAccessible(page);
      await shot(page, 'taxes-1280');
      const [paper] = await printBy(page, page.getByRole('button', { name: 'Print' }), [{ tagged: true }]);
      assert.ok(paper);
      assert.match(paper.text, /Medical payments in \d{4}.*Dana Whitfield.*NH-104210.*Total paid.*Paid to.*Diabetes follow-up.*\$66\.45.*Total/);
      // Tags say to a screen reader what is a heading and what a cell.
      assert.match(paper.pdf.toString('latin1'), /\/StructTreeRoot/);
      const folder = process.env['PAPER_FOLDER'];
      if (folder) await writeFile(join(folder, 'taxes.pdf'), paper.pdf);

      const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'button', 'Download PDF')]);
      assert.match(saved.suggestedFilename(), /^Medical-payments-in-\d{4}\.pdf$/);
      const made = await readFile(await saved.path());
      assert.match(made.toString('latin1'), /^%PDF-1\.7[^]*\/StructTreeRoot/);
      if (folder) await writeFile(join(folder, 'taxes-made.pdf'), made);
    } finally {
      await Promise.all([patient.close(), staff.close()]);
    }
  });
});
