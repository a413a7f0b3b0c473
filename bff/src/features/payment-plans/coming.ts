/** Which payments come by themselves: of plans, on days that were chosen, and by auto-pay. */
import { askedInChartSql, inChartSql } from '../../access/reach.ts';

interface Params {
  readonly patient: string;
  /** A boolean. */
  readonly reduced: string;
  readonly user: string;
}

/**
 * Selects kind, "planId", "on" and cents. Of plans those of the whole record, else the person’s own alone. Beside it stand
 * `bills` (id, "dueOn", owed, pending, pause) and `day` (today): auto-pay takes of them what it has not told of yet.
 */
export const comingSql = (params: Params): string => `
  select 'plan' as kind, p.id as "planId", part."tryOn" as "on", part.cents
  from payment_plan p join payment_plan_part part on part."planId" = p.id
  where ${inChartSql('p', params)} and p.state in ('active', 'missed') and part.state in ('due', 'missed') and part."tryOn" is not null
  union all
  select case when n."autoPayId" is null then 'scheduled' else 'autopay' end, null, n."chargeOn", n.cents
  from planned_payment n where ${askedInChartSql('n', { ...params, reduced: 'true' })} and ${inChartSql('n', params)} and n.state = 'planned'
  union all
  select 'autopay', null, bills."dueOn", bills.owed - bills.pending
  from auto_pay a cross join day cross join bills
  where ${askedInChartSql('a', { ...params, reduced: 'true' })} and a."offAt" is null and bills.pause is null
    and bills.owed - bills.pending between 1 and a."capCents" and bills."dueOn" - a."noticeDays" > day.today
    and not exists (select from planned_payment n where n."statementId" = bills.id and n.state in ('planned', 'over'))`;
