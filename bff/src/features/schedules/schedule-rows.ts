/** Rows of the schedule as its answers have them. */
import type { Prisma } from '../../database/generated/client.ts';
import { fullName } from '../../person-name.ts';
import { kindNames } from '../appointments/published.ts';
import { formatPractitioner } from '../directory.ts';
import type { Closure, ScheduledSlot, ScheduledVisit } from './schema.ts';

export const VISIT_PARTS = { patient: true, clinic: true, practitioner: true, visitType: { select: { names: true } } } as const;
export type VisitRow = Prisma.AppointmentGetPayload<{ include: typeof VISIT_PARTS }>;

/** `moving` says what is under way about a time that the clinic can't keep. */
export function toScheduledVisit(row: VisitRow, moving: ScheduledVisit['moving']): ScheduledVisit {
  const { patient, clinic } = row;
  return {
    id: row.id,
    title: row.title,
    names: kindNames(row),
    status: row.status,
    modality: row.modality,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    timeZone: clinic.timeZone,
    practitioner: row.practitioner ? formatPractitioner(row.practitioner) : null,
    practitionerId: row.practitionerId,
    clinic: clinic.name,
    patient: {
      id: patient.id,
      displayName: fullName(patient),
      birthDate: patient.birthDate?.toISOString().slice(0, 10) ?? null,
      patientNumber: patient.patientNumber,
    },
    arrivedAt: row.arrivedAt?.toISOString() ?? null,
    startedAt: row.startedAt?.toISOString() ?? null,
    lateMinutes: row.lateMinutes,
    moving,
  };
}

export function toScheduledSlot(row: Prisma.SlotGetPayload<object>, at: Date): ScheduledSlot {
  return {
    id: row.id,
    practitionerId: row.practitionerId,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    status: row.status === 'held' && (row.heldUntil ?? at) <= at ? 'free' : row.status,
    modality: row.modality,
    capacity: row.capacity,
    visitTypes: row.visitTypes,
  };
}

export function toClosure(row: Prisma.ScheduleClosureGetPayload<object>): Closure {
  return {
    id: row.id,
    practitionerId: row.practitionerId,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    reason: row.reason,
  };
}
