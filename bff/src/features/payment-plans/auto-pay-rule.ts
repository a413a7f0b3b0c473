/**
 * What auto-pay does with a bill. Pure. Three promises hold whatever happens:
 * nothing over the limit is charged, nothing is charged of which people did not
 * hear so many days before, and no more than what they heard of.
 */
import { addDays } from '../../time/calendar.ts';

export interface AutoPayTerms {
  readonly capCents: number;
  /** Days before a charge by which people hear of it. */
  readonly noticeDays: number;
}

export interface AutoPayBill {
  readonly owedCents: number;
  readonly dueOn: string;
}

export type AutoPayPlan =
  /** Too early: people hear of it on `noticeOn`. */
  | { readonly what: 'wait'; readonly noticeOn: string }
  | { readonly what: 'charge'; readonly chargeOn: string; readonly cents: number }
  /** More than the limit: people pay it themselves. */
  | { readonly what: 'over'; readonly cents: number }
  | { readonly what: 'nothing' };

/** What to do today with a bill that no charge is planned for. One that is late already is charged after the notice, like any other. */
export function planFor({ capCents, noticeDays }: AutoPayTerms, { owedCents, dueOn }: AutoPayBill, today: string): AutoPayPlan {
  if (owedCents <= 0) return { what: 'nothing' };
  const noticeOn = addDays(dueOn, -noticeDays);
  if (noticeOn > today) return { what: 'wait', noticeOn };
  if (owedCents > capCents) return { what: 'over', cents: owedCents };
  const earliest = addDays(today, noticeDays);
  return { what: 'charge', chargeOn: dueOn > earliest ? dueOn : earliest, cents: owedCents };
}

/** What is charged of what people heard of: what is paid meanwhile is not charged again, and what was added is not charged unheard. */
export const chargedOf = (toldCents: number, owedCents: number): number => Math.max(0, Math.min(toldCents, owedCents));
