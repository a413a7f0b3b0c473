/** How a clinic takes payments, where it says nothing else. */
import type { ClinicWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import { ownOf } from './own-family.ts';

/** Up to so much one person gives back of a payment alone. */
const ALONE_CENTS = 10_000;

/** What of a payment this person can still give back alone: many small refunds are one large one, and of their own family's they give nothing. */
export async function aloneCents(
  db: Pick<Tx, 'paymentPolicy' | 'refund' | 'accessGrant'>,
  who: Pick<ClinicWho, 'userId'>,
  payment: { readonly id: string; readonly clinicId: string | null; readonly payerId: string | null; readonly patientId: string },
): Promise<number> {
  const { id: paymentId, clinicId } = payment;
  if ((await ownOf(db, who))(payment)) return 0;
  const [policy, { _sum }] = await Promise.all([
    clinicId === null ? null : db.paymentPolicy.findUnique({ where: { clinicId } }),
    db.refund.aggregate({ where: { paymentId, byTwo: false, askedById: { not: null }, state: { in: ['pending', 'succeeded'] } }, _sum: { amountCents: true } }),
  ]);
  return Math.max(0, (policy?.refundAloneCents ?? ALONE_CENTS) - (_sum.amountCents ?? 0));
}
