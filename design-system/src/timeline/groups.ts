/** Orders dated events and puts them into months or years. */

/** What is needed of an event here. */
export interface Dated {
  /** ISO date, or date and time. */
  at: string;
}

/** Events of one month or year. */
export interface EventGroup<Event> {
  /** As `2026-05` or `2026`; empty where events are not grouped or have no date. */
  key: string;
  events: Event[];
}

export type GroupBy = 'month' | 'year' | 'none';

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** @returns Whether it names a day without a time, which is the same day in every zone. */
export const isDateOnly = (at: string): boolean => DATE_ONLY.test(at);

/**
 * @param timeZone - Zone in which an event with a time falls into its month; the reader's own when undefined.
 * @returns Groups in order. Events of the same moment keep their order; those without a date that can be read come last.
 */
export function groupEvents<Event extends Dated>(
  events: readonly Event[],
  by: GroupBy,
  isOldestFirst: boolean,
  timeZone: string | undefined,
): EventGroup<Event>[] {
  const sign = isOldestFirst ? 1 : -1;
  const timed = events.map((event) => ({ event, time: Date.parse(event.at) }));
  timed.sort((a, b) => {
    if (Number.isNaN(a.time) || Number.isNaN(b.time)) return Number(Number.isNaN(a.time)) - Number(Number.isNaN(b.time));
    return sign * (a.time - b.time);
  });
  const groups: EventGroup<Event>[] = [];
  for (const { event, time } of timed) {
    const key = by === 'none' || Number.isNaN(time) ? '' : dayIn(event.at, timeZone).slice(0, by === 'month' ? 7 : 4);
    const last = groups.at(-1);
    if (last?.key === key) last.events.push(event);
    else groups.push({ key, events: [event] });
  }
  return groups;
}

/** The day as `2026-05-03`. */
function dayIn(at: string, timeZone: string | undefined): string {
  if (isDateOnly(at)) return at;
  const parts = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
