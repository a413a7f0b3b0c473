/**
 * Who has whose time: one row for each five minutes of each clinician, room,
 * seat and patient that a hold or a visit takes, its key being what keeps two of
 * them apart. Whoever inserts first has the time, `on conflict do nothing` and at
 * read committed: nobody waits in a circle, and the transaction of who comes too
 * late goes on and can look for another time. No exclusion constraint and no
 * advisory lock, so it holds on engines that have neither.
 *
 * A slot's status is kept along with it, for finding.
 */
import type { Tx } from '../database/database.ts';
import { seatVisits } from './seats.ts';
import { tellFreed } from './freed-times.ts';
import { endTickSql, firstTickSql, ticksOf } from './ticks.ts';
import { isAgreedSql } from './visit-status.ts';

export type ClaimHolder = { readonly holdId: string } | { readonly appointmentId: string };

export interface TimeClaim {
  readonly holder: ClaimHolder;
  /** Ids of clinician, room, seat and patient; all of them or none. */
  readonly resources: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** When a hold ends; null for a visit. */
  readonly expiresAt: Date | null;
  /** A visit whose own time is no obstacle: the one that is to be moved. */
  readonly beside?: string;
}

/**
 * Takes the time for all resources, or for none. Answers with those of which somebody else has a part: none when it was
 * taken. What holds that have ended still had is free. `take-slot.ts` takes a slot with
 * all that it needs.
 */
export async function claimTime(tx: Tx, { holder, resources, startsAt, endsAt, expiresAt, beside }: TimeClaim, at: Date): Promise<readonly string[]> {
  const ticks = ticksOf(startsAt, endsAt);
  const names = [...new Set(resources)].toSorted();
  const { holdId, appointmentId } = columnsOf(holder);
  await tx.$executeRaw`
    delete from booking_claim where resource = any(${names}::uuid[]) and tick = any(${ticks}::int[]) and "expiresAt" <= ${at}`;
  // In order: two that want the same wait for each other at the first row they share, and never crosswise.
  await tx.$executeRaw`
    insert into booking_claim (resource, tick, "holdId", "appointmentId", "expiresAt")
    select resource, tick, ${holdId}::uuid, ${appointmentId}::uuid, ${expiresAt}
    from unnest(${names}::uuid[]) as resource cross join unnest(${ticks}::int[]) as tick
    order by resource, tick
    on conflict do nothing`;
  // Counted, and not only asked whose the others are: one that was in the way may be gone by now, and the time still not taken.
  const own = await tx.$queryRaw<{ resource: string; count: number }[]>`
    select resource, count(*)::int as count from booking_claim
    where resource = any(${names}::uuid[]) and tick = any(${ticks}::int[])
      and ("holdId" = ${holdId}::uuid or "appointmentId" = ${appointmentId}::uuid or "appointmentId" = ${beside ?? null}::uuid)
    group by resource`;
  const whole = new Set(own.filter(({ count }) => count === ticks.length).map(({ resource }) => resource));
  const missed = names.filter((name) => !whole.has(name));
  if (missed.length > 0) await deleteClaims(tx, holder);
  return missed;
}

/** Gives up all time that a hold or a visit has. */
export async function releaseTime(tx: Tx, holder: ClaimHolder, at: Date): Promise<void> {
  await syncSlots(tx, await deleteClaims(tx, holder), at);
}

/** What a hold had is a visit's from now on. */
export async function handOver(tx: Tx, holdId: string, appointmentId: string): Promise<void> {
  await tx.$executeRaw`update booking_claim set "holdId" = null, "appointmentId" = ${appointmentId}::uuid, "expiresAt" = null where "holdId" = ${holdId}::uuid`;
}

/**
 * Takes what is still free of the time of visits that are agreed elsewhere, and gives up that of those that are not: a source
 * may have two of them at once, and both are shown. Call it after rows of visits were written.
 */
export async function claimVisits(tx: Tx, appointmentIds: readonly string[], at: Date): Promise<void> {
  const ids = [...appointmentIds];
  const freed = await tx.$queryRaw<Touched[]>`delete from booking_claim where "appointmentId" = any(${ids}::uuid[]) returning resource, tick`;
  await tx.$executeRawUnsafe(
    `insert into booking_claim (resource, tick, "appointmentId")
    select who.resource, tick, a.id from appointment a
      cross join lateral (values (a."practitionerId"), (a."patientId"), (a."roomId")) as who (resource)
      cross join lateral generate_series(${firstTickSql('a."startsAt"')}, ${endTickSql('a."endsAt"')} - 1) as tick
    where a.id = any($1::uuid[]) and (${isAgreedSql('a.status')} or a.status in ('pending', 'proposed')) and who.resource is not null
    order by who.resource, tick
    on conflict (resource, tick) do update set "holdId" = null, "appointmentId" = excluded."appointmentId", "expiresAt" = null
      where booking_claim."holdId" is not null`,
    ids,
  );
  await seatVisits(tx, ids);
  const taken = await tx.$queryRaw<Touched[]>`select resource, tick from booking_claim where "appointmentId" = any(${ids}::uuid[])`;
  await syncSlots(tx, [...freed, ...taken], at);
}

