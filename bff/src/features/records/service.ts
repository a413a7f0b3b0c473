/** The rules of laboratory results. The lists of the record are in `lists.ts`. */
import { inChart, inChartSql } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { readComments } from './comments.ts';
import { WITHOUT_VALUE } from './flags.ts';
import { reportSummaries } from './report-summary.ts';
import { valuesOfReport } from './report-values.ts';
import { resultValue, StoredDocuments } from './result-value.ts';
import { TimePrecision } from './schema.ts';
import type { EarlierValue, ResultDetail, ResultSummary } from './schema.ts';

/** Which reports the portal calls results. */
export const LAB = { category: 'LAB' } as const;

const ONE_SQL = `with ${reportSummaries('r.id = $5::uuid')} select id, json from summary`;

const EARLIER_PARAMS = { patient: '$1', reduced: '$3' } as const;
// A value known only as "less than 5" has no place on a line of exact ones.
const EARLIER_SQL = `select now.id, json_agg(json_build_object(
    'at', to_char(past.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'number', past.number, 'digits', past.digits) order by past.at) as values
  from observation now
  cross join lateral (
    select coalesce(o."effectiveAt", o."issuedAt") as at, o."valueNumber" as number, o."valueSent" as digits from observation o
    where ${inChartSql('o', EARLIER_PARAMS)} and o.code = now.code and o."codeSystem" is not distinct from now."codeSystem"
      and o."valueUnit" is not distinct from now."valueUnit" and o."valueNumber" is not null and o.comparator is null
      and o.status not in (${WITHOUT_VALUE}) and o.id <> now.id
      and coalesce(o."effectiveAt", o."issuedAt") < coalesce(now."effectiveAt", now."issuedAt")
    order by 1 desc limit 12
  ) past
  where ${inChartSql('now', EARLIER_PARAMS)} and now.id = any($2::uuid[])
  group by now.id`;

interface SummaryRow {
  readonly id: string;
  readonly json: ResultSummary;
}

/** One report with its values in order. @throws {ApiProblem} resource/not-found */
export async function getResult({ db, now }: Portal, who: PatientWho, reportId: string): Promise<ResultDetail> {
  const { patientId, userId, reduced } = who;
  const [[summary], report] = await Promise.all([
    db.sql<SummaryRow>('records_one', ONE_SQL, [patientId, userId, now(), reduced, reportId]),
    db.prisma.diagnosticReport.findFirst({
      where: { id: reportId, ...inChart(who), ...LAB },
      select: {
        status: true,
        effectiveAt: true,
        effectivePrecision: true,
        issuedAt: true,
        issuedPrecision: true,
        conclusion: true,
        codedConclusion: true,
        noteText: true,
        documents: true,
        seen: { where: { userId }, select: { seenAt: true } },
        results: { where: { observation: inChart(who) }, orderBy: { position: 'asc' }, select: { observation: true } },
      },
    }),
  ]);
  if (!summary || !report) throw new ApiProblem('resource/not-found');
  const values = await valuesOfReport(
    db.prisma,
    who,
    report.results.map(({ observation }) => observation),
  );
  const ids = values.filter(({ row }) => row.valueNumber !== null).map(({ row }) => row.id);
  const earlier = await db.sql<{ id: string; values: EarlierValue[] }>('records_earlier', EARLIER_SQL, [patientId, ids, reduced]);
  const earlierOf = new Map(earlier.map((row) => [row.id, row.values]));
  return {
    ...summary.json,
    collectedAt: report.effectiveAt?.toISOString() ?? null,
    collectedPrecision: TimePrecision.parse(report.effectivePrecision),
    reportedAt: report.issuedAt?.toISOString() ?? null,
    reportedPrecision: TimePrecision.parse(report.issuedPrecision),
    seenAt: report.seen[0]?.seenAt.toISOString() ?? null,
    conclusion: report.conclusion,
    codedConclusion: report.codedConclusion,
    noteText: report.noteText,
    documents: StoredDocuments.parse(report.documents),
    comments: await readComments(db.prisma, who, reportId),
    values: values.map(({ row, group }) => resultValue(row, group, report.status, earlierOf.get(row.id) ?? [])),
  };
}

/** Notes that this user has seen a report; saying so again changes nothing. @throws {ApiProblem} resource/not-found */
export async function markSeen(portal: Portal, who: PatientWho, reportId: string): Promise<void> {
  await writeAs(portal, who, async (tx, seenAt) => {
    const report = await tx.diagnosticReport.findFirst({ where: { id: reportId, ...inChart(who), ...LAB }, select: { id: true } });
    if (!report) throw new ApiProblem('resource/not-found');
    const { count } = await tx.reportSeen.createMany({ data: { reportId, userId: who.userId, seenAt }, skipDuplicates: true });
    if (count === 1) await recordChange(portal, tx, { kind: 'result.seen', patientId: who.patientId, entityId: reportId, byUserId: who.userId });
  });
}
