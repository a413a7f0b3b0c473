/** Spans, people and kinds of the schedule in words. */
import { msg, str } from '@lit/localize';
import type { Closure, Schedule } from '@portal/bff/contract/schedules';
import { formatDate, formatWallTime } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import { dayAt } from '../schedule/days.ts';
import { clockAt, zoneNameAt } from './clock.ts';

type Locale = LocaleSettings['locale'];

/** "Thursday, December 3, 2026", of a day of any calendar. */
export const dayText = (day: string, locale: Locale): string => formatDate(`${day}T12:00:00Z`, 'UTC', locale);

/**
 * "9:00 AM to 9:30 AM"; without an end "9:00 AM".
 * @param withZone - where the clock is moved and an hour comes twice: "1:30 AM CDT to 1:00 AM CST"
 */
export function spanText(startsAt: string, endsAt: string | null, timeZone: string, locale: Locale, withZone = false): string {
  const clock = (at: string): string => `${formatWallTime(at, timeZone, locale)}${withZone ? ` ${zoneNameAt(at, timeZone, locale)}` : ''}`;
  const from = clock(startsAt);
  if (endsAt === null) return from;
  const until = clock(endsAt);
  return msg(str`${from} to ${until}`, { id: 'appointments.clinic.span' });
}

/** As {@link spanText}, with its days. */
export function daySpanText(startsAt: string, endsAt: string, timeZone: string, locale: Locale): string {
  const from = formatDate(startsAt, timeZone, locale, 'medium');
  // What ends at midnight ends with the day before.
  const last = new Date(Date.parse(endsAt) - 1).toISOString();
  const begin = formatWallTime(startsAt, timeZone, locale);
  const end = formatWallTime(endsAt, timeZone, locale);
  const isOneDay = dayAt(startsAt, timeZone) === dayAt(last, timeZone);
  const isWhole = [startsAt, endsAt].every((at) => clockAt(at, timeZone) === '00:00');
  if (isOneDay && isWhole) return from;
  if (isOneDay) return msg(str`${from}, ${begin} to ${end}`, { id: 'appointments.clinic.day-span' });
  const until = formatDate(last, timeZone, locale, 'medium');
  if (isWhole) return msg(str`${from} to ${until}`, { id: 'appointments.clinic.whole-days' });
  return msg(str`${from}, ${begin}, to ${until}, ${end}`, { id: 'appointments.clinic.days-span' });
}

/** Whose it is; the whole clinic's without a person. */
export function whoText(practitionerId: string | null, practitioners: Schedule['practitioners']): string {
  if (practitionerId === null) return msg('The whole clinic', { id: 'appointments.clinic.whole' });
  return practitioners.find(({ id }) => id === practitionerId)?.name ?? msg('Someone who no longer works here', { id: 'appointments.clinic.gone' });
}

/** Whose time is closed, and when. */
export const closureText = (
  { practitionerId, startsAt, endsAt }: Closure,
  { practitioners, timeZone }: Pick<Schedule, 'practitioners' | 'timeZone'>,
  locale: Locale,
) => `${whoText(practitionerId, practitioners)}: ${daySpanText(startsAt, endsAt, timeZone, locale)}`;
