/** Stripe's objects in the portal's words. */
import type Stripe from 'stripe';
import type { DeclineReason } from './gateway.ts';
import type { GatewayCharge, GatewayEvent, GatewayMethod, GatewayPayout, GatewayRefund, PayoutLine } from './gateway-objects.ts';

/** Stripe's codes of errors and of declines (docs.stripe.com/declines/codes). What is not here is `declined`: banks seldom say more. */
const REASONS: Readonly<Record<string, DeclineReason>> = {
  insufficient_funds: 'insufficient-funds',
  card_velocity_exceeded: 'over-limit',
  withdrawal_count_limit_exceeded: 'over-limit',
  expired_card: 'expired',
  invalid_expiry_month: 'expired',
  invalid_expiry_year: 'expired',
  incorrect_number: 'wrong-number',
  invalid_number: 'wrong-number',
  incorrect_cvc: 'wrong-code',
  invalid_cvc: 'wrong-code',
  lost_card: 'lost-or-stolen',
  stolen_card: 'lost-or-stolen',
  pickup_card: 'lost-or-stolen',
  authentication_required: 'approval-needed',
  authentication_not_handled: 'approval-needed',
  account_closed: 'account-closed',
  no_account: 'account-closed',
  bank_account_unusable: 'account-closed',
  resource_missing: 'method-gone',
  payment_method_unexpected_state: 'method-gone',
  processing_error: 'try-again',
  try_again_later: 'try-again',
  reenter_transaction: 'try-again',
  amount_too_small: 'too-small',
};

/** Why Stripe said no; the code of the decline tells more than that of the error. */
export function declineReason(error: { readonly code?: string | undefined; readonly decline_code?: string | undefined }): DeclineReason {
  return REASONS[error.decline_code ?? ''] ?? REASONS[error.code ?? ''] ?? 'declined';
}

export function chargeOf(intent: Stripe.PaymentIntent): GatewayCharge {
  const method = typeof intent.payment_method === 'object' ? intent.payment_method : null;
  return {
    chargeId: intent.id,
    paymentId: intent.metadata['payment_id'] ?? null,
    state: intent.status === 'succeeded' ? 'succeeded' : intent.status === 'processing' ? 'pending' : 'failed',
    amountCents: intent.amount,
    method: method && shownMethod(method),
    createdAt: timeOf(intent.created),
  };
}

export function refundOf(refund: Stripe.Refund): GatewayRefund {
  const { payment_intent: intent } = refund;
  return {
    refundId: refund.id,
    ourRefundId: refund.metadata?.['refund_id'] ?? null,
    paymentId: refund.metadata?.['payment_id'] ?? null,
    chargeId: typeof intent === 'string' ? intent : (intent?.id ?? ''),
    state: refund.status === 'succeeded' ? 'succeeded' : refund.status === 'failed' || refund.status === 'canceled' ? 'failed' : 'pending',
    amountCents: refund.amount,
    createdAt: timeOf(refund.created),
  };
}

export function methodOf(method: Stripe.PaymentMethod): GatewayMethod {
  return { methodId: method.id, ...shownMethod(method) };
}

function shownMethod({ card, us_bank_account: bank }: Stripe.PaymentMethod): Omit<GatewayMethod, 'methodId'> {
  if (bank) return { kind: 'bank', brand: bank.bank_name ?? '', last4: bank.last4 ?? '', expires: null };
  return { kind: 'card', brand: card?.brand ?? '', last4: card?.last4 ?? '', expires: card ? { month: card.exp_month, year: card.exp_year } : null };
}

/** @param moves the balance transactions of the payout, with their sources in them */
export function payoutOf(payout: Stripe.Payout, moves: readonly Stripe.BalanceTransaction[]): GatewayPayout {
  return {
    payoutId: payout.id,
    arrivesOn: timeOf(payout.arrival_date).toISOString().slice(0, 10),
    state: payout.status === 'paid' ? 'paid' : payout.status === 'failed' || payout.status === 'canceled' ? 'failed' : 'pending',
    amountCents: payout.amount,
    // The payout itself is one of its own moves.
    lines: moves.filter(({ type }) => type !== 'payout').map(lineOf),
  };
}

function lineOf({ source, amount, fee, net }: Stripe.BalanceTransaction): PayoutLine {
  const money = { grossCents: amount, feeCents: fee, netCents: net };
  if (typeof source === 'object' && source?.object === 'charge') {
    const { payment_intent: intent } = source;
    const sourceId = typeof intent === 'string' ? intent : (intent?.id ?? source.id);
    return { kind: 'charge', sourceId, paymentId: source.metadata['payment_id'] ?? null, ...money };
  }
  if (typeof source === 'object' && source?.object === 'refund') {
    return { kind: 'refund', sourceId: source.id, paymentId: source.metadata?.['payment_id'] ?? null, ...money };
  }
  return { kind: 'other', sourceId: null, paymentId: null, ...money };
}

export function eventOf(event: Stripe.Event): GatewayEvent {
  const head = { eventId: event.id, createdAt: timeOf(event.created) };
  switch (event.type) {
    case 'payment_intent.succeeded':
    case 'payment_intent.processing':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled':
      return { ...head, of: 'charge', charge: chargeOf(event.data.object) };
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return { ...head, of: 'refund', refund: refundOf(event.data.object) };
    case 'payout.paid':
    case 'payout.failed':
      return { ...head, of: 'payout', payoutId: event.data.object.id };
    default:
      return { ...head, of: 'other', type: event.type };
  }
}

/** Stripe's times are whole seconds. */
const timeOf = (seconds: number): Date => new Date(seconds * 1000);
