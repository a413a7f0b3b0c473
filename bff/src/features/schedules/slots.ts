/** Single times at the desk: one more, closed, or open again. */
import type { z } from '@hono/zod-openapi';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { syncTimes } from '../../booking/claims.ts';
import { tellSchedule } from '../../booking/tell-schedule.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { momentAt } from '../../time/calendar.ts';
import { toScheduledSlot } from './schedule-rows.ts';
import type { ChangedSlot, NewSlot, ScheduledSlot } from './schema.ts';

/** @throws {ApiProblem} request/invalid, schedule/time-exists */
export async function addSlot(portal: Portal, who: ClinicWho, asked: z.output<typeof NewSlot>, once: Once): Promise<ScheduledSlot> {
  const { practitionerId, day, fromTime, minutes, modality, visitTypes } = asked;
  const { clinicId } = who;
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const [{ timeZone }, practitioner] = await Promise.all([
        tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { timeZone: true } }),
        tx.practitioner.findUnique({ where: { id: practitionerId }, select: { id: true } }),
      ]);
      const startsAt = momentAt(timeZone, day, fromTime);
      const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
      const errors = [...(practitioner ? [] : [{ path: 'practitionerId', code: 'unknown' }]), ...(startsAt > at ? [] : [{ path: 'day', code: 'past' }])];
      if (errors.length > 0) throw new ApiProblem('request/invalid', { errors });
      const other = await tx.slot.findFirst({ where: { practitionerId, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } }, select: { id: true } });
      if (other) throw new ApiProblem('schedule/time-exists');
      const row = await tx.slot.create({ data: { practitionerId, clinicId, startsAt, endsAt, modality, visitTypes } });
      await syncTimes(tx, [row], at);
      await tellSchedule(portal, tx, { clinicId, entityId: row.id });
      return toScheduledSlot(await tx.slot.findUniqueOrThrow({ where: { id: row.id } }), at);
    },
    { once },
  );
}

/** @throws {ApiProblem} resource/not-found, booking/slot-taken */
export async function changeSlot(portal: Portal, who: ClinicWho, slotId: string, { state }: z.output<typeof ChangedSlot>): Promise<ScheduledSlot> {
  return writeAs(portal, who, async (tx, at) => {
    const where = { id: slotId, clinicId: who.clinicId };
    const found = await tx.slot.findFirst({ where });
    if (!found) throw new ApiProblem('resource/not-found');
    if (state === 'closed' && found.status !== 'closed') {
      const { count } = await tx.slot.updateMany({ where: { ...where, status: 'free' }, data: { status: 'closed' } });
      if (count === 0) throw new ApiProblem('booking/slot-taken');
    }
    if (state === 'open' && found.status === 'closed') {
      await tx.slot.update({ where: { id: slotId }, data: { status: 'free' } });
      await syncTimes(tx, [found], at);
    }
    await tellSchedule(portal, tx, { clinicId: who.clinicId, entityId: slotId });
    return toScheduledSlot(await tx.slot.findUniqueOrThrow({ where: { id: slotId } }), at);
  });
}
