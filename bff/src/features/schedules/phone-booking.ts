/** Staff book for a patient who calls. They know what the questions ask, so only what can't be stands in the way: a time that is taken. */
import type { z } from '@hono/zod-openapi';
import { chartsIn } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { bookVisit } from '../../booking/visits.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import type { BookedVisit } from '../scheduling/schema.ts';
import type { PhoneBooking } from './schema.ts';

/** @throws {ApiProblem} resource/not-found, request/invalid, booking/slot-taken, booking/patient-busy, booking/order-done */
export async function bookByPhone(portal: Portal, who: ClinicWho, asked: z.output<typeof PhoneBooking>, once: Once): Promise<BookedVisit> {
  const { chartId, slotId, visitType, reason, orderId } = asked;
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const patient = await tx.patient.findFirst({ where: { id: chartId, ...chartsIn(who) }, select: { id: true } });
      const slot = await tx.slot.findFirst({ where: { id: slotId, clinicId: who.clinicId }, include: { clinic: { select: { timeZone: true } } } });
      if (!patient || !slot) throw new ApiProblem('resource/not-found');
      if (slot.status === 'closed' || slot.endsAt <= at) throw new ApiProblem('booking/slot-taken');
      const type = visitType === undefined ? null : await tx.visitType.findUnique({ where: { code: visitType } });
      if (visitType !== undefined && !type) throw new ApiProblem('request/invalid', { errors: [{ path: 'visitType', code: 'unknown' }] });
      const order = orderId === undefined ? null : await tx.serviceRequest.findFirst({ where: { id: orderId, patient: { id: chartId, ...chartsIn(who) } } });
      if (orderId !== undefined && !order) throw new ApiProblem('resource/not-found');
      const ends = type ? new Date(slot.startsAt.getTime() + type.minutes * 60_000) : slot.endsAt;
      const endsAt = ends < slot.endsAt ? ends : slot.endsAt;
      const visit = await bookVisit(
        portal,
        tx,
        {
          slot,
          patientId: chartId,
          visitType: type,
          endsAt,
          reason: reason || null,
          orderId: orderId ?? null,
          byUserId: who.userId,
          hold: null,
          ...(order ? { title: order.title } : {}),
        },
        at,
      );
      return { visitId: visit.id, startsAt: visit.startsAt.toISOString(), timeZone: slot.clinic.timeZone };
    },
    { once },
  );
}
