/**
 * The results that a clinic's clinicians are to look at. A result is theirs who
 * answers for the test; where that is nobody who treats patients at the clinic,
 * it is everybody's, so that none lies between two desks. Who covers for a
 * colleague has what is theirs as well.
 */
import { inClinicSql } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { isoTime } from '../../database/iso-time.ts';
import { ASKED, defineList, forClinic } from '../../lists/list.ts';
import { fullNameSql } from '../../person-name.ts';
import type { Written } from '../../lists/page.ts';
import type { Portal } from '../../portal.ts';
import { isCriticalSql, SUMMARY_JSON, summaryJoin } from '../records/published.ts';
import type { ReviewList, ReviewQuery, ReviewSummary } from './schema.ts';

const desk = { clinic: ASKED.subject, user: ASKED.user };
const { now } = ASKED;

const isNow = (row: string): string => `${row}."startsAt" <= ${now} and (${row}."endsAt" is null or ${row}."endsAt" > ${now})`;

/** Colleagues for whom this person covers, also by way of a cover who is out as well. */
const COVERED = `(
  with recursive covered(id) as (
    select out."userId" from staff_absence out where out."clinicId" = ${desk.clinic} and out."coverId" = ${desk.user} and ${isNow('out')}
    union select out."userId" from staff_absence out join covered on out."coverId" = covered.id where out."clinicId" = ${desk.clinic} and ${isNow('out')})
  select id from covered)`;

/** Practitioners who treat patients at this clinic today. */
const TREATING = `select member."practitionerId" from staff_member member join "user" u on u.id = member."userId" and u."disabledAt" is null
  join access_grant held on held."userId" = member."userId" and held."clinicId" = ${desk.clinic} and held.relationship = 'staff'
    and held."revokedAt" is null and ${isNow('held')} and 'records:read' = any(held.scopes)
  where member."practitionerId" is not null`;

const MINE = `(w."practitionerId" is null or w."practitionerId" not in (${TREATING})
  or w."practitionerId" in (select member."practitionerId" from staff_member member
    where member."practitionerId" is not null and (member."userId" = ${desk.user} or member."userId" in ${COVERED})))`;

/** `filter` is `mine` or `all`. */
const AT_DESK = `${inClinicSql('w', desk)} and (${ASKED.filter} = 'all' or ${MINE})`;
const WAITING = `${AT_DESK} and w."waitsSince" is not null`;

/** What a line needs beside the row; `r` is the report. */
const REVIEW_JOIN = `join diagnostic_report r on r.id = w.id join patient whose on whose.id = w."patientId"
  ${summaryJoin({ patient: 'w."patientId"', user: ASKED.user, now, reduced: 'false' })}`;

/** A `ReviewSummary` of a `result_review w`. */
const REVIEW_JSON = `(${SUMMARY_JSON}::jsonb || jsonb_build_object(
  'patient', json_build_object('id', whose.id, 'displayName', ${fullNameSql('whose')}, 'birthDate', whose."birthDate", 'patientNumber', whose."patientNumber"),
  'waitsSince', ${isoTime('w."waitsSince"')}, 'version', w.version,
  'reviewed', case when w."reviewedAt" is null then null else jsonb_build_object('at', ${isoTime('w."reviewedAt"')}, 'by', w."reviewedByName",
    'role', w."reviewedByRole", 'mine', w."reviewedById" = ${ASKED.user}) end))`;

const reviews = {
  from: 'result_review w',
  row: 'w',
  keyType: 'timestamptz',
  ofClinic: true,
  join: REVIEW_JOIN,
  json: REVIEW_JSON,
  beside: {
    criticalCount: `(select count(*)::int from result_review w join diagnostic_report r on r.id = w.id
      where ${WAITING} and ${isCriticalSql('r')})`,
  },
} as const;

type Beside = Pick<ReviewList, 'criticalCount'>;

const readWaiting = defineList<ReviewSummary, Beside>({ name: 'reviews_waiting', ...reviews, where: WAITING, key: 'w."waitsSince"', direction: 'ascending' });

const readReviewed = defineList<ReviewSummary, Beside>({
  name: 'reviews_done',
  ...reviews,
  where: `${AT_DESK} and w."waitsSince" is null and w."reviewedAt" is not null`,
  key: 'w."reviewedAt"',
  direction: 'descending',
});

export function listReviews(portal: Portal, who: ClinicWho, { state, of, ...page }: ReviewQuery): Promise<Written<ReviewList>> {
  return (state === 'waiting' ? readWaiting : readReviewed)(portal, { ...forClinic(who, page), filter: of });
}
