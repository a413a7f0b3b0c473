/**
 * The gateway that speaks Stripe's API: to Stripe, or to the built-in test gateway,
 * which answers in the same words. Every write carries an idempotency key, so that
 * the library's own repeats, and ours, are done once (docs.stripe.com/api/idempotent_requests).
 */
import Stripe from 'stripe';
import type { ChargeOrder, ChargeOutcome, HostedFields, PaymentGateway, RefundOrder, RefundOutcome, SaveOrder, SaveOutcome } from './gateway.ts';
import { GatewayUnreachable } from './gateway.ts';
import type { BankDeposit } from './gateway-objects.ts';
import { chargeOf, declineReason, methodOf, payoutOf, refundOf } from './stripe-objects.ts';
import { readStripeWebhook } from './stripe-webhook.ts';

/** Somebody waits at the page; what is not known by then is looked for. */
const TIMEOUT_MS = 8_000;
const REPEATS = 2;
const PAGE = 100;
/** Clocks differ, and Stripe takes a key again for a day: a charge of an order was made between these. */
const BEFORE_SECONDS = 600;
const AFTER_SECONDS = 2 * 24 * 60 * 60;
const DAY_SECONDS = 24 * 60 * 60;
/** The two ways to pay that the pages offer. */
const METHOD_TYPES: ('card' | 'us_bank_account')[] = ['card', 'us_bank_account'];

export interface StripeOptions {
  readonly name: PaymentGateway['name'];
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Another place than Stripe's own. */
  readonly at?: { readonly host: string; readonly port: number; readonly protocol: 'http' };
  /** What a charge is called at the gateway and on receipts of theirs: who takes the money, never what for. */
  readonly description: string;
  readonly fields: HostedFields;
  readonly frameSource: string;
  /** Where the gateway knows the bank. */
  readonly deposits?: (day: string) => Promise<readonly BankDeposit[]>;
}

