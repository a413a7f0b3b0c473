/** Seats of times that several people share: each is a resource of its own, which somebody has or not. */
import { createHash } from 'node:crypto';
import type { Slot } from '../database/generated/client.ts';
import type { Tx } from '../database/database.ts';
import { ticksOf } from './ticks.ts';
import { isAgreedSql } from './visit-status.ts';

/** Ids of the seats of a time, the same for everybody who wants one. */
export const seatsOf = ({ id, capacity }: Pick<Slot, 'id' | 'capacity'>): string[] => Array.from({ length: capacity }, (_, index) => seatId(id, index));

/**
 * Gives visits that are agreed elsewhere a seat of their time, in place of somebody's hold where none is free. A source may
 * have more of them than there are seats: all are shown, and nobody else gets one.
 */
export async function seatVisits(tx: Tx, appointmentIds: readonly string[]): Promise<void> {
  const visits = await tx.$queryRawUnsafe<{ id: string; startsAt: Date; endsAt: Date; slotId: string; capacity: number }[]>(
    `select a.id, a."startsAt", a."endsAt", s.id as "slotId", s.capacity from appointment a join slot s on s.id = a."slotId"
    where a.id = any($1::uuid[]) and s.capacity > 1 and ${isAgreedSql('a.status')} order by a.id`,
    [...appointmentIds],
  );
  for (const visit of visits) {
    const seats = seatsOf({ id: visit.slotId, capacity: visit.capacity });
    const ticks = ticksOf(visit.startsAt, visit.endsAt);
    if (!(await sit(tx, visit.id, seats, ticks, FREE))) await sit(tx, visit.id, seats, ticks, FREE_OR_HELD);
  }
}

const FREE = 'nothing';
const FREE_OR_HELD = `update set "holdId" = null, "appointmentId" = excluded."appointmentId", "expiresAt" = null where booking_claim."holdId" is not null`;

/** @param whenTaken what becomes of a seat that somebody has @returns whether one is theirs for the whole time */
async function sit(tx: Tx, appointmentId: string, seats: readonly string[], ticks: readonly number[], whenTaken: string): Promise<boolean> {
  for (const seat of seats) {
    const count = await tx.$executeRawUnsafe(
      `insert into booking_claim (resource, tick, "appointmentId") select $1::uuid, tick, $2::uuid from unnest($3::int[]) as tick order by tick
      on conflict (resource, tick) do ${whenTaken}`,
      seat,
      appointmentId,
      [...ticks],
    );
    if (count === ticks.length) return true;
    if (count > 0) await tx.bookingClaim.deleteMany({ where: { resource: seat, appointmentId } });
  }
  return false;
}

/** A name for a seat that is the same for everybody who wants it (a UUID of its digest, RFC 9562 version 8). */
function seatId(slotId: string, index: number): string {
  const hex = createHash('sha256').update(`${slotId} seat ${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
