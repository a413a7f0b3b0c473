/**
 * Tells the billing system what was booked here: for each bill of an entry a FHIR R4
 * PaymentNotice, put there by a number of ours, so that one that is sent twice is
 * there once. What is given back is below zero. What assistance pays is told as a
 * payment, too: a system that lowered the bill instead would count it twice.
 */
import type { Prisma } from '../../database/generated/client.ts';
import { PAYMENT_SYSTEM } from '../../fhir/system-urls.ts';
import { defineJob, JobProblem } from '../../jobs/job.ts';
import { fhirGateway } from '../../pharmacies/fhir-gateway.ts';
import { GatewayError } from '../../pharmacies/gateway.ts';
import type { OrderOut } from '../../pharmacies/gateway.ts';
import { NOTIFY_SOURCE } from './notify-kind.ts';

/** Names a notice; {@link PAYMENT_SYSTEM} names the payment, which can be for several bills. */
const NOTICE_SYSTEM = `${PAYMENT_SYSTEM}-notice`;
const STATUS_SYSTEM = 'http://terminology.hl7.org/CodeSystem/paymentstatus';

const ENTRY = {
  postings: { where: { account: 'receivable' }, include: { statement: { select: { number: true } } }, orderBy: { statementId: 'asc' } },
} as const satisfies Prisma.LedgerEntryInclude;
type Entry = Prisma.LedgerEntryGetPayload<{ include: typeof ENTRY }>;

export const notifySources = defineJob(
  NOTIFY_SOURCE,
  async ({ db, config }, { entryId }) => {
    const entry = await db.prisma.ledgerEntry.findUnique({ where: { id: entryId }, include: ENTRY });
    if (!entry || config.billingUrl === undefined) return;
    const server = fhirGateway(config.billingUrl);
    try {
      for (const notice of noticesOf(entry, config.name)) await server.send(notice);
    } catch (error) {
      if (error instanceof GatewayError) throw new JobProblem(error.code, error.refused ? 'never' : 'by-rule');
      throw error;
    }
  },
  { canRun: ({ config }) => config.billingUrl !== undefined },
);

const SAID = { payment: 'Payment', refund: 'Refund', adjustment: 'Adjustment', transfer: 'Transfer', payout: 'Payout' } as const;

export function noticesOf({ id, kind, at, paymentId, postings }: Entry, name: string): OrderOut[] {
  return postings.map(({ id: postingId, cents, statement }): OrderOut => {
    const key = { system: NOTICE_SYSTEM, value: postingId };
    return {
      resourceType: 'PaymentNotice',
      key,
      body: {
        resourceType: 'PaymentNotice',
        identifier: [key, { system: PAYMENT_SYSTEM, value: paymentId ?? id }],
        status: 'active',
        request: { type: 'Invoice', identifier: { value: statement?.number } },
        created: at.toISOString(),
        payment: { identifier: { system: PAYMENT_SYSTEM, value: paymentId ?? id }, display: SAID[kind] },
        paymentDate: at.toISOString().slice(0, 10),
        recipient: { display: name },
        amount: { value: -cents / 100, currency: 'USD' },
        paymentStatus: { coding: [{ system: STATUS_SYSTEM, code: 'cleared' }] },
      },
    };
  });
}
