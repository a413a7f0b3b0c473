/** Upcoming visits, and past ones a part at a time: booked appointments, and encounters that took place. */
import { inChartSql } from '../../access/reach.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import { isoTime } from '../../database/iso-time.ts';
import type { VisitSummary } from './schema.ts';
import { fullNameSql } from '../../person-name.ts';

const chart = { patient: ASKED.subject, reduced: ASKED.reduced };
/** One that may be somebody else's stays where it was: who is about to go must meet it. */
const UPCOMING = `a.status in ('booked', 'unsure') and a."endsAt" > ${ASKED.now}`;
/** Encounters from other places name no zone; they are shown in the zone of the patient's own clinic. */
const HOME_ZONE = `(select c."timeZone" from patient p join clinic c on c.id = p."clinicId" where p.id = ${ASKED.subject})`;
const PRACTITIONER = `${fullNameSql('p')} || coalesce(', ' || p.credential, '')`;

// A booking that was kept and the encounter it became are one visit.
const PAST = `(
  select a.id, a."startsAt", a."endsAt", a.title, a.status::text as status, a.modality::text as modality, a."clinicId", a."practitionerId",
    null as "clinicianName", null as "placeName"
  from appointment a where ${inChartSql('a', chart)} and not (${UPCOMING}) and not (a.status = 'fulfilled' and exists (
    select from encounter e where ${inChartSql('e', chart)} and e."startsAt" = a."startsAt" and e."practitionerId" is not distinct from a."practitionerId"))
  union all
  select e.id, e."startsAt", e."endsAt", e.title, 'fulfilled', case when e."classCode" = 'VR' then 'video' else 'in_person' end, e."clinicId", e."practitionerId",
    e."clinicianName", e."placeName"
  from encounter e where ${inChartSql('e', chart)}
) v`;

const summary = (row: string, { practitioner, clinic, zone }: { practitioner: string; clinic: string; zone: string }): string =>
  `json_build_object('id', ${row}.id, 'title', ${row}.title, 'status', ${row}.status, 'modality', ${row}.modality,
    'startsAt', ${isoTime(`${row}."startsAt"`)}, 'endsAt', ${isoTime(`${row}."endsAt"`)}, 'timeZone', ${zone}, 'practitioner', ${practitioner}, 'clinic', ${clinic})`;

export const readVisits = defineList<VisitSummary, { upcoming: VisitSummary[] }>({
  name: 'visits',
  from: PAST,
  row: 'v',
  where: 'true',
  key: 'v."startsAt"',
  keyType: 'timestamptz',
  direction: 'descending',
  join: `left join clinic c on c.id = v."clinicId" left join practitioner p on p.id = v."practitionerId"`,
  json: summary('v', {
    practitioner: `coalesce(${PRACTITIONER}, v."clinicianName")`,
    clinic: `coalesce(c.name, v."placeName")`,
    zone: `coalesce(c."timeZone", ${HOME_ZONE}, 'UTC')`,
  }),
  beside: {
    upcoming: `select coalesce(json_agg(${summary('a', { practitioner: PRACTITIONER, clinic: 'c.name', zone: 'c."timeZone"' })} order by a."startsAt", a.id), '[]')
      from appointment a join clinic c on c.id = a."clinicId" left join practitioner p on p.id = a."practitionerId" where ${inChartSql('a', chart)} and ${UPCOMING}`,
  },
});
