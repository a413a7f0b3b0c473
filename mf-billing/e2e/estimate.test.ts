/**
 * What care costs, in Chromium and by keyboard alone: an estimate with insurance, kept, printed and shown to someone by a
 * link; a good-faith estimate, asked for, made at the desk and held against a bill. At 1280 and at 390 pixels.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../bff/demo/ids.ts';
import { assertAccessible, openPage, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import type { Role } from '../../tools/e2e/pages.ts';
import { printBy } from '../../tools/e2e/paper.ts';
import { usePortal } from '../../tools/e2e/running.ts';
import type { Page } from 'playwright-core';

const on = usePortal();
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };
/** Where pictures of what was seen go, when somebody wants them. */
const SHOTS = process.env['ESTIMATE_SHOTS'];

async function press(page: Page, role: Role, name: string | RegExp): Promise<void> {
  await tabToRole(page, role, name);
  await page.keyboard.press('Enter');
}

async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

/** Finds the service and chooses it. */
async function choose(page: Page, words: string, service: string): Promise<void> {
  await tabToRole(page, 'searchbox', /own words/);
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await press(page, 'button', `Choose ${service}`);
  await page.getByRole('button', { name: 'See what it may cost' }).waitFor();
}

describe('what care costs', { timeout: 240_000 }, () => {
  before(() => on.isUp());

  test('Dana finds a service, sees each step, keeps the estimate, prints it and shows it to someone', async () => {
    const { page, faults, close } = await openPage(on.browser, { viewport: WIDE });
    try {
      await signInByKeyboard(page, on.portal.url, 'dana');
      await page.goto(`${on.portal.url}/patients/${PATIENT_IDS.dana}/billing/estimates`);
      await page.getByRole('heading', { name: 'What care costs', level: 1 }).waitFor();
      await assertAccessible(page);
      await shot(page, 'list');
      await press(page, 'link', 'New estimate');
      await choose(page, 'mri knee', 'MRI of the knee or another leg joint');
      await press(page, 'button', 'See what it may cost');
      await page.getByText('You may pay').first().waitFor();
      await page.getByText('Price agreed with insurance').waitFor();
      await tabToRole(page, 'textbox', /left of your deductible/);
      await page.keyboard.press('Control+A');
      await page.keyboard.type('410');
      await tabToRole(page, 'textbox', /share of the rest/);
      await page.keyboard.press('Control+A');
      await page.keyboard.type('20');
      await press(page, 'button', 'Calculate again');
      await page.getByText('$498.56').first().waitFor();
      await assertAccessible(page);
      await shot(page, 'worked-1280');
      await press(page, 'button', 'Save this estimate');
      await page.waitForURL(/\/billing\/estimates\/[0-9a-f-]{36}$/);
      const [paper] = await printBy(page, page.getByRole('button', { name: 'Print' }), [{ tagged: true }]);
      assert.match(
        paper?.text ?? '',
        /You may pay \$498\.56.*Full price \$1,640\.00.*What is left of your deductible \$410\.00.*Your share of the rest, 20% \$88\.56/,
      );
      assert.match(paper?.pdf.toString('latin1') ?? '', /\/StructTreeRoot/);
      await press(page, 'button', 'Make a link');
      const link = await page.locator('billing-estimate-share .link').textContent();
      const other = await openPage(on.browser, { viewport: NARROW });
      await other.page.goto((link ?? '').trim().replace(/^https?:\/\/[^/]+/, on.portal.url));
      await other.page.getByText('$498.56').waitFor();
      const seen = await other.page.locator('portal-shared-estimate-page').innerText();
      assert.doesNotMatch(seen, /Dana|Whitfield|Prairie/);
      await assertAccessible(other.page);
      await shot(other.page, 'shared-390');
      await press(page, 'button', 'End the link');
      await page.getByText(/A link works until/).waitFor({ state: 'detached' });
      await other.page.reload();
      await other.page.getByText('Ask for a new one').waitFor();
      await other.close();
      assert.deepEqual(faults, []);
    } finally {
      await close();
    }
  });

  test('Luis asks for a good-faith estimate, the desk makes it, and a bill far above one can be disputed', async () => {
    const { page, faults, close } = await openPage(on.browser, { viewport: NARROW });
    const desk = await openPage(on.browser, { viewport: WIDE });
    try {
      await signInByKeyboard(page, on.portal.url, 'luis');
      const list = `${on.portal.url}/patients/${PATIENT_IDS.luis}/billing/estimates`;
      await page.goto(`${list}/new`);
      await choose(page, 'conteo de sangre', 'Blood count');
      await press(page, 'button', 'See what it may cost');
      await press(page, 'button', 'Ask the clinic');
      await page.getByText(/must send it by/).waitFor();
      await assertAccessible(page);
      await shot(page, 'owed-390');

      await signInByKeyboard(desk.page, on.portal.url, 'alicia');
      await desk.page.goto(`${on.portal.url}/clinics/${CLINICS.lakeside.id}/estimates`);
      await desk.page.getByRole('heading', { name: 'Good-faith estimates', level: 1 }).waitFor();
      await assertAccessible(desk.page);
      await shot(desk.page, 'desk-list');
      await press(desk.page, 'link', /Luis Herrera/);
      await tabToRole(desk.page, 'textbox', /What is it for/);
      await desk.page.keyboard.type('Checkup');
      await shot(desk.page, 'desk-one');
      await press(desk.page, 'button', 'Send the estimate');
      await desk.page.getByText('Sent by').waitFor();
      await assertAccessible(desk.page);

      await page.getByRole('heading', { name: 'Expected charges' }).waitFor();
      const [paper] = await printBy(page, page.getByRole('button', { name: 'Print' }), [{ tagged: true }]);
      assert.match(paper?.text ?? '', /Good-faith estimate.*Blood count.*85025.*1987654320.*00-1234567.*isn’t a contract.*120 days/);
      assert.match(paper?.pdf.toString('latin1') ?? '', /\/StructTreeRoot/);

      await page.goto(list);
      await press(page, 'link', /Emergency room visit, level 4/);
      await tabToRole(page, 'combobox', /Which bill is for this/);
      await page.keyboard.press('ArrowDown');
      await page.getByText(/above your estimate\. You can dispute it\./).waitFor();
      await page.getByText('Not in the estimate').first().waitFor();
      await assertAccessible(page);
      await shot(page, 'dispute-390');
      assert.deepEqual([...faults, ...desk.faults], []);
    } finally {
      await desk.close();
      await close();
    }
  });
});
