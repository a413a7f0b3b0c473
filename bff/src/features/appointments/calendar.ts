/** Visits of a patient as calendar files: one, or those of a trip. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { isAgreed } from '../../booking/visit-status.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { calendarFile } from './calendar-file.ts';
import { entryOf } from './calendar-words.ts';
import { readTrip } from './trip.ts';
import { appointmentParts } from './visit-detail.ts';
import type { AppointmentRow } from './visit-detail.ts';

/** A visit that is agreed, or one that is off, to be taken out. @throws {ApiProblem} resource/not-found */
export async function visitCalendar(portal: Portal, who: PatientWho, id: string, language: string): Promise<string> {
  const row = await readAgreed(portal, who, id);
  return calendarFile({ entries: [entryOf(row, language)], now: portal.now() });
}

/** All visits of the trip that one belongs to. @throws {ApiProblem} resource/not-found */
export async function tripCalendar(portal: Portal, who: PatientWho, id: string, language: string): Promise<string> {
  const row = await readAgreed(portal, who, id);
  const trip = await readTrip(portal, who, row);
  return calendarFile({ entries: trip.map((one) => entryOf(one, language)), now: portal.now() });
}

async function readAgreed({ db }: Portal, who: PatientWho, id: string): Promise<AppointmentRow> {
  const row = await db.prisma.appointment.findFirst({ where: { id, ...inChart(who) }, include: appointmentParts });
  // What is not agreed has no place in a calendar.
  if (!row || !(isAgreed(row.status) || row.status === 'cancelled')) throw new ApiProblem('resource/not-found');
  return row;
}
