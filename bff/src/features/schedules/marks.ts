/** What is noted at the desk about a visit on its day. */
import type { z } from '@hono/zod-openapi';
import { inClinic } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordVisitChange } from '../../booking/record-visit.ts';
import type { AppointmentStatus, Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { movingOf } from './moving.ts';
import { toScheduledVisit, VISIT_PARTS } from './schedule-rows.ts';
import type { MarkVisit, ScheduledVisit } from './schema.ts';

type Mark = z.output<typeof MarkVisit>;

/** What can be noted of: what is agreed, and what was noted before by mistake. Nothing of a visit that is off. */
const NOTABLE: readonly AppointmentStatus[] = ['booked', 'arrived', 'checked_in', 'fulfilled', 'noshow'];

/** @throws {ApiProblem} resource/not-found, schedule/not-markable */
export async function markVisit(portal: Portal, who: ClinicWho, id: string, mark: Mark): Promise<ScheduledVisit> {
  const where = { id, ...inClinic(who) };
  await writeAs(portal, who, async (tx, at) => {
    const row = await tx.appointment.findFirst({ where, include: { clinic: { select: { timeZone: true } } } });
    if (!row) throw new ApiProblem('resource/not-found');
    if (!canBeMarked(mark, row, row.clinic.timeZone, at)) throw new ApiProblem('schedule/not-markable');
    const data = noted(mark, row, at);
    // The status it had, so that a cancellation at the same moment wins or loses as a whole (BK-06).
    const { count } = await tx.appointment.updateMany({ where: { ...where, status: row.status }, data: { ...data, changedHereAt: at } });
    if (count === 0) throw new ApiProblem('schedule/not-markable');
    await recordVisitChange(portal, tx, { kind: 'appointment.marked', visit: row, byUserId: who.userId });
  });
  const row = await portal.db.prisma.appointment.findFirst({ where, include: VISIT_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return toScheduledVisit(row, (await movingOf(portal.db.prisma, [row], portal.now())).get(id) ?? null);
}

interface Marked {
  readonly status: AppointmentStatus;
  readonly startsAt: Date;
  readonly arrivedAt: Date | null;
  readonly startedAt: Date | null;
}

/** Nobody is here on another day, and nobody has missed what has not begun. */
function canBeMarked({ mark }: Mark, { status, startsAt }: Marked, timeZone: string, at: Date): boolean {
  if (!NOTABLE.includes(status)) return false;
  if (mark === 'booked' || mark === 'late') return true;
  if (mark === 'no-show') return startsAt <= at;
  return dayIn(timeZone, startsAt) <= dayIn(timeZone, at);
}

function noted({ mark, lateMinutes }: Mark, { arrivedAt, startedAt }: Marked, at: Date): Prisma.AppointmentUpdateManyMutationInput {
  switch (mark) {
    case 'booked':
      return { status: 'booked', arrivedAt: null, startedAt: null, lateMinutes: null };
    case 'late':
      return { lateMinutes: lateMinutes ?? null };
    case 'arrived':
      return { status: 'arrived', arrivedAt: arrivedAt ?? at, startedAt: null };
    case 'in-visit':
      return { status: 'checked_in', arrivedAt: arrivedAt ?? at, startedAt: startedAt ?? at };
    case 'done':
      return { status: 'fulfilled', arrivedAt: arrivedAt ?? at, startedAt: startedAt ?? at };
    case 'no-show':
      return { status: 'noshow', arrivedAt: null, startedAt: null };
  }
}
