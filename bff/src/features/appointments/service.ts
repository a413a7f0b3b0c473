/** One visit, and its end: an appointment or, for the past, an encounter that took place. */
import type { z } from '@hono/zod-openapi';
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { releaseTime } from '../../booking/claims.ts';
import { recordVisitChange } from '../../booking/record-visit.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';
import { encounterOf, readEncounter } from './past-visit.ts';
import { readTrip } from './trip.ts';
import type { CancelVisit, Visit } from './schema.ts';
import { appointmentDetail, appointmentParts } from './visit-detail.ts';

/** One visit of this patient. @throws {ApiProblem} resource/not-found */
export async function getVisit(portal: Portal, who: PatientWho, id: string): Promise<Visit> {
  const { db, now } = portal;
  const appointment = await db.prisma.appointment.findFirst({ where: { id, ...inChart(who) }, include: appointmentParts });
  if (appointment) {
    const trip = await readTrip(portal, who, appointment);
    return { ...appointmentDetail(appointment, now()), tripCount: trip.length, summaryId: await encounterOf(portal, who, appointment) };
  }
  const encounter = await readEncounter(portal, who, id);
  if (!encounter) throw new ApiProblem('resource/not-found');
  return encounter;
}

/**
 * Cancels a booked visit that has not started and gives its time back; what was
 * ordered is to be scheduled again. Cancelling a cancelled visit changes nothing
 * and answers with it, so a repeat is safe. Somebody who was checked in meanwhile
 * is there: that is not undone from afar (BK-06).
 * @throws {ApiProblem} resource/not-found, appointment/not-cancellable
 */
export async function cancelVisit(portal: Portal, who: PatientWho, id: string, { reason }: z.output<typeof CancelVisit>): Promise<Visit> {
  await writeAs(portal, who, async (tx, at) => {
    const { count } = await tx.appointment.updateMany({
      where: { id, ...inChart(who), status: 'booked', startsAt: { gt: at } },
      data: {
        status: 'cancelled',
        cancelledAt: at,
        cancelledById: who.userId,
        cancelReason: reason ?? null,
        changedHereAt: at,
        sequence: { increment: 1 },
      },
    });
    if (count === 1) return cancelled(portal, tx, who, id, at);
    const row = await tx.appointment.findFirst({ where: { id, ...inChart(who) }, select: { status: true } });
    if (!row) throw new ApiProblem('resource/not-found');
    if (row.status !== 'cancelled') throw new ApiProblem('appointment/not-cancellable');
  });
  return getVisit(portal, who, id);
}

async function cancelled(portal: Portal, tx: Tx, { patientId, userId }: PatientWho, id: string, at: Date): Promise<void> {
  await releaseTime(tx, { appointmentId: id }, at);
  await tx.serviceRequest.updateMany({ where: { appointmentId: id, status: 'active' }, data: { appointmentId: null } });
  const { clinicId } = await tx.appointment.findUniqueOrThrow({ where: { id }, select: { clinicId: true } });
  await recordVisitChange(portal, tx, { kind: 'appointment.cancelled', visit: { id, patientId, clinicId }, byUserId: userId });
  await writeNews(tx, [{ topic: 'appointments', patientId, entityId: id, byUserId: userId, at, key: `cancelled ${id}` }]);
}
