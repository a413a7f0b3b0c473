/**
 * The four lists of visits: those to come, those that wait for somebody's yes, past ones and those that are off. Past ones are
 * appointments and encounters that took place. Each can be narrowed by clinic, clinician and way, and says what it can be narrowed by.
 */
import type { z } from '@hono/zod-openapi';
import { inChartSql } from '../../access/reach.ts';
import { isAgreedSql, isAskedForSql } from '../../booking/visit-status.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import type { ListAsk } from '../../lists/list.ts';
import type { Written } from '../../lists/page.ts';
import { isoTime } from '../../database/iso-time.ts';
import type { Portal } from '../../portal.ts';
import { kindNamesSql } from './kind-names.ts';
import { toScheduleSql } from './to-schedule.ts';
import type { VisitFilter, VisitList, VisitSummary, VisitView } from './schema.ts';
import { fullNameSql } from '../../person-name.ts';

const chart = { patient: ASKED.subject, reduced: ASKED.reduced };
/** Encounters from other places name no zone; they are shown in the zone of the patient's own clinic. */
const HOME_ZONE = `(select c."timeZone" from patient p join clinic c on c.id = p."clinicId" where p.id = ${ASKED.subject})`;
const PRACTITIONER = `${fullNameSql('p')} || coalesce(', ' || p.credential, '')`;

const IS_OFF = `a.status = 'cancelled'`;
const IS_TO_COME = `a."endsAt" > ${ASKED.now}`;
/** One that may be somebody else's stays where it was: who is about to go must meet it. */
const IS_UPCOMING = `(${isAgreedSql('a.status')} or a.status = 'unsure') and ${IS_TO_COME}`;
const IS_REQUEST = `${isAskedForSql('a.status')} and ${IS_TO_COME}`;

const appointments = (where: string): string => `
  select a.id, a."startsAt", a."endsAt", a.title, a.status::text as status, a.modality::text as modality, a."clinicId", a."practitionerId",
    null as "clinicianName", null as "placeName", ${kindNamesSql('a')} as names
  from appointment a where ${inChartSql('a', chart)} and ${where}`;

// A booking that was kept and the encounter it became are one visit.
const PAST = `${appointments(`not (${IS_OFF}) and not (${IS_UPCOMING}) and not (${IS_REQUEST}) and not (a.status = 'fulfilled' and exists (
    select from encounter e where ${inChartSql('e', chart)} and e."startsAt" = a."startsAt" and e."practitionerId" is not distinct from a."practitionerId"))`)}
  union all
  select e.id, e."startsAt", e."endsAt", e.title, 'fulfilled', case when e."classCode" = 'VR' then 'video' else 'in_person' end, e."clinicId", e."practitionerId",
    e."clinicianName", e."placeName", null
  from encounter e where ${inChartSql('e', chart)}`;

const asked = (name: keyof VisitFilter): string => `(${ASKED.filter}::json->>'${name}')`;
const NARROWED = `(${asked('clinic')} is null or v."clinicId" = ${asked('clinic')}::uuid)
  and (${asked('clinician')} is null or v."practitionerId" = ${asked('clinician')}::uuid) and (${asked('way')} is null or v.modality = ${asked('way')})`;

function defineView(view: string, rows: string, direction: 'ascending' | 'descending', toSchedule = `select '[]'::json`) {
  return defineList<VisitSummary, Pick<VisitList, 'filters' | 'toSchedule'>>({
    name: `visits_${view}`,
    from: `(${rows}) v`,
    row: 'v',
    where: NARROWED,
    key: 'v."startsAt"',
    keyType: 'timestamptz',
    direction,
    join: `left join clinic c on c.id = v."clinicId" left join practitioner p on p.id = v."practitionerId"`,
    json: `json_build_object('id', v.id, 'title', v.title, 'names', v.names, 'status', v.status, 'modality', v.modality,
      'startsAt', ${isoTime('v."startsAt"')}, 'endsAt', ${isoTime('v."endsAt"')}, 'timeZone', coalesce(c."timeZone", ${HOME_ZONE}, 'UTC'),
      'practitioner', coalesce(${PRACTITIONER}, v."clinicianName"), 'clinic', coalesce(c.name, v."placeName"))`,
    beside: {
      filters: `select json_build_object(
        'clinics', (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name, c.id), '[]') from clinic c
          where c.id in (select v."clinicId" from (${rows}) v)),
        'clinicians', (select coalesce(json_agg(json_build_object('id', p.id, 'name', ${PRACTITIONER}) order by p."familyName", p.id), '[]') from practitioner p
          where p.id in (select v."practitionerId" from (${rows}) v)),
        'ways', (select coalesce(json_agg(way order by way), '[]') from (select distinct v.modality as way from (${rows}) v) found))`,
      toSchedule,
    },
  });
}

const VIEWS = {
  upcoming: defineView('upcoming', appointments(IS_UPCOMING), 'ascending', toScheduleSql(HOME_ZONE)),
  requests: defineView('requests', appointments(IS_REQUEST), 'ascending'),
  past: defineView('past', PAST, 'descending'),
  canceled: defineView('canceled', appointments(IS_OFF), 'descending'),
} as const;

/** A part of one of the lists. */
export function readVisits(portal: Portal, ask: ListAsk, view: z.output<typeof VisitView>, filter: VisitFilter = {}): Promise<Written<VisitList>> {
  return VIEWS[view](portal, { ...ask, filter: Object.keys(filter).length > 0 ? JSON.stringify(filter) : null });
}
