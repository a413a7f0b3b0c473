/** Giving money back: one person alone up to a set amount, above it with a second one's consent. */
import { randomUUID } from 'node:crypto';
import { inClinic } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Payment, Prisma, Refund } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { readDeskPayment } from './desk.ts';
import type { DeskPaymentDetail, NewRefund, RefundDecision } from './desk-schema.ts';
import { ownOf } from './own-family.ts';
import { aloneCents } from './policy.ts';
import { SEND_REFUND } from './refund-kind.ts';
import { spread } from './refund-parts.ts';
import { lockPayment } from './settle.ts';
import { tellPayment } from './tell.ts';

/** @throws {ApiProblem} resource/not-found, refund/not-paid, refund/more-than-paid */
export async function askRefund(portal: Portal, who: ClinicWho, id: string, { cents, reason }: NewRefund, once: Once): Promise<DeskPaymentDetail> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const payment = await lockOwn(tx, who, id);
      if (payment.state !== 'succeeded') throw new ApiProblem('refund/not-paid');
      const parts = await spread(tx, id, cents);
      if (!parts) throw new ApiProblem('refund/more-than-paid');
      const byTwo = cents > (await aloneCents(tx, who, payment));
      const refundId = randomUUID();
      await tx.refund.create({
        data: {
          id: refundId,
          paymentId: id,
          state: byTwo ? 'asked' : 'pending',
          amountCents: cents,
          reason,
          byTwo,
          askedById: who.userId,
          askedAt: at,
          ...(byTwo ? {} : { decidedById: who.userId, decidedAt: at }),
        },
      });
      await tx.refundPart.createMany({ data: parts.map((part) => ({ refundId, ...part })) });
      if (!byTwo) await send(tx, payment, refundId);
      await tellPayment(portal, tx, payment, 'payment.refunded', who.userId);
      return {};
    },
    { once },
  );
  return readDeskPayment(portal, who, id);
}

/** @throws {ApiProblem} resource/not-found, refund/own, refund/own-family, refund/not-own, refund/decided */
export async function decideRefund(portal: Portal, who: ClinicWho, refundId: string, decision: RefundDecision, once: Once): Promise<DeskPaymentDetail> {
  const { paymentId } = await writeAs(
    portal,
    who,
    async (tx, at) => {
      const found = await tx.refund.findFirst({ where: { id: refundId, payment: inClinic(who) }, select: { paymentId: true } });
      if (!found) throw new ApiProblem('resource/not-found');
      const payment = await lockOwn(tx, who, found.paymentId);
      const refund = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
      if (refund.state !== 'asked') throw new ApiProblem('refund/decided');
      await assertMay(tx, who, payment, refund, decision);
      const isAgreed = decision.decision === 'approve';
      await tx.refund.update({ where: { id: refundId }, data: { decidedById: who.userId, decidedAt: at, ...became(decision, at) } });
      if (isAgreed) await send(tx, payment, refundId);
      await tellPayment(portal, tx, payment, 'payment.refunded', who.userId);
      return found;
    },
    { once },
  );
  return readDeskPayment(portal, who, paymentId);
}

/** The second person is not the first, nor is it about them or their family; only the first takes it back. */
async function assertMay(tx: Tx, who: ClinicWho, payment: Payment, { askedById }: Refund, { decision }: RefundDecision): Promise<void> {
  const asked = askedById === who.userId;
  if (decision === 'withdraw') {
    if (!asked) throw new ApiProblem('refund/not-own');
    return;
  }
  if (asked) throw new ApiProblem('refund/own');
  if ((await ownOf(tx, who))(payment)) throw new ApiProblem('refund/own-family');
}

function became(decision: RefundDecision, settledAt: Date): Prisma.RefundUncheckedUpdateInput {
  switch (decision.decision) {
    case 'approve':
      return { state: 'pending' };
    case 'refuse':
      return { state: 'refused', refuseWords: decision.words, settledAt };
    case 'withdraw':
      // It needs nobody else any more: nothing goes out.
      return { state: 'refused', byTwo: false, settledAt };
  }
}

/** Whose payment it is, so that the patient sees in their activity that something was decided. @throws {ApiProblem} resource/not-found */
export async function patientOfRefund({ db }: Portal, who: ClinicWho, id: string): Promise<string> {
  const row = await db.prisma.refund.findFirst({ where: { id, payment: inClinic(who) }, select: { payment: { select: { patientId: true } } } });
  if (!row) throw new ApiProblem('resource/not-found');
  return row.payment.patientId;
}

async function lockOwn(tx: Tx, who: ClinicWho, id: string): Promise<Payment> {
  const isOwn = (await tx.payment.count({ where: { id, ...inClinic(who) } })) > 0;
  const payment = isOwn ? await lockPayment(tx, id) : null;
  if (!payment) throw new ApiProblem('resource/not-found');
  return payment;
}

async function send(tx: Tx, { clinicId }: Payment, refundId: string): Promise<void> {
  await enqueue(tx, SEND_REFUND, { refundId }, { key: refundId, ...(clinicId ? { clinicId } : {}) });
}
