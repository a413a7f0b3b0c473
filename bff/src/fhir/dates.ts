/**
 * FHIR date, dateTime and instant to points in time.
 *
 * A value without a time of day becomes noon UTC, so that it shows as the same
 * calendar day in every time zone our clinics can be in. A time of day without
 * its offset names no point in time (R4 asks for one), and is never taken as UTC.
 */

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** The point in time, or null for text that is no FHIR date or names no real day. */
export function toInstant(text: string): Date | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, year, month = '01', day = '01', hour, minute = '00', second = '00', fraction = '', zone] = match;
  if (!isRealDay(Number(year), Number(month), Number(day))) return null;
  if (hour === undefined) return new Date(`${year}-${month}-${day}T12:00:00.000Z`);
  if (zone === undefined) return null;
  // A leap second has no place in a Date: the last millisecond stands for it.
  const leap = second === '60';
  const time = `${hour}:${minute}:${leap ? '59' : second}.${leap ? '999' : fraction.slice(0, 3).padEnd(3, '0')}`;
  const instant = new Date(`${year}-${month}-${day}T${time}${zone}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** The calendar day as midnight UTC, the form a date column takes. */
export function toDay(text: string): Date | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, year, month = '01', day = '01'] = match;
  if (!isRealDay(Number(year), Number(month), Number(day))) return null;
  return new Date(`${year}-${month}-${day}T00:00:00.000Z`);
}

function isRealDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** The last day of a date, as its source writes it, whatever the hour: "by March" is by the last of March. */
export function lastDayOf(text: string | undefined): string | undefined {
  const [year, month, day] = text?.split('-') ?? [];
  if (text === undefined || day !== undefined || !/^\d{4}(-\d{2})?$/.test(text)) return text?.slice(0, DAY_LENGTH);
  return new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, DAY_LENGTH);
}
