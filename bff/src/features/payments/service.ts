/** What the patient's side does with payments: what can be paid, paying it, and what was paid. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { FALLBACK_ZONE } from '../../time/calendar.ts';
import { chargeFor } from './charge.ts';
import type { ChargeMethod } from './charge.ts';
import { keepMethod } from './methods.ts';
import { receiptOf } from './payer.ts';
import { numberOf } from './payment-number.ts';
import { FailCode } from './schema.ts';
import type { NewPayment, PayableBills, Payment, PaymentParams, ShownMethod } from './schema.ts';

/** Bills with something left to pay, what is due first at the top. */
export async function readDue({ db, payments }: Portal, who: PatientWho): Promise<PayableBills> {
  const [patient, rows] = await Promise.all([
    db.prisma.patient.findUnique({
      where: { id: who.patientId },
      select: { clinic: { select: { phone: true, organization: { select: { phone: true } }, paymentPolicy: { select: { online: true } } } } },
    }),
    db.prisma.statement.findMany({
      where: { ...inChart(who), owedCents: { gt: 0 } },
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { issuedOn: 'asc' }, { id: 'asc' }],
      include: { paymentParts: { select: { attempt: true }, orderBy: { attempt: 'desc' }, take: 1 } },
    }),
  ]);
  const clinic = patient?.clinic;
  const gateway = clinic?.paymentPolicy?.online === false ? undefined : payments.gateway;
  return {
    online: gateway !== undefined,
    phone: clinic?.organization?.phone ?? clinic?.phone ?? null,
    fields: gateway?.fields ?? null,
    bills: rows.map((row) => ({
      statementId: row.id,
      number: row.number,
      issuedOn: toDay(row.issuedOn),
      dueOn: row.dueOn && toDay(row.dueOn),
      owedCents: row.owedCents,
      pendingCents: row.pendingCents,
      payableCents: Math.max(0, row.owedCents - row.pendingCents),
      attempt: (row.paymentParts[0]?.attempt ?? 0) + 1,
    })),
  };
}

/**
 * Pays bills. What is charged is decided by what is owed; whatever is retried, it is charged once.
 * @throws {ApiProblem} as `chargeFor`
 */
export async function payBills(portal: Portal, who: PatientWho, { bills, method, receipt }: NewPayment, { owner, key }: Once): Promise<Payment> {
  // Staff read what was paid; they pay nothing for a patient with what somebody else hands over.
  if (who.relationship === 'staff') throw new ApiProblem('access/scope-missing');
  const orderKey = `person:${owner}:${key}`;
  const { id } = await chargeFor(portal, {
    key: orderKey,
    patientId: who.patientId,
    reduced: who.reduced,
    parts: bills,
    atMost: false,
    method: await methodFor(portal, who.userId, method, orderKey),
    payerId: who.userId,
    origin: 'person',
    present: true,
    receiptTo: receipt ? await receiptOf(portal, who.userId) : null,
    grantId: who.grantId,
  });
  return readPayment(portal, who, { paymentId: id });
}

async function methodFor(portal: Portal, userId: string, method: NewPayment['method'], key: string): Promise<ChargeMethod> {
  if (method.kind === 'saved') return { kind: 'saved', methodId: method.methodId, userId };
  if (!method.save) return { kind: 'token', token: method.token };
  return { kind: 'saved', methodId: await keepMethod(portal, userId, { token: method.token, isDefault: false, key }), userId };
}

const PAYMENT = {
  parts: { include: { statement: { select: { number: true, owedCents: true } } }, orderBy: { statementId: 'asc' } },
  refunds: { where: { state: { not: 'refused' } }, orderBy: { askedAt: 'asc' } },
  patient: { select: { clinic: { select: { phone: true, timeZone: true, organization: { select: { phone: true } } } } } },
} as const satisfies Prisma.PaymentInclude;

/** One payment of this patient. @throws {ApiProblem} resource/not-found */
export async function readPayment({ db }: Portal, who: PatientWho, { paymentId }: PaymentParams): Promise<Payment> {
  const row = await db.prisma.payment.findFirst({ where: { id: paymentId, ...inChart(who) }, include: PAYMENT });
  if (!row) throw new ApiProblem('resource/not-found');
  const payer = row.payerId === null ? null : await db.prisma.user.findUnique({ where: { id: row.payerId }, select: { name: true } });
  const clinic = row.patient.clinic;
  return {
    id: row.id,
    number: numberOf(row),
    state: row.state,
    origin: row.origin,
    amountCents: row.amountCents,
    refundedCents: row.refundedCents,
    method: shownMethod(row),
    failCode: row.failCode === null ? null : FailCode.parse(row.failCode),
    at: row.createdAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    payerName: payer?.name ?? null,
    parts: row.parts.map(({ statementId, cents, statement }) => ({ statementId, number: statement.number, cents, owedCents: statement.owedCents })),
    refunds: row.refunds.map(({ id, state, amountCents, askedAt }) => ({ id, state, amountCents, at: askedAt.toISOString() })),
    billingPhone: clinic?.organization?.phone ?? clinic?.phone ?? null,
    timeZone: clinic?.timeZone ?? FALLBACK_ZONE,
  };
}

interface MethodColumns {
  readonly methodKind: 'card' | 'bank' | null;
  readonly methodBrand: string | null;
  readonly methodLast4: string | null;
}

export const shownMethod = ({ methodKind: kind, methodBrand: brand, methodLast4: last4 }: MethodColumns): ShownMethod | null =>
  kind && brand !== null && last4 !== null ? { kind, brand, last4 } : null;

/** A date column comes as midnight in UTC. */
const toDay = (date: Date): string => date.toISOString().slice(0, 10);
