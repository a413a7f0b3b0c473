/** An entry of the wait list as patients and staff read it. */
import type { Prisma } from '../../database/generated/client.ts';
import type { Tx } from '../../database/database.ts';
import { kindNames } from '../appointments/published.ts';
import { formatPractitioner } from '../directory.ts';
import type { Waiting } from './schema.ts';
import { wordsOf } from './words.ts';

/** What {@link toWaiting} is made of. */
export const WAITING_PARTS = {
  clinic: true,
  visitType: { select: { code: true, names: true } },
  practitioner: true,
  offers: { where: { state: 'offered' }, select: { id: true } },
} as const satisfies Prisma.WaitListEntryInclude;

export type WaitingRow = Prisma.WaitListEntryGetPayload<{ include: typeof WAITING_PARTS }>;
const VISIT_PARTS = { id: true, title: true, startsAt: true, visitType: { select: { names: true } } } as const;
export type WaitingVisits = ReadonlyMap<string, Prisma.AppointmentGetPayload<{ select: typeof VISIT_PARTS }>>;

/** The visits that would move, by id. */
export async function visitsOf(tx: Pick<Tx, 'appointment'>, rows: readonly Pick<WaitingRow, 'appointmentId'>[]): Promise<WaitingVisits> {
  const ids = rows.flatMap(({ appointmentId }) => appointmentId ?? []);
  const visits = ids.length === 0 ? [] : await tx.appointment.findMany({ where: { id: { in: ids } }, select: VISIT_PARTS });
  return new Map(visits.map((visit) => [visit.id, visit]));
}

export function toWaiting(row: WaitingRow, visits: WaitingVisits): Waiting {
  const visit = row.appointmentId ? visits.get(row.appointmentId) : undefined;
  return {
    id: row.id,
    state: row.state,
    visit: visit ? { id: visit.id, title: visit.title, names: kindNames(visit), startsAt: visit.startsAt.toISOString() } : null,
    names: wordsOf(row.visitType?.names),
    visitType: row.visitType?.code ?? null,
    clinicId: row.clinicId,
    clinic: row.clinic.name,
    timeZone: row.clinic.timeZone,
    practitionerId: row.practitionerId,
    practitioner: row.practitioner ? formatPractitioner(row.practitioner) : null,
    modality: row.modality,
    weekdays: row.weekdays,
    fromTime: row.fromTime,
    untilTime: row.untilTime,
    firstDay: dayOf(row.firstDay),
    lastDay: dayOf(row.lastDay),
    noticeHours: row.noticeHours,
    createdAt: row.createdAt.toISOString(),
    offerId: row.offers[0]?.id ?? null,
    version: row.version,
  };
}

/** A day as it stands in a column of days. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
export const asDay = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
