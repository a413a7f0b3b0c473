/** What a page tells of one visit, out of its row. */
import type { Prisma } from '../../database/generated/client.ts';
import { formatPlace, formatPractitioner } from '../directory.ts';
import { kindNames, wordsOf } from './kind-names.ts';
import type { Visit, VisitSummary } from './schema.ts';

export const appointmentParts = { clinic: true, practitioner: true, visitType: { include: { clinics: true } } } as const;
export type AppointmentRow = Prisma.AppointmentGetPayload<{ include: typeof appointmentParts }>;

export const ENCOUNTER_PARTS = { clinic: true, practitioner: true } as const;
type EncounterRow = Prisma.EncounterGetPayload<{ include: typeof ENCOUNTER_PARTS }>;

const HOUR_MS = 60 * 60_000;

export function appointmentDetail(row: AppointmentRow, now: Date): Omit<Visit, 'tripCount' | 'summaryId'> {
  const { clinic } = row;
  const cancellable = row.status === 'booked' && row.startsAt > now;
  return {
    ...appointmentSummary(row),
    visitType: row.visitType?.code ?? null,
    reason: row.reason,
    instructions: row.instructions,
    preparation: wordsOf(row.visitType?.instructions),
    address: formatPlace(clinic),
    clinicPhone: clinic.phone,
    arrival: wordsOf(clinic.arrival),
    cancelReason: row.cancelReason,
    cancellable,
    lateCancel: cancellable
      ? {
          from: new Date(row.startsAt.getTime() - clinic.lateCancelHours * HOUR_MS).toISOString(),
          hours: clinic.lateCancelHours,
          words: wordsOf(clinic.lateCancelNotice),
        }
      : null,
    movable: cancellable && isBookedOnline(row),
  };
}

export function encounterDetail(row: EncounterRow, zone: string): Visit {
  return {
    id: row.id,
    title: row.title,
    names: null,
    status: 'fulfilled',
    modality: row.classCode === 'VR' ? 'video' : 'in_person',
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    timeZone: row.clinic?.timeZone ?? zone,
    practitioner: row.practitioner ? formatPractitioner(row.practitioner) : row.clinicianName,
    clinic: row.clinic?.name ?? row.placeName,
    visitType: null,
    reason: row.reason,
    instructions: null,
    preparation: {},
    address: row.clinic ? formatPlace(row.clinic) : null,
    clinicPhone: row.clinic?.phone ?? null,
    arrival: {},
    cancelReason: null,
    cancellable: false,
    lateCancel: null,
    movable: false,
    tripCount: 1,
    summaryId: row.id,
  };
}

/** What is agreed by phone, or on request, is moved that way too; so is what came without a kind that we know. */
function isBookedOnline({ visitType, clinicId }: AppointmentRow): boolean {
  if (!visitType || visitType.retiredAt) return false;
  const atClinic = visitType.clinics.find((one) => one.clinicId === clinicId);
  return (atClinic ? atClinic.booking : visitType.booking) === 'online';
}

function appointmentSummary(row: AppointmentRow): VisitSummary {
  return {
    id: row.id,
    title: row.title,
    names: kindNames(row),
    status: row.status,
    modality: row.modality,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    timeZone: row.clinic.timeZone,
    practitioner: row.practitioner ? formatPractitioner(row.practitioner) : null,
    clinic: row.clinic.name,
  };
}
