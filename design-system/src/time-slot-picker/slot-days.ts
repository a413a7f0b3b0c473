/** Times sorted into the days they are on, in one time zone. */
import { dateAt } from '../calendar/calendar-locale.ts';

/** A time that can be chosen. */
export interface TimeSlot {
  id: string;
  /** The instant, in UTC: `2026-11-25T14:30:00Z`. */
  start: string;
  /** What to show instead of the time. */
  label?: string;
  /** Shown below the time, such as who or where. */
  note?: string;
  /** The part of the day that it stands in, in words after the date: `morning`. */
  part?: string;
  disabled?: boolean;
}

/** The times of one day, or of a part of it, earliest first. */
export interface SlotDay {
  /** The day in that time zone, as `2026-11-25`. */
  date: string;
  /** Which part; empty for the whole. */
  part: string;
  slots: TimeSlot[];
}

/** How the times of one slot read. */
export interface SlotTimes {
  time: string;
  /** The same instant where the reader is; '' when the clocks there show the same. */
  viewerTime: string;
}

/** Groups by day and its parts, in order. */
export function groupByDay(slots: readonly TimeSlot[], timeZone: string): SlotDay[] {
  const inOrder = slots.toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start));
  const groups = Map.groupBy(inOrder, ({ start, part = '' }) => dateAt(new Date(start), timeZone) + part);
  return [...groups].map(([day, onDay]) => ({ date: day.slice(0, 10), part: day.slice(10), slots: onDay }));
}

/** Writes the times of a day. Where clocks go back, two times read alike: these get the name of their zone. */
export function timesOfDay({ slots }: Pick<SlotDay, 'slots'>, locale: string, timeZone: string, viewerTimeZone: string): SlotTimes[] {
  const plain = slots.map(({ start }) => writeTime(start, locale, { timeZone }));
  return slots.map(({ start }, index) => {
    const isTwice = plain.some((time, other) => time === plain[index] && slots[other]?.start !== start);
    return {
      time: writeTime(start, locale, { timeZone, ...(isTwice ? { timeZoneName: 'short' } : {}) }),
      viewerTime: viewerTimeOf(start, locale, timeZone, viewerTimeZone),
    };
  });
}

function viewerTimeOf(start: string, locale: string, timeZone: string, viewerTimeZone: string): string {
  const isOtherDay = dateAt(new Date(start), viewerTimeZone) !== dateAt(new Date(start), timeZone);
  const time = writeTime(start, locale, { timeZone: viewerTimeZone, ...(isOtherDay ? { weekday: 'short' } : {}) });
  return time === writeTime(start, locale, { timeZone }) ? '' : time;
}

/** The time zone in words, whatever the season: `Eastern Time`. */
export function zoneInWords(locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function writeTime(start: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { numberingSystem: 'latn', hour: 'numeric', minute: '2-digit', ...options }).format(new Date(start));
}
