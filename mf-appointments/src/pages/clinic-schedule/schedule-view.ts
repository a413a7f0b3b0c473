/** What of the schedule somebody looks at. It stands in the page's address, so that who comes back finds the same day. */
import { readAddress, writeAddress } from '../../address-filters.ts';
import { CELL_STATES } from '../../clinic-schedule/schedule-states.ts';
import type { CellState } from '../../clinic-schedule/schedule-states.ts';

export interface ScheduleView {
  /** Today without one. */
  readonly day: string | undefined;
  readonly isWeek: boolean;
  /** Id of a practitioner; everyone without one. */
  readonly person: string | undefined;
  /** All of them without one. */
  readonly states: readonly CellState[];
}

const KEYS = ['day', 'show', 'person', 'status'] as const;

export function readView(): ScheduleView {
  const { day, show, person, status = '' } = readAddress(KEYS);
  const chosen = status.split(' ');
  return {
    day: day !== undefined && isDay(day) ? day : undefined,
    // A week is of one person.
    isWeek: show === 'week' && person !== undefined,
    person,
    states: CELL_STATES.filter((kind) => chosen.includes(kind)),
  };
}

export function writeView({ day, isWeek, person, states }: ScheduleView): void {
  writeAddress(KEYS, { day, show: isWeek ? 'week' : undefined, person, status: states.join(' ') });
}

/** Only what the calendar has: the 31st of June would be refused by the server. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) && text >= '1900-01-01' && text < '2200-01-01';
}
