/**
 * Holding a time, and booking what is held. A hold lasts ten minutes and can be
 * made ten minutes longer once; who confirms later still gets the time unless
 * somebody else has it by then.
 */
import type { z } from '@hono/zod-openapi';
import type { PatientWho } from '../../access/who.ts';
import { inChart } from '../../access/reach.ts';
import { writeAs } from '../../access/write-as.ts';
import { countDone, LIMITS } from '../../auth/attempts.ts';
import { releaseTime } from '../../booking/claims.ts';
import { takeSlot } from '../../booking/take-slot.ts';
import type { Taken } from '../../booking/take-slot.ts';
import { bookVisit, moveVisit } from '../../booking/visits.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { formatPractitioner } from '../directory.ts';
import { askedCharts, clashFinder } from './clashes.ts';
import { findContext } from './find-context.ts';
import { nearestSlots } from './find.ts';
import { refusalOf } from './rules.ts';
import type { BookedVisit, ConfirmHold, Hold, NewHold, OwnHold } from './schema.ts';

const HOLD_MS = 10 * 60_000;

const PARTS = { slot: { include: { clinic: true, practitioner: true } }, visitType: true } as const;
type HoldRow = Prisma.SlotHoldGetPayload<{ include: typeof PARTS }>;

/** The time that this person holds for this patient now. */
export async function ownHold(portal: Portal, who: PatientWho): Promise<OwnHold> {
  const row = await portal.db.prisma.slotHold.findFirst({
    where: { ...ownRows(who), state: 'held', expiresAt: { gt: portal.now() } },
    include: PARTS,
    orderBy: { createdAt: 'desc' },
  });
  return { hold: row && (await toHold(portal, who, row)) };
}

/**
 * Holds a time, and gives up what this person held for this patient before.
 * @throws {ApiProblem} booking/slot-taken with `alternatives`, booking/patient-busy, booking/refused, booking/not-movable, resource/not-found
 */
export async function holdSlot(portal: Portal, who: PatientWho, asked: z.output<typeof NewHold>, once: Once): Promise<Hold> {
  const { slotId, orderId, movesVisitId } = asked;
  const context = await findContext(portal, who, asked);
  const slot = await portal.db.prisma.slot.findUnique({ where: { id: slotId }, include: { clinic: true } });
  if (!slot || slot.status === 'closed') throw new ApiProblem('resource/not-found');
  await refuseOutside(portal, context, slot);
  if (movesVisitId !== undefined) await refuseMoving(portal, who, movesVisitId);
  const endsAt = new Date(slot.startsAt.getTime() + context.type.minutes * 60_000);

  const take = async (tx: Tx, at: Date): Promise<{ id: string } | Taken> => {
    await countDone(tx, portal, LIMITS.holds, who.userId);
    await releaseOwn(tx, who, at);
    const expiresAt = new Date(at.getTime() + HOLD_MS);
    const row = await tx.slotHold.create({
      data: {
        ...ownRows(who),
        slotId,
        visitTypeId: context.type.id,
        startsAt: slot.startsAt,
        endsAt,
        createdAt: at,
        expiresAt,
        movesAppointmentId: movesVisitId ?? null,
        serviceRequestId: orderId ?? null,
      },
    });
    const taking = { slot, patientId: who.patientId, holder: { holdId: row.id }, endsAt, expiresAt, ...(movesVisitId ? { beside: movesVisitId } : {}) };
    const outcome = await takeSlot(tx, taking, at);
    if (outcome === 'taken') return { id: row.id };
    await tx.slotHold.delete({ where: { id: row.id } });
    return outcome;
  };
  const made = await writeAs(portal, who, take, { once });
  if (typeof made === 'string') return refuseTaken(portal, who, asked, slot, made);
  return toHold(portal, who, await readHold(portal, who, made.id));
}

