/**
 * What the statuses of a visit mean, in one place: for lists, home, the desk and
 * what a source sends. A visit is agreed when both sides count on it; asked for
 * when one of them still has to say yes; over when it took place, or did not.
 */
import type { AppointmentStatus } from '../database/generated/client.ts';

/** Both sides count on it, and it is not over. */
export const AGREED = ['booked', 'arrived', 'checked_in'] as const satisfies readonly AppointmentStatus[];
/** It waits for somebody's yes, or for a time: never told as a visit that takes place. */
export const ASKED_FOR = ['proposed', 'pending', 'waitlist'] as const satisfies readonly AppointmentStatus[];
/** Agreed and come to its end. */
export const OVER = ['fulfilled', 'noshow'] as const satisfies readonly AppointmentStatus[];

const includes = (statuses: readonly AppointmentStatus[], status: AppointmentStatus): boolean => statuses.includes(status);

export const isAgreed = (status: AppointmentStatus): boolean => includes(AGREED, status);
export const isAskedFor = (status: AppointmentStatus): boolean => includes(ASKED_FOR, status);
export const isOver = (status: AppointmentStatus): boolean => includes(OVER, status);

const inSql = (statuses: readonly AppointmentStatus[], status: string): string => `${status} in (${statuses.map((one) => `'${one}'`).join(', ')})`;

/** The twins of {@link isAgreed} and {@link isAskedFor}; `status` is the SQL of a visit's status. */
export const isAgreedSql = (status: string): string => inSql(AGREED, status);
export const isAskedForSql = (status: string): string => inSql(ASKED_FOR, status);

/** How far a visit has come. */
const PROGRESS: readonly AppointmentStatus[] = ['waitlist', 'proposed', 'pending', 'booked', 'arrived', 'checked_in', 'fulfilled'];

/** The one of two statuses that knows more; null where they contradict each other. */
export function furtherStatus(one: AppointmentStatus, other: AppointmentStatus): AppointmentStatus | null {
  if (one === other) return one;
  // That nobody came is known only after what was booked.
  if ((one === 'booked' && other === 'noshow') || (one === 'noshow' && other === 'booked')) return 'noshow';
  const [a, b] = [PROGRESS.indexOf(one), PROGRESS.indexOf(other)];
  if (a < 0 || b < 0) return null;
  return a > b ? one : other;
}
