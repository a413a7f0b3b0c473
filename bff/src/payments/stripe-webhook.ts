/** Reads what Stripe posts, as its own library does, and stricter about the time. */
import type Stripe from 'stripe';
import { WEBHOOK_TOLERANCE_SECONDS, WebhookRefused } from './gateway.ts';
import type { GatewayEvent } from './gateway-objects.ts';
import { eventOf } from './stripe-objects.ts';

/** So long that the library lets every age pass: it would look at it by another clock's rule, and let the future in. */
const ANY_AGE = Number.MAX_SAFE_INTEGER;

export function readStripeWebhook(stripe: Stripe, secret: string, body: Uint8Array, signature: string | undefined, now: Date): GatewayEvent {
  if (!signature) throw new WebhookRefused('no-signature');
  let event: Stripe.Event;
  try {
    event = stripe.webhooks.constructEvent(Buffer.from(body), signature, secret, ANY_AGE);
  } catch (error) {
    throw new WebhookRefused(error instanceof SyntaxError ? 'unreadable' : 'wrong-signature');
  }
  // Signed together with the body, so it is the gateway's own word.
  const signedAt = Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1]);
  const age = Math.floor(now.getTime() / 1000) - signedAt;
  if (!(age <= WEBHOOK_TOLERANCE_SECONDS)) throw new WebhookRefused('too-old');
  if (age < -WEBHOOK_TOLERANCE_SECONDS) throw new WebhookRefused('in-future');
  return eventOf(event);
}
