/**
 * One day three times: what the gateway has of it, what our ledger has, and what
 * came to the bank. They are compared one by one, not by sums alone, so that two
 * faults never cancel each other out. Days are the gateway's, in UTC.
 */
import type { BankDeposit, GatewayCharge, GatewayPayout, GatewayRefund } from '../../payments/gateway-objects.ts';
import type { PaymentGateway } from '../../payments/gateway.ts';
import type { Portal } from '../../portal.ts';
import type { Difference } from './desk-schema.ts';
import { ourId } from './our-id.ts';
import { numberOf } from './payment-number.ts';

const DAY_MS = 86_400_000;

export interface ComparedDay {
  readonly gatewayCents: number;
  readonly ledgerCents: number;
  readonly payoutCents: number;
  readonly bankCents: number | null;
  readonly differences: readonly Difference[];
}

/** Something at one side, by what both call it. */
interface Item {
  readonly key: string;
  readonly about: string;
  readonly cents: number;
  /** Made by hand at the gateway: no payment of ours. */
  readonly foreign: boolean;
}

/** @param deposits what the bank's file says, `null` before it is here @throws {GatewayUnreachable} */
export async function compareDay(portal: Portal, gateway: PaymentGateway, day: string, deposits: readonly BankDeposit[] | null): Promise<ComparedDay> {
  const span = spanOf(day);
  const [charges, refunds, payouts] = await Promise.all([collect(gateway.listCharges(span)), collect(gateway.listRefunds(span)), gateway.listPayouts(day)]);
  const there = [
    ...charges.filter(({ state }) => state === 'succeeded').map(chargeItem),
    ...refunds.filter(({ state }) => state === 'succeeded').map(refundItem),
  ];
  const here = await bookedItems(portal, gateway.name, there, span);
  const paid = payouts.filter(({ state }) => state === 'paid');
  const banked = deposits?.filter(({ on }) => on === day) ?? null;
  return {
    gatewayCents: sumOf(there),
    ledgerCents: sumOf([...here.values()]),
    payoutCents: paid.reduce((sum, { amountCents }) => sum + amountCents, 0),
    bankCents: banked && banked.reduce((sum, { amountCents }) => sum + amountCents, 0),
    differences: [...againstLedger(there, here), ...againstBank(paid, banked)],
  };
}

export const spanOf = (day: string) => {
  const from = new Date(`${day}T00:00:00.000Z`);
  return { from, to: new Date(from.getTime() + DAY_MS) };
};

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const sumOf = (items: readonly Pick<Item, 'cents'>[]): number => items.reduce((sum, { cents }) => sum + cents, 0);

const chargeItem = ({ chargeId, paymentId, amountCents }: GatewayCharge): Item => ({
  key: `payment:${ourId(paymentId) ?? chargeId}`,
  about: chargeId,
  cents: amountCents,
  foreign: ourId(paymentId) === null,
});

const refundItem = ({ refundId, amountCents }: GatewayRefund): Item => ({ key: `refund:${refundId}`, about: refundId, cents: -amountCents, foreign: false });

/** What is booked: of all that the gateway has of the day, and what was ordered here on the day whether it has it or not. */
async function bookedItems({ db }: Portal, gateway: string, there: readonly Item[], { from, to }: { from: Date; to: Date }): Promise<Map<string, Item>> {
  const refs = there.map(({ about }) => about);
  const ids = there.flatMap(({ key, foreign }) => (key.startsWith('payment:') && !foreign ? [key.slice('payment:'.length)] : []));
  const inside = { gte: from, lt: to };
  const [paid, back] = await Promise.all([
    db.prisma.payment.findMany({
      where: { gateway, state: 'succeeded', OR: [{ id: { in: ids } }, { createdAt: inside }] },
      select: {
        id: true,
        createdAt: true,
        entries: { where: { kind: 'payment' }, select: { postings: { where: { account: 'gateway' }, select: { cents: true } } } },
      },
    }),
    db.prisma.refund.findMany({
      where: { payment: { gateway }, state: 'succeeded', gatewayRef: { in: refs } },
      select: { gatewayRef: true, payment: true, entries: { select: { postings: { where: { account: 'gateway' }, select: { cents: true } } } } },
    }),
  ]);
  const booked = (entries: readonly { postings: readonly { cents: number }[] }[]): number => sumOf(entries.flatMap(({ postings }) => postings));
  const known = new Set(ids);
  return new Map([
    // A charge is made a moment after it is ordered: at midnight that is the next day's.
    ...paid
      .filter(({ id, createdAt }) => known.has(id) || to.getTime() - createdAt.getTime() > 60_000)
      .map((payment): [string, Item] => [
        `payment:${payment.id}`,
        { key: `payment:${payment.id}`, about: numberOf(payment), cents: booked(payment.entries), foreign: false },
      ]),
    ...back.map(({ gatewayRef, payment, entries }): [string, Item] => [
      `refund:${gatewayRef}`,
      { key: `refund:${gatewayRef}`, about: numberOf(payment), cents: booked(entries), foreign: false },
    ]),
  ]);
}

function againstLedger(there: readonly Item[], here: ReadonlyMap<string, Item>): Difference[] {
  const seen = new Set(there.map(({ key }) => key));
  const fromGateway = there.flatMap(({ key, about, cents, foreign }): Difference[] => {
    const own = here.get(key);
    if (own?.cents === cents) return [];
    return [
      { kind: own ? 'other-amount' : foreign ? 'foreign' : 'not-in-ledger', about: own?.about ?? about, ledgerCents: own?.cents ?? null, otherCents: cents },
    ];
  });
  const fromLedger = [...here.values()]
    .filter(({ key }) => !seen.has(key))
    .map(({ about, cents }): Difference => ({ kind: 'not-at-gateway', about, ledgerCents: cents, otherCents: null }));
  return [...fromGateway, ...fromLedger];
}

function againstBank(payouts: readonly GatewayPayout[], deposits: readonly BankDeposit[] | null): Difference[] {
  if (deposits === null)
    return payouts.length === 0
      ? []
      : [{ kind: 'no-bank-file', about: '', ledgerCents: sumOf(payouts.map(({ amountCents: cents }) => ({ cents }))), otherCents: null }];
  const left = [...deposits];
  const missing = payouts.flatMap(({ payoutId, amountCents }): Difference[] => {
    const at = left.findIndex(({ reference }) => reference.includes(payoutId));
    const [deposit] = at === -1 ? [] : left.splice(at, 1);
    if (!deposit) return [{ kind: 'not-at-bank', about: payoutId, ledgerCents: amountCents, otherCents: null }];
    return deposit.amountCents === amountCents ? [] : [{ kind: 'bank-amount', about: payoutId, ledgerCents: amountCents, otherCents: deposit.amountCents }];
  });
  return [
    ...missing,
    ...left.map(({ reference, amountCents }): Difference => ({ kind: 'not-a-payout', about: reference, ledgerCents: null, otherCents: amountCents })),
  ];
}
