/** What records put on the home page. */
import { inChartSql } from '../../access/reach.ts';
import { testName } from '../../fhir/test-names.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';
import type { Change, Telling } from '../home-part.ts';
import type { AttentionItem } from '../home/schema.ts';
import { LANGUAGES } from '../../words.ts';
import { measuredSql } from './health.ts';
import { NEW_FOR, reportKey, reportSummaries } from './report-summary.ts';
import type { RecordsHome, ResultSummary } from './schema.ts';

/** Flags of a report with at least one value out of range. */
const FLAGGED = `flag in ('abnormal', 'critical')`;

/** So many new results in range are told one by one. */
const TOLD = 3;

const VISIT = `(select json_build_object('id', e.id, 'title', e.title, 'on',
    to_char(e."startsAt" at time zone coalesce(c."timeZone", fresh.json ->> 'timeZone'), 'YYYY-MM-DD'))
  from diagnostic_report r join encounter e on e.id = r."encounterId" left join clinic c on c.id = e."clinicId"
  where r.id = fresh.id and ${inChartSql('e', HOME_PARAMS)})`;

export const recordsHome = homePart<RecordsHome>({
  key: 'records',
  scope: 'records:read',
  // Only what can be new is summed up: a long history costs nothing here. What was taken back is no news.
  sql: `with ${reportSummaries(`r."withdrawnAt" is null and ${reportKey('r')} >= $3::timestamptz - ${NEW_FOR}`)}, unseen as (
      select *, ${FLAGGED} as flagged, case flag when 'critical' then 0 when 'abnormal' then 1 else 2 end as gravity from summary where "isNew"
    )
    select json_build_object(
      'newCount', (select count(*)::int from unseen),
      'fresh', (select coalesce(json_agg(json_build_object('report', json, 'visit', ${VISIT}) order by gravity, "sortAt" desc), '[]')
        from (select * from unseen order by gravity, "sortAt" desc limit 10) fresh),
      'measured', ${measuredSql(HOME_PARAMS)})`,
  card: ({ measured }) => (measured ? 'bare' : 'none'),
  changes({ newCount, fresh }, { may }) {
    const flagged = fresh
      .filter(({ report: { flag } }) => isFlagged(flag))
      .map((one) => change('records.abnormal-unseen', one.report.flag === 'critical' ? 95 : 90, one, may));
    const others = fresh.filter(({ report: { flag } }) => !isFlagged(flag));
    const rest = newCount - flagged.length;
    if (rest <= TOLD && others.length === rest) return [...flagged, ...others.map((one) => change('records.result-new', 40, one, may))];
    return [...flagged, { kind: 'records.results-new', rank: 40, path: '/records', values: { count: rest }, ids: [] }];
  },
  waiting: ({ newCount }) => newCount,
});

const isFlagged = (flag: ResultSummary['flag']): boolean => flag === 'abnormal' || flag === 'critical';

function change(kind: string, rank: number, { report, visit }: RecordsHome['fresh'][number], may: Telling['may']): Change {
  const seen = visit && may('appointments:read') ? visit : null;
  return {
    kind,
    rank,
    path: `/records/results/${report.id}`,
    // A month or a year is no day to name.
    ...(report.issuedAt && (report.issuedPrecision ?? 'day') === 'day' ? { at: report.issuedAt, timeZone: report.timeZone } : {}),
    values: namesOf(report),
    ids: seen ? [report.id, seen.id] : [report.id],
    ...(seen ? { from: visitOf(seen) } : {}),
  };
}

/** What was found at a visit is told with it. */
function visitOf({ id, title, on }: NonNullable<RecordsHome['fresh'][number]['visit']>): AttentionItem {
  return { kind: 'appointments.where-from', rank: 1, path: `/appointments/${id}`, on, values: { title } };
}

/** The test's name, and what it is called in the other languages. */
function namesOf({ name }: ResultSummary): NonNullable<AttentionItem['values']> {
  const others = LANGUAGES.map((language) => [`name.${language}`, testName(name, language)] as const).filter(([, other]) => other !== name);
  return { name, ...Object.fromEntries(others) };
}
