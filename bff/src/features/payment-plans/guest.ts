/**
 * Paying a bill without an account. Who can read its number, what it asks for
 * and the year of birth off the paper may pay it, and learns nothing but what is
 * left to pay. Whatever is wrong gets the same answer after the same time: no
 * such bill, another year, another amount, paid already, or too many tries.
 */
import type { z } from '@hono/zod-openapi';
import type { Visit } from '../../access/who.ts';
import { countAttempt, forgiveAttempt } from '../../auth/attempts.ts';
import type { AttemptLimit } from '../../auth/attempts.ts';
import type { Statement } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { chargeFor, numberOf } from '../payments/published.ts';
import { isOnline, leftOf } from './money.ts';
import type { GuestBill, GuestBillAsked, GuestEntry, GuestPaid, GuestPayment } from './schema.ts';

const HOUR = 3600;
/** Of one number, from wherever: three facts are too many to guess in so few tries. */
const BY_NUMBER: AttemptLimit = { name: 'guest-bill', max: 5, seconds: 24 * HOUR };
const BY_NETWORK: AttemptLimit = { name: 'guest-bills-by-address', max: 10, seconds: HOUR };
/** Payments from one network: nobody tries stolen cards here. */
const PAYMENTS: AttemptLimit = { name: 'guest-payments-by-address', max: 10, seconds: HOUR };

/** What the page needs before anything is asked. */
export function guestEntry({ payments, config }: Portal): GuestEntry {
  return { fields: payments.gateway?.fields ?? null, phone: config.phone };
}

/** @throws {ApiProblem} guest-pay/not-found */
export async function findGuestBill(portal: Portal, visit: Visit, asked: z.output<typeof GuestBillAsked>): Promise<GuestBill> {
  const owedCents = leftOf(await billAsked(portal, visit, asked));
  if (owedCents === 0) throw new ApiProblem('guest-pay/not-found');
  return { owedCents };
}

/** @throws {ApiProblem} guest-pay/not-found, request/rate-limited, payment/nothing-owed, payment/more-than-owed, payment/off */
export async function payAsGuest(
  portal: Portal,
  visit: Visit,
  { payCents, token, email, locale, ...asked }: z.output<typeof GuestPayment>,
  { key }: Once,
): Promise<GuestPaid> {
  const bill = await billAsked(portal, visit, asked);
  await countAttempt(portal, PAYMENTS, visit.sourceIp);
  const payment = await chargeFor(portal, {
    key: `guest ${bill.id} ${key}`,
    patientId: bill.patientId,
    reduced: false,
    parts: [{ statementId: bill.id, cents: payCents }],
    atMost: false,
    method: { kind: 'token', token },
    payerId: null,
    origin: 'guest',
    present: true,
    receiptTo: email === '' ? null : { address: email, locale, userId: null },
  });
  return {
    state: payment.state === 'failed' ? 'declined' : payment.state,
    paidCents: payment.amountCents,
    reason: payment.failCode,
    reference: numberOf(payment),
  };
}

/** @throws {ApiProblem} guest-pay/not-found */
async function billAsked(portal: Portal, { sourceIp }: Visit, asked: z.output<typeof GuestBillAsked>): Promise<Statement> {
  const number = asked.number.toUpperCase();
  await countAttempt(portal, BY_NETWORK, sourceIp, 'guest-pay/not-found');
  await countAttempt(portal, BY_NUMBER, number, 'guest-pay/not-found');
  const found = await portal.db.prisma.statement.findFirst({
    where: { number: { in: [...new Set([asked.number, number])] }, status: 'open' },
    include: { patient: { select: { birthDate: true, clinicId: true } } },
  });
  const { patient, ...bill } = found ?? { patient: null };
  const isRight = patient !== null && found !== null && patient.birthDate?.getUTCFullYear() === asked.birthYear && asksFor(found).includes(asked.amountCents);
  if (!isRight || !('id' in bill) || !patient.clinicId || !(await isOnline(portal, portal.db.prisma, patient.clinicId)))
    throw new ApiProblem('guest-pay/not-found');
  await forgiveAttempt(portal, BY_NETWORK, sourceIp);
  await forgiveAttempt(portal, BY_NUMBER, number);
  return bill;
}

/** What the paper can say: all of it, what its source says is left, or what is left by now. */
const asksFor = ({ totalCents, paidCents, owedCents }: Statement): readonly number[] => [totalCents, totalCents - paidCents, owedCents];
