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
  disabled?: boolean;
}

/** The times of one day, earliest first. */
export interface SlotDay {
  /** The day in that time zone, as `2026-11-25`. */
  date: string;
  slots: TimeSlot[];
}

/** How the times of one slot read. */
export interface SlotTimes {
  time: string;
  /** The same instant where the reader is; '' when the clocks there show the same. */
  viewerTime: string;
}

export type DayPart = 'morning' | 'afternoon' | 'evening';

/** The times of a part of a day, in order, each with how it reads. */
export interface SlotPart {
  part: DayPart;
  slots: { slot: TimeSlot; times: SlotTimes }[];
}

/** The parts of a day that have times. */
export function partsOfDay({ slots }: SlotDay, times: readonly SlotTimes[], timeZone: string): SlotPart[] {
  const parts: SlotPart[] = [];
  for (const [index, slot] of slots.entries()) {
    const part = partAt(slot.start, timeZone);
    if (parts.at(-1)?.part !== part) parts.push({ part, slots: [] });
    parts.at(-1)?.slots.push({ slot, times: times[index] ?? { time: '', viewerTime: '' } });
  }
  return parts;
}

function partAt(start: string, timeZone: string): DayPart {
  const hour = Number(new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(new Date(start)));
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}

/** Groups by day, days and times in order. */
export function groupByDay(slots: readonly TimeSlot[], timeZone: string): SlotDay[] {
  const days = new Map<string, TimeSlot[]>();
  for (const slot of slots.toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start))) {
    const date = dateAt(new Date(slot.start), timeZone);
    days.set(date, [...(days.get(date) ?? []), slot]);
  }
  return [...days].map(([date, onDay]) => ({ date, slots: onDay }));
}

/** Writes the times of a day. Where clocks go back, two times read alike: these get the name of their zone. */
export function timesOfDay({ slots }: SlotDay, locale: string, timeZone: string, viewerTimeZone: string): SlotTimes[] {
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
  const there = (options: Intl.DateTimeFormatOptions) => writeTime(start, locale, { timeZone: viewerTimeZone, ...options });
  const isOtherDay = dateAt(new Date(start), viewerTimeZone) !== dateAt(new Date(start), timeZone);
  if (isOtherDay) return there({ weekday: 'short' });
  return there({}) === writeTime(start, locale, { timeZone }) ? '' : there({});
}

/** The time zone in words, as `Eastern Time`, as it is called at an instant. */
export function zoneInWords(locale: string, timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function writeTime(start: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { numberingSystem: 'latn', hour: 'numeric', minute: '2-digit', ...options }).format(new Date(start));
}
