/**
 * The payment gateway as the portal knows it: Stripe in production, the built-in
 * test gateway elsewhere. No card number comes this way: a page's hosted fields
 * hand over a token, and the token is all that is sent on.
 *
 * What a charge says of itself at the gateway is the id of our payment and the
 * name of the organization. There is no place for free text, so nothing clinical
 * can get into it.
 */
import type { BankDeposit, GatewayCharge, GatewayEvent, GatewayMethod, GatewayPayout, GatewayRefund } from './gateway-objects.ts';

/** Why a bank or the gateway said no. `unavailable`: the gateway itself refuses to work for us; nothing was charged. */
export const DECLINE_REASONS = [
  'declined',
  'insufficient-funds',
  'over-limit',
  'expired',
  'wrong-number',
  'wrong-code',
  'lost-or-stolen',
  /** The bank wants its customer to approve it, which the portal's fields can't offer. */
  'approval-needed',
  'account-closed',
  /** The token was used up, or the method was taken off. */
  'method-gone',
  'try-again',
  /** Below {@link LEAST_CHARGE_CENTS}. */
  'too-small',
  'unavailable',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Gateways charge no less (docs.stripe.com/currencies). */
export const LEAST_CHARGE_CENTS = 50;

/** How to pay: a token that the fields handed over, or a method that was saved for this customer. */
export interface PayBy {
  readonly token: string;
  /** The gateway's customer whose saved method it is; `null` for one that is used once. */
  readonly customerId: string | null;
}

export interface ChargeOrder {
  /** The same key is the same charge however often it is sent; with another amount or token under it the gateway refuses. */
  readonly idempotencyKey: string;
  /** Our payment, written into the charge's metadata, by which a lost answer is found again. */
  readonly paymentId: string;
  readonly amountCents: number;
  readonly payBy: PayBy;
  /** Whether the payer is at the page now; a charge of auto-pay or of a plan is not. */
  readonly present: boolean;
}

export type ChargeOutcome =
  | { readonly outcome: 'succeeded'; readonly charge: GatewayCharge }
  /** A bank account is debited in some days; a webhook, or looking, tells how it ended. */
  | { readonly outcome: 'pending'; readonly charge: GatewayCharge }
  | { readonly outcome: 'declined'; readonly reason: DeclineReason }
  /** The answer was lost: it may have been charged. Ask by `findCharge`, or send the same order with the same key. */
  | { readonly outcome: 'unknown' };

export interface RefundOrder {
  readonly idempotencyKey: string;
  /** Our refund, written into its metadata. */
  readonly refundId: string;
  /** The payment that is given back, written there as well. */
  readonly paymentId: string;
  readonly chargeId: string;
  readonly amountCents: number;
}

export type RefundRefusal = 'already-refunded' | 'more-than-charged' | 'not-charged' | 'unavailable';

export type RefundOutcome =
  | { readonly outcome: 'succeeded' | 'pending'; readonly refund: GatewayRefund }
  | { readonly outcome: 'refused'; readonly reason: RefundRefusal }
  | { readonly outcome: 'unknown' };

export interface SaveOrder {
  readonly idempotencyKey: string;
  readonly token: string;
  /** The gateway's customer from an earlier save of the same owner; `null` for the first, which makes one. */
  readonly customerId: string | null;
  /** An opaque id of ours for whose methods these are. */
  readonly ownerId: string;
}

export type SaveOutcome =
  | { readonly outcome: 'saved'; readonly customerId: string; readonly method: GatewayMethod }
  | { readonly outcome: 'declined'; readonly reason: DeclineReason }
  | { readonly outcome: 'unknown' };

/** Pages with the fields for a card or an account, which stand in a frame of ours and hand over a token. */
export interface HostedFields {
  readonly cardUrl: string;
  readonly bankUrl: string;
}

/** A span of time, its start included and its end not. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

export interface PaymentGateway {
  readonly name: 'stripe' | 'test';
  /** Never throws for what the gateway or the network does: that is the outcome. */
  charge(order: ChargeOrder): Promise<ChargeOutcome>;
  /**
   * The charge of our payment, the one that went through before any that did not.
   * What is not found was never charged, and won't be unless the order is sent again.
   * @param orderedAt when the order was first sent
   * @throws {GatewayUnreachable}
   */
  findCharge(paymentId: string, orderedAt: Date): Promise<GatewayCharge | null>;
  /** All charges made in the span, oldest first. @throws {GatewayUnreachable} also midway */
  listCharges(span: Span): AsyncIterable<GatewayCharge>;
  refund(order: RefundOrder): Promise<RefundOutcome>;
  /** @throws {GatewayUnreachable} */
  findRefund(chargeId: string, refundId: string): Promise<GatewayRefund | null>;
  /** All refunds made in the span, oldest first. @throws {GatewayUnreachable} also midway */
  listRefunds(span: Span): AsyncIterable<GatewayRefund>;
  saveMethod(order: SaveOrder): Promise<SaveOutcome>;
  /** Takes a saved method off; one that is gone already is fine. @throws {GatewayUnreachable} */
  removeMethod(methodId: string): Promise<void>;
  /** What the gateway paid out to the bank with this day (`2026-11-30`, UTC) as arrival. @throws {GatewayUnreachable} */
  listPayouts(day: string): Promise<readonly GatewayPayout[]>;
  /**
   * What the bank says it received on that day. `null`: this gateway does not know the bank, its file
   * is brought by hand and read by `readBankFile`. @throws {GatewayUnreachable}
   */
  listDeposits(day: string): Promise<readonly BankDeposit[] | null>;
  /**
   * Reads a webhook, once its signature over the very bytes that came is right and its
   * time is within {@link WEBHOOK_TOLERANCE_SECONDS} of `now`, both ways.
   * @param signature the header `Stripe-Signature`
   * @throws {WebhookRefused}
   */
  readWebhook(body: Uint8Array, signature: string | undefined, now: Date): GatewayEvent;
  readonly fields: HostedFields;
  /** Where those pages come from, as the policy of the portal's pages names it. */
  readonly frameSource: string;
}

/** The part of the portal that takes money; without a gateway bills are only shown, and the phone number is said. */
export interface Payments {
  readonly gateway: PaymentGateway | undefined;
}

/** As the server opens and closes it. */
export interface OpenPayments extends Payments {
  /** The portal can be reached there from this machine now. */
  reachableAt(url: string): void;
  stop(): Promise<void>;
}

/** Where the gateway posts its webhooks; the raw body is what its signature is over. */
export const WEBHOOK_PATH = '/api/payments/webhooks';

/** As Stripe's libraries have it, which let a time in the future pass; we don't. */
export const WEBHOOK_TOLERANCE_SECONDS = 300;

/** A webhook that is not from the gateway, or not from now. Nothing of it may be kept. */
export class WebhookRefused extends Error {
  readonly reason: 'no-signature' | 'wrong-signature' | 'too-old' | 'in-future' | 'unreadable';

  constructor(reason: WebhookRefused['reason']) {
    super(`webhook refused: ${reason}`);
    this.name = 'WebhookRefused';
    this.reason = reason;
  }
}

/** The gateway gave no answer, or none that can be used. Asking again later may help. */
export class GatewayUnreachable extends Error {
  constructor(what: string) {
    super(`payment gateway: ${what}`);
    this.name = 'GatewayUnreachable';
  }
}
