/** Receipts by mail: that something was paid, how much and with what. No word of what it was for. */
import type { Tx } from '../../database/database.ts';
import type { Payment } from '../../database/generated/client.ts';
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
