/**
 * How a row leaves the chart when its source says that it is no fact (entered in
 * error, a draft after all) or deletes it. What nobody can have relied on goes;
 * what somebody saw, paid or was told of stays, and says what became of it.
 */
import { claimVisits } from '../booking/claims.ts';
import type { Prisma } from '../database/generated/client.ts';
import { loseMedicines, withdrawDispenses } from '../refills/withdrawn.ts';
import { refreshPaid } from './refresh-paid.ts';
import type { NoFactFor } from './skip-resource.ts';
import { waitForWithdrawn } from './waits.ts';

type Tx = Prisma.TransactionClient;

/** Takes rows out; those it may not touch it leaves. */
type Withdraw = (tx: Tx, ids: readonly string[], why: NoFactFor, at: Date) => Promise<unknown>;

const byId = (ids: readonly string[]) => ({ where: { id: { in: [...ids] } } });

/** By resource type. A type that is not here is never taken out by a file: people and places belong to many charts. */
const WITHDRAW: Readonly<Record<string, Withdraw>> = {
  Observation: async (tx, ids) => {
    await waitForWithdrawn(tx, ids);
    await tx.observation.deleteMany(byId(ids));
  },
  DiagnosticReport: withdrawReports,
  Encounter: (tx, ids) => tx.encounter.deleteMany(byId(ids)),
  // Somebody may be on the way to it: it is said to be off.
  Appointment: withdrawVisits,
  ServiceRequest: withdrawOrders,
  Condition: (tx, ids) => tx.condition.deleteMany(byId(ids)),
  ImagingStudy: (tx, ids) => tx.imagingStudy.deleteMany(byId(ids)),
  Immunization: (tx, ids) => tx.immunization.deleteMany(byId(ids)),
  MedicationRequest: async (tx, ids, why) => {
    // What came of the order of a refill has rows of its own.
    await tx.refillOrder.deleteMany(byId(ids));
    await loseMedicines(tx, ids, why);
    await tx.medicationRequest.deleteMany(byId(ids));
  },
  MedicationDispense: (tx, ids) => withdrawDispenses(tx, ids),
  AllergyIntolerance: (tx, ids) => tx.allergyIntolerance.deleteMany(byId(ids)),
  Procedure: (tx, ids) => tx.procedure.deleteMany(byId(ids)),
  CarePlan: (tx, ids) => tx.carePlan.deleteMany(byId(ids)),
  Goal: (tx, ids) => tx.goal.deleteMany(byId(ids)),
  Coverage: (tx, ids) => tx.coverage.deleteMany(byId(ids)),
  Claim: (tx, ids) => tx.claim.deleteMany(byId(ids)),
  ExplanationOfBenefit: (tx, ids) => tx.explanationOfBenefit.deleteMany(byId(ids)),
  // Money may have been paid for it: nothing more is asked for.
  Invoice: withdrawStatements,
  PaymentNotice: withdrawPayments,
  Account: (tx, ids) => tx.billingAccount.deleteMany(byId(ids)),
  Communication: withdrawMessages,
  Slot: (tx, ids) => tx.slot.deleteMany({ where: { ...byId(ids).where, appointments: { none: {} } } }),
};

/** Whether rows of this type may be taken out at all. */
export const canWithdraw = (type: string): boolean => Object.hasOwn(WITHDRAW, type);

/** Takes the rows of one type out of the chart, with the notices of them that were not sent yet. */
export async function withdrawRows(tx: Tx, type: string, ids: readonly string[], why: NoFactFor, at: Date): Promise<void> {
  if (ids.length === 0) return;
  await WITHDRAW[type]?.(tx, ids, why, at);
  await tx.news.deleteMany({ where: { entityId: { in: [...ids] }, spreadAt: null } });
}

/** Types whose row stays where it was, so that a later version is written over it. */
const STAYS: ReadonlySet<string> = new Set(['Appointment', 'Invoice', 'DiagnosticReport', 'ServiceRequest', 'Slot']);

