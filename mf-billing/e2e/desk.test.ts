/**
 * The desk of payments in Chromium, by keyboard: a payment is found by its receipt, a large refund is asked for, a second
 * person agrees to it, the money is back at the gateway and in the ledger, and the day is closed. At 1280 pixels something
 * is at the gateway that is not in the ledger; at 390 the day balances. `SHOTS=…` keeps pictures of the pages.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLINICS, PATIENT_IDS } from '../../bff/demo/ids.ts';
import { chargeFor } from '../../bff/src/features/payments/charge.ts';
import { compareDays } from '../../bff/src/features/payments/day-close.ts';
import { numberOf } from '../../bff/src/features/payments/payment-number.ts';
import { cardToken } from '../../bff/src/payments/testing.ts';
import { assertAccessible, openPage, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortalInProcess } from '../../tools/e2e/running.ts';

const { dana: DANA } = PATIENT_IDS;
const LAKESIDE = CLINICS.lakeside.id;
const DESK = `/clinics/${LAKESIDE}/payments`;
const DAY_MS = 86_400_000;
const TIMEOUT_MS = 240_000;
/** Moved on by the tests. */
let now = Date.now();

const on = usePortalInProcess(() => new Date(now));

async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabToRole(page, role, name);
  await page.keyboard.press('Enter');
}

async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabToRole(page, 'textbox', name);
  await page.keyboard.type(text);
}

