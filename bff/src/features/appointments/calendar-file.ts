/**
 * Visits as a file that calendars read (RFC 5545): each with the zone of its clinic, so that it stays where it is when
 * clocks change, under an id that never changes and a number that grows, so that what is sent later replaces what was sent before.
 */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';

/** How such a file is answered. */
export const CALENDAR_HEADERS = {
  'content-type': 'text/calendar; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const;

export interface CalendarEntry {
  /** Of the visit. */
  readonly id: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** IANA name. */
  readonly timeZone: string;
  readonly isOff: boolean;
  readonly summary: string;
  readonly location: string | null;
  readonly description?: string | null;
}

export interface CalendarFile {
  readonly entries: readonly CalendarEntry[];
  /** What the calendar is called where it is subscribed to. */
  readonly name?: string;
  readonly now: Date;
}

/** The file's text. With a visit that is off alone it takes that visit out of the calendar. */
export function calendarFile({ entries, name, now }: CalendarFile): string {
  const isCancel = entries.length > 0 && entries.every(({ isOff }) => isOff) && name === undefined;
  const calendar = ical({
    prodId: { company: 'Patient portal', product: 'Visits', language: 'EN' },
    method: isCancel ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    ...(name === undefined ? {} : { name }),
  });
  for (const { id, sequence, startsAt, endsAt, timeZone, isOff, summary, location, description } of entries) {
    const zone = knownZone(timeZone);
    calendar.createEvent({
      id,
      sequence,
      stamp: now,
      start: inZone(startsAt, zone),
      end: inZone(endsAt, zone),
      timezone: zone,
      summary,
      ...(location === null ? {} : { location }),
      ...(description ? { description } : {}),
      status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return withZones(calendar.toString(), [...new Set(entries.map(({ timeZone }) => knownZone(timeZone)))]);
}

const inZone = (at: Date, zone: string) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);

const KNOWN: ReadonlySet<string> = new Set(tzlib_get_timezones());

/** A zone whose rules calendars are told; in UTC the moment is right in any case. */
const knownZone = (zone: string): string => (KNOWN.has(zone) ? zone : 'Etc/UTC');

/** The rules of the zones stand before the first visit that is told in them. */
function withZones(text: string, zones: readonly string[]): string {
  const blocks = zones.map((zone) => `${tzlib_get_ical_block(zone)[0] ?? ''}\r\n`).join('');
  return text.replace('BEGIN:VEVENT', () => `${blocks}BEGIN:VEVENT`);
}
