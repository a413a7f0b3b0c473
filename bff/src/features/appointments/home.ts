/** What appointments put on the home page: the next visit, with all that somebody needs to go there, others of its day, and what was ordered and is to be scheduled. */
import { inChartSql } from '../../access/reach.ts';
import { isAgreedSql } from '../../booking/visit-status.ts';
import { isoTime } from '../../database/iso-time.ts';
import { fullNameSql } from '../../person-name.ts';
import { placeSql } from '../directory.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';
import { kindNamesSql, preparationSql } from './kind-names.ts';
import { isToScheduleSql } from './to-schedule.ts';
import type { AppointmentsHome } from './schema.ts';

const VISIT = `json_build_object('id', id, 'title', title, 'names', names, 'status', status, 'modality', modality,
          'startsAt', ${isoTime('"startsAt"')}, 'endsAt', ${isoTime('"endsAt"')},
          'timeZone', "timeZone", 'practitioner', practitioner, 'clinic', clinic, 'clinicPhone', phone, 'address', address, 'instructions', instructions, 'preparation', preparation,
          'inDays', greatest(0, ("startsAt" at time zone "timeZone")::date - ($3 at time zone "timeZone")::date))`;

const SQL = `with visits as (
      select a.id, a.title, ${kindNamesSql('a')} as names, a.status, a.modality, a."startsAt", a."endsAt", a.instructions, ${preparationSql('a')} as preparation, c."timeZone", c.name as clinic, c.phone, ${placeSql('c')} as address,
        ${fullNameSql('p')} || coalesce(', ' || p.credential, '') as practitioner
      from appointment a join clinic c on c.id = a."clinicId" left join practitioner p on p.id = a."practitionerId"
      where ${inChartSql('a', HOME_PARAMS)} and ${isAgreedSql('a.status')} and a."endsAt" > $3
    )
    select json_build_object(
      'next', (select ${VISIT} from visits order by "startsAt", id limit 1),
      'sameDay', (select coalesce(json_agg(${VISIT} order by "startsAt", id), '[]') from (select * from visits order by "startsAt", id offset 1) visits
        where ("startsAt" at time zone "timeZone")::date = (select ("startsAt" at time zone "timeZone")::date from visits order by "startsAt", id limit 1)),
      'upcomingCount', (select count(*)::int from visits),
      'orders', (select json_build_object('count', count(*)::int, 'title', (array_agg(title order by "scheduleBy", title))[1],
          'scheduleBy', to_char(min("scheduleBy"), 'YYYY-MM-DD'), 'isLate', coalesce(min("scheduleBy") < min(today), false))
        from (select o.title, o."scheduleBy", ($3 at time zone coalesce(c."timeZone", 'UTC'))::date as today
          from service_request o left join clinic c on c.id = o."clinicId"
          where ${inChartSql('o', HOME_PARAMS)} and ${isToScheduleSql('o')}) orders))`;

export const appointmentsHome = homePart<AppointmentsHome>({
  key: 'appointments',
  scope: 'appointments:read',
  sql: SQL,
  card: ({ next }) => (next ? 'filled' : 'none'),
  // Told as one: all of them are scheduled on the same page.
  attention: ({ orders: { count, title, scheduleBy, isLate } }) =>
    count === 0 || title === null
      ? []
      : [
          {
            kind: 'appointments.order-to-schedule',
            rank: isLate ? 85 : 70,
            path: '/appointments/schedule',
            values: { count, title },
            ...(scheduleBy === null ? {} : { on: scheduleBy }),
          },
        ],
  next: ({ next }) => next && { title: next.title, names: next.names, startsAt: next.startsAt, timeZone: next.timeZone, modality: next.modality },
});
