/** What the patient's side does with payments: what can be paid, paying it, and what was paid. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Payment as PaymentRow, Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { FALLBACK_ZONE } from '../../time/calendar.ts';
import { chargeFor } from './charge.ts';
import type { ChargeMethod, ChargeRequest } from './charge.ts';
import { keepMethod } from './methods.ts';
import { receiptOf } from './payer.ts';
import { numberOf } from './payment-number.ts';
import { FailCode } from './schema.ts';
import type { NewPayment, PayableBill, PayableBills, Payment, PaymentParams, ShownMethod } from './schema.ts';

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
      include: PAYABLE,
    }),
  ]);
  const clinic = patient?.clinic;
  const gateway = clinic?.paymentPolicy?.online === false ? undefined : payments.gateway;
  return {
    online: gateway !== undefined,
    phone: clinic?.organization?.phone ?? clinic?.phone ?? null,
    fields: gateway?.fields ?? null,
    bills: rows.map(toPayable),
  };
}

/** What {@link toPayable} is made of. */
export const PAYABLE = { paymentParts: { select: { attempt: true }, orderBy: { attempt: 'desc' }, take: 1 } } as const satisfies Prisma.StatementInclude;

/** A bill as sums: what it is for is not told. */
export const toPayable = (row: Prisma.StatementGetPayload<{ include: typeof PAYABLE }>): PayableBill => ({
  statementId: row.id,
  number: row.number,
  issuedOn: toDay(row.issuedOn),
  dueOn: row.dueOn && toDay(row.dueOn),
  owedCents: row.owedCents,
  pendingCents: row.pendingCents,
  payableCents: Math.max(0, row.owedCents - row.pendingCents),
  attempt: (row.paymentParts[0]?.attempt ?? 0) + 1,
});

/**
 * Pays bills. What is charged is decided by what is owed; whatever is retried, it is charged once.
 * @throws {ApiProblem} as `chargeFor`
 */
export async function payBills(portal: Portal, who: PatientWho, order: NewPayment, once: Once): Promise<Payment> {
  const { id } = await chargePerson(portal, who, order, once, { patientId: who.patientId });
  return readPayment(portal, who, { paymentId: id });
}

/** Charges the person who is signed in: for bills of this record, or of an account that it answers for. @throws {ApiProblem} as `chargeFor` */
export async function chargePerson(
  portal: Portal,
  who: PatientWho,
  { bills, method, receipt }: NewPayment,
  { owner, key }: Once,
  whose: Pick<ChargeRequest, 'patientId' | 'answering'>,
): Promise<PaymentRow> {
  // Staff read what was paid; they pay nothing for a patient with what somebody else hands over.
  if (who.relationship === 'staff') throw new ApiProblem('access/scope-missing');
  const orderKey = `person:${owner}:${key}`;
  return chargeFor(portal, {
    ...whose,
    key: orderKey,
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
}

async function methodFor(portal: Portal, userId: string, method: NewPayment['method'], key: string): Promise<ChargeMethod> {
  if (method.kind === 'saved') return { kind: 'saved', methodId: method.methodId, userId };
  if (!method.save) return { kind: 'token', token: method.token };
  return { kind: 'saved', methodId: await keepMethod(portal, userId, { token: method.token, isDefault: false, key }), userId };
}

/** What {@link toPayment} is made of. */
export const PAYMENT = {
  parts: { include: { statement: { select: { number: true, owedCents: true } } }, orderBy: { statementId: 'asc' } },
  refunds: { where: { state: { not: 'refused' } }, orderBy: { askedAt: 'asc' } },
  patient: { select: { clinic: { select: { phone: true, timeZone: true, organization: { select: { phone: true } } } } } },
} as const satisfies Prisma.PaymentInclude;

/** One payment of this patient. @throws {ApiProblem} resource/not-found */
export async function readPayment({ db }: Portal, who: PatientWho, { paymentId }: PaymentParams): Promise<Payment> {
  const row = await db.prisma.payment.findFirst({ where: { id: paymentId, ...inChart(who) }, include: PAYMENT });
  if (!row) throw new ApiProblem('resource/not-found');
  return toPayment(db, row);
}

/** A payment as it is told to who may see it: bills by their numbers alone. */
export async function toPayment(db: Portal['db'], row: Prisma.PaymentGetPayload<{ include: typeof PAYMENT }>): Promise<Payment> {
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
