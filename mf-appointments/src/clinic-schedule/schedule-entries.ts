/** Times of a schedule as a timetable shows them. */
import { msg, str } from '@lit/localize';
import type { TimetableEntry } from '@portal/design-system/classes/timetable';
import { formatWallTime, personNameText, titleIn } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import { dayAt } from '../schedule/days.ts';
import { clockAt, zoneNameAt } from './clock.ts';
import type { Cell } from './schedule-cells.ts';
import { STATE_LOOKS, stateText } from './schedule-states.ts';
import { spanText } from './schedule-text.ts';

interface Shown {
  /** The columns are the days of a week; else they are people. */
  readonly isWeek: boolean;
  /** IANA name, of the clinic. */
  readonly timeZone: string;
  readonly locale: LocaleSettings['locale'];
}

export function entriesOf(cells: readonly Cell[], shown: Shown): readonly TimetableEntry[] {
  const { timeZone, locale } = shown;
  // Where the clock is moved, an hour comes twice: then each time says in which of the two it is.
  const zones = new Set(cells.map(({ startsAt }) => zoneNameAt(startsAt, timeZone, locale)));
  return cells.map((cell) => entryOf(cell, shown, zones.size > 1));
}

function entryOf(cell: Cell, { isWeek, timeZone, locale }: Shown, withZone: boolean): TimetableEntry {
  const { id, startsAt, endsAt, practitionerId, visit, state } = cell;
  const isCall = visit?.moving === 'call';
  return {
    id,
    column: isWeek ? dayAt(startsAt, timeZone) : practitionerId,
    // The days of a week share their rows by the clock.
    start: isWeek ? clockAt(startsAt, timeZone) : startsAt,
    end: endsAt === null ? '' : isWeek ? clockAt(endsAt, timeZone) : endsAt,
    row: formatWallTime(startsAt, timeZone, locale),
    time: spanText(startsAt, endsAt, timeZone, locale, withZone),
    ...(visit ? { heading: personNameText(visit.patient.displayName) } : {}),
    ...STATE_LOOKS[state],
    ...(isCall ? { icon: 'phone', tone: 'danger', edge: 'solid' } : {}),
    status: isCall ? msg('Call the patient', { id: 'appointments.clinic.call' }) : stateText(state),
    notes: notesOf(cell, locale),
  };
}

function notesOf({ visit, slot, seated }: Cell, locale: Shown['locale']): readonly string[] {
  if (!visit) return seated === undefined || !slot ? [] : [msg(str`${seated} of ${slot.capacity} places taken`, { id: 'appointments.clinic.seats' })];
  const { lateMinutes, status, moving } = visit;
  return [
    titleIn(visit, locale),
    ...(status === 'booked' && lateMinutes !== null ? [lateText(lateMinutes)] : []),
    ...(moving === 'proposed' ? [msg('Another time was proposed', { id: 'appointments.clinic.proposed-short' })] : []),
  ];
}

/** "10 min late". */
export const lateText = (minutes: number): string => msg(str`${minutes} min late`, { id: 'appointments.clinic.late' });
