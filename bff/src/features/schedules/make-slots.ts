/**
 * Makes slots of templates as far ahead as can be booked, and each night one day
 * more. What was made is not made again: a slot has its template and its start
 * as a key. Time that another slot of the clinician has, as a source may send,
 * is left to it; closed time is made closed.
 */
import { z } from 'zod';
import { write } from '../../access/write-as.ts';
import { syncTimes } from '../../booking/claims.ts';
import type { ScheduleTemplate } from '../../database/generated/client.ts';
import type { Tx } from '../../database/database.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';
import { addDays, dayIn } from '../../time/calendar.ts';
import { slotsOfTemplate } from './template-slots.ts';

/** More than any kind of visit can be booked ahead by default, so that the last bookable day is whole. */
const DAYS_AHEAD = 120;
const HOUR_MS = 3_600_000;

export const MAKE_SLOTS = jobKind({ name: 'schedules.make-slots', data: z.object({}), every: HOUR_MS });

export const makeSlotsJob = defineJob(MAKE_SLOTS, async (portal) => {
  const ids = await portal.db.prisma.scheduleTemplate.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  // One transaction each: a clinic with many templates holds nobody up.
  for (const { id } of ids) await write(portal, (tx, at) => makeSlots(tx, id, at));
});

type Template = ScheduleTemplate & { readonly clinic: { readonly timeZone: string } };

/** Makes what of a template is still missing. Answers with how many slots are new. */
export async function makeSlots(tx: Tx, templateId: string, at: Date): Promise<number> {
  // One at a time: two that make the same would wait for each other anyway.
  await tx.$queryRaw`select id from schedule_template where id = ${templateId}::uuid for update`;
  const template: Template | null = await tx.scheduleTemplate.findUnique({ where: { id: templateId }, include: { clinic: { select: { timeZone: true } } } });
  if (!template) return 0;
  const { timeZone } = template.clinic;
  const today = dayIn(timeZone, at);
  const until = addDays(today, DAYS_AHEAD);
  const made = isoDay(template.madeUntil);
  if (made !== null && made >= until) return 0;
  const from = made !== null && made >= today ? addDays(made, 1) : today;
  const spans = slotsOfTemplate(timesOf(template), timeZone, from, until).filter(({ startsAt }) => startsAt > at);
  const count = await insertSlots(tx, template, spans, at);
  await tx.scheduleTemplate.update({ where: { id: templateId }, data: { madeUntil: new Date(until) } });
  return count;
}

/** The template's times as `template-slots.ts` reads them. */
export function timesOf(template: ScheduleTemplate) {
  return {
    weekdays: template.weekdays,
    everyWeeks: template.everyWeeks,
    fromTime: template.fromTime,
    untilTime: template.untilTime,
    breaks: template.breaks as { from: string; until: string }[],
    slotMinutes: template.slotMinutes,
    firstDay: isoDay(template.firstDay) ?? '',
    lastDay: isoDay(template.lastDay),
  };
}

export const isoDay = (day: Date | null): string | null => day?.toISOString().slice(0, 10) ?? null;

async function insertSlots(tx: Tx, template: Template, spans: readonly { startsAt: Date; endsAt: Date }[], at: Date): Promise<number> {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return 0;
  const { practitionerId, clinicId, roomId, modality, visitTypes, capacity, id: templateId } = template;
  const within = { startsAt: { lt: last.endsAt }, endsAt: { gt: first.startsAt } };
  const [others, closures] = await Promise.all([
    tx.slot.findMany({ where: { practitionerId, ...within }, select: { startsAt: true, endsAt: true } }),
    tx.scheduleClosure.findMany({ where: { clinicId, OR: [{ practitionerId }, { practitionerId: null }], ...within } }),
  ]);
  const meets = (span: { startsAt: Date; endsAt: Date }) => (other: { startsAt: Date; endsAt: Date }) =>
    other.startsAt < span.endsAt && other.endsAt > span.startsAt;
  const data = spans
    .filter((span) => !others.some(meets(span)))
    .map((span) => ({
      ...span,
      practitionerId,
      clinicId,
      roomId,
      modality,
      visitTypes,
      capacity,
      templateId,
      status: closures.some(meets(span)) ? ('closed' as const) : ('free' as const),
    }));
  const { count } = await tx.slot.createMany({ data, skipDuplicates: true });
  // A visit that a source put there before counts.
  await syncTimes(
    tx,
    data.map(({ startsAt, endsAt }) => ({ practitionerId, roomId, startsAt, endsAt })),
    at,
  );
  return count;
}
