/** The rules of bills: how each amount came about, and how bills reach the patient. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { pauseOf } from './pause.ts';
import { dayIn, FALLBACK_ZONE } from '../../time/calendar.ts';
import type { BillingPreferences, Statement, StatementParams } from './schema.ts';
import { STATEMENT_PARTS, toStatement } from './statement-row.ts';

export { readAccounts } from './accounts.ts';
export { readDispute, withdrawDispute } from './disputes.ts';
export { readSummary } from './summary.ts';
export { readTaxYear, readTaxYears } from './taxes.ts';

/** One bill of this patient with its lines, by its id or by that of a line. @throws {ApiProblem} resource/not-found */
export async function readStatement(portal: Portal, who: PatientWho, { statementId }: StatementParams): Promise<Statement> {
  const row = await portal.db.prisma.statement.findFirst({
    where: { AND: [inChart(who), { OR: [{ id: statementId }, { lines: { some: { id: statementId } } }] }] },
    include: STATEMENT_PARTS,
  });
  if (!row) throw new ApiProblem('resource/not-found');
  const today = dayIn(row.patient.clinic?.timeZone ?? FALLBACK_ZONE, portal.now());
  return toStatement(row, who, today, await pauseOf(portal.db.prisma, row, portal.now()), portal);
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
