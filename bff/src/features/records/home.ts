/** What records put on the home page. */
import { inChartSql } from '../../access/reach.ts';
import { testName } from '../../fhir/test-names.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';
import type { AttentionItem } from '../home/schema.ts';
import { LANGUAGES } from '../../words.ts';
import { NEW_FOR, reportKey, reportSummaries } from './report-summary.ts';
import type { RecordsHome, ResultSummary } from './schema.ts';

/** Flags of a report with at least one value out of range. */
const FLAGGED = `flag in ('abnormal', 'critical')`;

export const recordsHome = homePart<RecordsHome>({
  key: 'records',
  scope: 'records:read',
  // Only what can be new, and the newest three, is summed up: a long history costs nothing here. What was taken back is no news.
  sql: `with ${reportSummaries(`r."withdrawnAt" is null and ${reportKey('r')} >= least($3::timestamptz - ${NEW_FOR}, coalesce((
        select ${reportKey('n')} from diagnostic_report n where ${inChartSql('n', HOME_PARAMS)} and n.category = 'LAB' and n."withdrawnAt" is null
        order by 1 desc, n.id desc offset 2 limit 1), '-infinity'))`)}
    select json_build_object(
      'recent', (select coalesce(json_agg(json order by "sortAt" desc, id desc), '[]')
        from (select * from summary order by "sortAt" desc, id desc limit 3) recent),
      'newCount', (select count(*)::int from summary where "isNew"),
      'newFlagged', (select coalesce(json_agg(json order by flag desc, "sortAt" desc), '[]')
        from (select * from summary where "isNew" and ${FLAGGED} order by flag desc, "sortAt" desc limit 10) flagged),
      'newOther', json_build_object(
        'count', (select count(*)::int from summary where "isNew" and not ${FLAGGED}),
        'newest', (select json from summary where "isNew" and not ${FLAGGED} order by "sortAt" desc limit 1)))`,
  attention({ newFlagged, newOther }) {
    const flagged = newFlagged.map((report) => item('records.abnormal-unseen', report.flag === 'critical' ? 95 : 90, report));
    const { count, newest } = newOther;
    if (!newest) return flagged;
    const other = item('records.result-new', 40, newest);
    return [...flagged, { ...other, path: count === 1 ? other.path : '/records', values: { ...namesOf(newest), count } }];
  },
});

function item(kind: string, rank: number, report: ResultSummary): AttentionItem {
  return {
    kind,
    rank,
    path: `/records/results/${report.id}`,
    // A month or a year is no day to name.
    ...(report.issuedAt && (report.issuedPrecision ?? 'day') === 'day' ? { at: report.issuedAt, timeZone: report.timeZone } : {}),
    values: namesOf(report),
  };
}

/** The test's name, and what it is called in the other languages. */
function namesOf({ name }: ResultSummary): NonNullable<AttentionItem['values']> {
  const others = LANGUAGES.map((language) => [`name.${language}`, testName(name, language)] as const).filter(([, other]) => other !== name);
  return { name, ...Object.fromEntries(others) };
}
