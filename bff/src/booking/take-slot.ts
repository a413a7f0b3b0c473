/**
 * Takes a slot for a patient with all it needs: the clinician and the room, or a
 * seat where several people share the time, and the patient, who is nowhere else
 * then. All of it or nothing (BK-07).
 */
import type { Slot } from '../database/generated/client.ts';
import type { Tx } from '../database/database.ts';
import { claimTime, syncTimes, type ClaimHolder } from './claims.ts';
import { seatsOf } from './seats.ts';
import { ticksOf } from './ticks.ts';

/** What of a slot it takes to have it. */
export type BookableSlot = Pick<Slot, 'id' | 'practitionerId' | 'roomId' | 'capacity' | 'startsAt'>;

export interface Taking {
  readonly slot: BookableSlot;
  readonly patientId: string;
  readonly holder: ClaimHolder;
  /** When the visit ends: before the slot does, for a short one. */
  readonly endsAt: Date;
  /** When a hold ends; null for a visit. */
  readonly expiresAt: Date | null;
  /** The visit that is to be moved. */
  readonly beside?: string;
}

/** Whether the time is theirs now; if not, what is in the way: somebody else's hold or visit, or another visit of this patient. */
export type Taken = 'taken' | 'lost' | 'patient-busy';

export async function takeSlot(tx: Tx, taking: Taking, at: Date): Promise<Taken> {
  const { slot } = taking;
  if (slot.capacity > 1) return takeSeat(tx, taking, at);
  const resources = [slot.practitionerId, ...(slot.roomId ? [slot.roomId] : [])];
  const outcome = await take(tx, taking, resources, at);
  if (outcome === 'taken') await syncTimes(tx, [{ ...slot, endsAt: taking.endsAt }], at);
  return outcome;
}

/** One seat after the other, the free ones first: who loses one to somebody else tries the next. */
async function takeSeat(tx: Tx, taking: Taking, at: Date): Promise<Taken> {
  const { slot } = taking;
  const seats = seatsOf(slot);
  const tick = { in: ticksOf(slot.startsAt, taking.endsAt) };
  const taken = await tx.bookingClaim.findMany({
    where: { resource: { in: seats }, tick, OR: [{ expiresAt: null }, { expiresAt: { gt: at } }] },
    select: { resource: true },
  });
  const gone = new Set(taken.map(({ resource }) => resource));
  for (const seat of seats) {
    if (gone.has(seat)) continue;
    const outcome = await take(tx, taking, [seat], at);
    if (outcome !== 'lost') return outcome;
  }
  return 'lost';
}

async function take(tx: Tx, { slot, patientId, holder, endsAt, expiresAt, beside }: Taking, resources: readonly string[], at: Date): Promise<Taken> {
  const claim = { holder, resources: [...resources, patientId], startsAt: slot.startsAt, endsAt, expiresAt, ...(beside ? { beside } : {}) };
  const missed = await claimTime(tx, claim, at);
  if (missed.length === 0) return 'taken';
  // Somebody else's first: another time of the same clinician is no help to who is busy then.
  return missed.some((resource) => resource !== patientId) ? 'lost' : 'patient-busy';
}
