/**
 * Closing time, and opening it again. Who holds a time in it is told when they
 * confirm; who has a visit in it is asked whether another time suits, and where
 * there is none, or they say no, somebody calls.
 */
import type { z } from '@hono/zod-openapi';
import { inClinic } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { releaseTime, syncTimes } from '../../booking/claims.ts';
import { tellSchedule } from '../../booking/tell-schedule.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { addDays, momentAt, startOfDay } from '../../time/calendar.ts';
import { movingOf } from './moving.ts';
import { slotsIn, visitsIn } from './closed-time.ts';
import type { Closed } from './closed-time.ts';
import { PROPOSE_TIMES, proposeTimes } from './propose-times.ts';
import { toClosure, toScheduledVisit, VISIT_PARTS } from './schedule-rows.ts';
import type { ClosureMade, NewClosure } from './schema.ts';

/** If the process dies before it has asked everybody, the job goes on. */
const SAFETY_MS = 60_000;

/** @throws {ApiProblem} request/invalid */
export async function closeTime(portal: Portal, who: ClinicWho, asked: z.output<typeof NewClosure>, once: Once): Promise<ClosureMade> {
  const id = await writeAs(
    portal,
    who,
    async (tx, at) => {
      const span = await spanOf(tx, who, asked, at);
      const { practitionerId, reason } = asked;
      const closure = await tx.scheduleClosure.create({
        data: { clinicId: who.clinicId, practitionerId, ...span, reason, createdById: who.userId, createdAt: at },
      });
      await endHolds(tx, closure, at);
      await tx.slot.updateMany({ where: { ...slotsIn(closure), status: 'free' }, data: { status: 'closed' } });
      await enqueue(tx, PROPOSE_TIMES, { closureId: closure.id }, { key: closure.id, dueAt: new Date(at.getTime() + SAFETY_MS), clinicId: who.clinicId });
      await tellSchedule(portal, tx, { clinicId: who.clinicId, entityId: closure.id });
      return closure.id;
    },
    { once },
  );
  await proposeTimes(portal, id);
  return closureMade(portal, who, id);
}

/** Opens it again; what was proposed meanwhile stands. */
export async function reopenTime(portal: Portal, who: ClinicWho, closureId: string): Promise<void> {
  await writeAs(portal, who, async (tx, at) => {
    const closure = await tx.scheduleClosure.findFirst({ where: { id: closureId, clinicId: who.clinicId } });
    if (!closure) return;
    await tx.scheduleClosure.delete({ where: { id: closureId } });
    const slots = await tx.slot.findMany({ where: { ...slotsIn(closure), status: 'closed' } });
    const others = await tx.scheduleClosure.findMany({ where: { clinicId: who.clinicId, startsAt: { lt: closure.endsAt }, endsAt: { gt: closure.startsAt } } });
    const open = slots.filter((slot) => !others.some((other) => covers(other, slot)));
    await tx.slot.updateMany({ where: { id: { in: open.map(({ id }) => id) } }, data: { status: 'free' } });
    await syncTimes(tx, open, at);
    await tellSchedule(portal, tx, { clinicId: who.clinicId, entityId: closureId });
  });
}

async function closureMade(portal: Portal, who: ClinicWho, id: string): Promise<ClosureMade> {
  const { prisma } = portal.db;
  const closure = await prisma.scheduleClosure.findUniqueOrThrow({ where: { id } });
  const visits = await prisma.appointment.findMany({
    where: { ...visitsIn(closure), ...inClinic(who) },
    include: VISIT_PARTS,
    orderBy: { startsAt: 'asc' },
  });
  const moving = await movingOf(prisma, visits, portal.now());
  const inState = (state: 'proposed' | 'call') => visits.filter((visit) => moving.get(visit.id) === state);
  return { closure: toClosure(closure), proposed: inState('proposed').length, toCall: inState('call').map((row) => toScheduledVisit(row, 'call')) };
}

const covers = (closure: Closed, slot: { practitionerId: string; startsAt: Date; endsAt: Date }): boolean =>
  (closure.practitionerId === null || closure.practitionerId === slot.practitionerId) && closure.startsAt < slot.endsAt && closure.endsAt > slot.startsAt;

async function endHolds(tx: Tx, closure: Closed, at: Date): Promise<void> {
  const held = await tx.slotHold.findMany({ where: { state: 'held', expiresAt: { gt: at }, slot: slotsIn(closure), offer: null }, select: { id: true } });
  await tx.slotHold.updateMany({ where: { id: { in: held.map(({ id }) => id) } }, data: { state: 'released' } });
  for (const { id } of held) await releaseTime(tx, { holdId: id }, at);
}

/** @throws {ApiProblem} request/invalid */
async function spanOf(tx: Tx, { clinicId }: ClinicWho, asked: z.output<typeof NewClosure>, at: Date): Promise<{ startsAt: Date; endsAt: Date }> {
  const { timeZone } = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { timeZone: true } });
  const { day, untilDay = day, fromTime, untilTime, practitionerId } = asked;
  const startsAt = fromTime === '00:00' ? startOfDay(timeZone, day) : momentAt(timeZone, day, fromTime);
  const endsAt = untilTime === '24:00' ? startOfDay(timeZone, addDays(untilDay, 1)) : momentAt(timeZone, untilDay, untilTime);
  const isKnown = practitionerId === null || (await tx.practitioner.findUnique({ where: { id: practitionerId }, select: { id: true } })) !== null;
  const errors = [
    ...(endsAt > startsAt ? [] : [{ path: untilDay === day ? 'untilTime' : 'untilDay', code: 'before-start' }]),
    ...(endsAt > at ? [] : [{ path: 'day', code: 'past' }]),
    ...(isKnown ? [] : [{ path: 'practitionerId', code: 'unknown' }]),
  ];
  if (errors.length > 0) throw new ApiProblem('request/invalid', { errors });
  return { startsAt, endsAt };
}
