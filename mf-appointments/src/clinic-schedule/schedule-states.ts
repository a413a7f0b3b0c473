/** What a time at the clinic can be, in words and with a sign: never told by color alone. */
import { msg } from '@lit/localize';
import type { ScheduledVisit } from '@portal/bff/contract/schedules';
import type { TimetableEntry } from '@portal/design-system/classes/timetable';

/** `taken`: nobody can have it, and the portal does not know of whom it is. `unused`: it was free and is past. */
export type CellState = 'open' | 'held' | 'booked' | 'arrived' | 'in-visit' | 'done' | 'no-show' | 'closed' | 'taken' | 'unused';

/** As the day goes on. */
export const CELL_STATES: readonly CellState[] = ['open', 'held', 'booked', 'arrived', 'in-visit', 'done', 'no-show', 'taken', 'closed', 'unused'];

/** How each is found on the page; the words say the same. */
export const STATE_LOOKS: Readonly<Record<CellState, Pick<TimetableEntry, 'icon' | 'tone' | 'edge'>>> = {
  open: { icon: 'plus', edge: 'dashed' },
  held: { icon: 'clock', tone: 'warning', edge: 'dotted' },
  booked: { icon: 'calendar', tone: 'info', edge: 'solid' },
  arrived: { icon: 'location', tone: 'success', edge: 'double' },
  'in-visit': { icon: 'people', tone: 'success', edge: 'solid' },
  done: { icon: 'check-circle', tone: 'neutral', edge: 'solid' },
  'no-show': { icon: 'alert', tone: 'warning', edge: 'dashed' },
  taken: { icon: 'user', tone: 'neutral', edge: 'double' },
  closed: { icon: 'close', tone: 'neutral', edge: 'dotted' },
  unused: { icon: 'minus', tone: 'neutral', edge: 'dashed' },
};

export function stateText(state: CellState): string {
  switch (state) {
    case 'open':
      return msg('Open', { id: 'appointments.clinic.open' });
    case 'held':
      return msg('On hold', { id: 'appointments.clinic.held' });
    case 'booked':
      return msg('Booked', { id: 'appointments.clinic.booked' });
    case 'arrived':
      return msg('Arrived', { id: 'appointments.clinic.arrived' });
    case 'in-visit':
      return msg('In the visit', { id: 'appointments.clinic.in-visit' });
    case 'done':
      return msg('Done', { id: 'appointments.clinic.done' });
    case 'no-show':
      return msg('Did not come', { id: 'appointments.clinic.no-show' });
    case 'taken':
      return msg('Taken', { id: 'appointments.clinic.taken' });
    case 'closed':
      return msg('Closed', { id: 'appointments.clinic.closed' });
    case 'unused':
      return msg('Not used', { id: 'appointments.clinic.unused' });
  }
}

export function visitState({ status }: Pick<ScheduledVisit, 'status'>): CellState {
  switch (status) {
    case 'arrived':
      return 'arrived';
    case 'checked_in':
      return 'in-visit';
    case 'fulfilled':
      return 'done';
    case 'noshow':
      return 'no-show';
    default:
      return 'booked';
  }
}
