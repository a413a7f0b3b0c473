/** The bills that an estimate can be held against, and the one it is. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Portal } from '../../portal.ts';
import { commonService } from '../../prices/common-services.ts';
import { compare } from './compare.ts';
import type { Bill, EstimatedLine } from './compare.ts';
import { documentOf, toDay, workedOf } from './estimate-row.ts';
import type { EstimateRow } from './estimate-row.ts';
import type { ComparableBill, Comparison } from './schema.ts';

/** Bills that came since the estimate was made, newest first; the rare ones that are older stay out of the way. */
export async function billsSince({ db }: Portal, who: PatientWho, { createdAt }: Pick<EstimateRow, 'createdAt'>): Promise<ComparableBill[]> {
  const rows = await db.prisma.statement.findMany({
    where: { ...inChart(who), issuedOn: { gte: new Date(`${toDay(createdAt)}T00:00:00Z`) }, status: { in: ['open', 'paid'] } },
    orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }],
    select: { id: true, number: true, issuedOn: true },
  });
  return rows.map(({ id: statementId, number, issuedOn }) => ({ statementId, number, issuedOn: toDay(issuedOn) }));
}

/** Against the bill that was chosen, as long as this person sees it; `null` where none is. */
export async function comparisonOf({ db }: Portal, who: PatientWho, row: EstimateRow): Promise<Comparison | null> {
  if (row.statementId === null) return null;
  const found = await db.prisma.statement.findFirst({
    where: { id: row.statementId, ...inChart(who) },
    include: { lines: { orderBy: { position: 'asc' } } },
  });
  if (!found) return null;
  const bill: Bill = {
    statementId: found.id,
    number: found.number,
    issuedOn: toDay(found.issuedOn),
    totalCents: found.totalCents,
    lines: found.lines.map(({ code, description, patientCents }) => ({ code, description, cents: patientCents })),
  };
  return compare(estimatedLines(row), bill, row.kind === 'good_faith');
}

function estimatedLines(row: EstimateRow): EstimatedLine[] {
  const worked = workedOf(row);
  if (worked) return [{ code: worked.service, names: [worked.names.en, worked.names.es, worked.names.hospital], cents: worked.high.patientCents }];
  const document = documentOf(row);
  return (document?.lines ?? []).map(({ code, description, quantity, cents }) => {
    const common = code === null ? undefined : commonService([code]);
    return { code, names: [description, ...(common ? [common.en, common.es] : [])], cents: cents * quantity };
  });
}
