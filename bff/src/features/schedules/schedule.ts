/** Days of a clinic: its times, visits and closed time. */
import type { z } from '@hono/zod-openapi';
import { inClinic } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Portal } from '../../portal.ts';
import { addDays, dayIn, startOfDay } from '../../time/calendar.ts';
import { formatPractitioner } from '../directory.ts';
import { movingOf } from './moving.ts';
import { toClosure, toScheduledSlot, toScheduledVisit, VISIT_PARTS } from './schedule-rows.ts';
import type { Schedule, ScheduleQuery } from './schema.ts';

/** A week of a clinic with forty clinicians, and far more than anybody reads at once. */
const MOST = 4000;

/** Today without a day. */
export async function readSchedule(portal: Portal, who: ClinicWho, { from: asked, days, practitionerId }: z.output<typeof ScheduleQuery>): Promise<Schedule> {
  const { prisma } = portal.db;
  const { clinicId } = who;
  const at = portal.now();
  const { timeZone } = await prisma.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { timeZone: true } });
  const today = dayIn(timeZone, at);
  const from = asked ?? today;
  const until = addDays(from, days - 1);
  const begin = startOfDay(timeZone, from);
  const end = startOfDay(timeZone, addDays(until, 1));
  const of = practitionerId === undefined ? {} : { practitionerId };
  const within = { startsAt: { gte: begin, lt: end } };
  const [slots, visits, closures] = await Promise.all([
    prisma.slot.findMany({ where: { clinicId, ...of, ...within }, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], take: MOST + 1 }),
    prisma.appointment.findMany({
      where: { ...inClinic(who), ...of, ...within, status: { notIn: ['unsure', 'cancelled', 'proposed', 'pending', 'waitlist'] } },
      include: VISIT_PARTS,
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: MOST + 1,
    }),
    prisma.scheduleClosure.findMany({
      where: {
        clinicId,
        startsAt: { lt: end },
        endsAt: { gt: begin },
        ...(practitionerId === undefined ? {} : { OR: [{ practitionerId }, { practitionerId: null }] }),
      },
      orderBy: { startsAt: 'asc' },
    }),
  ]);
  const moving = await movingOf(prisma, visits, at);
  return {
    from,
    until,
    today,
    timeZone,
    practitioners: await practitionersOf(portal, clinicId, at),
    slots: slots.slice(0, MOST).map((row) => toScheduledSlot(row, at)),
    visits: visits.slice(0, MOST).map((row) => toScheduledVisit(row, moving.get(row.id) ?? null)),
    closures: closures.map(toClosure),
    hasMore: slots.length > MOST || visits.length > MOST,
  };
}

/** Whoever has time or a template there, by name. */
async function practitionersOf({ db }: Portal, clinicId: string, at: Date): Promise<Schedule['practitioners']> {
  const rows = await db.prisma.practitioner.findMany({
    where: {
      OR: [
        { slots: { some: { clinicId, startsAt: { gt: new Date(at.getTime() - 30 * 86_400_000) } } } },
        { templates: { some: { clinicId } } },
        { appointments: { some: { clinicId, startsAt: { gt: new Date(at.getTime() - 30 * 86_400_000) } } } },
      ],
    },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }],
  });
  return rows.map((row) => ({ id: row.id, name: formatPractitioner(row) }));
}
