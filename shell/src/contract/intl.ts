/**
 * Dates, times and money as people read them. Instants are ISO 8601 strings in
 * UTC, as the BFF sends them; zones are IANA names; money is integer cents.
 */
import { msg, str } from '@lit/localize';
import type { LocaleSettings } from './contexts.ts';
import { formatTag } from './locale.ts';
import type { Locale } from './locale.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs far more than using one.
function format(locale: Locale, options: Intl.DateTimeFormatOptions, value: string | Date): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const formatter = formats.get(key) ?? new Intl.DateTimeFormat(formatTag(locale), options);
  formats.set(key, formatter);
  return formatter.format(typeof value === 'string' ? new Date(value) : value);
}

/** Loads what the browser needs to write dates in a language: the first date written otherwise waits for it. */
export function prepareFormats(locale: Locale): void {
  formatPlainDate('2000-01-01', locale);
}

/** The day of an instant in a zone: `Tuesday, November 24, 2026`; `medium`: `Tue, Nov 24, 2026`; `short`: `Nov 24, 2026`. */
export function formatDate(instant: string, zone: string, locale: Locale, length: 'long' | 'medium' | 'short' = 'long'): string {
  if (length === 'long') return format(locale, { timeZone: zone, weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }, instant);
  const weekday = length === 'medium' ? ({ weekday: 'short' } as const) : {};
  return format(locale, { timeZone: zone, ...weekday, year: 'numeric', month: 'short', day: 'numeric' }, instant);
}

/** The day of an instant in a zone, within a year of now: `Tue, Nov 24`. */
export function formatDay(instant: string, zone: string, locale: Locale): string {
  return format(locale, { timeZone: zone, weekday: 'short', month: 'short', day: 'numeric' }, instant);
}

/** A calendar date without a time (`2018-03-09`), the same in every zone: `March 9, 2018`. */
export function formatPlainDate(date: string, locale: Locale): string {
  return format(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }, `${date}T00:00:00Z`);
}

/** A calendar date near another, the shortest it can be said: `Dec 9`, with its year where that is another one than today's. */
export function formatNearDate(date: string, today: string, locale: Locale): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return format(locale, { timeZone: 'UTC', month: 'short', day: 'numeric', ...year }, `${date}T00:00:00Z`);
}

/** A person's birth date, or that nobody knows it. */
export function formatBirthDate(birthDate: string | null, locale: Locale): string {
  return birthDate === null ? msg('Birth date not on file', { id: 'shell.contract.no-birth-date' }) : formatPlainDate(birthDate, locale);
}

/**
 * A date as exact as its source knows it: `2009`, `May 2009` for `2009-05`,
 * `May 4, 2009` for a day, and the day of a moment in the zone.
 */
export function formatKnownDate(date: string, zone: string, locale: Locale): string {
  if (date.includes('T')) return formatDate(date, zone, locale, 'short');
  const [year, month, day] = date.split('-');
  if (month === undefined) return year ?? date;
  return day === undefined
    ? format(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }, `${date}-01T00:00:00Z`)
    : format(locale, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' }, `${date}T00:00:00Z`);
}

/** How much of an instant's text is known. */
const KNOWN_LENGTH = { year: 4, month: 7, day: 10 } as const;

/** The day of an instant in the zone, or the day, month or year that it stands for where no more is known: then it is the beginning of that, in UTC. */
export function formatKnownInstant(at: string, precision: keyof typeof KNOWN_LENGTH | null, zone: string, locale: Locale): string {
  return formatKnownDate(precision === null ? at : at.slice(0, KNOWN_LENGTH[precision]), zone, locale);
}

/**
 * The time of an instant in the clinic's zone with the zone's name, and the
 * viewer's own where its clock shows something else:
 * `3:30 PM CST (4:30 PM EST your time)`.
 */
export function formatTime(instant: string, clinicZone: string, viewer: LocaleSettings): string {
  const atClinic = zonedTime(instant, clinicZone, viewer.locale);
  if (wallClock(instant, clinicZone) === wallClock(instant, viewer.timeZone)) return atClinic;
  // Far apart, the day may differ too; a time alone would then mislead.
  const sameDay = formatDate(instant, clinicZone, 'en') === formatDate(instant, viewer.timeZone, 'en');
  const viewerTime = zonedTime(instant, viewer.timeZone, viewer.locale);
  const forViewer = sameDay ? viewerTime : `${formatDate(instant, viewer.timeZone, viewer.locale, 'short')}, ${viewerTime}`;
  return msg(str`${atClinic} (${forViewer} your time)`, { id: 'shell.contract.your-time' });
}

/** The time of an instant in a zone that is named elsewhere: `3:30 PM`. */
export function formatWallTime(instant: string, zone: string, locale: Locale): string {
  return format(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' }, instant);
}

/**
 * The time that the viewer's clock shows at an instant, with the day where that is another one: `7:00 AM`,
 * `Wed, Nov 25, 7:00 AM`; empty where it shows the same as the clinic's.
 */
export function formatViewerTime(instant: string, clinicZone: string, { locale, timeZone }: LocaleSettings): string {
  if (wallClock(instant, clinicZone) === wallClock(instant, timeZone)) return '';
  const day = formatDay(instant, timeZone, locale);
  const time = formatWallTime(instant, timeZone, locale);
  return day === formatDay(instant, clinicZone, locale) ? time : `${day}, ${time}`;
}

/** What a zone is called, whatever the season: `Central Time`. */
export function formatZoneName(zone: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(formatTag(locale), { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** Day and time together: `Nov 24, 2026, 3:30 PM CST`. */
export function formatDateTime(instant: string, clinicZone: string, viewer: LocaleSettings): string {
  return `${formatDate(instant, clinicZone, viewer.locale, 'short')}, ${formatTime(instant, clinicZone, viewer)}`;
}

/** `Monday` of 1 to 7 (ISO 8601). */
export function formatWeekday(weekday: number, locale: Locale): string {
  // January 1, 2024 was a Monday.
  return new Intl.DateTimeFormat(formatTag(locale), { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
}

/** A clock time: `3:30 PM` of `15:30`. Midnight at the end of a day may be `24:00`. */
export function formatClock(clock: string, locale: Locale): string {
  return formatWallTime(`2024-01-01T${clock === '24:00' ? '00:00' : clock}:00Z`, 'UTC', locale);
}

/** Several things as a sentence names them: `Monday, Wednesday, and Friday`. */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(formatTag(locale)).format(items);
}

/** An amount of money: `formatMoney(123456, 'en')` is `$1,234.56`; below zero with a minus sign, which is read aloud as one, and no hyphen. */
export function formatMoney(cents: number, locale: Locale, currency = 'USD'): string {
  return new Intl.NumberFormat(formatTag(locale), { style: 'currency', currency }).format(cents / 100).replace('-', '−');
}

function zonedTime(instant: string, zone: string, locale: Locale): string {
  return format(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }, instant);
}

function wallClock(instant: string, zone: string): string {
  return format('en', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }, instant);
}
