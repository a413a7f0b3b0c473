/** How the promise of an answer stands, in words: how long until it is due, or how late it is. */
import { msg, str } from '@lit/localize';
import type { ThreadWork } from '@portal/bff/contract/messages';
import { formatTag } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { waitingText } from '@portal/shell/contract/desk';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface WorkBadge {
  readonly text: string;
  readonly tone: 'success' | 'info' | 'neutral' | 'warning' | 'danger';
}

/** "Late by 3 hours", "Due in 5 hours", "Waiting 2 days" where nobody promised, "Answered", "Done". */
export function workBadge({ waitsSince, doneAt, answerBy }: ThreadWork, now: number, locale: Locale): WorkBadge {
  if (doneAt) return { text: msg('Done', { id: 'messages.work.done' }), tone: 'success' };
  if (!waitsSince) return { text: msg('Answered', { id: 'messages.work.answered' }), tone: 'info' };
  if (!answerBy) return { text: waitingText(waitsSince, now, locale), tone: now - Date.parse(waitsSince) >= DAY ? 'danger' : 'warning' };
  const left = Date.parse(answerBy) - now;
  const time = spanText(Math.abs(left), locale);
  if (left < 0) return { text: msg(str`Late by ${time}`, { id: 'messages.promise.late' }), tone: 'danger' };
  return { text: msg(str`Due in ${time}`, { id: 'messages.promise.due' }), tone: left < 4 * HOUR ? 'warning' : 'neutral' };
}

/** In whole units, which count down to the next smaller one. */
function spanText(ms: number, locale: Locale): string {
  const [size, unit] = ms < HOUR ? ([MINUTE, 'minute'] as const) : ms < 2 * DAY ? ([HOUR, 'hour'] as const) : ([DAY, 'day'] as const);
  return new Intl.NumberFormat(formatTag(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(ms / size));
}
