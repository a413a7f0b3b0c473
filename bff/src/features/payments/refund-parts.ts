/** From which bills a refund comes: those with a credit first, for that is what people have coming. */
import type { Tx } from '../../database/database.ts';

/** States in which a refund takes, or is about to take, what it says. */
export const REFUNDING = ['asked', 'pending', 'succeeded'] as const;

interface Part {
  readonly statementId: string;
  readonly cents: number;
}

/** What of a payment can still be given back. The payment must be locked. */
export async function refundable(tx: Pick<Tx, 'refund'>, { id: paymentId, amountCents }: { id: string; amountCents: number }): Promise<number> {
  const { _sum } = await tx.refund.aggregate({ where: { paymentId, state: { in: [...REFUNDING] } }, _sum: { amountCents: true } });
  return amountCents - (_sum.amountCents ?? 0);
}

/** @returns `null` for more than what of the payment can still be given back */
export async function spread(tx: Tx, paymentId: string, cents: number): Promise<Part[] | null> {
  const [parts, back] = await Promise.all([
    tx.paymentPart.findMany({ where: { paymentId }, include: { statement: { select: { creditCents: true } } }, orderBy: { statementId: 'asc' } }),
    tx.refundPart.groupBy({ by: ['statementId'], where: { refund: { paymentId, state: { in: [...REFUNDING] } } }, _sum: { cents: true } }),
  ]);
  const given = new Map(back.map(({ statementId, _sum }) => [statementId, _sum.cents ?? 0]));
  const left = parts.map(({ statementId, cents: paid, statement }) => ({
    statementId,
    left: paid - (given.get(statementId) ?? 0),
    credit: Math.max(0, statement.creditCents),
  }));
  const taken = new Map<string, number>();
  let rest = cents;
  const take = (statementId: string, most: number): void => {
    const now = Math.min(most, rest);
    if (now <= 0) return;
    taken.set(statementId, (taken.get(statementId) ?? 0) + now);
    rest -= now;
  };
  for (const part of left) take(part.statementId, Math.min(part.left, part.credit));
  for (const part of left) take(part.statementId, part.left - (taken.get(part.statementId) ?? 0));
  return rest > 0 ? null : [...taken].map(([statementId, amount]) => ({ statementId, cents: amount }));
}
