/**
 * Who on the wait list is asked for a time that is free. The rules, as
 * docs/visits.md tells them: it suits them in kind, clinician, way, day, clock
 * time and notice, and is earlier than the visit they have; who has waited
 * longest comes first; nobody is asked for the same time twice, has two offers
 * for one wait, is asked at night, or more than three times in a day.
 */
import { endTickSql, firstTickSql } from '../../booking/ticks.ts';
import type { Tx } from '../../database/database.ts';
import { isOpenSql } from '../scheduling/published.ts';

/** Hours of the clinic's clock in which people are asked. */
const ASKED_FROM = '08:00';
const ASKED_UNTIL = '20:00';
const ASKED_A_DAY = 3;

export interface Match {
  readonly entryId: string;
  readonly slotId: string;
}

/** What a visit of this wait would take. */
const LENGTH = `make_interval(mins => coalesce(t.minutes, (extract(epoch from a."endsAt" - a."startsAt") / 60)::int, 15))`;
/** The slot's time on the clinic's clock. */
const LOCAL = `(s."startsAt" at time zone c."timeZone")`;

const FROM = `wait_list_entry w join clinic c on c.id = w."clinicId" left join visit_type t on t.id = w."visitTypeId" left join appointment a on a.id = w."appointmentId"
  join slot s on s."clinicId" = w."clinicId"`;

/** A time suits somebody, whether it is free or not. `$1` is now. */
const SUITS = `w.state = 'waiting' and s.status <> 'closed'
  and (w."practitionerId" is null or s."practitionerId" = w."practitionerId")
  and (w.modality is null or s.modality = w.modality)
  and (cardinality(s."visitTypes") = 0 or t.code = any(s."visitTypes"))
  and (t.id is null or s.modality = any(t.modalities))
  and s."endsAt" - s."startsAt" >= ${LENGTH}
  and (w."appointmentId" is null or (a.status = 'booked' and a."startsAt" > $1 and s."startsAt" < a."startsAt"))
  and s."startsAt" >= $1 + make_interval(hours => greatest(w."noticeHours", coalesce(t."leadHours", 0)))
  and s."startsAt" >= w."firstDay"::timestamp at time zone c."timeZone" and s."startsAt" < (w."lastDay" + 1)::timestamp at time zone c."timeZone"
  and (cardinality(w.weekdays) = 0 or extract(isodow from ${LOCAL})::int = any(w.weekdays))
  and ${LOCAL} >= ${LOCAL}::date + w."fromTime"::interval and ${LOCAL} + ${LENGTH} <= ${LOCAL}::date + w."untilTime"::interval
  and not exists (select from slot_offer o join slot_hold h on h.id = o."holdId" join slot asked on asked.id = h."slotId"
    where o."patientId" = w."patientId" and asked."practitionerId" = s."practitionerId" and h."startsAt" = s."startsAt")`;

/** They can be asked now. */
const ASKABLE = `exists (select from patient p where p.id = w."patientId" and p."deceasedAt" is null)
  and to_char($1::timestamptz at time zone c."timeZone", 'HH24:MI') between '${ASKED_FROM}' and '${ASKED_UNTIL}'
  and not exists (select from slot_offer o where o."waitListId" = w.id and o.state = 'offered')
  and (select count(*) from slot_offer o where o."waitListId" = w.id and o."createdAt" > $1 - interval '24 hours') < ${ASKED_A_DAY}
  and not exists (select from booking_claim b where b.resource = w."patientId" and b.tick >= ${firstTickSql('s."startsAt"')} and b.tick < ${endTickSql('s."endsAt"')}
    and (b."expiresAt" is null or b."expiresAt" > $1) and b."appointmentId" is distinct from w."appointmentId")`;

/** It is free or, where several people share it, has a seat left. */
const FREE = `(${isOpenSql('s', '$1')})`;

type Reader = Pick<Tx, '$queryRawUnsafe'>;

/** Who is asked for this time, if it is free and suits somebody. */
export async function bestMatch(tx: Reader, slotId: string, at: Date): Promise<Match | null> {
  const [match] = await tx.$queryRawUnsafe<Match[]>(
    `select w.id as "entryId", s.id as "slotId" from ${FROM} where s.id = $2::uuid and ${FREE} and ${SUITS} and ${ASKABLE} order by w."createdAt", w.id limit 1`,
    at,
    slotId,
  );
  return match ?? null;
}

/** All times for which somebody is to be asked now, soonest first. */
export async function timesToOffer(tx: Reader, at: Date): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `select s.id from ${FROM} where s."startsAt" > $1 and ${FREE} and ${SUITS} and ${ASKABLE} group by s.id, s."startsAt" order by s."startsAt", s.id`,
    at,
  );
  return rows.map(({ id }) => id);
}

/** Whether somebody else waits for this time. */
export async function othersWait(tx: Reader, slotId: string, entryId: string, at: Date): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe<object[]>(
    `select w.id from ${FROM} where s.id = $2::uuid and w.id <> $3::uuid and ${SUITS} and ${ASKABLE} limit 1`,
    at,
    slotId,
    entryId,
  );
  return rows.length > 0;
}
