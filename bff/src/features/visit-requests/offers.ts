/**
 * Yes or no to a time that is held. A yes moves the visit, or books one, in one
 * transaction: the old time is given up only with the new one. Who is late still
 * gets the time when nobody else has it.
 */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { syncTimes } from '../../booking/claims.ts';
import { bookVisit, moveVisit } from '../../booking/visits.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { formatPlace, formatPractitioner } from '../directory.ts';
import { closeOffer, OFFER_MS } from './make-offers.ts';
import { othersWait } from './matching.ts';
import { offersInChart } from './offer-reach.ts';
import type { OfferedTime, VisitOffer, VisitOffers } from './schema.ts';
import { liveOf, tellDesk } from './tell.ts';
import { wordsOf } from './words.ts';

const PARTS = {
  hold: { include: { visitType: true, slot: { include: { clinic: true, practitioner: true } } } },
  waitList: true,
} as const satisfies Prisma.SlotOfferInclude;
type OfferRow = Prisma.SlotOfferGetPayload<{ include: typeof PARTS }>;

/** Those that are open, the one that ends first before the others. */
export async function listOffers(portal: Portal, who: PatientWho): Promise<VisitOffers> {
  const { prisma } = portal.db;
  const rows = await prisma.slotOffer.findMany({
    where: { state: 'offered', expiresAt: { gt: portal.now() }, ...(await offersInChart(prisma, who)) },
    include: PARTS,
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
  });
  return { offers: await Promise.all(rows.map((row) => toOffer(portal, row))) };
}

/** @throws {ApiProblem} resource/not-found */
export async function readOffer(portal: Portal, who: PatientWho, { offerId }: { offerId: string }): Promise<VisitOffer> {
  const { prisma } = portal.db;
  const row = await prisma.slotOffer.findFirst({ where: { id: offerId, ...(await offersInChart(prisma, who)) }, include: PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return toOffer(portal, row);
}

/** @throws {ApiProblem} resource/not-found, visit-offer/over, visit-offer/decided, booking/patient-busy, booking/not-movable */
export async function acceptOffer(portal: Portal, who: PatientWho, { offerId }: { offerId: string }): Promise<VisitOffer> {
  await writeAs(portal, who, async (tx, at) => {
    const offer = await lockOffer(tx, who, offerId);
    if (offer.state === 'accepted') return;
    if (offer.state === 'declined') throw new ApiProblem('visit-offer/decided');
    await take(portal, tx, who, offer, at);
  });
  return readOffer(portal, who, { offerId });
}

/** Says no: the place on the list stays. Done twice, it is done. @throws {ApiProblem} resource/not-found, visit-offer/decided */
export async function declineOffer(portal: Portal, who: PatientWho, { offerId }: { offerId: string }): Promise<VisitOffer> {
  await writeAs(portal, who, async (tx, at) => {
    const offer = await lockOffer(tx, who, offerId);
    if (offer.state === 'accepted') throw new ApiProblem('visit-offer/decided');
    if (offer.state === 'offered') await closeOffer(portal, tx, offer, { state: 'declined', byUserId: who.userId }, at);
  });
  return readOffer(portal, who, { offerId });
}

/** Holds it longer, as often as wished while nobody else waits for it. @throws {ApiProblem} resource/not-found, visit-offer/over, visit-offer/others-wait */
export async function extendOffer(portal: Portal, who: PatientWho, { offerId }: { offerId: string }): Promise<VisitOffer> {
  await writeAs(portal, who, async (tx, at) => {
    const offer = await lockOffer(tx, who, offerId);
    if (offer.state !== 'offered' || offer.expiresAt <= at) throw new ApiProblem('visit-offer/over');
    if (!(await isExtendable(tx, offer, at))) throw new ApiProblem('visit-offer/others-wait');
    const expiresAt = new Date(Math.min(at.getTime() + OFFER_MS, offer.hold.startsAt.getTime()));
    // Asked for twice at once it is the same time.
    if (expiresAt <= offer.expiresAt) return;
    await tx.slotOffer.update({ where: { id: offerId }, data: { expiresAt } });
    await tx.slotHold.update({ where: { id: offer.holdId }, data: { expiresAt, extendedAt: at } });
    await tx.bookingClaim.updateMany({ where: { holdId: offer.holdId }, data: { expiresAt } });
    const { practitionerId, roomId } = offer.hold.slot;
    await syncTimes(tx, [{ ...offer.hold, practitionerId, roomId }], at);
  });
  return readOffer(portal, who, { offerId });
}

async function take(portal: Portal, tx: Tx, who: PatientWho, offer: OfferRow, at: Date): Promise<void> {
  const { id, patientId, hold, appointmentId, waitList } = offer;
  const isHeld = offer.state === 'offered' && offer.expiresAt > at;
  if (!isHeld && (hold.slot.startsAt <= at || (waitList && waitList.state !== 'waiting'))) throw new ApiProblem('visit-offer/over');
  const how = { slot: hold.slot, endsAt: hold.endsAt, byUserId: who.userId, hold: isHeld ? { id: hold.id } : null };
  if (appointmentId && (await tx.appointment.count({ where: { id: appointmentId, ...inChart(who) } })) === 0) throw new ApiProblem('resource/not-found');
  const visit = await overWhenTaken(() =>
    appointmentId
      ? moveVisit(portal, tx, { visit: { id: appointmentId, patientId }, ...how }, at)
      : bookVisit(portal, tx, { ...how, patientId, visitType: hold.visitType, reason: null, orderId: null }, at),
  );
  await tx.slotHold.update({ where: { id: hold.id }, data: { state: 'booked', appointmentId: visit.id } });
  await tx.slotOffer.update({ where: { id }, data: { state: 'accepted', decidedAt: at } });
  if (waitList) await endWait(portal, tx, who, waitList.id, at);
  await recordChange(portal, tx, { kind: 'visit-offer.accepted', patientId, entityId: id, byUserId: who.userId, live: liveOf(id) });
  await tellDesk(portal, tx, { id, clinicId: hold.slot.clinicId, patientId });
}

/** The wait is over, and so is what else was offered for it. */
async function endWait(portal: Portal, tx: Tx, { userId }: PatientWho, entryId: string, at: Date): Promise<void> {
  const others = await tx.slotOffer.findMany({ where: { waitListId: entryId, state: 'offered' }, include: { hold: { include: { slot: true } } } });
  for (const other of others) await closeOffer(portal, tx, other, { state: 'declined', byUserId: userId }, at);
  await tx.waitListEntry.update({ where: { id: entryId }, data: { state: 'booked', endedAt: at, version: { increment: 1 } } });
}

/** Who is told that a time is gone learns what that means for the wait. */
async function overWhenTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'booking/slot-taken') throw new ApiProblem('visit-offer/over', { cause: error });
    throw error;
  }
}

