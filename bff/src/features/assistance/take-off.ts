/** Takes what was decided off the bills: the open ones at once, later ones while help lasts. Each bill once, whatever is repeated. */
import { wholeRecord } from '../../access/reach.ts';
import type { Tx } from '../../database/database.ts';
import type { AssistanceApplication } from '../../database/generated/client.ts';
import type { Portal } from '../../portal.ts';
import { postAdjustment } from '../payments/published.ts';
import { openBillsOf } from './owed.ts';
import { discountOf } from './work-out.ts';

type Decided = Pick<AssistanceApplication, 'id' | 'patientId' | 'discount' | 'decidedById' | 'helpUntil'>;

/** In one transaction with what it follows from. */
export async function takeOff(portal: Portal, tx: Tx, { id, patientId, discount, decidedById, helpUntil }: Decided, at: Date): Promise<void> {
  if (discount === null || decidedById === null || helpUntil === null) return;
  // Whoever else has helped with these bills: a discount is one of what was owed before any help.
  const before = await tx.assistanceAdjustment.groupBy({ by: ['statementId'], where: { application: wholeRecord(patientId) }, _sum: { cents: true } });
  const takenOf = new Map(before.map(({ statementId, _sum }) => [statementId, _sum.cents ?? 0]));
  for (const bill of await openBillsOf(tx, patientId)) {
    const taken = takenOf.get(bill.id) ?? 0;
    const wanted = discountOf(bill.owedCents + taken, discount) - taken;
    if (wanted <= 0 || bill.issuedOn > helpUntil) continue;
    const cents = await postAdjustment(portal, tx, {
      // What was taken before makes it another one, should the bill have grown since.
      key: `assistance:${id}:${bill.id}:${taken}`,
      statementId: bill.id,
      cents: wanted,
      account: 'assistance',
      reason: `Financial help, ${discount} %`,
      byUserId: decidedById,
      at,
    });
    if (cents === 0) continue;
    await tx.assistanceAdjustment.upsert({
      where: { applicationId_statementId: { applicationId: id, statementId: bill.id } },
      create: { applicationId: id, statementId: bill.id, cents, at },
      update: { cents: { increment: cents }, at },
    });
  }
}
