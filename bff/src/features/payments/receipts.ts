/** Receipts by mail: that something was paid, how much and with what. No word of what it was for. */
import type { Tx } from '../../database/database.ts';
import type { Payment, Refund } from '../../database/generated/client.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Portal } from '../../portal.ts';
import { numberOf } from './payment-number.ts';
import { openReceipt } from './receipt-address.ts';

/** Once for each payment, where a receipt was asked for. */
export async function mailReceipt(portal: Pick<Portal, 'config' | 'now'>, tx: Tx, payment: Payment, at: Date): Promise<void> {
  if (!payment.receiptTo) return;
  const to = openReceipt(portal.config.secret, payment.id, payment.receiptTo);
  if (!to) return;
  const content = {
    kind: 'payment-receipt',
    number: numberOf(payment),
    cents: payment.amountCents,
    day: at.toISOString().slice(0, 10),
    guest: to.userId === null,
  } as const;
  await enqueueMail(portal, tx, { address: to.address, locale: to.locale, ...(to.userId ? { userId: to.userId } : {}) }, content, {
    dedupeKey: `receipt ${payment.id}`,
  });
}

/** Tells who got a receipt that money is on its way back. */
export async function mailRefund(portal: Pick<Portal, 'config' | 'now'>, tx: Tx, payment: Payment, refund: Refund, at: Date): Promise<void> {
  const to = payment.receiptTo && openReceipt(portal.config.secret, payment.id, payment.receiptTo);
  if (!to) return;
  const content = { kind: 'payment-refund', number: numberOf(payment), cents: refund.amountCents, day: at.toISOString().slice(0, 10) } as const;
  await enqueueMail(portal, tx, { address: to.address, locale: to.locale, ...(to.userId ? { userId: to.userId } : {}) }, content, {
    dedupeKey: `refund ${refund.id}`,
  });
}
