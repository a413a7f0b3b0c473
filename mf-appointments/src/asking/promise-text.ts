/** How a clinic’s promise stands: how long until it is due, or how late it is. */
import { msg, str } from '@lit/localize';
import { formatTag } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface PromiseClock {
  readonly text: string;
  readonly tone: 'neutral' | 'warning' | 'danger';
}

/** "Due in 5 hours", "2 days late". In whole units, which count down to the next smaller one. */
export function promiseClock(answerBy: string, now: number, locale: Locale): PromiseClock {
  const left = Date.parse(answerBy) - now;
  const size = Math.abs(left) < 2 * DAY_MS ? HOUR_MS : DAY_MS;
  const unit = size === HOUR_MS ? 'hour' : 'day';
  const time = new Intl.NumberFormat(formatTag(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(Math.abs(left) / size));
  if (left <= 0) return { text: msg(str`${time} late`, { id: 'appointments.desk.late' }), tone: 'danger' };
  return { text: msg(str`Due in ${time}`, { id: 'appointments.desk.due' }), tone: left < DAY_MS ? 'warning' : 'neutral' };
}
