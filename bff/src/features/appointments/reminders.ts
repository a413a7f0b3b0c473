/**
 * The job that reminds of visits 7, 3 and 1 days before, from nine in the morning
 * at the clinic. That it was done is written with the news of it, so each day's
 * reminder of a visit comes once, also when the visit moves within its day. Who
 * hears of it, on which way and outside of which hours is decided where all news
 * is (`notifications/`); on which days, by each person's choice.
 */
import { z } from 'zod';
import { inChart } from '../../access/reach.ts';
import { write } from '../../access/write-as.ts';
import { AGREED, isAgreedSql } from '../../booking/visit-status.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';
import { writeNews } from '../../notifications/news.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';
import { dayIn } from '../../time/calendar.ts';
import { reminderDays } from './reminder-choice.ts';
import { REMINDER_DAYS } from './reminder-schema.ts';

export const REMIND = jobKind({ name: 'appointments.remind', data: z.object({}), every: 15 * 60_000 });

/** By the clinic's clock: nobody is reminded in the night. */
const FROM = '09:00';

interface Given {
  readonly appointmentId: string;
  readonly patientId: string;
  readonly daysBefore: number;
  readonly day: string;
}

// Who booked or moved it today knows.
const GIVE = `with given as (
    insert into visit_reminder ("appointmentId", "daysBefore", day, at)
    select a.id, days, (a."startsAt" at time zone c."timeZone")::date, $1::timestamptz
    from appointment a join clinic c on c.id = a."clinicId" cross join unnest($2::int[]) as days
    where ${isAgreedSql('a.status')} and a."startsAt" > $1::timestamptz and a."startsAt" < $1::timestamptz + interval '9 days'
      and (a."startsAt" at time zone c."timeZone")::date = ($1::timestamptz at time zone c."timeZone")::date + days
      and ($1::timestamptz at time zone c."timeZone")::time >= $3::time
      and (a."changedHereAt" is null or (a."changedHereAt" at time zone c."timeZone")::date < ($1::timestamptz at time zone c."timeZone")::date)
    on conflict do nothing
    returning "appointmentId", "daysBefore", day)
  select g."appointmentId", g."daysBefore", to_char(g.day, 'YYYY-MM-DD') as day, a."patientId" from given g join appointment a on a.id = g."appointmentId"
  order by g."appointmentId"`;

export const remindOfVisits = defineJob(REMIND, async (portal) => {
  await write(portal, async (tx, at) => {
    const given = await tx.$queryRawUnsafe<Given[]>(GIVE, at, [...REMINDER_DAYS], FROM);
    await writeNews(
      tx,
      given.map(({ appointmentId, patientId, daysBefore, day }) => ({
        topic: 'reminders',
        patientId,
        entityId: appointmentId,
        byUserId: null,
        at,
        key: `${appointmentId} ${day} ${String(daysBefore)}`,
      })),
    );
  });
});

/** Who may hear of it: whoever sees the visit and chose this day, as long as the visit is on, and still on that day. */
export const reminderRows: NewsRows = async (db, who, ids) => {
  const chosen: readonly number[] = await reminderDays(db, who.userId);
  const visits = await db.appointment.findMany({
    where: { id: { in: [...ids] }, ...inChart(who), status: { in: [...AGREED] } },
    include: { clinic: { select: { timeZone: true } }, reminders: { orderBy: { at: 'desc' }, take: 1 } },
  });
  const reminded = visits.filter(({ startsAt, clinic, reminders: [given] }) => {
    const isThatDay = given?.day.toISOString().slice(0, 10) === dayIn(clinic.timeZone, startsAt);
    return given !== undefined && isThatDay && chosen.includes(given.daysBefore);
  });
  return reminded.map(({ id }) => ({ id, openedAt: null }));
};
