/** How requests, waits and what suits somebody are put into words, the same for patients and at the desk. */
import { msg, str } from '@lit/localize';
import type { VisitRequest, VisitWish, Waiting } from '@portal/bff/contract/visit-requests';
import { formatClock, formatList, formatPlainDate, formatWeekday, writtenIn } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

/** What the visit is called, or that nothing was chosen. */
export function kindText({ names }: Pick<VisitRequest, 'names'>, locale: Locale): string {
  return names ? writtenIn(names, locale) : msg('A visit', { id: 'appointments.asking.any-kind' });
}

export function wayText(modality: VisitRequest['modality']): string {
  if (modality === 'in_person') return msg('In person', { id: 'appointments.place.in-person' });
  if (modality === 'video') return msg('By video', { id: 'appointments.asking.video' });
  if (modality === 'phone') return msg('By phone', { id: 'appointments.asking.phone' });
  return msg('It doesn’t matter', { id: 'appointments.asking.any-way' });
}

export function partText(part: VisitWish['part']): string {
  if (part === 'morning') return msg('Morning', { id: 'appointments.asking.morning' });
  if (part === 'afternoon') return msg('Afternoon', { id: 'appointments.asking.afternoon' });
  return msg('Any time of day', { id: 'appointments.asking.any-time' });
}

/** "December 1, 2026 to December 3, 2026, Morning" */
export function wishText({ from, until, part }: VisitWish, locale: Locale): string {
  return `${daysText(from, until, locale)}, ${partText(part)}`;
}

export function daysText(from: string, until: string, locale: Locale): string {
  const first = formatPlainDate(from, locale);
  if (from === until) return first;
  const last = formatPlainDate(until, locale);
  return msg(str`${first} to ${last}`, { id: 'appointments.asking.days' });
}

/** The days of the week and the hours that suit. */
export function suitsText({ weekdays, fromTime, untilTime }: Pick<Waiting, 'weekdays' | 'fromTime' | 'untilTime'>, locale: Locale): string {
  const days =
    weekdays.length === 0 || weekdays.length === 7
      ? msg('Any day', { id: 'appointments.asking.any-day' })
      : formatList(
          weekdays.map((weekday) => formatWeekday(weekday, locale)),
          locale,
        );
  return `${days}, ${hoursText(fromTime, untilTime, locale)}`;
}

function hoursText(fromTime: string, untilTime: string, locale: Locale): string {
  const [from, until] = [fromTime !== '00:00', untilTime !== '24:00'];
  const [first, last] = [from ? formatClock(fromTime, locale) : '', until ? formatClock(untilTime, locale) : ''];
  if (from && until) return msg(str`${first} to ${last}`, { id: 'appointments.asking.days' });
  if (from) return msg(str`after ${first}`, { id: 'appointments.asking.after' });
  return until ? msg(str`before ${last}`, { id: 'appointments.asking.before' }) : msg('any time', { id: 'appointments.asking.any-hour' });
}

export function noticeText(hours: number): string {
  if (hours >= 48) {
    const days = Math.round(hours / 24);
    return msg(str`${days} days before`, { id: 'appointments.asking.notice-days' });
  }
  return hours === 1
    ? msg('1 hour before', { id: 'appointments.asking.notice-hour' })
    : msg(str`${hours} hours before`, { id: 'appointments.asking.notice-hours' });
}

export function requestBadge(state: VisitRequest['state']): { readonly text: string; readonly tone: 'info' | 'success' | 'warning' | 'neutral' } {
  switch (state) {
    case 'open':
      return { text: msg('Waiting for an answer', { id: 'appointments.asking.open' }), tone: 'info' };
    case 'booked':
      return { text: msg('Booked', { id: 'appointments.asking.booked' }), tone: 'success' };
    case 'declined':
      return { text: msg('Answered', { id: 'appointments.asking.declined' }), tone: 'warning' };
    case 'withdrawn':
      return { text: msg('Canceled', { id: 'appointments.status.cancelled' }), tone: 'neutral' };
  }
}

export const ANY = '';

export const wayOptions = () => [
  { value: ANY, label: wayText(null) },
  ...(['in_person', 'video', 'phone'] as const).map((value) => ({ value, label: wayText(value) })),
];
