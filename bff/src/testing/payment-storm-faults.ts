/** What does not agree after a storm of payments: gateway, ledger and bank, one by one and in sum. */
import type { Database } from '../database/database.ts';
import type { GatewayCharge, GatewayRefund } from '../payments/gateway-objects.ts';
import type { OpenTestGateway } from '../payments/testing.ts';
import { addDays } from '../time/calendar.ts';

interface Found {
  readonly faults: readonly string[];
  readonly totals: Readonly<Record<string, number>>;
}

export async function stormFaults(db: Database, { gateway }: OpenTestGateway, now: Date): Promise<Found> {
  const { prisma } = db;
  const faults: string[] = [];
  const expect = (holds: boolean, what: string): void => void (holds || faults.push(what));
  const span = { from: new Date(0), to: new Date(now.getTime() + 1_000) };
  const charges: GatewayCharge[] = [];
  for await (const charge of gateway.listCharges(span)) if (charge.state === 'succeeded') charges.push(charge);
  const refunds: GatewayRefund[] = [];
  for await (const refund of gateway.listRefunds(span)) if (refund.state === 'succeeded') refunds.push(refund);

  const payments = await prisma.payment.findMany({ where: { key: { startsWith: 'storm:' } }, include: { parts: true } });
  const booked = await prisma.ledgerEntry.findMany({
    where: { kind: { in: ['payment', 'refund'] }, paymentId: { in: payments.map(({ id }) => id) } },
    include: { postings: true },
  });
  expect(
    payments.every(({ state }) => state !== 'pending'),
    'a payment has no outcome',
  );
  expect((await prisma.refund.count({ where: { state: 'pending' } })) === 0, 'a refund has no outcome');
  for (const { id, key, state, amountCents } of payments) {
    const own = charges.filter(({ paymentId }) => paymentId === id);
    const entries = booked.filter((entry) => entry.kind === 'payment' && entry.paymentId === id);
    expect(own.length === (state === 'succeeded' ? 1 : 0), `${key} is ${state} and was charged ${own.length} times`);
    expect(entries.length === own.length, `${key} is booked ${entries.length} times`);
    expect(
      own.every((charge) => charge.amountCents === amountCents),
      `${key} was charged with another amount`,
    );
  }
  expect(
    charges.every(({ paymentId }) => payments.some(({ id }) => id === paymentId)),
    'the gateway has a charge that is nobody’s',
  );
  expect(refunds.length === booked.filter(({ kind }) => kind === 'refund').length, 'a refund is booked at one side only');

  for (const bill of await prisma.statement.findMany({
    where: { paymentParts: { some: { payment: { key: { startsWith: 'storm:' } } } } },
    include: { postings: true },
  })) {
    const posted = -sumOf(bill.postings);
    expect(bill.postedCents === posted, `the bill ${bill.number} says ${bill.postedCents}, its postings ${posted}`);
    expect(bill.pendingCents === 0, `something is on its way on ${bill.number}`);
    expect(bill.owedCents === bill.totalCents - posted && bill.creditCents === 0, `more was taken than was owed on ${bill.number}`);
  }

  const inAccount = async (account: 'gateway' | 'bank' | 'fees' | 'receivable'): Promise<number> =>
    (await prisma.ledgerPosting.aggregate({ where: { account }, _sum: { cents: true } }))._sum.cents ?? 0;
  let [paidOut, atBank] = [0, 0];
  const first = charges[0]?.createdAt ?? now;
  for (let day = first.toISOString().slice(0, 10); day <= now.toISOString().slice(0, 10); day = addDays(day, 1)) {
    for (const payout of await gateway.listPayouts(day)) paidOut += payout.lines.reduce((sum, { grossCents }) => sum + grossCents, 0);
    for (const deposit of (await gateway.listDeposits(day)) ?? []) atBank += deposit.amountCents;
  }
  const atGateway = charges.reduce((sum, { amountCents }) => sum + amountCents, 0) - refunds.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const totals = {
    atGateway,
    ledger: sumOf(booked.flatMap(({ postings }) => postings.filter(({ account }) => account === 'gateway'))),
    bank: atBank,
    ledgerBank: await inAccount('bank'),
    notPaidOut: await inAccount('gateway'),
    charges: charges.length,
    refunds: refunds.length,
  };
  expect(totals.ledger === atGateway, `the ledger has ${totals.ledger}, the gateway ${atGateway}`);
  expect(totals.ledgerBank === atBank, `the ledger says ${totals.ledgerBank} are at the bank, the bank ${atBank}`);
  expect(totals.notPaidOut === atGateway - paidOut, `the ledger says ${totals.notPaidOut} are at the gateway, it has ${atGateway - paidOut}`);
  expect(sumOf(await prisma.ledgerPosting.findMany({ select: { cents: true } })) === 0, 'the ledger does not add up to zero');
  return { faults, totals };
}

const sumOf = (rows: readonly { readonly cents: number }[]): number => rows.reduce((sum, { cents }) => sum + cents, 0);
