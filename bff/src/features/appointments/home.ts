/** What appointments put on the home page. */
import { inChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';
import type { AppointmentsHome } from './schema.ts';
import { fullNameSql } from '../../person-name.ts';

/** A visit this near asks for attention. */
const SOON_MS = 48 * 60 * 60 * 1000;

const SQL = `with visits as (
      select a.id, a.title, a.status, a.modality, a."startsAt", a."endsAt", c."timeZone", c.name as clinic,
        ${fullNameSql('p')} || coalesce(', ' || p.credential, '') as practitioner
      from appointment a join clinic c on c.id = a."clinicId" left join practitioner p on p.id = a."practitionerId"
      where ${inChartSql('a', HOME_PARAMS)} and a.status = 'booked' and a."endsAt" > $3
    )
    select json_build_object(
      'next', (select json_build_object('id', id, 'title', title, 'status', status, 'modality', modality,
          'startsAt', ${isoTime('"startsAt"')}, 'endsAt', ${isoTime('"endsAt"')},
          'timeZone', "timeZone", 'practitioner', practitioner, 'clinic', clinic)
        from visits order by "startsAt" limit 1),
      'upcomingCount', (select count(*)::int from visits))`;

export const appointmentsHome = homePart<AppointmentsHome>({
  key: 'appointments',
  scope: 'appointments:read',
  sql: SQL,
  attention({ next }, now) {
    if (!next || Date.parse(next.startsAt) - now.getTime() > SOON_MS) return [];
    return [
      {
        kind: next.modality === 'video' ? 'appointments.video-soon' : 'appointments.visit-soon',
        rank: 60,
        path: `/appointments/${next.id}`,
        at: next.startsAt,
        timeZone: next.timeZone,
        values: { title: next.title },
      },
    ];
  },
});
