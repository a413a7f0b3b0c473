/** Office hours in words: days and times of the office's own clock. */
import { msg, str } from '@lit/localize';
import type { InternationalOffice } from '@portal/bff/contract/registration';
import { formatTag } from '../contract/locale.ts';
import type { Locale } from '../contract/locale.ts';

/** `Monday to Friday, 7:00 AM to 6:00 PM` */
export function describeHours({ days, from, until }: InternationalOffice['hours'][number], locale: Locale): string {
  const [first, last] = [days[0] ?? 1, days.at(-1) ?? 1].map((day) => nameOfDay(day, locale));
  const times = msg(str`${clockTime(from, locale)} to ${clockTime(until, locale)}`, { id: 'shell.register.hours' });
  return first === last ? `${first}, ${times}` : `${msg(str`${first ?? ''} to ${last ?? ''}`, { id: 'shell.register.days' })}, ${times}`;
}

/** `Central Time` */
export function describeZone(timeZone: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(formatTag(locale), { timeZone, timeZoneName: 'longGeneric' }).formatToParts(new Date());
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** Monday is 1: 2024 began on one. */
function nameOfDay(day: number, locale: Locale): string {
  return new Intl.DateTimeFormat(formatTag(locale), { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)));
}

function clockTime(time: string, locale: Locale): string {
  return new Intl.DateTimeFormat(formatTag(locale), { timeStyle: 'short', timeZone: 'UTC' }).format(new Date(`2024-01-01T${time}:00Z`));
}
