/** A visit that took place. A booking that was kept and the encounter it became are one: the same patient, start and clinician. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Encounter } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { FALLBACK_ZONE } from '../../time/calendar.ts';
import type { Visit } from './schema.ts';
import { encounterDetail, ENCOUNTER_PARTS } from './visit-detail.ts';
import type { AppointmentRow } from './visit-detail.ts';

type Database = Pick<Portal, 'db'>;

/** The encounter that a booking became, as far as this person sees it; null for one that was not kept, or of which nothing came yet. */
export async function encounterOf(
  { db }: Database,
  who: PatientWho,
  booking: Pick<AppointmentRow, 'status' | 'startsAt' | 'practitionerId'>,
): Promise<string | null> {
  const { status, startsAt, practitionerId } = booking;
  if (status !== 'fulfilled') return null;
  const found = await db.prisma.encounter.findFirst({ where: { ...inChart(who), startsAt, practitionerId }, select: { id: true }, orderBy: { id: 'asc' } });
  return found?.id ?? null;
}

/** One encounter as a visit; null where it is not there. */
export async function readEncounter({ db }: Database, who: PatientWho, id: Encounter['id']): Promise<Visit | null> {
  const row = await db.prisma.encounter.findFirst({ where: { id, ...inChart(who) }, include: ENCOUNTER_PARTS });
  return row && encounterDetail(row, await homeZone(db, who.patientId));
}

/** A visit that took place, by its own id or by that of the booking it began as. @throws {ApiProblem} resource/not-found */
export async function readPastVisit(portal: Database, who: PatientWho, id: string): Promise<Visit> {
  const encounter = await readEncounter(portal, who, id);
  if (encounter) return encounter;
  const booking = await portal.db.prisma.appointment.findFirst({ where: { id, ...inChart(who) } });
  const became = booking && (await encounterOf(portal, who, booking));
  const visit = became && (await readEncounter(portal, who, became));
  if (!visit) throw new ApiProblem('resource/not-found');
  return visit;
}

/** Encounters from other places name no zone; they are shown in the zone of the patient's own clinic. */
async function homeZone(db: Portal['db'], patientId: string): Promise<string> {
  const patient = await db.prisma.patient.findUnique({ where: { id: patientId }, select: { clinic: { select: { timeZone: true } } } });
  return patient?.clinic?.timeZone ?? FALLBACK_ZONE;
}
