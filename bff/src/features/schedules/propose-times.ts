/**
 * Proposes other times to patients whose visit lies in time that was closed:
 * with the same clinician, or else with another one of the clinic, the nearest
 * to the time that they had.
 */
import { z } from 'zod';
import { write } from '../../access/write-as.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';
import type { Portal } from '../../portal.ts';
import { findOpenSlots } from '../scheduling/published.ts';
import { makeOffer } from '../visit-requests/published.ts';
import { visitsIn } from './closed-time.ts';

export const PROPOSE_TIMES = jobKind({ name: 'schedules.propose-times', data: z.object({ closureId: z.uuid() }) });

export const proposeTimesJob = defineJob(PROPOSE_TIMES, (portal, { closureId }) => proposeTimes(portal, closureId));

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How far from the time they had. */
const AROUND_MS = 45 * DAY_MS;
/** Of each of the two searches. */
const CANDIDATES = 8;

/** Asks everybody who was not asked yet; done again, it changes nothing. */
export async function proposeTimes(portal: Portal, closureId: string): Promise<void> {
  const { prisma } = portal.db;
  const closure = await prisma.scheduleClosure.findUnique({ where: { id: closureId } });
  if (!closure) return;
  const asked = await prisma.slotOffer.findMany({ where: { kind: 'moved', createdAt: { gte: closure.createdAt } }, select: { appointmentId: true } });
  const visits = await prisma.appointment.findMany({
    where: {
      ...visitsIn(closure),
      id: { notIn: asked.flatMap(({ appointmentId }) => appointmentId ?? []) },
      startsAt: { gt: portal.now(), lt: closure.endsAt },
    },
    include: { visitType: true },
    orderBy: { startsAt: 'asc' },
  });
  for (const visit of visits) await proposeFor(portal, visit, closure.reason);
}

type Visit = Prisma.AppointmentGetPayload<{ include: { visitType: true } }>;

async function proposeFor(portal: Portal, visit: Visit, reason: string): Promise<void> {
  const minutes = Math.round((visit.endsAt.getTime() - visit.startsAt.getTime()) / 60_000);
  for (const { id } of await candidates(portal, visit, minutes)) {
    const made = await write(portal, async (tx, at) => {
      const slot = await tx.slot.findUniqueOrThrow({ where: { id } });
      const offer = {
        kind: 'moved',
        patientId: visit.patientId,
        slot,
        visitTypeId: visit.visitTypeId,
        endsAt: new Date(slot.startsAt.getTime() + minutes * 60_000),
        expiresAt: answerBy(visit, slot, at),
        waitListId: null,
        appointmentId: visit.id,
        reason,
      } as const;
      return makeOffer(portal, tx, offer, at);
    });
    if (made !== null) return;
  }
}

/** Three days to answer, or until the day before either time; never less than two hours. */
function answerBy(visit: { startsAt: Date }, slot: { startsAt: Date }, at: Date): Date {
  const before = Math.min(visit.startsAt.getTime(), slot.startsAt.getTime()) - DAY_MS;
  return new Date(Math.max(at.getTime() + 2 * HOUR_MS, Math.min(at.getTime() + 3 * DAY_MS, before)));
}

/** Nearest first, those of the same clinician before others. */
async function candidates(portal: Portal, visit: Visit, minutes: number): Promise<{ id: string }[]> {
  const soonest = new Date(portal.now().getTime() + DAY_MS);
  const query = {
    visitType: visit.visitType?.code ?? null,
    minutes,
    modalities: [visit.modality],
    clinicIds: [visit.clinicId],
    language: null,
    gender: null,
    seenBefore: false,
    patientId: visit.patientId,
    reduced: false,
    most: CANDIDATES,
  };
  const span = { from: visit.startsAt > soonest ? visit.startsAt : soonest, until: new Date(visit.startsAt.getTime() + AROUND_MS) };
  const same = visit.practitionerId === null ? [] : await findOpenSlots(portal, { ...query, ...span, practitionerId: visit.practitionerId });
  return same.length > 0 ? same : findOpenSlots(portal, { ...query, ...span, practitionerId: null });
}
