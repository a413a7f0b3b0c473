/** What stands in the form of a new plan, as the server takes it. */
import { msg } from '@lit/localize';
import type { PlanOutline, PlanTerms } from '@portal/bff/contract/payment-plans';
import type { Texts } from '@portal/shell/contract';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CENTS = /^[1-9]\d{0,8}$/;

/** Nothing while something is missing or is none. */
export function outlineIn(texts: Texts, terms: PlanTerms): PlanOutline | undefined {
  const statementIds = chosen(texts, terms).map(({ statementId }) => statementId);
  const { by, months = '', monthly = '', firstOn = '' } = texts;
  if (statementIds.length === 0 || !DAY.test(firstOn) || firstOn < terms.firstFrom || firstOn > terms.firstUntil) return undefined;
  const amount = by === 'amount' ? monthly : months;
  if (!CENTS.test(amount)) return undefined;
  if (by === 'amount' && Number(amount) < terms.leastPartCents) return undefined;
  return { statementIds, firstOn, split: by === 'amount' ? { monthlyCents: Number(amount) } : { months: Number(amount) } };
}

/** For how many months what is chosen can be paid at the most. */
export function mostMonthsOf(texts: Texts, terms: PlanTerms): number {
  const total = chosen(texts, terms).reduce((sum, { owedCents }) => sum + owedCents, 0);
  return Math.min(terms.mostMonths, Math.floor(total / terms.leastPartCents));
}

const chosen = ({ bills = '' }: Texts, terms: PlanTerms) => terms.bills.filter(({ statementId }) => bills.split(',').includes(statementId));

/** What is wrong with a plan, by the code that the server gives. */
export function outlineProblemText(code: string): string {
  switch (code) {
    case 'past':
      return msg('Choose a day after today.', { id: 'billing.plan-new.error-past' });
    case 'far':
      return msg('Choose an earlier day.', { id: 'billing.plan-new.error-far' });
    case 'too-many':
      return msg('Choose fewer months, so that each payment is large enough.', { id: 'billing.plan-new.error-months' });
    case 'too-small':
      return msg('Enter a larger amount, so that the plan doesn’t take too long.', { id: 'billing.plan-new.error-small' });
    case 'too-big':
      return msg('This pays everything at once. Enter a smaller amount, or pay your bills without a plan.', { id: 'billing.plan-new.error-big' });
    default:
      return msg('Check this once more.', { id: 'billing.plan-new.error-other' });
  }
}
