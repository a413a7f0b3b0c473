/** The columns of the schedule: people of a day, or days of a week. */
import { msg } from '@lit/localize';
import type { Schedule } from '@portal/bff/contract/schedules';
import type { TimetableColumn } from '@portal/design-system/classes/timetable';
import { formatDate } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import type { Cell } from '../../clinic-schedule/schedule-cells.ts';
import { addDays, dayAt } from '../../schedule/days.ts';

/** Who has something that day, by name; of a week its days, Saturday and Sunday only with something on them. */
export function columnsOf(schedule: Schedule, cells: readonly Cell[], isWeek: boolean, locale: LocaleSettings['locale']): readonly TimetableColumn[] {
  return isWeek ? daysOf(schedule, cells, locale) : peopleOf(schedule, cells);
}

function peopleOf({ practitioners }: Schedule, cells: readonly Cell[]): readonly TimetableColumn[] {
  const there = new Set(cells.map(({ practitionerId }) => practitionerId));
  const named = practitioners.filter(({ id }) => there.has(id)).map(({ id, name }) => ({ id, heading: name }));
  const known = new Set(practitioners.map(({ id }) => id));
  const others = [...there].filter((id) => !known.has(id)).map((id) => ({ id, heading: msg('No one named', { id: 'appointments.clinic.no-one' }) }));
  return [...named, ...others];
}

function daysOf({ from, timeZone }: Schedule, cells: readonly Cell[], locale: LocaleSettings['locale']): readonly TimetableColumn[] {
  const there = new Set(cells.map(({ startsAt }) => dayAt(startsAt, timeZone)));
  const days = [0, 1, 2, 3, 4, 5, 6].map((after) => ({ id: addDays(from, after), isWeekend: after > 4 }));
  return days
    .filter(({ id, isWeekend }) => !isWeekend || there.has(id))
    .map(({ id }) => ({ id, heading: formatDate(`${id}T12:00:00Z`, 'UTC', locale, 'medium') }));
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
