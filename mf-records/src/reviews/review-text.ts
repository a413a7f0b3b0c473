/** Words of the desk for results to review. */
import { msg, str } from '@lit/localize';
import type { Review } from '@portal/bff/contract/reviews';
import { formatDateTime } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';

/** "Reviewed by Priya Raman, November 24, 2026, 10:00 AM CST"; null of what nobody has reviewed. */
export function reviewedText({ reviewed, waitsSince }: Pick<Review, 'reviewed' | 'waitsSince'>, timeZone: string, locale: LocaleSettings): string | null {
  if (reviewed === null) return null;
  const when = formatDateTime(reviewed.at, timeZone, locale);
  // It came anew since.
  if (waitsSince !== null) return msg(str`An earlier version was reviewed by ${reviewed.by}, ${when}`, { id: 'records.review.before' });
  return reviewed.mine
    ? msg(str`You reviewed this result, ${when}`, { id: 'records.review.by-you' })
    : msg(str`Reviewed by ${reviewed.by}, ${when}`, { id: 'records.review.by' });
}

export const criticalText = (count: number): string =>
  count === 1
    ? msg('1 result that is waiting is far outside the usual range.', { id: 'records.review.one-critical' })
    : msg(str`${count} results that are waiting are far outside the usual range.`, { id: 'records.review.critical' });

/** "4 conversations are waiting for an answer, 1 of them late." */
export function messagesText({ waiting, late }: { readonly waiting: number; readonly late: number }): string {
  if (waiting === 0) return msg('No conversation is waiting for an answer.', { id: 'records.review.no-messages' });
  const text =
    waiting === 1
      ? msg('1 conversation is waiting for an answer.', { id: 'records.review.one-message' })
      : msg(str`${waiting} conversations are waiting for an answer.`, { id: 'records.review.messages' });
  return late === 0 ? text : `${text} ${msg(str`Late: ${late}`, { id: 'records.review.late' })}`;
}
