/**
 * Slots that can be had, in SQL. Each clinician's are found by the index of open
 * times (`slot_open`), soonest first, and only as far as they are needed: how
 * many times are taken, and how far ahead there are any, costs nothing.
 */
import { isAgreedSql } from '../../booking/visit-status.ts';
import type { Clinic, VisitModality } from '../../database/generated/client.ts';
import { isoTime } from '../../database/iso-time.ts';
import { fullNameSql } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import type { OpenSlot } from './schema.ts';
import { seenBeforeSql } from './seen-before.ts';

export interface SlotQuery {
  /** Code of the kind of visit; null for any. */
  readonly visitType: string | null;
  readonly minutes: number;
  readonly modalities: readonly VisitModality[];
  readonly clinicIds: readonly string[];
  readonly practitionerId: string | null;
  /** Only those that speak it; a BCP 47 tag or its first part. */
  readonly language: string | null;
  readonly gender: string | null;
  /** Only those this patient has been with. */
  readonly seenBefore: boolean;
  readonly patientId: string;
  readonly reduced: boolean;
  readonly from: Date;
  /** Exclusive. */
  readonly until: Date;
  /** Of each clinician at most. */
  readonly each: number;
  /** In all at most. */
  readonly most: number;
  /** From late to early: the last ones before a moment. */
  readonly backwards?: true;
}

export interface SlotRow extends Omit<OpenSlot, 'clash' | 'clinic' | 'timeZone'> {
  readonly specialty: string | null;
  readonly seenBefore: boolean;
}

const { isArray } = Array;

/** Soonest first, or last first when asked backwards. */
export async function findOpenSlots({ db, now }: Pick<Portal, 'db' | 'now'>, query: SlotQuery): Promise<SlotRow[]> {
  if (query.clinicIds.length === 0 || query.modalities.length === 0) return [];
  const params = [
    now(),
    query.from,
    query.until,
    query.visitType,
    query.minutes,
    query.modalities,
    query.clinicIds,
    query.each,
    query.most,
    query.practitionerId,
    query.language,
    query.gender,
    query.seenBefore,
    query.patientId,
    query.reduced,
  ].map((value) => (isArray(value) ? [...value] : value));
  return db.sql<SlotRow>(query.backwards ? 'open_slots_before' : 'open_slots', query.backwards ? BEFORE : OPEN_SLOTS_SQL, params);
}

/** That a slot can be had now: what was held by somebody who did not confirm is free. */
export const isOpenSql = (slot: string, now: string): string =>
  `${slot}.status in ('free', 'held') and (${slot}.status = 'free' or ${slot}."heldUntil" <= ${now})
  and (${slot}.capacity = 1 or ${slot}.capacity > (
    (select count(*) from appointment seat where seat."slotId" = ${slot}.id and ${isAgreedSql('seat.status')})
    + (select count(*) from slot_hold seat where seat."slotId" = ${slot}.id and seat.state = 'held' and seat."expiresAt" > ${now})))`;

const WHO = { patient: '$14', reduced: '$15' };

// Statuses are written out in the words of the index, so that it is used; `offset 0` has it read in its order, and only
// until there are enough, whatever is guessed of how many the other conditions leave.
const statement = (order: 'asc' | 'desc'): string => `with found as (
    select p.id as "practitionerId", ${fullNameSql('p')} || coalesce(', ' || p.credential, '') as practitioner, p.specialty, s.*
    from practitioner p cross join lateral (
      select s.id, s."startsAt", s."startsAt" + make_interval(mins => $5) as "endsAt", s.modality, s."clinicId"
      from (
        select s.* from slot s
        where s."practitionerId" = p.id and s.status in ('free', 'held') and s."startsAt" >= $2 and s."startsAt" < $3
        order by s."startsAt" ${order} offset 0
      ) s
      where ${isOpenSql('s', '$1')} and s."endsAt" - s."startsAt" >= make_interval(mins => $5)
        and (cardinality(s."visitTypes") = 0 or $4::text is null or $4 = any(s."visitTypes"))
        and s.modality = any($6::"VisitModality"[]) and s."clinicId" = any($7::uuid[])
      limit $8
    ) s
    where ($10::uuid is null or p.id = $10) and ($12::text is null or p.gender::text = $12)
      and ($11::text is null or exists (select from unnest(p.languages) as spoken where split_part(spoken, '-', 1) = split_part($11, '-', 1)))
      and (not $13::boolean or ${seenBeforeSql('p.id', WHO)})
    order by s."startsAt" ${order}, p.id limit $9
  )
  select f.id, ${isoTime('f."startsAt"')} as "startsAt", ${isoTime('f."endsAt"')} as "endsAt", f.modality, f."practitionerId", f.practitioner, f.specialty, f."clinicId",
    ${seenBeforeSql('f."practitionerId"', WHO)} as "seenBefore"
  from found f order by f."startsAt" ${order}, f."practitionerId"`;

/** The search, as the benchmark explains it. */
export const OPEN_SLOTS_SQL = statement('asc');
const BEFORE = statement('desc');

/** With the words and the zone of its clinic. */
export function withClinic({ specialty: _specialty, seenBefore: _seenBefore, ...row }: SlotRow, clinics: ReadonlyMap<string, Clinic>): Omit<OpenSlot, 'clash'> {
  const clinic = clinics.get(row.clinicId);
  return { ...row, clinic: clinic?.name ?? '', timeZone: clinic?.timeZone ?? 'UTC' };
}
