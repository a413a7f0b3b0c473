/** Visits that are looked at together: those on the same day and on days that follow each other, by their clinics' calendars. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { AGREED, isAgreed } from '../../booking/visit-status.ts';
import type { Portal } from '../../portal.ts';
import { dayIn, daysBetween } from '../../time/calendar.ts';
import { appointmentParts } from './visit-detail.ts';
import type { AppointmentRow } from './visit-detail.ts';

/** A trip longer than this is no trip. */
const MOST_DAYS = 14;
const DAY_MS = 24 * 60 * 60_000;

/** The visits to come of the trip that one belongs to, in their order, with it; itself alone for one that is no visit to come. */
export async function readTrip({ db, now }: Pick<Portal, 'db' | 'now'>, who: PatientWho, visit: AppointmentRow): Promise<AppointmentRow[]> {
  if (!isAgreed(visit.status) || visit.endsAt <= now()) return [visit];
  const rows = await db.prisma.appointment.findMany({
    where: {
      ...inChart(who),
      status: { in: [...AGREED] },
      endsAt: { gt: now() },
      startsAt: { gte: new Date(visit.startsAt.getTime() - MOST_DAYS * DAY_MS), lte: new Date(visit.startsAt.getTime() + MOST_DAYS * DAY_MS) },
    },
    include: appointmentParts,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return tripAround(rows, visit.id);
}

type Timed = Pick<AppointmentRow, 'id' | 'startsAt' | 'endsAt'> & { readonly clinic: { readonly timeZone: string } };

/** The part of a list, which is sorted by time, that hangs together with one of it. */
export function tripAround<Row extends Timed>(rows: readonly Row[], id: string): Row[] {
  const trips: Row[][] = [];
  for (const row of rows) {
    const last = trips.at(-1)?.at(-1);
    if (last && daysApart(last, row) <= 1) trips.at(-1)?.push(row);
    else trips.push([row]);
  }
  return trips.find((trip) => trip.some((row) => row.id === id)) ?? [];
}

/** By the clock of the place one goes to next: the day on which one is there, and the day on which the last one ends. */
const daysApart = (before: Timed, { clinic: { timeZone }, startsAt }: Timed): number => daysBetween(dayIn(timeZone, before.endsAt), dayIn(timeZone, startsAt));
