/**
 * Hands over what was asked and what was approved, one after the other. The
 * receiver knows each by our number, so that after a crash the same is sent again
 * and is still one order.
 */
import { write } from '../../access/write-as.ts';
import { defineJob, JobProblem } from '../../jobs/job.ts';
import { GatewayError } from '../../pharmacies/gateway.ts';
import type { Portal } from '../../portal.ts';
import { lockRefill, moveRefill } from './move.ts';
import { orderParts } from './order-parts.ts';
import { orderOf, proposalOf } from './order.ts';
import type { FailReason } from './schema.ts';
import { SEND_REFILL } from './send-kind.ts';

export const sendRefill = defineJob(
  SEND_REFILL,
  async (portal, { refillId, what }, { attempt }) => {
    const refill = await portal.db.prisma.refill.findUnique({ where: { id: refillId } });
    if (!refill || (what === 'order' && refill.state !== 'approved')) return;
    const parts = await orderParts(portal.db.prisma, refill);
    if (!parts) return what === 'order' ? arrived(portal, refillId, 'stopped') : undefined;
    try {
      await portal.pharmacies.gateway?.send(what === 'order' ? orderOf(parts) : proposalOf(parts));
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      const isLast = attempt > SEND_REFILL.retry.times;
      if (!error.refused && !isLast) throw new JobProblem(error.code);
      // Nobody waits for the news that something was asked; the order itself says that it failed, and can be sent again.
      if (what === 'order') await arrived(portal, refillId, error.refused ? 'declined' : 'not-reached');
      return;
    }
    if (what === 'order') await arrived(portal, refillId, null);
  },
  { canRun: ({ pharmacies }) => pharmacies.gateway !== undefined },
);

/** The pharmacy has it, or why it has not. */
async function arrived(portal: Portal, id: string, failReason: FailReason | null): Promise<void> {
  await write(portal, async (tx, at) => {
    const row = await lockRefill(tx, { id });
    if (row?.state !== 'approved') return;
    const outcome = failReason === null ? ({ to: 'sent' } as const) : ({ to: 'failed', failReason } as const);
    await moveRefill(portal, tx, row, { ...outcome, by: 'portal', userId: null, at });
  });
}
