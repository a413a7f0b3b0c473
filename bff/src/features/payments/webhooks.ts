/**
 * What the gateway tells by itself. It comes signed, repeated and in any order: an
 * event is taken once, in the transaction that knows it from then on, and says
 * only what `settle.ts` takes in any order. When the database is away the gateway
 * is told so, and sends it again.
 */
import { write } from '../../access/write-as.ts';
import type { Via } from '../../access/who.ts';
import { auditStranger } from '../../audit/strangers.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { GatewayEvent } from '../../payments/gateway-objects.ts';
import { WebhookRefused } from '../../payments/gateway.ts';
import type { Portal } from '../../portal.ts';
import { ourId } from './our-id.ts';
import { settleRefund } from './refund-state.ts';
import { settle } from './settle.ts';

/** @throws {ApiProblem} resource/not-found without a gateway, payment/webhook-refused for what is not from it, or not from now */
export async function takeWebhook(portal: Portal, via: Via, body: Uint8Array, signature: string | undefined): Promise<void> {
  const { gateway } = portal.payments;
  if (!gateway) throw new ApiProblem('resource/not-found');
  let event: GatewayEvent;
  try {
    event = gateway.readWebhook(body, signature, portal.now());
  } catch (error) {
    if (!(error instanceof WebhookRefused)) throw error;
    await auditStranger(portal, { at: portal.now(), action: 'security', outcome: 'denied', reason: `webhook-${error.reason}`, status: 400, ...via });
    throw new ApiProblem('payment/webhook-refused');
  }
  const key = { gateway: gateway.name, eventId: event.eventId };
  const outcome = await write(portal, async (tx, at) => {
    const type = event.of === 'other' ? event.type : event.of;
    // Of two at once the second waits here until the first is committed.
    const { count } = await tx.gatewayEvent.createMany({ data: [{ ...key, type, receivedAt: at, outcome: 'nothing' }], skipDuplicates: true });
    if (count === 0) return 'known';
    const became = await apply(portal, tx, event, at);
    await tx.gatewayEvent.update({ where: { gateway_eventId: key }, data: { outcome: became } });
    return became;
  });
  if (outcome === 'other-amount') portal.log.error({ eventId: event.eventId }, 'the gateway tells of another amount than was ordered');
}

type Became = 'applied' | 'nothing' | 'foreign' | 'other-amount';

async function apply(portal: Portal, tx: Tx, event: GatewayEvent, at: Date): Promise<Became> {
  if (event.of === 'refund') return named(await settleRefund(portal, tx, event.refund, at));
  // Payouts are booked by the reconciler, which looks at all there are.
  if (event.of !== 'charge') return 'nothing';
  const { charge } = event;
  const paymentId = ourId(charge.paymentId);
  const isOurs = paymentId !== null && (await tx.payment.count({ where: { id: paymentId } })) > 0;
  return isOurs ? named(await settle(portal, tx, paymentId, { charge }, at)) : 'foreign';
}

const named = (became: 'settled' | 'nothing' | 'foreign' | 'other-amount'): Became => (became === 'settled' ? 'applied' : became);
