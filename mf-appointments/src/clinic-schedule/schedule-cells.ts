/** A schedule as what stands in its columns: visits, and times that no visit fills. */
import type { Schedule, ScheduledSlot, ScheduledVisit } from '@portal/bff/contract/schedules';
import { dayAt } from '../schedule/days.ts';
import { visitState } from './schedule-states.ts';
import type { CellState } from './schedule-states.ts';

/** One of these has an id that no other cell has. */
export interface Cell {
  readonly id: string;
  readonly state: CellState;
  /** Empty where nobody is named. */
  readonly practitionerId: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly visit?: ScheduledVisit;
  readonly slot?: ScheduledSlot;
  /** How many places of a time for several are taken. */
  readonly seated?: number;
}

/** In order of time. */
export function cellsOf({ slots, visits, timeZone, today }: Pick<Schedule, 'slots' | 'visits' | 'timeZone' | 'today'>): readonly Cell[] {
  const booked = visits.map((visit) => ({
    id: visit.id,
    state: visitState(visit),
    practitionerId: visit.practitionerId ?? '',
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    visit,
  }));
  const others = slots.flatMap((slot): Cell[] => {
    const seated = visits.filter((visit) => isIn(visit, slot)).length;
    const state = slotState(slot, seated, dayAt(slot.startsAt, timeZone) < today);
    const { id, practitionerId, startsAt, endsAt } = slot;
    return state === null ? [] : [{ id, state, practitionerId, startsAt, endsAt, slot, ...(slot.capacity > 1 ? { seated } : {}) }];
  });
  return [...booked, ...others].toSorted((one, other) => one.startsAt.localeCompare(other.startsAt) || one.practitionerId.localeCompare(other.practitionerId));
}

/** `null` where the visits in it say it all. */
function slotState({ status }: ScheduledSlot, seated: number, isPast: boolean): CellState | null {
  switch (status) {
    case 'free':
      return isPast ? 'unused' : 'open';
    case 'held':
      return 'held';
    case 'busy':
      return seated > 0 ? null : 'taken';
    case 'closed':
      return seated > 0 ? null : 'closed';
  }
}

const isIn = (visit: ScheduledVisit, slot: ScheduledSlot): boolean =>
  visit.practitionerId === slot.practitionerId && visit.startsAt >= slot.startsAt && visit.startsAt < slot.endsAt;
