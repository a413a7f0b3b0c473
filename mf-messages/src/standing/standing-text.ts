/** How far an answer is, in words: who has it, by when it is promised, and that it is late. */
import { msg, str } from '@lit/localize';
import type { ListStanding, ThreadStanding } from '@portal/bff/contract/messages';
import { formatDay, formatTag, formatWallTime, writtenIn } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Late by what the server said, or by what has passed since. */
export const isLate = ({ isLate: wasLate, answerBy }: ListStanding, now: number): boolean => wasLate || (answerBy !== null && Date.parse(answerBy) < now);

/** One short phrase for a row; empty where nothing waits for an answer. */
export function phraseOf(standing: ListStanding, timeZone: string, locale: Locale, now: number): string {
  if (standing.state === 'answered') return '';
  if (isLate(standing, now)) return msg('The answer is late', { id: 'messages.standing.row-late' });
  if (standing.answerBy === null) return '';
  const day = formatDay(standing.answerBy, timeZone, locale);
  switch (standing.state) {
    case 'being_read':
      return msg(str`Being read · answer by ${day}`, { id: 'messages.standing.row-reading' });
    case 'forwarded':
      return msg(str`Passed on · answer by ${day}`, { id: 'messages.standing.row-passed' });
    default:
      return msg(str`Answer by ${day}`, { id: 'messages.standing.row-by' });
  }
}

/** "in 5 hours", "2 days ago", in whole units that count down to the next smaller one. */
export function timeLeft(answerBy: string, now: number, locale: Locale): string {
  const left = Date.parse(answerBy) - now;
  const [size, unit] =
    Math.abs(left) < HOUR_MS ? ([60_000, 'minute'] as const) : Math.abs(left) < 2 * DAY_MS ? ([HOUR_MS, 'hour'] as const) : ([DAY_MS, 'day'] as const);
  return new Intl.RelativeTimeFormat(formatTag(locale), { numeric: 'always' }).format(Math.trunc(left / size), unit);
}

/** "Thu, Dec 3, 5:00 PM" at the clinic. */
export const dueText = (answerBy: string, timeZone: string, locale: Locale): string =>
  `${formatDay(answerBy, timeZone, locale)}, ${formatWallTime(answerBy, timeZone, locale)}`;

/** Who has it now. */
export function stateText({ state, team, pool }: ThreadStanding, locale: Locale): string {
  const name = team ? writtenIn(team, locale) : poolText(pool);
  switch (state) {
    case 'received':
      return msg(str`Received by: ${name}`, { id: 'messages.standing.received' });
    case 'being_read':
      return msg(str`Being read by: ${name}`, { id: 'messages.standing.reading' });
    case 'forwarded':
      return msg(str`Passed on to: ${name}`, { id: 'messages.standing.passed' });
    case 'answered':
      return msg(str`Answered by: ${name}`, { id: 'messages.standing.answered' });
  }
}

/** A team without words of its own. */
function poolText(pool: ThreadStanding['pool']): string {
  switch (pool) {
    case 'physician':
      return msg('Doctors', { id: 'messages.pool.physician' });
    case 'scheduling':
      return msg('Appointments', { id: 'messages.pool.scheduling' });
    case 'billing':
      return msg('Billing', { id: 'messages.pool.billing' });
    default:
      return msg('Nurses', { id: 'messages.pool.clinical' });
  }
}