/** Keeps a picture of the page, where somebody wants to look at it. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `desk-${name}.png`), fullPage: true });
}

for (const { width, height, balances } of [
  { width: 1280, height: 900, balances: false },
  { width: 390, height: 844, balances: true },
]) {
  describe(`the desk of payments, at ${width} px`, () => {
    before(() => on.isUp());
    const db = () => on.portal.portal.db.prisma;
    const gateway = () => {
      const { gateway: opened } = on.portal.portal.payments;
      assert.ok(opened);
      return opened;
    };

    /** What somebody paid with a card a moment ago. */
    async function paid(cents: number): Promise<{ id: string; number: string }> {
      const number = `NH-E-${randomUUID().slice(0, 8).toUpperCase()}`;
      const issuedOn = new Date(new Date(now).toISOString().slice(0, 10));
      const { id: statementId } = await db().statement.create({ data: { patientId: DANA, number, status: 'open', issuedOn, totalCents: cents } });
      const payment = await chargeFor(on.portal.portal, {
        key: randomUUID(),
        patientId: DANA,
        reduced: false,
        parts: [{ statementId, cents }],
        atMost: false,
        method: { kind: 'token', token: cardToken() },
        payerId: null,
        origin: 'guest',
        present: true,
        receiptTo: null,
      });
      assert.equal(payment.state, 'succeeded');
      return { id: payment.id, number: numberOf(payment) };
    }

    /** Moves to the day after, and does what the job does then by itself; days before the one that ended were closed before. */
    async function dayEnds(): Promise<string> {
      const day = new Date(now).toISOString().slice(0, 10);
      now += DAY_MS;
      await compareDays.run(on.portal.portal, {}, { signal: AbortSignal.timeout(60_000), attempt: 1, progress: async () => undefined });
      await db().dayClose.updateMany({ where: { day: { lt: new Date(day) }, closedAt: null }, data: { closedAt: new Date(now) } });
      return day;
    }

    test('a refund is agreed to by two, and its day is closed', { timeout: TIMEOUT_MS }, async () => {
      const { id, number } = await paid(30_000);
      const alicia = await openPage(on.browser, { viewport: { width, height } });
      const maren = await openPage(on.browser, { viewport: { width, height } });
      try {
        const { page } = alicia;
        await signInByKeyboard(page, on.portal.url, 'alicia');
        await page.goto(on.portal.url + DESK);
        await type(page, 'Number to look for', number.toLowerCase());
        await page.keyboard.press('Enter');
        await page.getByText('1 payment found').first().waitFor();
        await assertAccessible(page);
        await shot(page, `found-${width}`);
        await press(page, 'link', /\$300\.00, Dana Whitfield/);
        await page.getByText('Up to $100.00 you can give back alone.').waitFor();
        await page.getByText('Who can agree: Maren Solberg').waitFor();
        await type(page, /How much/, '250.00');
        await type(page, /^Why/, 'Paid twice, by card and by check');
        await assertAccessible(page);
        await shot(page, `payment-${width}`);
        await press(page, 'button', 'Give back');
        await page.getByText('Waits for a second person').first().waitFor();
        // Who asked may cancel it, and not agree.
        await page.getByRole('button', { name: 'Cancel this refund' }).waitFor();
        assert.equal(await page.getByRole('button', { name: 'Agree' }).count(), 0);
        await assertAccessible(page);
        await shot(page, `asked-${width}`);
        assert.equal((await db().refund.findFirstOrThrow({ where: { paymentId: id } })).state, 'asked');

        const second = maren.page;
        await signInByKeyboard(second, on.portal.url, 'maren');
        await second.goto(on.portal.url + DESK);
        await press(second, 'link', 'Refunds to decide');
        await second.getByText('You can decide').first().waitFor();
        await shot(second, `refunds-${width}`);
        await press(second, 'link', /\$250\.00, Dana Whitfield/);
        await second.getByText('Alicia Fontaine wants to give back $250.00: Paid twice, by card and by check').waitFor();
        await assertAccessible(second);
        await shot(second, `decide-${width}`);
        await press(second, 'button', 'Agree');
        await second.getByText('Maren Solberg agreed').waitFor();
        // The open page hears of it once the money is back.
        await page.getByText('Partly given back').waitFor();
        await page.getByText('−$250.00').first().waitFor();
        await shot(page, `given-${width}`);
        const refund = await db().refund.findFirstOrThrow({ where: { paymentId: id }, include: { entries: { include: { postings: true } }, payment: true } });
        assert.deepEqual(refund.entries.flatMap(({ postings }) => postings.map(({ account, cents }) => [account, cents])).toSorted(), [
          ['gateway', -25_000],
          ['receivable', 25_000],
        ]);
        assert.equal((await gateway().findRefund(refund.payment.gatewayRef ?? '', refund.id))?.amountCents, 25_000);

        if (!balances) {
          const byHand = {
            idempotencyKey: randomUUID(),
            paymentId: 'by-hand',
            amountCents: 9_900,
            payBy: { token: cardToken(), customerId: null },
            present: true,
          };
          await gateway().charge(byHand);
        }
        const day = await dayEnds();
        await signInByKeyboard(page, on.portal.url, 'alicia');
        await page.goto(on.portal.url + DESK);
        await press(page, 'link', 'Close of each day');
        if (balances) {
          await page.getByText('Payment service, ledger and bank agree.').waitFor();
        } else {
          await page.getByText('One thing does not agree').waitFor();
          await page.getByText(/\$99\.00 that someone charged by hand/).waitFor();
        }
        await assertAccessible(page);
        await shot(page, `day-${width}`);
        await press(page, 'button', 'Close this day');
        if (!balances) {
          await page.getByText('This day does not balance. Write what you found out, then close it.').waitFor();
          await type(page, /What did you find out/, 'Charged by hand at the counter');
          await press(page, 'button', 'Close this day');
          await page.getByText('Note: Charged by hand at the counter').waitFor();
        }
        await page.getByText('Every day is closed').waitFor();
        await shot(page, `closed-${width}`);
        const row = await db().dayClose.findFirstOrThrow({ where: { day: new Date(day) } });
        assert.ok(row.closedAt);
        assert.equal(row.gatewayCents - row.ledgerCents, balances ? 0 : 9_900);
        assert.deepEqual([...alicia.faults, ...maren.faults], []);
      } finally {
        await Promise.all([alicia.close(), maren.close()]);
      }
    });
  });
}
