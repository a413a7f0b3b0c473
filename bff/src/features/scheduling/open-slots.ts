/**
 * Slots that can be had, in SQL. They are read by the indexes of open times, of
 * a clinician (`slot_open`) or a clinic (`slot_open_at_clinic`), in the order of
 * time and only as far as they are needed: how many times are taken, and how far
 * ahead there are any, costs nothing.
 */
import { isAgreedSql } from '../../booking/visit-status.ts';
import type { VisitModality } from '../../database/generated/client.ts';
import { isoTime } from '../../database/iso-time.ts';
import { fullNameSql } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import type { OpenSlot } from './schema.ts';
import { seenBeforeSql } from './seen-before.ts';

/** What is looked for. */
export interface SlotFilter {
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
}

export interface SlotQuery extends SlotFilter {
  /** In all at most. */
  readonly most: number;
  /** From late to early: the last ones before a moment. */
  readonly backwards?: true;
}

export interface NextQuery extends SlotFilter {
  /** Of each clinician at most. */
  readonly each: number;
  /** Clinicians at a clinic, at most. */
  readonly groups: number;
  /** How near each of the clinics is, in their order: the nearest comes first. */
  readonly ranks: readonly number[];
}

export type SlotRow = Omit<OpenSlot, 'clash' | 'clinic' | 'timeZone'>;

export interface NextRow extends SlotRow {
  readonly specialty: string | null;
  readonly seenBefore: boolean;
}

type Reader = Pick<Portal, 'db' | 'now'>;

/** In the order of time: soonest first, or last first when asked backwards. */
export async function findOpenSlots({ db, now }: Reader, query: SlotQuery): Promise<SlotRow[]> {
  if (isForNobody(query)) return [];
  const by = query.practitionerId === null ? 'clinic' : 'practitioner';
  const name = `open_slots_of_${by}${query.backwards ? '_before' : ''}` as const;
  return db.sql<SlotRow>(name, STATEMENTS[name], [...paramsOf(query, now()), query.most]);
}

/** Each clinician's next times at each clinic, those of one together: the nearest clinic's first, then whose first time is soonest. */
export async function findNextTimes({ db, now }: Reader, query: NextQuery): Promise<NextRow[]> {
  if (isForNobody(query)) return [];
  return db.sql<NextRow>('next_times', NEXT_TIMES_SQL, [...paramsOf(query, now()), query.each, query.groups, [...query.ranks]]);
}

const isForNobody = ({ clinicIds, modalities }: SlotFilter): boolean => clinicIds.length === 0 || modalities.length === 0;

const paramsOf = (query: SlotFilter, now: Date): unknown[] => [
  now,
  query.from,
  query.until,
  query.visitType,
  query.minutes,
  [...query.modalities],
  [...query.clinicIds],
  query.practitionerId,
  query.language,
  query.gender,
  query.seenBefore,
  query.patientId,
  query.reduced,
];

/** That a slot can be had now: what was held by somebody who did not confirm is free. */
export const isOpenSql = (slot: string, now: string): string =>
  `${slot}.status in ('free', 'held') and (${slot}.status = 'free' or ${slot}."heldUntil" <= ${now})
  and (${slot}.capacity = 1 or ${slot}.capacity > (
    (select count(*) from appointment seat where seat."slotId" = ${slot}.id and ${isAgreedSql('seat.status')})
    + (select count(*) from slot_hold seat where seat."slotId" = ${slot}.id and seat.state = 'held' and seat."expiresAt" > ${now})))`;

const WHO = { patient: '$12', reduced: '$13' };
const LENGTH = 'make_interval(mins => $5)';

/**
 * It is free, long enough, of a kind and in a way that suits. In one `case`: the guesses of how many rows each condition
 * leaves are not multiplied to one row, for which a join by loops would be planned.
 */
