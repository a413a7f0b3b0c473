/**
 * Paying later, in Chromium and by keyboard: a plan is set up, its first payment is made on its day, the next one does not
 * go through, another card pays it; and a bill on paper is paid as a guest. At 1280 and at 390 pixels.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { PATIENT_IDS } from '../../bff/demo/ids.ts';
import { runPlans } from '../../bff/src/features/payment-plans/run-plans.ts';
import { keepMethod } from '../../bff/src/features/payments/methods.ts';
import { addMonths, dayIn } from '../../bff/src/time/calendar.ts';
import { assertAccessible, openPage, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortalInProcess } from '../../tools/e2e/running.ts';

const { dana: DANA } = PATIENT_IDS;
const TIMEOUT_MS = 240_000;
/** Moved on by the tests. */
let now = Date.now();

const on = usePortalInProcess(() => new Date(now));

async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabToRole(page, role, name);
  await page.keyboard.press('Enter');
}

for (const [label, viewport] of [
  ['1280 px', { width: 1280, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
] as const) {
  describe(`paying later, at ${label}`, () => {
    before(() => on.isUp());
    const db = () => on.portal.portal.db.prisma;
    const today = () => dayIn('America/Chicago', new Date(now));

    /** A bill of Dana’s that is the only one to pay. */
    async function bill(totalCents: number): Promise<{ id: string; number: string }> {
      await db().statement.updateMany({ where: { patientId: DANA }, data: { status: 'unsure' } });
      return db().statement.create({
        data: { patientId: DANA, number: `NH-E-${randomUUID().slice(0, 8).toUpperCase()}`, status: 'open', issuedOn: new Date(today()), totalCents },
      });
    }

    /** A card that Dana saved, by what it does when it is charged. */
    async function card(does: 'ok' | 'later', last4: string): Promise<string> {
      const { id } = await db().user.findUniqueOrThrow({ where: { username: 'dana' } });
      const token = `pm_test_${does}_visa_${last4}_122035_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
      return keepMethod(on.portal.portal, id, { token, isDefault: does === 'ok', key: randomUUID() });
    }

    /** Moves the clock to the afternoon of a day, and does what the job does then by itself. */
    async function onDay(day: string): Promise<void> {
      now = Math.max(now, Date.parse(`${day}T20:00:00.000Z`));
      await runPlans.run(on.portal.portal, {}, { signal: AbortSignal.timeout(60_000), attempt: 1, progress: async () => undefined });
    }

    test('a plan is set up, a payment is made, one is missed and made with another card', { timeout: TIMEOUT_MS }, async () => {
      const { page, faults, close } = await openPage(on.browser, { viewport });
      try {
        await db().paymentPlan.deleteMany({ where: { patientId: DANA } });
        const { number } = await bill(30_000);
        const good = await card('ok', '4242');
        await signInByKeyboard(page, on.portal.url, 'dana');
        await page.goto(`${on.portal.url}/patients/${DANA}/billing/plans`);
        await press(page, 'link', 'Set up a plan');
        await page.getByText(`Bill ${number}: $300.00`).waitFor();
        await page.getByText('$300.00 in 6 payments.').waitFor();
        await assertAccessible(page);
        await press(page, 'button', 'Start this plan');
        await page.getByRole('heading', { level: 1, name: '$300.00 in 6 payments' }).waitFor();
        const plan = await db().paymentPlan.findFirstOrThrow({ where: { patientId: DANA }, include: { parts: { orderBy: { number: 'asc' } } } });
        const first = plan.parts[0]?.dueOn.toISOString().slice(0, 10) ?? '';

        await onDay(first);
        const paid = await db().paymentPlanPart.findFirstOrThrow({ where: { planId: plan.id, number: 1 } });
        assert.deepEqual([paid.state, paid.paidCents], ['paid', 5_000]);

        // The bank says no to the next one.
        await db().paymentPlan.update({ where: { id: plan.id }, data: { methodId: await card('later', '0341') } });
        await onDay(addMonths(first, 1));
        await signInByKeyboard(page, on.portal.url, 'dana');
        await page.goto(`${on.portal.url}/patients/${DANA}`);
        await press(page, 'link', /A payment of \$50\.00 didn’t go through/);
        await page.getByText(/The payment of \$50\.00 for .* didn’t go through/).waitFor();
        await page.getByText('Your plan continues, and nothing is added to what you owe.').waitFor();
        await assertAccessible(page);

        await tabToRole(page, 'combobox', 'Pay with');
        await page.getByRole('combobox', { name: 'Pay with' }).selectOption(good);
        await press(page, 'button', 'Pay this way from now on');
        await page.getByText('We’ll try again today.').waitFor();
        await press(page, 'button', 'Pay $50.00 now');
        await page.getByText('$100.00 of $300.00').waitFor();
        assert.equal(
          await db().payment.count({ where: { patientId: DANA, origin: 'plan', state: 'succeeded', parts: { some: { statement: { number } } } } }),
          2,
        );
        await db().paymentPlanBill.updateMany({ where: { planId: plan.id }, data: { open: false } });
        assert.deepEqual(faults, []);
      } finally {
        await close();
      }
    });

    test('a bill on paper is paid without an account', { timeout: TIMEOUT_MS }, async () => {
      const { page, faults, close } = await openPage(on.browser, { viewport });
      try {
        const { number } = await bill(12_050);
        const { birthDate } = await db().patient.findUniqueOrThrow({ where: { id: DANA } });
        await page.goto(`${on.portal.url}/pay`);
        await page.getByRole('heading', { level: 1, name: 'Pay a bill' }).waitFor();
        await assertAccessible(page);
        await tabToRole(page, 'textbox', 'Bill number');
        await page.keyboard.type(number);
        await tabToRole(page, 'textbox', 'Patient’s year of birth');
        await page.keyboard.type('1900');
        await tabToRole(page, 'textbox', 'Amount on the bill');
        await page.keyboard.type('120.50');
        await press(page, 'button', 'Find this bill');
        await page.getByText('We can’t find a bill like that to pay.').waitFor();
        assert.ok(!(await page.content()).includes('Dana'));
        await tabToRole(page, 'textbox', 'Patient’s year of birth');
        await page.getByRole('textbox', { name: 'Patient’s year of birth' }).fill(String(birthDate?.getUTCFullYear()));
        await press(page, 'button', 'Find this bill');
        await page.getByText(`Left to pay on bill ${number}: $120.50`).waitFor();
        const fields = page.frameLocator('iframe');
        await fields.locator('#number').fill('4242424242424242');
        await fields.locator('#expiry').fill('12/35');
        await fields.locator('#code').fill('123');
        await assertAccessible(page);
        await press(page, 'button', 'Pay now');
        await page.getByText('You paid $120.50.').waitFor();
        const payment = await db().payment.findFirstOrThrow({ where: { origin: 'guest', parts: { some: { statement: { number } } } } });
        assert.deepEqual([payment.state, payment.amountCents, payment.payerId], ['succeeded', 12_050, null]);
        assert.deepEqual(faults, []);
      } finally {
        await close();
      }
    });
  });
}

describe('paying later, in Spanish', () => {
  before(() => on.isUp());

  test('the guest’s page speaks it, and says the same of any bill that it can’t find', { timeout: TIMEOUT_MS }, async () => {
    const { page, faults, close } = await openPage(on.browser, { viewport: { width: 390, height: 844 }, locale: 'es-US' });
    try {
      await page.goto(`${on.portal.url}/pay`);
      await page.getByRole('heading', { level: 1, name: 'Pagar una factura' }).waitFor();
      await assertAccessible(page);
      for (const [name, text] of [
        ['Número de factura', 'NH-0'],
        ['Año de nacimiento del paciente', '1975'],
        ['Cantidad en la factura', '10.00'],
      ] as const) {
        await tabToRole(page, 'textbox', name);
        await page.keyboard.type(text);
      }
      await press(page, 'button', 'Buscar esta factura');
      await page.getByText('No encontramos una factura así para pagar.').waitFor();
      assert.deepEqual(faults, []);
    } finally {
      await close();
    }
  });
});
