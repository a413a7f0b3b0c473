/** What a patient has coming: credits, which can pay another bill of theirs, and money that is about to be given back. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { FALLBACK_ZONE } from '../../time/calendar.ts';
import { GIVING_BACK, moveBetween } from './move-credit.ts';
import { numberOf } from './payment-number.ts';
import type { CreditParams, MoveCredit, OwnCredits } from './schema.ts';

export async function readCredits({ db }: Portal, who: PatientWho): Promise<OwnCredits> {
  const { prisma } = db;
  const known = { AND: [inChart(who), { status: { not: 'unsure' as const } }] };
  const [credits, bills, refunds, patient] = await Promise.all([
    prisma.statement.findMany({
      where: { ...known, creditCents: { gt: 0 } },
      orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }],
      include: { refundParts: { where: { refund: { state: { in: GIVING_BACK } } }, select: { cents: true } } },
    }),
    prisma.statement.findMany({
      where: { ...known, owedCents: { gt: 0 } },
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { issuedOn: 'asc' }, { id: 'asc' }],
    }),
    prisma.refund.findMany({
      where: { state: { in: GIVING_BACK }, payment: inChart(who) },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      include: { payment: { select: { id: true, createdAt: true } } },
    }),
    prisma.patient.findUnique({
      where: { id: who.patientId },
      select: { clinic: { select: { phone: true, timeZone: true, organization: { select: { phone: true } } } } },
    }),
  ]);
  return {
    credits: credits.map(({ id, number, creditCents, refundParts }) => ({
      statementId: id,
      number,
      creditCents,
      freeCents: Math.max(0, creditCents - refundParts.reduce((sum, { cents }) => sum + cents, 0)),
    })),
    bills: bills.flatMap(({ id, number, dueOn, owedCents, pendingCents }) =>
      owedCents > pendingCents ? [{ statementId: id, number, dueOn: dueOn && dueOn.toISOString().slice(0, 10), payableCents: owedCents - pendingCents }] : [],
    ),
    refunds: refunds.map(({ id, state, amountCents, askedAt, payment }) => ({
      id,
      state,
      amountCents,
      at: askedAt.toISOString(),
      paymentId: payment.id,
      paymentNumber: numberOf(payment),
    })),
    billingPhone: patient?.clinic?.organization?.phone ?? patient?.clinic?.phone ?? null,
    timeZone: patient?.clinic?.timeZone ?? FALLBACK_ZONE,
  };
}

/** Pays a bill with a credit. @throws {ApiProblem} resource/not-found, credit/too-much, request/key-reused */
export async function useCredit(portal: Portal, who: PatientWho, { statementId }: CreditParams, move: MoveCredit, once: Once): Promise<OwnCredits> {
  // At the desk it is done as the clinic, where it is known who did it.
  if (who.relationship === 'staff') throw new ApiProblem('access/scope-missing');
  await moveBetween(portal, who, { AND: [inChart(who), { status: { not: 'unsure' } }] }, statementId, move, once);
  return readCredits(portal, who);
}
