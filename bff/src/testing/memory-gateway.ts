/**
 * A payment gateway in the memory of a test: a double of what stands at the
 * process's edge. It keeps what a gateway promises (one charge a key, a list of all it
 * has) and does what gateways do: it declines, waits, loses answers, is away.
 */
import { randomUUID } from 'node:crypto';
import type { BankDeposit, GatewayCharge, GatewayPayout, GatewayRefund } from '../payments/gateway-objects.ts';
import { GatewayUnreachable, WebhookRefused } from '../payments/gateway.ts';
import type { ChargeOrder, ChargeOutcome, DeclineReason, PaymentGateway } from '../payments/gateway.ts';

/** What a token asks for is the first word of its name. */
export const TOKENS = {
  good: () => `good_${randomUUID()}`,
  declined: () => `declined_${randomUUID()}`,
  /** A bank account: it is debited later. */
  bank: () => `bank_${randomUUID()}`,
  /** It is charged, and the answer is lost. */
  lost: () => `lost_${randomUUID()}`,
  /** It is not even heard of. */
  unheard: () => `unheard_${randomUUID()}`,
} as const;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

type MemoryCharge = Mutable<GatewayCharge> & { refundedCents: number };

export interface MemoryGateway extends PaymentGateway {
  readonly charges: MemoryCharge[];
  readonly refunds: Mutable<GatewayRefund>[];
  /** By day of arrival. */
  readonly payouts: Map<string, GatewayPayout[]>;
  readonly deposits: Map<string, BankDeposit[]>;
  /** How often it was asked to charge. */
  asked: number;
  isAway: boolean;
  /** Calls with this key are answered with it, once they were done. */
  loseRefunds: boolean;
}

export function memoryGateway(now: () => Date): MemoryGateway {
  const byKey = new Map<string, ChargeOutcome>();
  const reached = (gateway: MemoryGateway): void => {
    if (gateway.isAway) throw new GatewayUnreachable('away');
  };
  const charge = (order: ChargeOrder, state: GatewayCharge['state']): MemoryCharge => ({
    chargeId: `ch_${randomUUID()}`,
    paymentId: order.paymentId,
    state,
    amountCents: order.amountCents,
    refundedCents: 0,
    method: { kind: order.payBy.token.startsWith('bank') ? 'bank' : 'card', brand: 'visa', last4: '4242', expires: { month: 12, year: 2030 } },
    createdAt: now(),
  });
  const gateway: MemoryGateway = {
    name: 'test',
    charges: [],
    refunds: [],
    payouts: new Map(),
    deposits: new Map(),
    asked: 0,
    isAway: false,
    loseRefunds: false,
    fields: { cardUrl: 'http://127.0.0.1:1/card', bankUrl: 'http://127.0.0.1:1/bank' },
    frameSource: `'none'`,
    async charge(order) {
      gateway.asked += 1;
      const [what] = order.payBy.token.split('_');
      if (gateway.isAway || what === 'unheard') return { outcome: 'unknown' };
      const known = byKey.get(order.idempotencyKey);
      if (known) return known;
      const answer = ((): ChargeOutcome => {
        if (what === 'declined') return { outcome: 'declined', reason: 'insufficient-funds' satisfies DeclineReason };
        const state = what === 'bank' ? 'pending' : 'succeeded';
        const made = charge(order, state);
        gateway.charges.push(made);
        return { outcome: state, charge: made };
      })();
      byKey.set(order.idempotencyKey, answer);
      return what === 'lost' ? { outcome: 'unknown' } : answer;
    },
    async findCharge(paymentId) {
      reached(gateway);
      return gateway.charges.find((one) => one.paymentId === paymentId) ?? null;
    },
    async *listCharges({ from, to }) {
      reached(gateway);
      yield* gateway.charges.filter(({ createdAt }) => createdAt >= from && createdAt < to);
    },
    async refund({ refundId, chargeId, amountCents }) {
      if (gateway.isAway) return { outcome: 'unknown' };
      const known = gateway.refunds.find(({ ourRefundId }) => ourRefundId === refundId);
      if (known) return { outcome: 'succeeded', refund: known };
      const of = gateway.charges.find((one) => one.chargeId === chargeId);
      if (of?.state !== 'succeeded') return { outcome: 'refused', reason: 'not-charged' };
      if (of.refundedCents + amountCents > of.amountCents) return { outcome: 'refused', reason: 'more-than-charged' };
      of.refundedCents += amountCents;
      const { paymentId } = of;
      const refund = { refundId: `re_${randomUUID()}`, ourRefundId: refundId, chargeId, paymentId, state: 'succeeded', amountCents, createdAt: now() } as const;
      gateway.refunds.push(refund);
      return gateway.loseRefunds ? { outcome: 'unknown' } : { outcome: 'succeeded', refund };
    },
    async findRefund(chargeId, refundId) {
      reached(gateway);
      return gateway.refunds.find((one) => one.chargeId === chargeId && one.ourRefundId === refundId) ?? null;
    },
    async *listRefunds({ from, to }) {
      reached(gateway);
      yield* gateway.refunds.filter(({ createdAt }) => createdAt >= from && createdAt < to);
    },
    async saveMethod({ token, customerId }) {
      if (token.startsWith('declined')) return { outcome: 'declined', reason: 'wrong-number' };
      const method = { methodId: token, kind: 'card', brand: 'visa', last4: '4242', expires: { month: 12, year: 2030 } } as const;
      return { outcome: 'saved', customerId: customerId ?? `cus_${randomUUID()}`, method };
    },
    async removeMethod() {
      reached(gateway);
    },
    async listPayouts(day) {
      reached(gateway);
      return gateway.payouts.get(day) ?? [];
    },
    async listDeposits(day) {
      reached(gateway);
      return gateway.deposits.get(day) ?? [];
    },
    readWebhook() {
      throw new WebhookRefused('no-signature');
    },
  };
  return gateway;
}
