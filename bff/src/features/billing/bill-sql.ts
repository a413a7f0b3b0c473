/** The rules of `balance.ts` once more, for SQL. */
import { FALLBACK_ZONE } from '../../time/calendar.ts';

/** A bill's state. `today` is the day at the clinic, `pause` what `pauseSql` selects. */
export const stateSql = (row: string, today: string, pause: string): string =>
  `case when ${row}.status in ('cancelled', 'unsure') then ${row}.status::text
    when ${row}."creditCents" > 0 then 'credit'
    when ${row}."owedCents" = 0 then 'paid'
    when ${pause} = 'dispute' then 'disputed' when ${pause} = 'plan' then 'planned' when ${pause} = 'help' then 'paused'
    when ${row}."dueOn" < ${today} then 'overdue' else 'open' end`;

/** The day it is at a patient's clinic. Both are parameters. */
export const todaySql = (patient: string, now: string): string =>
  `(${now}::timestamptz at time zone coalesce((select c."timeZone" from patient p join clinic c on c.id = p."clinicId" where p.id = ${patient}), '${FALLBACK_ZONE}'))::date`;

/** What a bill is for, in short; a visit that is confidential is not told to who sees none of it. */
export const titleSql = (row: string, reduced: string): string =>
  `coalesce((select v.title from encounter v where v.id = ${row}."encounterId" and not (${reduced}::boolean and v.confidential)),
    (select l.description from statement_line l where l."statementId" = ${row}.id order by l.position limit 1))`;

export const DAY = `'YYYY-MM-DD'`;
