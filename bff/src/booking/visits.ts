/**
 * How a visit comes to be and moves: the one place for patients who confirm what
 * they hold, offers that are accepted, and staff at their desk. The time is taken
 * before, as a hold, or here; either way it is in the transaction of the row, so
 * that there is no visit without its time and an old time is given up only with
 * the new one (BK-05).
 */
import type { Appointment, SlotHold, VisitType } from '../database/generated/client.ts';
import type { Tx } from '../database/database.ts';
import { ApiProblem } from '../http/problem.ts';
import { writeNews } from '../notifications/news.ts';
import type { Portal } from '../portal.ts';
import { claimTime, handOver, releaseTime, syncTimes } from './claims.ts';
import { recordVisitChange } from './record-visit.ts';
import type { BookableSlot } from './take-slot.ts';
import { seatsOf } from './seats.ts';
import { takeSlot } from './take-slot.ts';

type Writer = Pick<Portal, 'events' | 'now'>;

/** A slot with what a visit copies of it. */
export type VisitSlot = BookableSlot & { readonly clinicId: string; readonly modality: Appointment['modality'] };

export interface NewVisit {
  readonly slot: VisitSlot;
  readonly patientId: string;
  readonly visitType: Pick<VisitType, 'id' | 'names' | 'instructions'> | null;
  /** In place of the kind's name. */
  readonly title?: string;
  readonly endsAt: Date;
  readonly reason: string | null;
  /** What was ordered, which it ends. */
  readonly orderId: string | null;
  /** Who booked it. */
  readonly byUserId: string | null;
  /** What holds its time now; without one it is taken here. */
  readonly hold: Pick<SlotHold, 'id'> | null;
}

/** Books a visit. @throws {ApiProblem} booking/slot-taken, booking/patient-busy */
export async function bookVisit(portal: Writer, tx: Tx, visit: NewVisit, at: Date): Promise<Appointment> {
  const { slot, patientId, visitType, hold, endsAt, byUserId, orderId } = visit;
  const row = await tx.appointment.create({
    data: {
      patientId,
      clinicId: slot.clinicId,
      practitionerId: slot.practitionerId,
      slotId: slot.id,
      roomId: slot.roomId,
      visitTypeId: visitType?.id ?? null,
      status: 'booked',
      modality: slot.modality,
      title: visit.title ?? inEnglish(visitType?.names) ?? 'Visit',
      reason: visit.reason,
      instructions: inEnglish(visitType?.instructions),
      startsAt: slot.startsAt,
      endsAt,
      madeHere: true,
      changedHereAt: at,
      bookedById: byUserId,
    },
  });
  if (hold) await keepHeld(tx, { hold, appointmentId: row.id, slot, patientId, endsAt }, at);
  else await takeNow(tx, { appointmentId: row.id, slot, patientId, endsAt }, at);
  if (orderId) {
    const { count } = await tx.serviceRequest.updateMany({ where: { id: orderId, patientId, appointmentId: null }, data: { appointmentId: row.id } });
    if (count === 0) throw new ApiProblem('booking/order-done');
  }
  await tell(portal, tx, row, 'appointment.booked', byUserId, at);
  return row;
}

export interface Move {
  readonly visit: Pick<Appointment, 'id' | 'patientId'>;
  readonly slot: VisitSlot;
  readonly endsAt: Date;
  readonly byUserId: string | null;
  readonly hold: Pick<SlotHold, 'id'> | null;
}

/**
 * Moves a visit to another slot: the same visit, with the same address and the same entry in calendars.
 * @throws {ApiProblem} booking/not-movable, booking/slot-taken, booking/patient-busy
 */
export async function moveVisit(portal: Writer, tx: Tx, { visit, slot, endsAt, byUserId, hold }: Move, at: Date): Promise<Appointment> {
  const { count } = await tx.appointment.updateMany({
    where: { id: visit.id, patientId: visit.patientId, status: 'booked', startsAt: { gt: at } },
    data: {
      clinicId: slot.clinicId,
      practitionerId: slot.practitionerId,
      slotId: slot.id,
      roomId: slot.roomId,
      modality: slot.modality,
      startsAt: slot.startsAt,
      endsAt,
      sequence: { increment: 1 },
      changedHereAt: at,
    },
  });
  if (count === 0) throw new ApiProblem('booking/not-movable');
  await releaseTime(tx, { appointmentId: visit.id }, at);
  const taking = { appointmentId: visit.id, slot, patientId: visit.patientId, endsAt };
  if (hold) await keepHeld(tx, { ...taking, hold }, at);
  else await takeNow(tx, taking, at);
  const row = await tx.appointment.findUniqueOrThrow({ where: { id: visit.id } });
  await tell(portal, tx, row, 'appointment.moved', byUserId, at);
  return row;
}

interface TimeOfVisit {
  readonly appointmentId: string;
  readonly slot: VisitSlot;
  readonly patientId: string;
  readonly endsAt: Date;
}

async function takeNow(tx: Tx, { appointmentId, slot, patientId, endsAt }: TimeOfVisit, at: Date): Promise<void> {
  const outcome = await takeSlot(tx, { slot, patientId, holder: { appointmentId }, endsAt, expiresAt: null }, at);
  if (outcome !== 'taken') throw new ApiProblem(outcome === 'lost' ? 'booking/slot-taken' : 'booking/patient-busy');
}

/**
 * What was held becomes the visit's. It is asked for whole once more: a source may have put a visit of its own there
 * meanwhile, and of a time that overlaps the one that was given up a part is to be had only now.
 */
async function keepHeld(tx: Tx, { hold, appointmentId, slot, patientId, endsAt }: TimeOfVisit & { hold: Pick<SlotHold, 'id'> }, at: Date): Promise<void> {
  await handOver(tx, hold.id, appointmentId);
  const had = await tx.bookingClaim.findMany({ where: { appointmentId }, select: { resource: true } });
  if (had.length === 0) throw new ApiProblem('booking/slot-taken');
  const seats = slot.capacity > 1 ? new Set(seatsOf(slot)) : null;
  const seat = seats && had.find(({ resource }) => seats.has(resource))?.resource;
  // Where the seat that was held is a source's now, another one may be free.
  if (seats && !seat) return takeNow(tx, { appointmentId, slot, patientId, endsAt }, at);
  const resources = seat ? [seat] : [slot.practitionerId, ...(slot.roomId ? [slot.roomId] : [])];
  const claim = { holder: { appointmentId }, resources: [...resources, patientId], startsAt: slot.startsAt, endsAt, expiresAt: null };
  const missed = await claimTime(tx, claim, at);
  if (missed.length > 0) throw new ApiProblem(missed.some((one) => one !== patientId) ? 'booking/slot-taken' : 'booking/patient-busy');
  await syncTimes(tx, [{ ...slot, endsAt }], at);
}

async function tell(
  portal: Writer,
  tx: Tx,
  visit: Appointment,
  kind: 'appointment.booked' | 'appointment.moved',
  byUserId: string | null,
  at: Date,
): Promise<void> {
  const { id, patientId, sequence } = visit;
  await recordVisitChange(portal, tx, { kind, visit, byUserId });
  await writeNews(tx, [{ topic: 'appointments', patientId, entityId: id, byUserId, at, key: `${kind} ${id} ${String(sequence)}` }]);
}

/** Sources and paper have one text; who reads it in another language gets the kind's own words by its code. */
function inEnglish(words: unknown): string | null {
  if (typeof words !== 'object' || words === null || !('en' in words)) return null;
  return typeof words.en === 'string' && words.en !== '' ? words.en : null;
}
