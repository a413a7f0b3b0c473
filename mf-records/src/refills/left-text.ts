/** How long a medicine lasts and how often it can be refilled, in words. */
import { msg, str } from '@lit/localize';
import type { RefillMedicine } from '@portal/bff/contract/refills';
import { formatNearDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import type { Badge } from '../result-text.ts';

/** Days of a calendar that were reckoned from today, a day of the same one. */
export interface Today {
  readonly today: string;
  readonly locale: Locale;
}

/** So few days are left that it is time to ask. */
const LOW_DAYS = 7;

type Left = Pick<RefillMedicine, 'daysLeft' | 'runsOut'>;

/** "About 6 days left, until Dec 6"; that nobody can know it is said too. */
export function daysLeftText({ daysLeft, runsOut }: Left, { today, locale }: Today): string {
  if (daysLeft === null) return msg('We can’t tell how much is left', { id: 'records.refills.left-unknown' });
  const day = runsOut === null ? '' : formatNearDate(runsOut, today, locale);
  if (daysLeft <= 0)
    return day
      ? msg(str`Should have run out on ${day}`, { id: 'records.refills.left-none-since' })
      : msg('Should have run out', { id: 'records.refills.left-none' });
  const left =
    daysLeft === 1 ? msg('About 1 day left', { id: 'records.refills.left-one' }) : msg(str`About ${daysLeft} days left`, { id: 'records.refills.left-days' });
  return day ? msg(str`${left}, until ${day}`, { id: 'records.refills.left-until' }) : left;
}

/** "2 refills left"; empty where nobody says. */
export function refillsLeftText(refillsLeft: number | null): string {
  if (refillsLeft === null) return '';
  if (refillsLeft <= 0) return msg('No refills left', { id: 'records.refills.no-refills' });
  return refillsLeft === 1
    ? msg('1 refill left', { id: 'records.refills.one-refill' })
    : msg(str`${refillsLeft} refills left`, { id: 'records.refills.refills-left' });
}

/** What stands out about what is left; `null` where nothing does. */
export function leftBadge({ daysLeft }: Left): Badge | null {
  if (daysLeft === null || daysLeft > LOW_DAYS) return null;
  return daysLeft <= 0
    ? { tone: 'danger', text: msg('None left', { id: 'records.refills.none-badge' }) }
    : { tone: 'warning', text: msg('Running low', { id: 'records.refills.low-badge' }) };
}
