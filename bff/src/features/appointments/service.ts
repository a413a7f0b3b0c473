/**
 * The rules of visits. A visit is a booked appointment or, for the past, an
 * encounter that took place; both are shown in one list.
 */
import type { z } from '@hono/zod-openapi';
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';
import { formatPlace, formatPractitioner } from '../directory.ts';
import type { CancelVisit, Visit, VisitSummary } from './schema.ts';

const FALLBACK_ZONE = 'UTC';

const APPOINTMENT_PARTS = { clinic: true, practitioner: true } as const;
const VISIT_PARTS = { ...APPOINTMENT_PARTS, visitType: { select: { code: true } } } as const;
type AppointmentRow = Prisma.AppointmentGetPayload<{ include: typeof APPOINTMENT_PARTS }>;
type VisitRow = Prisma.AppointmentGetPayload<{ include: typeof VISIT_PARTS }>;
type EncounterRow = Prisma.EncounterGetPayload<{ include: typeof APPOINTMENT_PARTS }>;

/** One visit of this patient. @throws {ApiProblem} resource/not-found */
export async function getVisit({ db, now }: Portal, who: PatientWho, id: string): Promise<Visit> {
  const appointment = await db.prisma.appointment.findFirst({ where: { id, ...inChart(who) }, include: VISIT_PARTS });
  if (appointment) return appointmentDetail(appointment, now());
  const encounter = await db.prisma.encounter.findFirst({ where: { id, ...inChart(who) }, include: APPOINTMENT_PARTS });
  if (!encounter) throw new ApiProblem('resource/not-found');
  return encounterDetail(encounter, await homeZone(db, who.patientId));
}

/**
 * Cancels a booked visit that has not started and frees its slot. Cancelling a
 * cancelled visit changes nothing and answers with it, so a repeat is safe.
 * @throws {ApiProblem} resource/not-found, appointment/not-cancellable
 */
export async function cancelVisit(portal: Portal, who: PatientWho, id: string, { reason }: z.output<typeof CancelVisit>): Promise<Visit> {
  const { patientId, userId } = who;
  await writeAs(portal, who, async (tx, time) => {
    const { count } = await tx.appointment.updateMany({
      where: { id, ...inChart(who), status: 'booked', startsAt: { gt: time } },
      data: { status: 'cancelled', cancelledAt: time, cancelledById: userId, cancelReason: reason ?? null },
    });
    if (count === 1) {
      await recordChange(portal, tx, {
        kind: 'appointment.cancelled',
        patientId,
        entityId: id,
        byUserId: userId,
        live: { type: 'appointments.changed', scope: 'appointments:read', entityId: id },
      });
      return writeNews(tx, [{ topic: 'appointments', patientId, entityId: id, byUserId: userId, at: time, key: `cancelled ${id}` }]);
    }
    const row = await tx.appointment.findFirst({ where: { id, ...inChart(who) }, select: { status: true } });
    if (!row) throw new ApiProblem('resource/not-found');
    if (row.status !== 'cancelled') throw new ApiProblem('appointment/not-cancellable');
  });
  return getVisit(portal, who, id);
}

/** Encounters from other places name no zone; they are shown in the zone of the patient's own clinic. */
async function homeZone(db: Portal['db'], patientId: string): Promise<string> {
  const patient = await db.prisma.patient.findUnique({ where: { id: patientId }, select: { clinic: { select: { timeZone: true } } } });
  return patient?.clinic?.timeZone ?? FALLBACK_ZONE;
}

function appointmentSummary(row: AppointmentRow): VisitSummary {
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    modality: row.modality,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    timeZone: row.clinic.timeZone,
    practitioner: row.practitioner ? formatPractitioner(row.practitioner) : null,
    clinic: row.clinic.name,
  };
}

function encounterSummary(row: EncounterRow, zone: string): VisitSummary {
  return {
    id: row.id,
    title: row.title,
    status: 'fulfilled',
    modality: row.classCode === 'VR' ? 'video' : 'in_person',
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    timeZone: row.clinic?.timeZone ?? zone,
    practitioner: row.practitioner ? formatPractitioner(row.practitioner) : row.clinicianName,
    clinic: row.clinic?.name ?? row.placeName,
  };
}

function appointmentDetail(row: VisitRow, time: Date): Visit {
  return {
    ...appointmentSummary(row),
    visitType: row.visitType?.code ?? null,
    reason: row.reason,
    instructions: row.instructions,
    address: formatPlace(row.clinic),
    clinicPhone: row.clinic.phone,
    cancelReason: row.cancelReason,
    cancellable: row.status === 'booked' && row.startsAt > time,
  };
}

function encounterDetail(row: EncounterRow, zone: string): Visit {
  return {
    ...encounterSummary(row, zone),
    visitType: null,
    reason: row.reason,
    instructions: null,
    address: row.clinic ? formatPlace(row.clinic) : null,
    clinicPhone: row.clinic?.phone ?? null,
    cancelReason: null,
    cancellable: false,
  };
}
