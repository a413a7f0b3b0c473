/** Whether a coverage holds on a day. */
import type { Coverage } from '../../database/generated/client.ts';

export type CoverageState = 'active' | 'ended' | 'upcoming';

type Dated = Pick<Coverage, 'status' | 'startsAt' | 'endsAt' | 'endedOn'>;

/** Days of a coverage are calendar days, kept as midnight in UTC. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The last day: the earlier one of what its source says and of what the patient told. */
export function lastDayOf({ endsAt, endedOn }: Pick<Dated, 'endsAt' | 'endedOn'>): string | null {
  const days = [endsAt, endedOn].flatMap((day) => (day ? [dayOf(day)] : [])).sort();
  return days[0] ?? null;
}

/** @param today - `2026-11-24` */
export function stateOfCoverage(row: Dated, today: string): CoverageState {
  const last = lastDayOf(row);
  if (row.status !== 'active' || (last !== null && last < today)) return 'ended';
  return row.startsAt && dayOf(row.startsAt) > today ? 'upcoming' : 'active';
}
