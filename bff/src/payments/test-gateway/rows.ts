/** The test gateway's objects, in the names and shapes of Stripe's API as far as they are used. Times are seconds. */

export interface IntentRow {
  readonly id: string;
  readonly object: 'payment_intent';
  readonly amount: number;
  readonly currency: 'usd';
  readonly created: number;
  readonly customer: string | null;
  readonly description: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly payment_method: string;
  readonly status: 'succeeded' | 'processing' | 'requires_payment_method';
  readonly last_payment_error: CardError | null;
}

export interface CardError {
  readonly type: 'card_error';
  readonly code: string;
  readonly decline_code?: string;
  readonly message: string;
}

export interface RefundRow {
  readonly id: string;
  readonly object: 'refund';
  readonly amount: number;
  readonly currency: 'usd';
  readonly created: number;
  readonly payment_intent: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly status: 'succeeded';
}

export interface MethodRow {
  readonly id: string;
  readonly object: 'payment_method';
  readonly created: number;
  readonly customer: string | null;
  readonly type: 'card' | 'us_bank_account';
  readonly card?: { readonly brand: string; readonly last4: string; readonly exp_month: number; readonly exp_year: number };
  readonly us_bank_account?: { readonly bank_name: string; readonly last4: string };
  /** What it does when it is charged. */
  readonly scenario: string;
  /** Used without a customer, or taken off one: it does no more. */
  readonly spent: boolean;
}

export interface CustomerRow {
  readonly id: string;
  readonly object: 'customer';
  readonly created: number;
  readonly metadata: Readonly<Record<string, string>>;
}

/** A move of the account's balance; `payout` is the one that took it to the bank. */
export interface MoveRow {
  readonly id: string;
  readonly object: 'balance_transaction';
  readonly type: 'charge' | 'refund';
  readonly amount: number;
  readonly fee: number;
  readonly net: number;
  readonly created: number;
  readonly source: string;
  readonly payout: string | null;
}

export interface PayoutRow {
  readonly id: string;
  readonly object: 'payout';
  readonly amount: number;
  readonly currency: 'usd';
  readonly created: number;
  readonly arrival_date: number;
  readonly status: 'paid';
}

export interface EventRow {
  readonly id: string;
  readonly object: 'event';
  readonly type: string;
  readonly created: number;
  readonly livemode: false;
  readonly data: { readonly object: object };
}

/** An answer that is given again to the same request under the same key. */
export interface KeyRow {
  readonly id: string;
  /** Hash of method, path and parameters. */
  readonly request: string;
  readonly status: number;
  readonly body: object;
}

export interface Rows {
  readonly intents: IntentRow;
  readonly refunds: RefundRow;
  readonly methods: MethodRow;
  readonly customers: CustomerRow;
  readonly moves: MoveRow;
  readonly payouts: PayoutRow;
  readonly events: EventRow;
  readonly keys: KeyRow;
  /** Events that the portal took, by their ids. */
  readonly delivered: { readonly id: string };
}

export type Table = keyof Rows;

export const TABLES: readonly Table[] = ['intents', 'refunds', 'methods', 'customers', 'moves', 'payouts', 'events', 'keys', 'delivered'];
