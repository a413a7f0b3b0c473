/** One bill as it is told, out of its rows. */
import { addDays } from '../../time/calendar.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Prisma } from '../../database/generated/client.ts';
import type { Portal } from '../../portal.ts';
import { stateOf } from './balance.ts';
import type { Bill } from './balance.ts';
import { jurisdictionOf } from './jurisdictions.ts';
import type { Pause, Statement, StatementLine } from './schema.ts';
import { serviceKind } from './service-kind.ts';

/** A bill can be disputed for so many days after it was sent; in any case while something is owed. */
const DISPUTE_DAYS = 365;

export const STATEMENT_PARTS = {
  lines: { orderBy: { position: 'asc' } },
  payments: { orderBy: [{ paidOn: 'asc' }, { id: 'asc' }] },
  disputes: { orderBy: [{ openedAt: 'desc' }, { id: 'desc' }] },
  encounter: true,
  account: true,
  patient: {
    select: {
      clinic: {
        select: { id: true, timeZone: true, phone: true, state: true, paymentPolicy: { select: { online: true } }, organization: { select: { phone: true } } },
      },
    },
  },
} as const satisfies Prisma.StatementInclude;
export type StatementRow = Prisma.StatementGetPayload<{ include: typeof STATEMENT_PARTS }>;

type Money = Pick<StatementRow, 'id' | 'status' | 'dueOn' | 'owedCents' | 'creditCents'>;

/** What the rules of `balance.ts` need of a row. */
export function toBill({ id, status, dueOn, owedCents, creditCents }: Money, pause: Pause | null): Bill {
  return { id, status, dueOn: dueOn && toDay(dueOn), owedCents, creditCents, pause };
}

/** @param today - the day at the clinic. @param pause - why nothing is asked of it for now */
export function toStatement(
  row: StatementRow,
  { patientId, reduced }: Pick<PatientWho, 'patientId' | 'reduced'>,
  today: string,
  pause: Pause | null,
  { payments }: Pick<Portal, 'payments'>,
): Statement {
  const bill = toBill(row, pause);
  const status = stateOf(bill, today);
  const lines = row.lines.map(toLine);
  const visit = row.encounter && !(reduced && row.encounter.confidential) ? row.encounter : null;
  const clinic = row.patient.clinic;
  const { guarantorPatientId, guarantorName } = row.account ?? { guarantorPatientId: null, guarantorName: null };
  const isRecent = addDays(toDay(row.issuedOn), DISPUTE_DAYS) >= today;
  return {
    id: row.id,
    number: row.number,
    issuedOn: toDay(row.issuedOn),
    dueOn: bill.dueOn,
    totalCents: row.totalCents,
    paidCents: row.paidCents,
    owedCents: bill.owedCents,
    creditCents: bill.creditCents,
    status,
    title: visit?.title ?? lines[0]?.description ?? null,
    lines,
    totals: lines.length > 0 ? sumLines(lines) : null,
    visit: visit && { id: visit.id, title: visit.title, on: toDay(visit.startsAt) },
    pendingCents: row.pendingCents,
    payments: row.payments.map(({ paidOn, cents, method }) => ({ on: toDay(paidOn), cents, method })),
    guarantor: guarantorPatientId === patientId ? null : guarantorName,
    disputes: row.disputes.map(({ id, lineId, state, answerBy }) => ({ id, lineId, state, answerBy: toDay(answerBy) })),
    canDispute: clinic !== null && status !== 'cancelled' && status !== 'unsure' && (isRecent || bill.owedCents > 0),
    payOnline: payments.gateway !== undefined && clinic?.paymentPolicy?.online !== false,
    pastDueNotice: status === 'overdue' ? jurisdictionOf(clinic?.state ?? null, today).pastDue : null,
    billingPhone: clinic?.organization?.phone ?? clinic?.phone ?? null,
    today,
  };
}

function toLine(row: StatementRow['lines'][number]): StatementLine {
  return {
    id: row.id,
    description: row.description,
    code: row.code,
    codeSystem: row.codeSystem as StatementLine['codeSystem'],
    kind: serviceKind(row.code, row.codeSystem),
    serviceOn: row.serviceOn ? toDay(row.serviceOn) : null,
    chargeCents: row.chargeCents,
    insuranceCents: row.insuranceCents,
    adjustmentCents: row.adjustmentCents,
    patientCents: row.patientCents,
  };
}

function sumLines(lines: readonly StatementLine[]) {
  const sum = (pick: (line: StatementLine) => number) => lines.reduce((total, line) => total + pick(line), 0);
  return {
    chargeCents: sum((line) => line.chargeCents),
    insuranceCents: sum((line) => line.insuranceCents),
    adjustmentCents: sum((line) => line.adjustmentCents),
    patientCents: sum((line) => line.patientCents),
  };
}

/** A date column comes as midnight in UTC. */
export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