/** The rows of these ids that are still there: a fact that comes back is written anew, or over them. */
export async function stillThere(tx: Tx, type: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (!STAYS.has(type) || ids.length === 0) return new Set();
  const query = { ...byId(ids), select: { id: true } } as const;
  const rows =
    type === 'Appointment'
      ? await tx.appointment.findMany(query)
      : type === 'Invoice'
        ? await tx.statement.findMany(query)
        : type === 'Slot'
          ? await tx.slot.findMany(query)
          : type === 'ServiceRequest'
            ? await tx.serviceRequest.findMany(query)
            : await tx.diagnosticReport.findMany(query);
  return new Set(rows.map(({ id }) => id));
}

/** Its time is free again, and calendars learn of it. */
async function withdrawVisits(tx: Tx, ids: readonly string[], why: NoFactFor, at: Date): Promise<void> {
  await tx.appointment.updateMany({
    where: { ...byId(ids).where, status: { not: 'cancelled' } },
    data: {
      sequence: { increment: 1 },
      ...(why === 'unsure' ? { status: 'unsure', reason: null, instructions: null } : { status: 'cancelled', cancelledAt: at }),
    },
  });
  await tx.visitDispute.deleteMany({ where: { appointmentId: { in: [...ids] }, settledAt: null } });
  await claimVisits(tx, ids, at);
}

/** What was ordered by mistake is not to be scheduled; what may be somebody else's is not told any more. */
async function withdrawOrders(tx: Tx, ids: readonly string[], why: NoFactFor): Promise<void> {
  if (why === 'unsure') await tx.serviceRequest.deleteMany(byId(ids));
  else await tx.serviceRequest.updateMany({ ...byId(ids), data: { status: 'revoked' } });
}

/** What somebody saw stays as a line that says so; its values and words go. */
async function withdrawReports(tx: Tx, ids: readonly string[], why: NoFactFor, at: Date): Promise<void> {
  await tx.diagnosticReport.deleteMany({ where: { ...byId(ids).where, seen: { none: {} } } });
  await tx.diagnosticReportResult.deleteMany({ where: { reportId: { in: [...ids] } } });
  await tx.observation.deleteMany({ where: { inReportId: { in: [...ids] } } });
  await tx.resultReview.updateMany({ ...byId(ids), data: { waitsSince: null } });
  await tx.diagnosticReport.updateMany({
    ...byId(ids),
    data: { status: 'entered-in-error', withdrawnAt: at, withdrawnFor: why, conclusion: null, codedConclusion: null, noteText: null, documents: [] },
  });
}

/** Of a bill that may be somebody else's the services are not told any more. */
async function withdrawStatements(tx: Tx, ids: readonly string[], why: NoFactFor): Promise<void> {
  if (why === 'unsure') await tx.statementLine.deleteMany({ where: { statementId: { in: [...ids] } } });
  await tx.statement.updateMany({ ...byId(ids), data: { status: why === 'unsure' ? 'unsure' : 'cancelled' } });
}

/** What was paid by mistake in the books counts no more. */
async function withdrawPayments(tx: Tx, ids: readonly string[]): Promise<void> {
  const payments = await tx.statementPayment.findMany({ ...byId(ids), select: { statementId: true } });
  await tx.statementPayment.deleteMany(byId(ids));
  await refreshPaid(
    tx,
    payments.map(({ statementId }) => statementId),
  );
}

/** A thread without a message is none. */
async function withdrawMessages(tx: Tx, ids: readonly string[]): Promise<void> {
  const messages = await tx.message.findMany({ ...byId(ids), select: { threadId: true } });
  await tx.message.deleteMany(byId(ids));
  await tx.messageThread.deleteMany({ where: { id: { in: messages.map(({ threadId }) => threadId) }, messages: { none: {} } } });
}
