/**
 * Holds a time for somebody and asks whether they want it; ends what nobody
 * answered. All of it in one transaction each: an offer without its time can't be.
 */
import { randomUUID } from 'node:crypto';
import { releaseTime } from '../../booking/claims.ts';
import { TIMES_FREED } from '../../booking/freed-times.ts';
import { takeSlot } from '../../booking/take-slot.ts';
import { write } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { defineJob } from '../../jobs/job.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';
import { bestMatch, timesToOffer } from './matching.ts';
import { END_OFFER, LOOK_FOR_TIMES } from './offer-kinds.ts';
import { endOverWaits } from './end-waits.ts';
import { liveOf, tellDesk } from './tell.ts';

/** An offer is held so long before the next person is asked. */
export const OFFER_MS = 30 * 60_000;
const MINUTE_MS = 60_000;

type Writer = Pick<Portal, 'config' | 'db' | 'events' | 'now'>;
type Teller = Pick<Portal, 'events' | 'now'>;

export const offerFreedTimes = defineJob(TIMES_FREED, (portal, { slotIds }) => offerAll(portal, slotIds));

export const lookForTimes = defineJob(LOOK_FOR_TIMES, async (portal) => {
  await endOverWaits(portal);
  await offerAll(portal, await timesToOffer(portal.db.prisma, portal.now()));
});

export const endOffer = defineJob(END_OFFER, async (portal, { offerId }) => {
  const again = await write(portal, (tx, at) => endIfOver(portal, tx, offerId, at));
  return again ? { again } : undefined;
});

async function offerAll(portal: Writer, slotIds: readonly string[]): Promise<void> {
  // One after the other: who got one time is not asked for the next.
  for (const slotId of slotIds) await write(portal, (tx, at) => offerSlot(portal, tx, slotId, at));
}

/** Asks who comes first for this time. @returns whether somebody was asked */
async function offerSlot(portal: Teller, tx: Tx, slotId: string, at: Date): Promise<boolean> {
  const match = await bestMatch(tx, slotId, at);
  if (!match) return false;
  const entry = await tx.waitListEntry.findUniqueOrThrow({ where: { id: match.entryId }, include: { visitType: true } });
  const slot = await tx.slot.findUniqueOrThrow({ where: { id: slotId } });
  const visit = entry.appointmentId ? await tx.appointment.findUnique({ where: { id: entry.appointmentId } }) : null;
  const offered: NewOffer = {
    kind: 'earlier',
    patientId: entry.patientId,
    slot,
    visitTypeId: entry.visitTypeId,
    endsAt: new Date(slot.startsAt.getTime() + minutesOf(entry.visitType, visit) * MINUTE_MS),
    expiresAt: new Date(at.getTime() + OFFER_MS),
    waitListId: entry.id,
    appointmentId: entry.appointmentId,
    reason: null,
  };
  return (await makeOffer(portal, tx, offered, at)) !== null;
}

function minutesOf(type: { minutes: number } | null, visit: { startsAt: Date; endsAt: Date } | null): number {
  return type?.minutes ?? (visit ? Math.round((visit.endsAt.getTime() - visit.startsAt.getTime()) / MINUTE_MS) : 15);
}

export interface NewOffer {
  readonly kind: 'earlier' | 'moved';
  readonly patientId: string;
  readonly slot: Prisma.SlotGetPayload<object>;
  readonly visitTypeId: string | null;
  readonly endsAt: Date;
  readonly expiresAt: Date;
  readonly waitListId: string | null;
  /** The visit that would move. */
  readonly appointmentId: string | null;
  /** What the clinic says about it. */
  readonly reason: string | null;
}

/** Holds a time for a patient and asks them. @returns the offer's id; null when somebody else has the time, or they are asked something else */
export async function makeOffer(portal: Teller, tx: Tx, offer: NewOffer, at: Date): Promise<string | null> {
  const { kind, patientId, slot, endsAt, expiresAt, waitListId, appointmentId, reason } = offer;
  const holdId = randomUUID();
  await tx.slotHold.create({
    data: {
      id: holdId,
      patientId,
      slotId: slot.id,
      visitTypeId: offer.visitTypeId,
      startsAt: slot.startsAt,
      endsAt,
      createdAt: at,
      expiresAt,
      movesAppointmentId: appointmentId,
    },
  });
  const taken = await takeSlot(tx, { slot, patientId, holder: { holdId }, endsAt, expiresAt, ...(appointmentId ? { beside: appointmentId } : {}) }, at);
  const id = randomUUID();
  const row = { id, kind, patientId, holdId, waitListId, appointmentId, reason, createdAt: at, expiresAt };
  // Two jobs may want to ask the same person at once: the second finds that they have an offer.
  const { count } = taken === 'taken' ? await tx.slotOffer.createMany({ data: [row], skipDuplicates: true }) : { count: 0 };
  if (count === 0) {
    await releaseTime(tx, { holdId }, at);
    await tx.slotHold.delete({ where: { id: holdId } });
    return null;
  }
  await enqueue(tx, END_OFFER, { offerId: id }, { key: id, dueAt: expiresAt, clinicId: slot.clinicId });
  await recordChange(portal, tx, { kind: 'visit-offer.made', patientId, entityId: id, byUserId: null, live: liveOf(id) });
  await tellDesk(portal, tx, { id, clinicId: slot.clinicId, patientId });
  await writeNews(tx, [{ topic: 'offers', patientId, entityId: id, byUserId: null, at, key: id }]);
  return id;
}

/** @returns when to look again, where there is more time than was thought */
async function endIfOver(portal: Teller, tx: Tx, offerId: string, at: Date): Promise<Date | null> {
  await tx.$queryRaw`select id from slot_offer where id = ${offerId}::uuid for update`;
  const offer = await tx.slotOffer.findUnique({ where: { id: offerId }, include: { hold: { include: { slot: true } } } });
  if (offer?.state !== 'offered') return null;
  if (offer.expiresAt > at) return offer.expiresAt;
  await closeOffer(portal, tx, offer, { state: 'expired', byUserId: null }, at);
  return null;
}

type OpenOffer = Prisma.SlotOfferGetPayload<{ include: { hold: { include: { slot: true } } } }>;

/** Ends an offer without a visit: its time is given back, of which the next who waits for it is asked. */
export async function closeOffer(
  portal: Teller,
  tx: Tx,
  { id, patientId, hold }: OpenOffer,
  { state, byUserId }: { readonly state: 'declined' | 'expired'; readonly byUserId: string | null },
  at: Date,
): Promise<void> {
  await tx.slotOffer.update({ where: { id }, data: { state, decidedAt: at } });
  await tx.slotHold.update({ where: { id: hold.id }, data: { state: 'released' } });
  await releaseTime(tx, { holdId: hold.id }, at);
  await recordChange(portal, tx, { kind: `visit-offer.${state}`, patientId, entityId: id, byUserId, live: liveOf(id) });
  await tellDesk(portal, tx, { id, clinicId: hold.slot.clinicId, patientId });
}
