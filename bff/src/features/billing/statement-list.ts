/** Bills, newest first, as the database writes them: the rules of `balance.ts` once more, for SQL. */
import { inChartSql } from '../../access/reach.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import type { StatementSummary } from './schema.ts';

const TODAY = `(${ASKED.now} at time zone coalesce((select c."timeZone" from patient p join clinic c on c.id = p."clinicId" where p.id = ${ASKED.subject}), 'UTC'))::date`;
const OWED = `case when s.status in ('cancelled', 'unsure') then 0 else s."totalCents" - s."paidCents" end`;
const DAY = `'YYYY-MM-DD'`;

export const readStatements = defineList<StatementSummary>({
  name: 'statements',
  from: 'statement s',
  row: 's',
  where: inChartSql('s', { patient: ASKED.subject, reduced: ASKED.reduced }),
  key: 's."issuedOn"',
  keyType: 'date',
  direction: 'descending',
  join: `cross join (select ${TODAY} as today offset 0) day`,
  json: `json_build_object('id', s.id, 'number', s.number, 'issuedOn', to_char(s."issuedOn", ${DAY}), 'dueOn', to_char(s."dueOn", ${DAY}),
    'totalCents', s."totalCents", 'paidCents', s."paidCents", 'owedCents', ${OWED},
    'status', case when s.status in ('cancelled', 'unsure') then s.status::text when ${OWED} = 0 then 'paid' when s."dueOn" < day.today then 'overdue' else 'open' end)`,
});