/** Makes it ten minutes longer, once. @throws {ApiProblem} booking/hold-ended with `alternatives`, resource/not-found */
export async function extend(portal: Portal, who: PatientWho, { holdId }: { holdId: string }): Promise<Hold> {
  const isHeld = await writeAs(portal, who, async (tx, at) => {
    const row = await tx.slotHold.findFirst({ where: { id: holdId, ...ownRows(who) } });
    if (!row) throw new ApiProblem('resource/not-found');
    if (row.state !== 'held' || row.expiresAt <= at) return false;
    if (row.extendedAt) return true;
    const expiresAt = new Date(row.expiresAt.getTime() + HOLD_MS);
    const { count } = await tx.slotHold.updateMany({ where: { id: holdId, extendedAt: null, state: 'held' }, data: { extendedAt: at, expiresAt } });
    if (count === 1) {
      await tx.bookingClaim.updateMany({ where: { holdId }, data: { expiresAt } });
      await tx.slot.updateMany({ where: { id: row.slotId, status: 'held' }, data: { heldUntil: expiresAt } });
    }
    return true;
  });
  const row = await readHold(portal, who, holdId);
  if (!isHeld) return refuseHold(portal, who, row, 'booking/hold-ended');
  return toHold(portal, who, row);
}

/**
 * Books what is held, or moves the visit there; done again, it answers with the same visit.
 * @throws {ApiProblem} booking/hold-ended or booking/slot-taken with `alternatives`, booking/patient-busy, booking/not-movable, booking/order-done
 */
export async function confirm(portal: Portal, who: PatientWho, { holdId, reason }: { holdId: string } & z.output<typeof ConfirmHold>): Promise<BookedVisit> {
  const held = await readHold(portal, who, holdId);
  try {
    return await writeAs(portal, who, (tx, at) => book(portal, tx, who, { held, reason }, at));
  } catch (error) {
    if (error instanceof ApiProblem && (error.code === 'booking/slot-taken' || error.code === 'booking/hold-ended')) {
      return refuseHold(portal, who, held, error.code);
    }
    throw error;
  }
}

async function book(portal: Portal, tx: Tx, who: PatientWho, { held, reason }: { held: HoldRow; reason: string }, at: Date): Promise<BookedVisit> {
  const { slot, visitType, endsAt, patientId } = held;
  // Whoever comes second waits here, and finds it booked.
  const [now] = await tx.$queryRaw<{ state: string; appointmentId: string | null; isLive: boolean }[]>`
    select state::text, "appointmentId", "expiresAt" > ${at} as "isLive" from slot_hold where id = ${held.id}::uuid for update`;
  if (now?.appointmentId) return toBooked(await tx.appointment.findUniqueOrThrow({ where: { id: now.appointmentId }, include: { clinic: true } }));
  if (now?.state !== 'held') throw new ApiProblem('booking/hold-ended');
  await countDone(tx, portal, LIMITS.bookings, patientId, 'booking/too-many');
  if (!now.isLive) {
    const beside = held.movesAppointmentId;
    const taking = { slot, patientId, holder: { holdId: held.id }, endsAt, expiresAt: new Date(at.getTime() + HOLD_MS), ...(beside ? { beside } : {}) };
    if ((await takeSlot(tx, taking, at)) !== 'taken') throw new ApiProblem('booking/hold-ended');
  }
  const common = { slot, endsAt, byUserId: who.userId, hold: held };
  const row = held.movesAppointmentId
    ? await moveVisit(portal, tx, { ...common, visit: { id: held.movesAppointmentId, patientId } }, at)
    : await bookVisit(portal, tx, { ...common, patientId, visitType, reason: reason || null, orderId: held.serviceRequestId }, at);
  await tx.slotHold.update({ where: { id: held.id }, data: { state: 'booked', appointmentId: row.id } });
  return toBooked({ ...row, clinic: slot.clinic });
}

/** Gives a held time up. */
export async function release(portal: Portal, who: PatientWho, { holdId }: { holdId: string }): Promise<void> {
  await writeAs(portal, who, async (tx, at) => {
    const { count } = await tx.slotHold.updateMany({ where: { id: holdId, ...ownRows(who), state: 'held' }, data: { state: 'released' } });
    if (count === 1) return releaseTime(tx, { holdId }, at);
    if (!(await tx.slotHold.findFirst({ where: { id: holdId, ...ownRows(who) }, select: { id: true } }))) throw new ApiProblem('resource/not-found');
  });
}

const ownRows = ({ patientId, userId }: PatientWho) => ({ patientId, userId });

async function releaseOwn(tx: Tx, who: PatientWho, at: Date): Promise<void> {
  const before = await tx.slotHold.findMany({ where: { ...ownRows(who), state: 'held' }, select: { id: true } });
  await tx.slotHold.updateMany({ where: { id: { in: before.map(({ id }) => id) } }, data: { state: 'released' } });
  for (const { id } of before) await releaseTime(tx, { holdId: id }, at);
}

