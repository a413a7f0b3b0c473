/** Has the gateway give money back. It knows a refund by our id, so that one that is sent again is still one. */
import { write } from '../../access/write-as.ts';
import { defineJob, JobProblem } from '../../jobs/job.ts';
import type { Portal } from '../../portal.ts';
import { SEND_REFUND } from './refund-kind.ts';
import { refuseRefund, settleRefund } from './refund-state.ts';

export const sendRefunds = defineJob(
  SEND_REFUND,
  async (portal, { refundId }) => {
    if (!(await sendRefund(portal, refundId))) throw new JobProblem('unknown');
  },
  { canRun: ({ payments }) => payments.gateway !== undefined },
);

/** @returns whether the gateway answered */
export async function sendRefund(portal: Portal, refundId: string): Promise<boolean> {
  const refund = await portal.db.prisma.refund.findUnique({ where: { id: refundId }, include: { payment: { select: { gatewayRef: true, gateway: true } } } });
  const { gateway } = portal.payments;
  if (refund?.state !== 'pending' || gateway?.name !== refund.payment.gateway) return true;
  const chargeId = refund.payment.gatewayRef;
  if (chargeId === null) return true;
  const answer = await gateway.refund({ idempotencyKey: refundId, refundId, paymentId: refund.paymentId, chargeId, amountCents: refund.amountCents });
  if (answer.outcome === 'unknown') return false;
  await write(portal, async (tx, at) => {
    if (answer.outcome === 'refused') await refuseRefund(portal, tx, refundId, answer.reason, at);
    else await settleRefund(portal, tx, answer.refund, at);
  });
  return true;
}
