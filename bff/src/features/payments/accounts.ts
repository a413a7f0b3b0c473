/**
 * Accounts that a patient answers for, whoever is treated: their bills as sums,
 * paying them, and the receipt. Whoever answers for a bill need not see the record it
 * is from, so nothing here says what it is for. `reach.ts` says which ones these are.
 */
import { accountsAnsweredFor, billsAnsweredFor } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { FALLBACK_ZONE } from '../../time/calendar.ts';
import { numberOf } from './payment-number.ts';
import type { AccountParams, AccountPaymentParams, NewPayment, PayableAccount, Payment } from './schema.ts';
import { chargePerson, PAYABLE, PAYMENT, toPayable, toPayment } from './service.ts';

const CLINIC = {
  select: { name: true, phone: true, timeZone: true, organization: { select: { phone: true } }, paymentPolicy: { select: { online: true } } },
} as const;

/** @throws {ApiProblem} resource/not-found */
export async function readAccount({ db, payments }: Portal, who: PatientWho, { accountId }: AccountParams): Promise<PayableAccount> {
  const account = await db.prisma.billingAccount.findFirst({
    where: openAccount(who, accountId),
    select: { number: true, patient: { select: { givenName: true, familyName: true, clinic: CLINIC } } },
  });
  if (!account) throw new ApiProblem('resource/not-found');
  const [bills, paid] = await Promise.all([
    db.prisma.statement.findMany({
      where: { AND: [{ accountId, owedCents: { gt: 0 }, status: { not: 'unsure' } }, billsAnsweredFor(who)] },
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { issuedOn: 'asc' }, { id: 'asc' }],
      include: PAYABLE,
    }),
    db.prisma.payment.findMany({ where: ownPayments(who, accountId), orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] }),
  ]);
  const { clinic } = account.patient;
  const gateway = clinic?.paymentPolicy?.online === false ? undefined : payments.gateway;
  return {
    name: fullName(account.patient),
    number: account.number,
    clinicName: clinic?.name ?? null,
    online: gateway !== undefined,
    phone: clinic?.organization?.phone ?? clinic?.phone ?? null,
    fields: gateway?.fields ?? null,
    bills: bills.map(toPayable),
    payments: paid.map((row) => ({
      id: row.id,
      number: numberOf(row),
      state: row.state,
      amountCents: row.amountCents,
      refundedCents: row.refundedCents,
      at: row.createdAt.toISOString(),
    })),
    timeZone: clinic?.timeZone ?? FALLBACK_ZONE,
  };
}

/**
 * Pays bills of an account that is answered for, as one's own are paid.
 * @throws {ApiProblem} resource/not-found, and as `chargeFor`
 */
export async function payAccount(portal: Portal, who: PatientWho, { accountId }: AccountParams, order: NewPayment, once: Once): Promise<Payment> {
  const account = await portal.db.prisma.billingAccount.findFirst({ where: openAccount(who, accountId), select: { patientId: true } });
  if (!account) throw new ApiProblem('resource/not-found');
  const { id: paymentId } = await chargePerson(portal, who, order, once, { patientId: account.patientId, answering: { accountId, who } });
  return readAccountPayment(portal, who, { accountId, paymentId });
}

/** What who asks has paid of such an account. @throws {ApiProblem} resource/not-found */
export async function readAccountPayment({ db }: Portal, who: PatientWho, { accountId, paymentId }: AccountPaymentParams): Promise<Payment> {
  const row = await db.prisma.payment.findFirst({ where: { AND: [{ id: paymentId }, ownPayments(who, accountId)] }, include: PAYMENT });
  if (!row) throw new ApiProblem('resource/not-found');
  return toPayment(db, row);
}

const openAccount = (who: PatientWho, id: string): Prisma.BillingAccountWhereInput => ({ AND: [{ id, isOpen: true }, accountsAnsweredFor(who)] });

/** What others paid of it is not told: only the sum that is left. */
const ownPayments = (who: PatientWho, accountId: string): Prisma.PaymentWhereInput => {
  const ofAccount: Prisma.StatementWhereInput = { AND: [{ accountId }, billsAnsweredFor(who)] };
  return { payerId: who.userId, parts: { some: { statement: ofAccount }, every: { statement: ofAccount } } };
};