async function readHold({ db }: Portal, who: PatientWho, id: string): Promise<HoldRow> {
  const row = await db.prisma.slotHold.findFirst({ where: { id, ...ownRows(who) }, include: PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}

type Context = Awaited<ReturnType<typeof findContext>>;

/** What was not to be found is not to be had either. @throws {ApiProblem} booking/refused */
async function refuseOutside(
  { db }: Portal,
  { type, clinics, birthDate, isOrdered, notBefore, notAfter, refusal }: Context,
  slot: Prisma.SlotGetPayload<{ include: { clinic: true } }>,
): Promise<void> {
  const atClinic = await db.prisma.clinicVisitType.findUnique({ where: { clinicId_visitTypeId: { clinicId: slot.clinicId, visitTypeId: type.id } } });
  const day = dayIn(slot.clinic.timeZone, slot.startsAt);
  const why = refusal ?? refusalOf(type, atClinic, { birthDate, isOrdered, day }) ?? (clinics.has(slot.clinicId) ? null : 'not-offered');
  const fits =
    type.modalities.includes(slot.modality) &&
    (slot.visitTypes.length === 0 || slot.visitTypes.includes(type.code)) &&
    slot.endsAt.getTime() - slot.startsAt.getTime() >= type.minutes * 60_000;
  const code = why ?? (slot.startsAt < notBefore ? 'too-soon' : slot.startsAt >= notAfter ? 'too-late' : fits ? null : 'not-this-kind');
  if (code) throw new ApiProblem('booking/refused', { errors: [{ path: 'slotId', code }] });
}

/** @throws {ApiProblem} resource/not-found, booking/not-movable */
async function refuseMoving({ db, now }: Portal, who: PatientWho, visitId: string): Promise<void> {
  const row = await db.prisma.appointment.findFirst({ where: { id: visitId, ...inChart(who) }, select: { status: true, startsAt: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  if (row.status !== 'booked' || row.startsAt <= now()) throw new ApiProblem('booking/not-movable');
}

async function refuseTaken(
  portal: Portal,
  who: PatientWho,
  asked: z.output<typeof NewHold>,
  slot: { startsAt: Date; practitionerId: string; clinicId: string },
  outcome: Taken,
): Promise<never> {
  if (outcome === 'patient-busy') throw new ApiProblem('booking/patient-busy');
  throw new ApiProblem('booking/slot-taken', { more: { alternatives: await nearestSlots(portal, who, asked, slot) } });
}

async function refuseHold(portal: Portal, who: PatientWho, held: HoldRow, code: 'booking/slot-taken' | 'booking/hold-ended'): Promise<never> {
  const { slot, visitType, serviceRequestId, movesAppointmentId } = held;
  const filter = {
    visitType: visitType?.code ?? '',
    ...(serviceRequestId ? { orderId: serviceRequestId } : {}),
    ...(movesAppointmentId ? { movesVisitId: movesAppointmentId } : {}),
  };
  throw new ApiProblem(code, { more: { alternatives: visitType ? await nearestSlots(portal, who, filter, slot) : [] } });
}

async function toHold(portal: Portal, who: PatientWho, row: HoldRow): Promise<Hold> {
  const { slot, visitType } = row;
  const shown = {
    id: slot.id,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    timeZone: slot.clinic.timeZone,
    modality: slot.modality,
    practitionerId: slot.practitionerId,
    practitioner: formatPractitioner(slot.practitioner),
    clinicId: slot.clinicId,
    clinic: slot.clinic.name,
  };
  const span = { from: row.startsAt, until: row.endsAt };
  const clashOf = await clashFinder(portal, await askedCharts(portal, who), span, row.movesAppointmentId ?? undefined);
  return {
    id: row.id,
    slot: { ...shown, clash: clashOf(shown, slot.clinic) },
    visitType: visitType?.code ?? null,
    orderId: row.serviceRequestId,
    movesVisitId: row.movesAppointmentId,
    expiresAt: row.expiresAt.toISOString(),
    extendable: row.extendedAt === null,
  };
}

const toBooked = ({ id, startsAt, clinic }: { id: string; startsAt: Date; clinic: { timeZone: string } }): BookedVisit => ({
  visitId: id,
  startsAt: startsAt.toISOString(),
  timeZone: clinic.timeZone,
});
