/** Several visits of a day or a trip as one plan: in their order, with the time and the way between them, and how to get ready for all of them. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { travelMinutes } from '../scheduling/published.ts';
import { inOrderOfPreparing } from './preparation.ts';
import type { Itinerary, ItineraryStop } from './schema.ts';
import { readTrip } from './trip.ts';
import { wordsOf } from './kind-names.ts';
import { appointmentDetail, appointmentParts } from './visit-detail.ts';
import type { AppointmentRow } from './visit-detail.ts';

const MINUTE_MS = 60_000;
/** Less than this between two visits leaves no room for one that takes longer. */
const TIGHT_MINUTES = 15;

/** The plan of the trip that a visit belongs to. @throws {ApiProblem} resource/not-found */
export async function readItinerary(portal: Portal, who: PatientWho, id: string): Promise<Itinerary> {
  const { db, now } = portal;
  const visit = await db.prisma.appointment.findFirst({ where: { id, ...inChart(who) }, include: appointmentParts });
  if (!visit) throw new ApiProblem('resource/not-found');
  const trip = await readTrip(portal, who, visit);
  const preparing = trip.flatMap((row) => {
    const words = row.instructions ?? wordsOf(row.visitType?.instructions)['en'] ?? '';
    return words === '' ? [] : [{ id: row.id, startsAt: row.startsAt, words }];
  });
  return {
    stops: trip.map((row, index) => ({ ...appointmentDetail(row, now()), next: nextOf(row, trip[index + 1]) })),
    preparing: inOrderOfPreparing(preparing).map((one) => one.id),
  };
}

function nextOf(row: AppointmentRow, next: AppointmentRow | undefined): ItineraryStop['next'] {
  if (!next) return null;
  const gapMinutes = Math.round((next.startsAt.getTime() - row.endsAt.getTime()) / MINUTE_MS);
  const isThere = row.modality === 'in_person' && next.modality === 'in_person';
  const way = !isThere ? 'none' : row.clinicId === next.clinicId ? 'same-place' : 'travel';
  const minutes = way === 'travel' ? travelMinutes(row.clinic, next.clinic) : null;
  return { gapMinutes, way, travelMinutes: minutes, isTight: gapMinutes < Math.max(TIGHT_MINUTES, minutes ?? 0) };
}