const SUITS = `case when ${isOpenSql('s', '$1')} and s."endsAt" - s."startsAt" >= ${LENGTH}
  and (cardinality(s."visitTypes") = 0 or $4::text is null or $4 = any(s."visitTypes")) and s.modality = any($6::"VisitModality"[]) then true else false end`;

const IS_ASKED_FOR = `($8::uuid is null or p.id = $8) and ($10::text is null or p.gender::text = $10)
  and ($9::text is null or exists (select from unnest(p.languages) as spoken where split_part(spoken, '-', 1) = split_part($9, '-', 1)))
  and (not $11::boolean or ${seenBeforeSql('p.id', WHO)})`;

// Statuses are written out in the words of the indexes, so that they are used; `offset 0` has them read in their order, and
// only until there are enough, whatever is guessed of how many the other conditions leave.
const openOf = (owner: string, order: string): string => `(
  select s.* from slot s where ${owner} and s.status in ('free', 'held') and s."startsAt" >= $2 and s."startsAt" < $3 order by ${order} offset 0) s`;

const NAME = `${fullNameSql('p')} || coalesce(', ' || p.credential, '') as practitioner`;
const shown = (slot: string): string => `${slot}.id, ${isoTime(`${slot}."startsAt"`)} as "startsAt", ${isoTime(`(${slot}."startsAt" + ${LENGTH})`)} as "endsAt",
  ${slot}.modality, ${slot}."clinicId", ${slot}."practitionerId"`;

const ofClinics = (order: 'asc' | 'desc'): string => {
  const byTime = (slot: string): string => `${slot}."startsAt" ${order}, ${slot}."practitionerId" ${order}`;
  return `select ${shown('s')}, s.practitioner from unnest($7::uuid[]) as place(id) cross join lateral (
      select s.*, ${NAME} from ${openOf('s."clinicId" = place.id', byTime('s'))} join practitioner p on p.id = s."practitionerId"
      where ${SUITS} and ${IS_ASKED_FOR} order by ${byTime('s')} limit $14
    ) s order by ${byTime('s')} limit $14`;
};

const ofPractitioner = (order: 'asc' | 'desc'): string => `select ${shown('s')}, ${NAME}
  from practitioner p cross join lateral ${openOf('s."practitionerId" = p.id', `s."startsAt" ${order}`)}
  where ${IS_ASKED_FOR} and ${SUITS} and s."clinicId" = any($7::uuid[]) order by s."startsAt" ${order}, s.id limit $14`;

const STATEMENTS = {
  open_slots_of_clinic: ofClinics('asc'),
  open_slots_of_clinic_before: ofClinics('desc'),
  open_slots_of_practitioner: ofPractitioner('asc'),
  open_slots_of_practitioner_before: ofPractitioner('desc'),
} as const;

/** The searches, as the benchmark explains them. */
export const OPEN_SLOTS_SQL = STATEMENTS.open_slots_of_clinic;
// What is shown of a time and of a clinician is read for those alone that are shown.
export const NEXT_TIMES_SQL = `with next as (
    select s.*, min(s."startsAt") over (partition by s."practitionerId", s."clinicId") as first
    from practitioner p cross join lateral (
      select s.id, s."startsAt", s."practitionerId", s."clinicId", s.modality from ${openOf('s."practitionerId" = p.id', 's."startsAt"')}
      where ${SUITS} and s."clinicId" = any($7::uuid[]) limit $14
    ) s where ${IS_ASKED_FOR}
  ), ranked as (
    select next.*, dense_rank() over (order by place.rank, next.first, next."practitionerId", next."clinicId") as place
    from next join unnest($7::uuid[], $16::int[]) as place(id, rank) on place.id = next."clinicId"
  )
  select ${shown('r')}, ${NAME}, p.specialty, ${seenBeforeSql('p.id', WHO)} as "seenBefore"
  from ranked r join practitioner p on p.id = r."practitionerId" where r.place <= $15 order by r.place, r."startsAt"`;
