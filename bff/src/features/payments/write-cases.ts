/** One request that works, for every route of payments that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { memoryGateway, TOKENS } from '../../testing/memory-gateway.ts';
import { newPayment, newRefund, newStatement } from '../../testing/payments.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { LAKESIDE, ofDana, userId } from '../../testing/write-case.ts';
import type { ClinicSearches, WriteCases } from '../../testing/write-case.ts';

const DESK = '/api/clinics/:clinicId/payments';
const { dana, theo } = PATIENT_IDS;
const atBillingDesk = { who: PEOPLE.fontaine.username, subject: LAKESIDE } as const;

/** Here is nothing but what routes do: a gateway in memory serves. */
function withGateway(opened: TestPortal): void {
  opened.payments.gateway ??= memoryGateway(opened.portal.now);
}

/** A day that is over, a new one each time. */
async function newDay(opened: TestPortal): Promise<string> {
  withGateway(opened);
  const { prisma } = opened.portal.db;
  const before = await prisma.dayClose.count();
  const day = new Date(Date.UTC(2026, 0, 1 + before));
  const sums = { gatewayCents: 0, ledgerCents: 0, payoutCents: 0, differences: [] };
  await prisma.dayClose.create({ data: { gateway: 'test', day, ...sums, comparedAt: opened.portal.now() } });
  return day.toISOString().slice(0, 10);
}

export const writeCases: WriteCases = {
  'POST /api/patients/:patientId/payments': async (opened) => {
    withGateway(opened);
    const { id: statementId } = await newStatement(opened, dana);
    const body = { bills: [{ statementId, cents: 2_500, attempt: 1 }], method: { kind: 'token', token: TOKENS.good(), save: false }, receipt: false };
    return { ...ofDana, body, otherBody: { ...body, bills: [{ statementId, cents: 2_000, attempt: 1 }] } };
  },
  'POST /api/patients/:patientId/payments/accounts/:accountId/payments': async (opened) => {
    withGateway(opened);
    const { id: accountId } = await opened.portal.db.prisma.billingAccount.findFirstOrThrow({ where: { patientId: theo, guarantorPatientId: dana } });
    const { id: statementId } = await newStatement(opened, theo, { accountId });
    const body = { bills: [{ statementId, cents: 2_500, attempt: 1 }], method: { kind: 'token', token: TOKENS.good(), save: false }, receipt: false };
    return { ...ofDana, ids: { accountId }, body, otherBody: { ...body, bills: [{ statementId, cents: 2_000, attempt: 1 }] } };
  },
  'POST /api/patients/:patientId/payments/credits/:statementId/moves': async (opened) => {
    const { id: statementId } = await newStatement(opened, dana, { totalCents: -3_000 });
    const { id: toStatementId } = await newStatement(opened, dana);
    return { ...ofDana, ids: { statementId }, body: { toStatementId, cents: 1_000 }, otherBody: { toStatementId, cents: 500 } };
  },
  [`POST ${DESK}/:paymentId/refunds`]: async (opened) => ({
    ...atBillingDesk,
    ids: { paymentId: await newPayment(opened, dana) },
    body: { cents: 1_000, reason: 'Paid twice' },
  }),
  [`POST ${DESK}/refunds/:refundId/decision`]: async (opened) => {
    const { id: refundId } = await newRefund(opened, await newPayment(opened, dana), await userId(opened, PEOPLE.nowak.username));
    return { ...atBillingDesk, ids: { refundId }, body: { decision: 'refuse', words: 'Insurance paid this' }, otherBody: { decision: 'approve' } };
  },
  [`POST ${DESK}/credits/:statementId/moves`]: async (opened) => {
    const { id: statementId } = await newStatement(opened, dana, { totalCents: -3_000 });
    const { id: toStatementId } = await newStatement(opened, dana);
    return { ...atBillingDesk, ids: { statementId }, body: { toStatementId, cents: 1_000 }, otherBody: { toStatementId, cents: 500 } };
  },
  [`PUT ${DESK}/days/:day/comparison`]: async (opened) => ({ ...atBillingDesk, ids: { day: await newDay(opened) } }),
  [`PUT ${DESK}/days/:day/bank-file`]: async (opened) => ({ ...atBillingDesk, ids: { day: await newDay(opened) }, body: { text: 'date,reference,amount\n' } }),
  [`POST ${DESK}/days/:day/close`]: async (opened) => ({ ...atBillingDesk, ids: { day: await newDay(opened) }, body: { note: 'All there' } }),
};

export const clinicSearches: ClinicSearches = {
  [`POST ${DESK}/search`]: async (opened, patientId) => {
    const { patientNumber } = await opened.portal.db.prisma.patient.findUniqueOrThrow({ where: { id: patientId } });
    return { text: patientNumber };
  },
};