// Time that was closed while somebody had it is not free when they give it up.
const IS_CLOSED_SQL = `exists (select from schedule_closure closed where closed."clinicId" = s."clinicId"
  and (closed."practitionerId" is null or closed."practitionerId" = s."practitionerId") and closed."startsAt" < s."endsAt" and closed."endsAt" > s."startsAt")`;

/** Says anew of the slots that touch these times whether they are free, held or taken, and has those who wait asked for what became free. */
export async function syncSlots(tx: Tx, touched: readonly Touched[], at: Date): Promise<void> {
  if (touched.length === 0) return;
  const resources = [...new Set(touched.map(({ resource }) => resource))];
  const ticks = touched.map(({ tick }) => tick);
  const from = new Date(Math.min(...ticks) * 300_000);
  const until = new Date((Math.max(...ticks) + 1) * 300_000);
  // Before it is looked who has their time, and in order: of two that give up, or take, time beside the same slot the second
  // sees what the first did. Else each would count on the other's, and a slot stay taken by nobody.
  // Not a stronger lock: every hold of a slot shares its key.
  await tx.$executeRaw`select id from slot
    where ("practitionerId" = any(${resources}::uuid[]) or "roomId" = any(${resources}::uuid[])) and "startsAt" < ${until} and "endsAt" > ${from} and capacity = 1
    order by id for no key update`;
  const changed = await tx.$queryRawUnsafe<{ id: string; status: string }[]>(
    `update slot s set status = found.status::"SlotStatus", "heldUntil" = found."heldUntil"
    from (
      select s.id, case when count(c.tick) = 0 then case when s."closedBySource" or ${IS_CLOSED_SQL} then 'closed' else 'free' end when bool_or(c."expiresAt" is null) then 'busy' else 'held' end as status,
        case when count(c.tick) > 0 and not bool_or(c."expiresAt" is null) then max(c."expiresAt") end as "heldUntil"
      from slot s left join booking_claim c on c.resource in (s."practitionerId", s."roomId")
        and c.tick >= ${firstTickSql('s."startsAt"')} and c.tick < ${endTickSql('s."endsAt"')} and (c."expiresAt" is null or c."expiresAt" > $4)
      where (s."practitionerId" = any($1::uuid[]) or s."roomId" = any($1::uuid[])) and s."startsAt" < $3 and s."endsAt" > $2 and s.status <> 'closed' and s.capacity = 1
      group by s.id
    ) found where found.id = s.id and (s.status::text, s."heldUntil") is distinct from (found.status, found."heldUntil")
    returning s.id, s.status::text as status`,
    resources,
    from,
    until,
    at,
  );
  await tellFreed(
    tx,
    changed.flatMap(({ id, status }) => (status === 'free' ? [id] : [])),
  );
}

/** A clinician's time, and the room's it is in. */
export interface PractitionerTime {
  readonly practitionerId: string;
  readonly roomId?: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** As {@link syncSlots}, for times of clinicians. */
export function syncTimes(tx: Tx, times: readonly PractitionerTime[], at: Date): Promise<void> {
  const touched = times.flatMap(({ practitionerId, roomId, startsAt, endsAt }) =>
    [practitionerId, ...(roomId ? [roomId] : [])].flatMap((resource) => ticksOf(startsAt, endsAt).map((tick) => ({ resource, tick }))),
  );
  return syncSlots(tx, touched, at);
}

export interface Touched {
  readonly resource: string;
  readonly tick: number;
}

function columnsOf(holder: ClaimHolder): { holdId: string | null; appointmentId: string | null } {
  return 'holdId' in holder ? { holdId: holder.holdId, appointmentId: null } : { holdId: null, appointmentId: holder.appointmentId };
}

function deleteClaims(tx: Tx, holder: ClaimHolder): Promise<Touched[]> {
  const { holdId, appointmentId } = columnsOf(holder);
  return tx.$queryRaw<Touched[]>`
    delete from booking_claim where "holdId" = ${holdId}::uuid or "appointmentId" = ${appointmentId}::uuid returning resource, tick`;
}
