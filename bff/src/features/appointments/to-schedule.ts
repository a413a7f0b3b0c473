/** What was ordered and nobody has booked yet, in SQL: for home, which counts it, and for the list of visits to come. */
import { inChartSql } from '../../access/reach.ts';
import { ASKED } from '../../lists/list.ts';

/** Whether an order waits for a visit. @param order alias of a row of `service_request` */
export const isToScheduleSql = (order: string): string => `${order}.status = 'active' and ${order}."appointmentId" is null`;

/** The orders as a list says them beside its visits, the most urgent first. @param homeZone the zone where no clinic is named */
export const toScheduleSql = (
  homeZone: string,
): string => `select coalesce(json_agg(json_build_object('id', o.id, 'title', o.title, 'orderedBy', o."requesterName",
    'notBefore', to_char(o."notBefore", 'YYYY-MM-DD'), 'scheduleBy', to_char(o."scheduleBy", 'YYYY-MM-DD'),
    'overdue', coalesce(o."scheduleBy" < (${ASKED.now} at time zone coalesce(c."timeZone", ${homeZone}, 'UTC'))::date, false))
    order by o."scheduleBy" nulls last, o.id), '[]')
  from service_request o left join clinic c on c.id = o."clinicId"
  where ${inChartSql('o', { patient: ASKED.subject, reduced: ASKED.reduced })} and ${isToScheduleSql('o')}`;
