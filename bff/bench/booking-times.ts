/** Times that many book, move and cancel, and what is in the database of them, for the check of histories. */
import { randomUUID } from 'node:crypto';
import { onDatabase } from './on-database.ts';

export interface BookingTimes {
  readonly practitionerIds: readonly string[];
  readonly slotIds: readonly string[];
}

/** Times are ISO 8601, here and below. */
export interface FoundSlot {
  readonly id: string;
  readonly practitionerId: string;
  readonly roomId: string | null;
  readonly capacity: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: string;
}

export interface FoundVisit {
  readonly id: string;
  readonly patientId: string;
  readonly slotId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: string;
}

export interface FoundHold {
  readonly id: string;
  readonly patientId: string;
  readonly slotId: string;
  readonly state: 'held' | 'booked' | 'released';
  readonly startsAt: string;
  readonly endsAt: string;
  readonly expiresAt: string;
  readonly visitId: string | null;
  /** The visit that it moves. */
  readonly moves: string | null;
}

/** Who has how many steps of five minutes. */
export interface FoundClaim {
  readonly holdId: string | null;
  readonly visitId: string | null;
  /** Of this patient, clinician, room or seat. */
  readonly resource: string;
  readonly ticks: number;
}

export interface Found {
  /** When it was read. */
  readonly at: string;
  readonly slots: readonly FoundSlot[];
  readonly visits: readonly FoundVisit[];
  readonly holds: readonly FoundHold[];
  readonly claims: readonly FoundClaim[];
}

/** Half hours, a quarter of an hour apart, so that each overlaps the next. */
const SLOTS = 9;
const SEATS = 2;

/**
 * Clinicians of whom each two share a room, with nine times each that overlap, and one more that two people share. They
 * are ten days ahead, on a day of their own.
 */
export function makeBookingTimes(databaseUrl: string, practitioners: number): Promise<BookingTimes> {
  const practitionerIds = Array.from({ length: practitioners }, () => randomUUID());
  return onDatabase(databaseUrl, async (client) => {
    const clinic = `(select id from clinic order by name limit 1)`;
    await client.query(`insert into practitioner (id, "givenName", "familyName") select id, 'Robin', 'History' from unnest($1::uuid[]) as t(id)`, [
      practitionerIds,
    ]);
    const rooms = practitionerIds.map((_, index) => index >> 1);
    const { rows: made } = await client.query<{ id: string; name: string }>(
      `insert into room (id, "clinicId", name) select gen_random_uuid(), ${clinic}, 'History ' || n from generate_series(0, $1::int) n returning id, name`,
      [rooms.at(-1) ?? 0],
    );
    const roomIds = rooms.map((n) => made.find(({ name }) => name === `History ${n}`)?.id ?? null);
    const { rows } = await client.query<{ id: string }>(
      `insert into slot (id, "practitionerId", "clinicId", "roomId", "startsAt", "endsAt", capacity)
        select gen_random_uuid(), p.id, ${clinic}, case when n < ${SLOTS} then p.room end, at, at + interval '30 minutes', case when n < ${SLOTS} then 1 else ${SEATS} end
        from unnest($1::uuid[], $2::uuid[]) as p(id, room), generate_series(0, ${SLOTS}) n,
          lateral (select date_trunc('day', now()) + make_interval(days => 10, mins => 900 + n * 15 + case when n < ${SLOTS} then 0 else 120 end)) as s(at)
        returning id`,
      [practitionerIds, roomIds],
    );
    return { practitionerIds, slotIds: rows.map(({ id }) => id) };
  });
}

/** What is there at one moment. */
export function readBookings({ slotIds }: BookingTimes, databaseUrl: string): Promise<Found> {
  return onDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ found: Found }>(FOUND, [slotIds]);
    const [row] = rows;
    if (!row) throw new Error('Nothing was read.');
    return row.found;
  });
}

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const span = (row: string): string => `'startsAt', ${iso(`${row}."startsAt"`)}, 'endsAt', ${iso(`${row}."endsAt"`)}`;
const listOf = (object: string, from: string): string => `(select coalesce(jsonb_agg(jsonb_build_object(${object})), '[]') from ${from})`;

// One statement: all of it is of one moment.
const FOUND = `with slots as (select * from slot where id = any($1::uuid[])),
  holds as (select * from slot_hold where "slotId" in (select id from slots)),
  visits as (select * from appointment where "slotId" in (select id from slots)),
  claims as (
    select resource, "holdId", "appointmentId", count(*) as ticks from booking_claim
    where "holdId" in (select id from holds) or "appointmentId" in (select id from visits)
      or resource in (select "practitionerId" from slots union select "roomId" from slots)
    group by resource, "holdId", "appointmentId"
  )
  select jsonb_build_object(
    'at', ${iso('now()')},
    'slots', ${listOf(`'id', s.id, 'practitionerId', s."practitionerId", 'roomId', s."roomId", 'capacity', s.capacity, ${span('s')}, 'status', s.status`, 'slots s')},
    'visits', ${listOf(`'id', v.id, 'patientId', v."patientId", 'slotId', v."slotId", ${span('v')}, 'status', v.status`, 'visits v')},
    'holds', ${listOf(
      `'id', h.id, 'patientId', h."patientId", 'slotId', h."slotId", 'state', h.state, ${span('h')}, 'expiresAt', ${iso('h."expiresAt"')}, 'visitId', h."appointmentId", 'moves', h."movesAppointmentId"`,
      'holds h',
    )},
    'claims', ${listOf(`'holdId', c."holdId", 'visitId', c."appointmentId", 'resource', c.resource, 'ticks', c.ticks`, 'claims c')}
  ) as found`;
