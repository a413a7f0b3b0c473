/** How a clinic takes payments, where it says nothing else. */
import type { Tx } from '../../database/database.ts';

/** Up to so much one person gives back of a payment alone. */
const ALONE_CENTS = 10_000;

/** What of a payment one person can still give back alone: many small refunds are one large one. */
export async function aloneCents(
  db: Pick<Tx, 'paymentPolicy' | 'refund'>,
  { id: paymentId, clinicId }: { id: string; clinicId: string | null },
): Promise<number> {
  const [policy, { _sum }] = await Promise.all([
    clinicId === null ? null : db.paymentPolicy.findUnique({ where: { clinicId } }),
    db.refund.aggregate({ where: { paymentId, byTwo: false, askedById: { not: null }, state: { in: ['pending', 'succeeded'] } }, _sum: { amountCents: true } }),
  ]);
  return Math.max(0, (policy?.refundAloneCents ?? ALONE_CENTS) - (_sum.amountCents ?? 0));
}