export function stripeGateway(options: StripeOptions): PaymentGateway {
  const stripe = new Stripe(options.secretKey, { ...options.at, maxNetworkRetries: REPEATS, timeout: TIMEOUT_MS, telemetry: false });

  async function charge(order: ChargeOrder): Promise<ChargeOutcome> {
    const { idempotencyKey, paymentId, amountCents, payBy, present } = order;
    try {
      const intent = await stripe.paymentIntents.create(
        {
          amount: amountCents,
          currency: 'usd',
          confirm: true,
          payment_method: payBy.token,
          allowed_payment_method_types: METHOD_TYPES,
          ...(payBy.customerId === null ? {} : { customer: payBy.customerId }),
          ...(present ? { mandate_data: { customer_acceptance: { type: 'offline' } } } : { off_session: true }),
          // The fields can't ask for the bank's approval: declined, rather than left half done.
          error_on_requires_action: true,
          description: options.description,
          metadata: { payment_id: paymentId },
          expand: ['payment_method'],
        },
        { idempotencyKey },
      );
      const made = chargeOf(intent);
      return made.state === 'failed' ? { outcome: 'declined', reason: declineReason(intent.last_payment_error ?? {}) } : { outcome: made.state, charge: made };
    } catch (error) {
      return refusal(error);
    }
  }

  async function refund(order: RefundOrder): Promise<RefundOutcome> {
    const { idempotencyKey, refundId, paymentId, chargeId, amountCents } = order;
    try {
      const made = refundOf(
        await stripe.refunds.create(
          { payment_intent: chargeId, amount: amountCents, metadata: { refund_id: refundId, payment_id: paymentId } },
          { idempotencyKey },
        ),
      );
      return made.state === 'failed' ? { outcome: 'refused', reason: 'unavailable' } : { outcome: made.state, refund: made };
    } catch (error) {
      const answer = refusal(error);
      if (answer.outcome === 'unknown') return answer;
      return { outcome: 'refused', reason: refundRefusal(error) };
    }
  }

  async function saveMethod({ idempotencyKey, token, customerId, ownerId }: SaveOrder): Promise<SaveOutcome> {
    try {
      const customer = customerId ?? (await stripe.customers.create({ metadata: { owner_id: ownerId } }, { idempotencyKey: `${idempotencyKey}:customer` })).id;
      const setup = await stripe.setupIntents.create(
        {
          customer,
          payment_method: token,
          allowed_payment_method_types: METHOD_TYPES,
          confirm: true,
          usage: 'off_session',
          mandate_data: { customer_acceptance: { type: 'offline' } },
          expand: ['payment_method'],
        },
        { idempotencyKey },
      );
      if (setup.status !== 'succeeded' || typeof setup.payment_method !== 'object' || !setup.payment_method) {
        return { outcome: 'declined', reason: setup.status === 'requires_action' ? 'approval-needed' : declineReason(setup.last_setup_error ?? {}) };
      }
      return { outcome: 'saved', customerId: customer, method: methodOf(setup.payment_method) };
    } catch (error) {
      return refusal(error);
    }
  }

  return {
    name: options.name,
    fields: options.fields,
    frameSource: options.frameSource,
    charge,
    refund,
    saveMethod,
    findCharge: (paymentId, orderedAt) =>
      reached(async () => {
        const at = seconds(orderedAt);
        const created = { gte: at - BEFORE_SECONDS, lt: at + AFTER_SECONDS };
        const ours = [];
        // Listed, not searched: Stripe's search lags behind what was done.
        for await (const intent of stripe.paymentIntents.list({ created, limit: PAGE, expand: ['data.payment_method'] })) {
          if (intent.metadata['payment_id'] === paymentId) ours.push(chargeOf(intent));
        }
        return ours.find(({ state }) => state === 'succeeded') ?? ours.find(({ state }) => state === 'pending') ?? ours[0] ?? null;
      }),
    async *listCharges({ from, to }) {
      const created = { gte: seconds(from), lt: seconds(to) };
      yield* await reached(async () => {
        const all = [];
        for await (const intent of stripe.paymentIntents.list({ created, limit: PAGE, expand: ['data.payment_method'] })) all.push(chargeOf(intent));
        return all.toReversed();
      });
    },
    async *listRefunds({ from, to }) {
      const created = { gte: seconds(from), lt: seconds(to) };
      yield* await reached(async () => {
        const all = [];
        for await (const each of stripe.refunds.list({ created, limit: PAGE })) all.push(refundOf(each));
        return all.toReversed();
      });
    },
    findRefund: (chargeId, refundId) =>
      reached(async () => {
        const { data } = await stripe.refunds.list({ payment_intent: chargeId, limit: PAGE });
        return data.map(refundOf).find(({ ourRefundId }) => ourRefundId === refundId) ?? null;
      }),
    removeMethod: (methodId) =>
      reached(async () => {
        try {
          await stripe.paymentMethods.detach(methodId);
        } catch (error) {
          // It is off already.
          if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
        }
      }),
    listPayouts: (day) =>
      reached(async () => {
        const start = Date.parse(`${day}T00:00:00Z`) / 1000;
        const payouts = [];
        for await (const payout of stripe.payouts.list({ arrival_date: { gte: start, lt: start + DAY_SECONDS }, limit: PAGE })) {
          const moves = [];
          for await (const move of stripe.balanceTransactions.list({ payout: payout.id, limit: PAGE, expand: ['data.source'] })) moves.push(move);
          payouts.push(payoutOf(payout, moves));
        }
        return payouts;
      }),
    listDeposits: async (day) => (options.deposits ? reached(() => options.deposits?.(day) ?? Promise.resolve(null)) : null),
    readWebhook: (body, signature, now) => readStripeWebhook(stripe, options.webhookSecret, body, signature, now),
  };
}

const seconds = (time: Date): number => Math.floor(time.getTime() / 1000);

/**
 * What an error says of the money. Only what Stripe answered says that nothing
 * was charged; anything else may have been.
 * @throws what is our own mistake: a key under which something else was ordered before
 */
function refusal(error: unknown): { readonly outcome: 'declined'; readonly reason: ReturnType<typeof declineReason> } | { readonly outcome: 'unknown' } {
  const { errors } = Stripe;
  if (error instanceof errors.StripeIdempotencyError) throw error;
  if (error instanceof errors.StripeCardError) return { outcome: 'declined', reason: declineReason(error) };
  if (error instanceof errors.StripeAuthenticationError || error instanceof errors.StripePermissionError) return { outcome: 'declined', reason: 'unavailable' };
  if (error instanceof errors.StripeInvalidRequestError && error.statusCode !== 409) {
    const reason = declineReason(error);
    return { outcome: 'declined', reason: reason === 'declined' ? 'unavailable' : reason };
  }
  return { outcome: 'unknown' };
}

function refundRefusal(error: unknown): 'already-refunded' | 'more-than-charged' | 'not-charged' | 'unavailable' {
  const { code, param } = error as { readonly code?: string; readonly param?: string };
  if (code === 'charge_already_refunded') return 'already-refunded';
  if (code === 'resource_missing' || code === 'payment_intent_unexpected_state') return 'not-charged';
  return param === 'amount' ? 'more-than-charged' : 'unavailable';
}

async function reached<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    throw new GatewayUnreachable(error instanceof Stripe.errors.StripeError ? error.type : 'no answer');
  }
}
