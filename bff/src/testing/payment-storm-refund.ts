/** Money given back in the storm of payments: decided as the desk decides, then sent, unless the process dies in between. */
import { randomUUID } from 'node:crypto';
import { write } from '../access/write-as.ts';
import { refundable, spread } from '../features/payments/refund-parts.ts';
import { sendRefund } from '../features/payments/refund-send.ts';
import { lockPayment } from '../features/payments/settle.ts';
import type { Portal } from '../portal.ts';

/** @param key chooses the payment and the amount */
export async function giveBack(portal: Portal, key: number): Promise<void> {
  const refundId = await write(portal, async (tx, at) => {
    const paid = await tx.payment.findMany({ where: { state: 'succeeded' }, select: { id: true }, orderBy: { id: 'asc' } });
    const chosen = paid[key % Math.max(1, paid.length)];
    const payment = chosen && (await lockPayment(tx, chosen.id));
    if (!payment) return null;
    const amountCents = Math.min(await refundable(tx, payment), 1 + (key % 3_000));
    const parts = amountCents > 0 ? await spread(tx, payment.id, amountCents) : null;
    if (!parts) return null;
    const id = randomUUID();
    await tx.refund.create({
      data: { id, paymentId: payment.id, state: 'pending', amountCents, reason: 'Storm', byTwo: false, askedAt: at, decidedAt: at },
    });
    await tx.refundPart.createMany({ data: parts.map((part) => ({ refundId: id, ...part })) });
    return id;
  });
  if (refundId !== null) await sendRefund(portal, refundId);
}
