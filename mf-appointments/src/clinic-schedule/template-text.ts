/** What weekly hours make, in words: "Monday and Wednesday, 9:00 AM to 12:00 PM, 30 minutes each: 12 times a week". */
import { msg, str } from '@lit/localize';
import type { NewTemplate } from '@portal/bff/contract/schedules';
import { formatClock, formatList, formatWeekday } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';

type Locale = LocaleSettings['locale'];
type Hours = Pick<NewTemplate, 'weekdays' | 'everyWeeks' | 'fromTime' | 'untilTime' | 'breaks' | 'slotMinutes'>;

/** 1 is Monday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function hoursText(hours: Hours, locale: Locale): string {
  const { weekdays, everyWeeks = 1, fromTime, untilTime, breaks = [], slotMinutes } = hours;
  const days = formatList(
    weekdays.toSorted((one, other) => one - other).map((day) => formatWeekday(day, locale)),
    locale,
  );
  const from = formatClock(fromTime, locale);
  const until = formatClock(untilTime, locale);
  const count = timesADay(hours) * weekdays.length;
  const span = msg(str`${days}, ${from} to ${until}`, { id: 'appointments.clinic.hours-span' });
  const each = msg(str`${slotMinutes} minutes each`, { id: 'appointments.clinic.hours-each' });
  const pauses = breaks.map((one) => breakText(one, locale));
  return `${[span, ...pauses, each].join(', ')}: ${countText(count, everyWeeks)}`;
}

function breakText({ from, until }: { from: string; until: string }, locale: Locale): string {
  const begin = formatClock(from, locale);
  const end = formatClock(until, locale);
  return msg(str`without ${begin} to ${end}`, { id: 'appointments.clinic.hours-break' });
}

function countText(count: number, everyWeeks: number): string {
  if (everyWeeks === 1)
    return count === 1
      ? msg('1 time a week', { id: 'appointments.clinic.hours-once' })
      : msg(str`${count} times a week`, { id: 'appointments.clinic.hours-count' });
  return count === 1
    ? msg(str`1 time every ${everyWeeks} weeks`, { id: 'appointments.clinic.hours-once-in' })
    : msg(str`${count} times every ${everyWeeks} weeks`, { id: 'appointments.clinic.hours-count-in' });
}

/** How many times begin and end on a day between its hours and beside its breaks. */
export function timesADay({ fromTime, untilTime, breaks = [], slotMinutes }: Pick<Hours, 'fromTime' | 'untilTime' | 'breaks' | 'slotMinutes'>): number {
  const pauses = breaks.map(({ from, until }) => [minutesOf(from), minutesOf(until)] as const).toSorted(([one], [other]) => one - other);
  const end = minutesOf(untilTime);
  if (slotMinutes <= 0) return 0;
  let at = minutesOf(fromTime);
  let count = 0;
  while (at + slotMinutes <= end) {
    const pause = pauses.find(([from, until]) => from < at + slotMinutes && until > at);
    if (pause) at = pause[1];
    else {
      count += 1;
      at += slotMinutes;
    }
  }
  return count;
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
