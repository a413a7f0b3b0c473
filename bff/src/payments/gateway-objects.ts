/** What the gateway tells of charges, refunds, methods and payouts. Money is integer US cents. */

/** A card or a bank account, as far as it may be shown. */
export interface GatewayMethod {
  /** By which it is charged and taken off. */
  readonly methodId: string;
  readonly kind: 'card' | 'bank';
  /** `visa`, `mastercard`, …, or the name of the bank. */
  readonly brand: string;
  readonly last4: string;
  /** `null` for a bank account. */
  readonly expires: { readonly month: number; readonly year: number } | null;
}

export interface GatewayCharge {
  readonly chargeId: string;
  /** `null` for a charge that somebody made by hand at the gateway. */
  readonly paymentId: string | null;
  readonly state: 'pending' | 'succeeded' | 'failed';
  readonly amountCents: number;
  /** `null` where it is not told, as in webhooks. */
  readonly method: Omit<GatewayMethod, 'methodId'> | null;
  readonly createdAt: Date;
}

export interface GatewayRefund {
  readonly refundId: string;
  /** Our id; `null` for one made by hand at the gateway. */
  readonly ourRefundId: string | null;
  readonly chargeId: string;
  readonly paymentId: string | null;
  readonly state: 'pending' | 'succeeded' | 'failed';
  readonly amountCents: number;
  readonly createdAt: Date;
}

/** One move of money within a payout. Net is gross less fee; a refund's are negative. */
export interface PayoutLine {
  readonly kind: 'charge' | 'refund' | 'other';
  /** The charge or refund; `null` for what is neither. */
  readonly sourceId: string | null;
  /** Our payment, of a refund the one that it gives back. */
  readonly paymentId: string | null;
  readonly grossCents: number;
  readonly feeCents: number;
  readonly netCents: number;
}

/** Money on its way from the gateway to the bank; negative when refunds were more than charges. */
export interface GatewayPayout {
  readonly payoutId: string;
  /** The day on which it is at the bank, `2026-11-30`. */
  readonly arrivesOn: string;
  readonly state: 'pending' | 'paid' | 'failed';
  readonly amountCents: number;
  readonly lines: readonly PayoutLine[];
}

/** A line of the bank's file. */
export interface BankDeposit {
  readonly on: string;
  /** As the bank prints it; the gateway writes the payout's id into it. */
  readonly reference: string;
  readonly amountCents: number;
}

/** A webhook. Events come repeated and in any order: `of` is how things were at `createdAt`, not how they are. */
export type GatewayEvent = { readonly eventId: string; readonly createdAt: Date } & (
  | { readonly of: 'charge'; readonly charge: GatewayCharge }
  | { readonly of: 'refund'; readonly refund: GatewayRefund }
  | { readonly of: 'payout'; readonly payoutId: string }
  /** Nothing that the portal acts on. */
  | { readonly of: 'other'; readonly type: string }
);
