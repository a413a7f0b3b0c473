/** The rules of bills: what is owed, how each amount came about, and how bills reach the patient. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { dayIn, FALLBACK_ZONE } from '../../time/calendar.ts';
import { balanceOf, owedCents, stateOf } from './balance.ts';
import type { Bill } from './balance.ts';
import type { BillingPreferences, BillingSummary, Statement, StatementLine, StatementParams, StatementSummary } from './schema.ts';

type StatementRow = Prisma.StatementGetPayload<object>;
type LineRow = Prisma.StatementLineGetPayload<object>;

/** What is owed now, and how bills are sent. */
export async function readSummary({ db, now }: Portal, who: PatientWho): Promise<BillingSummary> {
  const [patient, rows] = await Promise.all([readBilledPatient(db, who), db.prisma.statement.findMany({ where: { ...inChart(who), status: 'open' } })]);
  return {
    ...balanceOf(rows.map(toBill), dayIn(patient.zone, now())),
    paperless: patient.paperless,
    billingPhone: patient.billingPhone,
  };
}

/** One bill of this patient with its lines. @throws {ApiProblem} resource/not-found */
export async function readStatement({ db, now }: Portal, who: PatientWho, { statementId }: StatementParams): Promise<Statement> {
  const row = await db.prisma.statement.findFirst({ where: { id: statementId, ...inChart(who) }, include: { lines: { orderBy: { position: 'asc' } } } });
  if (!row) throw new ApiProblem('resource/not-found');
  const patient = await readBilledPatient(db, who);
  const lines = row.lines.map(statementLine);
  const today = dayIn(patient.zone, now());
  return {
    ...statementSummary(row, today),
    lines,
    totals: lines.length > 0 ? sumLines(lines) : null,
    billingPhone: patient.billingPhone,
    today,
  };
}

/** Chooses between paper bills and a notice; setting what is set already changes nothing. @throws {ApiProblem} resource/not-found */
export async function setPreferences(portal: Portal, who: PatientWho, { paperless }: BillingPreferences): Promise<BillingPreferences> {
  const { patientId } = who;
  await writeAs(portal, who, async (tx) => {
    const { count } = await tx.patient.updateMany({
      where: { id: patientId, paperlessBilling: !paperless },
      data: { paperlessBilling: paperless },
    });
    if (count === 0) return;
    await recordChange(portal, tx, {
      kind: 'billing-preferences.changed',
      patientId,
      entityId: patientId,
      byUserId: who.userId,
      live: { type: 'billing.changed', scope: 'billing:read', entityId: patientId },
    });
  });
  return { paperless };
}

async function readBilledPatient(db: Portal['db'], { patientId }: PatientWho) {
  const patient = await db.prisma.patient.findUnique({
    where: { id: patientId },
    select: { paperlessBilling: true, clinic: { select: { timeZone: true, phone: true, organization: { select: { phone: true } } } } },
  });
  return {
    paperless: patient?.paperlessBilling ?? false,
    zone: patient?.clinic?.timeZone ?? FALLBACK_ZONE,
    billingPhone: patient?.clinic?.organization?.phone ?? patient?.clinic?.phone ?? null,
  };
}

function toBill(row: StatementRow): Bill {
  return { id: row.id, status: row.status, dueOn: row.dueOn ? toDay(row.dueOn) : null, totalCents: row.totalCents, paidCents: row.paidCents };
}

function statementSummary(row: StatementRow, today: string): StatementSummary {
  const bill = toBill(row);
  return {
    id: row.id,
    number: row.number,
    issuedOn: toDay(row.issuedOn),
    dueOn: bill.dueOn,
    totalCents: row.totalCents,
    paidCents: row.paidCents,
    owedCents: owedCents(bill),
    status: stateOf(bill, today),
  };
}

function statementLine(row: LineRow): StatementLine {
  return {
    description: row.description,
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
function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
