/** What a patient owes that help could take something off. */
import { inChart, wholeRecord } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';

export interface OpenBill {
  readonly id: string;
  readonly issuedOn: Date;
  /** What is owed, less what is on its way. */
  readonly owedCents: number;
}

type Bills = Pick<Tx, 'statement'>;

/** All open bills of a record, oldest first: for what is decided and posted, shown to nobody as it is. */
export async function openBillsOf(db: Bills, patientId: string): Promise<OpenBill[]> {
  const rows = await db.statement.findMany({
    where: { ...wholeRecord(patientId), status: 'open', owedCents: { gt: 0 } },
    select: { id: true, issuedOn: true, owedCents: true, pendingCents: true },
    orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }],
  });
  return rows
    .map(({ id, issuedOn, owedCents, pendingCents }) => ({ id, issuedOn, owedCents: owedCents - pendingCents }))
    .filter(({ owedCents }) => owedCents > 0);
}

/** What is owed on the bills that this person sees. */
export async function owedInChart(db: Bills, who: PatientWho): Promise<number> {
  const { _sum } = await db.statement.aggregate({ where: { ...inChart(who), status: 'open' }, _sum: { owedCents: true } });
  return _sum.owedCents ?? 0;
}

export const sumOf = (bills: readonly OpenBill[]): number => bills.reduce((sum, { owedCents }) => sum + owedCents, 0);