async function lockOffer(tx: Tx, who: PatientWho, id: string): Promise<OfferRow> {
  await tx.$queryRaw`select id from slot_offer where id = ${id}::uuid for update`;
  const row = await tx.slotOffer.findFirst({ where: { id, ...(await offersInChart(tx, who)) }, include: PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}

/** A time that the clinic proposes has a term of its own. */
async function isExtendable(tx: Pick<Tx, '$queryRawUnsafe'>, { waitListId, hold, expiresAt }: OfferRow, at: Date): Promise<boolean> {
  if (waitListId === null || expiresAt >= hold.startsAt) return false;
  return !(await othersWait(tx, hold.slotId, waitListId, at));
}

async function toOffer({ db, now }: Portal, row: OfferRow): Promise<VisitOffer> {
  const { hold } = row;
  const { slot } = hold;
  const visit = row.appointmentId
    ? await db.prisma.appointment.findUnique({ where: { id: row.appointmentId }, include: { clinic: true, practitioner: true } })
    : null;
  const at = now();
  const isOpen = row.state === 'offered' && row.expiresAt > at;
  return {
    id: row.id,
    kind: row.kind,
    // Nobody has to wait for a job to see that it is over.
    state: row.state === 'offered' && !isOpen ? 'expired' : row.state,
    title: visit?.title ?? wordsOf(hold.visitType?.names)?.en ?? '',
    names: wordsOf(hold.visitType?.names),
    visitType: hold.visitType?.code ?? null,
    time: timeOf({ ...slot, endsAt: hold.endsAt }),
    visit: visit && { id: visit.id, isBooked: visit.status === 'booked' && visit.startsAt > at, ...timeOf(visit) },
    bookedId: hold.appointmentId,
    reason: row.reason,
    clinicPhone: slot.clinic.phone,
    expiresAt: row.expiresAt.toISOString(),
    extendable: isOpen && (await isExtendable(db.prisma, row, at)),
    waitingId: row.waitListId,
  };
}

type Timed = Prisma.SlotGetPayload<{ include: { clinic: true } }> | Prisma.AppointmentGetPayload<{ include: { clinic: true } }>;
type WithWhom = { readonly practitioner: Parameters<typeof formatPractitioner>[0] | null };

function timeOf({ startsAt, endsAt, clinic, practitioner, modality }: Pick<Timed, 'startsAt' | 'endsAt' | 'clinic' | 'modality'> & WithWhom): OfferedTime {
  return {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone: clinic.timeZone,
    clinicId: clinic.id,
    clinic: clinic.name,
    address: formatPlace(clinic),
    practitioner: practitioner ? formatPractitioner(practitioner) : null,
    modality,
  };
}
