/** What appointments put on the home page: the next visit, with all that somebody needs to go there. */
import { inChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { fullNameSql } from '../../person-name.ts';
import { placeSql } from '../directory.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';
import type { AppointmentsHome } from './schema.ts';

const SQL = `with visits as (
      select a.id, a.title, a.status, a.modality, a."startsAt", a."endsAt", a.instructions, c."timeZone", c.name as clinic, c.phone, ${placeSql('c')} as address,
        ${fullNameSql('p')} || coalesce(', ' || p.credential, '') as practitioner
      from appointment a join clinic c on c.id = a."clinicId" left join practitioner p on p.id = a."practitionerId"
      where ${inChartSql('a', HOME_PARAMS)} and a.status = 'booked' and a."endsAt" > $3
    )
    select json_build_object(
      'next', (select json_build_object('id', id, 'title', title, 'status', status, 'modality', modality,
          'startsAt', ${isoTime('"startsAt"')}, 'endsAt', ${isoTime('"endsAt"')},
          'timeZone', "timeZone", 'practitioner', practitioner, 'clinic', clinic, 'clinicPhone', phone, 'address', address, 'instructions', instructions,
          'inDays', greatest(0, ("startsAt" at time zone "timeZone")::date - ($3 at time zone "timeZone")::date))
        from visits order by "startsAt" limit 1),
      'upcomingCount', (select count(*)::int from visits))`;

export const appointmentsHome = homePart<AppointmentsHome>({
  key: 'appointments',
  scope: 'appointments:read',
  sql: SQL,
  card: ({ next }) => (next ? 'filled' : 'none'),
  next: ({ next }) => next && { title: next.title, startsAt: next.startsAt, timeZone: next.timeZone, modality: next.modality },
});
