/** Laboratory results, newest first. */
import { inChartSql } from '../../access/reach.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import type { ListDefinition } from '../../lists/list.ts';
import { reportKey, SUMMARY_JSON, summaryJoin } from './report-summary.ts';
import type { ResultSummary } from './schema.ts';

export const RESULTS = {
  name: 'results',
  from: 'diagnostic_report r',
  row: 'r',
  where: `${inChartSql('r', { patient: ASKED.subject, reduced: ASKED.reduced })} and r.category = 'LAB'`,
  key: reportKey('r'),
  keyType: 'timestamptz',
  direction: 'descending',
  join: summaryJoin({ patient: ASKED.subject, user: ASKED.user, now: ASKED.now, reduced: ASKED.reduced }),
  json: SUMMARY_JSON,
} as const satisfies ListDefinition;

export const readResults = defineList<ResultSummary>(RESULTS);
