/** A day's visits at one clinic, by its own calendar. */
import { inClinicSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import { fullNameSql } from '../../person-name.ts';
import { kindNamesSql } from './kind-names.ts';
import type { ClinicDay, ClinicVisit } from './schema.ts';

const ZONE = `(select c."timeZone" from clinic c where c.id = ${ASKED.subject})`;
/** The day that is asked for; today without one. */
const DAY = `coalesce(${ASKED.filter}::date, (${ASKED.now} at time zone ${ZONE})::date)`;

export const readClinicDay = defineList<ClinicVisit, Pick<ClinicDay, 'day' | 'today' | 'timeZone'>>({
  name: 'clinic_day',
  from: 'appointment a',
  row: 'a',
  where: `${inClinicSql('a', { clinic: ASKED.subject, user: ASKED.user })} and a.status <> 'unsure'
    and a."startsAt" >= (${DAY}::timestamp at time zone ${ZONE}) and a."startsAt" < ((${DAY} + 1)::timestamp at time zone ${ZONE})`,
  key: 'a."startsAt"',
  keyType: 'timestamptz',
  direction: 'ascending',
  ofClinic: true,
  join: `join patient who on who.id = a."patientId" join clinic place on place.id = a."clinicId" left join practitioner p on p.id = a."practitionerId"`,
  json: `json_build_object('id', a.id, 'title', a.title, 'names', ${kindNamesSql('a')}, 'status', a.status, 'modality', a.modality, 'startsAt', ${isoTime('a."startsAt"')},
    'endsAt', ${isoTime('a."endsAt"')}, 'timeZone', place."timeZone", 'clinic', place.name,
    'practitioner', ${fullNameSql('p')} || coalesce(', ' || p.credential, ''),
    'patient', json_build_object('id', who.id, 'displayName', ${fullNameSql('who')}, 'birthDate', to_char(who."birthDate", 'YYYY-MM-DD'),
      'patientNumber', who."patientNumber"))`,
  beside: {
    day: `select to_json(to_char(${DAY}, 'YYYY-MM-DD'))`,
    today: `select to_json(to_char((${ASKED.now} at time zone ${ZONE})::date, 'YYYY-MM-DD'))`,
    timeZone: `select to_json(${ZONE})`,
  },
});
