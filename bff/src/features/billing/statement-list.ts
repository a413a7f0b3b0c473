/** Bills, newest first, as the database writes them. */
import { inChartSql } from '../../access/reach.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import { DAY, stateSql, titleSql, todaySql } from './bill-sql.ts';
import { pauseSql } from './pause.ts';
import type { StatementSummary } from './schema.ts';

export const readStatements = defineList<StatementSummary>({
  name: 'statements',
  from: 'statement s',
  row: 's',
  where: inChartSql('s', { patient: ASKED.subject, reduced: ASKED.reduced }),
  key: 's."issuedOn"',
  keyType: 'date',
  direction: 'descending',
  join: `cross join (select ${todaySql(ASKED.subject, ASKED.now)} as today offset 0) day cross join lateral (select ${pauseSql('s', ASKED.now)} as pause offset 0) held`,
  json: `json_build_object('id', s.id, 'number', s.number, 'issuedOn', to_char(s."issuedOn", ${DAY}), 'dueOn', to_char(s."dueOn", ${DAY}),
    'totalCents', s."totalCents", 'paidCents', s."paidCents", 'owedCents', s."owedCents", 'creditCents', s."creditCents",
    'status', ${stateSql('s', 'day.today', 'held.pause')}, 'title', ${titleSql('s', ASKED.reduced)})`,
});
