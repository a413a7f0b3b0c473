/** Bills and a gateway for tests of paying. */
import { randomUUID } from 'node:crypto';
import { after, before } from 'node:test';
import type { Prisma, Refund, Statement } from '../database/generated/client.ts';
import type { Delivery } from '../payments/test-gateway/deliveries.ts';
import { openTestGateway } from '../payments/testing.ts';
import type { OpenTestGateway } from '../payments/testing.ts';
import { book } from '../features/payments/ledger.ts';
import type { TestPortal } from './portal.ts';

/** An open bill over 100 dollars with nothing paid. */
export const newStatement = (
  { portal }: Pick<TestPortal, 'portal'>,
  patientId: string,
  more: Partial<Prisma.StatementUncheckedCreateInput> = {},
): Promise<Statement> =>
  portal.db.prisma.statement.create({
    data: { patientId, number: randomUUID(), status: 'open', issuedOn: new Date('2026-11-01'), totalCents: 10_000, ...more },
  });

/** A payment of 50 dollars that went through. */
export async function newPayment(opened: Pick<TestPortal, 'portal'>, patientId: string): Promise<string> {
  const { db, now } = opened.portal;
  const { id: statementId } = await newStatement(opened, patientId);
  const { clinicId } = await db.prisma.patient.findUniqueOrThrow({ where: { id: patientId } });
  const id = randomUUID();
  await db.transaction(async (tx) => {
    const what = { id, key: id, digest: id, patientId, clinicId, origin: 'guest', amountCents: 5_000, gateway: 'test', gatewayRef: `pi_${id}` } as const;
    await tx.payment.create({ data: { ...what, state: 'succeeded', createdAt: now(), settledAt: now() } });
    await tx.paymentPart.create({ data: { paymentId: id, statementId, cents: 5_000, attempt: 1 } });
    const postings = [
      { account: 'gateway', cents: 5_000 },
      { account: 'receivable', cents: -5_000, statementId },
    ] as const;
    await book(tx, { key: `payment:${id}`, kind: 'payment', at: now(), paymentId: id, postings });
  });
  return id;
}

/** Five dollars of a payment that somebody asked to give back, and a second person decides. */
export async function newRefund({ portal }: Pick<TestPortal, 'portal'>, paymentId: string, askedById: string): Promise<Refund> {
  const { statementId } = await portal.db.prisma.paymentPart.findFirstOrThrow({ where: { paymentId } });
  return portal.db.transaction(async (tx) => {
    const refund = await tx.refund.create({
      data: { paymentId, state: 'asked', amountCents: 500, reason: 'Paid twice', byTwo: true, askedById, askedAt: portal.now() },
    });
    await tx.refundPart.create({ data: { refundId: refund.id, statementId, cents: 500 } });
    return refund;
  });
}

/** Opens a test gateway for the portal of a suite; call it after `usePortal`. */
export function useGateway(portal: () => TestPortal): () => OpenTestGateway {
  let opened: OpenTestGateway | undefined;
  before(async () => {
    opened = await openTestGateway(portal().portal.now);
    portal().payments.gateway = opened.gateway;
  });
  after(async () => {
    portal().payments.gateway = undefined;
    await opened?.close();
  });
  return () => {
    if (!opened) throw new Error('The gateway is open only while the tests of its suite run.');
    return opened;
  };
}

/** Posts an event of the gateway to the portal, as it is or with other bytes or another signature. */
export const deliver = async (
  { app }: Pick<TestPortal, 'app'>,
  { body, signature }: Pick<Delivery, 'body'> & { readonly signature?: string },
): Promise<Response> =>
  app.request('/api/payments/webhooks', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(signature === undefined ? {} : { 'stripe-signature': signature }) },
    body,
  });
