/** How payments that come are put into words, the same on every page: kindly where one did not go through, and with what comes next. */
import { msg, str } from '@lit/localize';
import type { PaymentPlan, PlanMethod, PlannedPayment, PlanPart, PlanState } from '@portal/bff/contract/payment-plans';
import { ApiError, describeError, formatMoney, formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

interface Badge {
  readonly tone: 'neutral' | 'info' | 'success' | 'warning';
  readonly text: string;
}

/** As gateways call the kinds of cards; a bank’s name stands as it is. */
const BRANDS: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
};

/** "Visa ending in 4242". */
export const methodText = ({ brand, last4 }: Pick<PlanMethod, 'brand' | 'last4'>): string =>
  msg(str`${BRANDS[brand] ?? brand} ending in ${last4}`, { id: 'billing.plans.method' });

export function planBadge(state: PlanState): Badge {
  switch (state) {
    case 'proposed':
      return { tone: 'info', text: msg('With the clinic', { id: 'billing.plans.state-proposed' }) };
    case 'active':
      return { tone: 'success', text: msg('Active', { id: 'billing.plans.state-active' }) };
    case 'missed':
      return { tone: 'warning', text: msg('Needs a look', { id: 'billing.plans.state-missed' }) };
    case 'completed':
      return { tone: 'success', text: msg('Paid off', { id: 'billing.plans.state-completed' }) };
    case 'declined':
      return { tone: 'neutral', text: msg('Not approved', { id: 'billing.plans.state-declined' }) };
    case 'canceled':
      return { tone: 'neutral', text: msg('Ended', { id: 'billing.plans.state-canceled' }) };
  }
}

export function partBadge({ state, pending }: Pick<PlanPart, 'state' | 'pending'>): Badge {
  if (pending) return { tone: 'info', text: msg('On its way', { id: 'billing.plans.part-pending' }) };
  switch (state) {
    case 'due':
      return { tone: 'neutral', text: msg('Coming up', { id: 'billing.plans.part-due' }) };
    case 'missed':
      return { tone: 'warning', text: msg('Didn’t go through', { id: 'billing.plans.part-missed' }) };
    case 'paid':
      return { tone: 'success', text: msg('Paid', { id: 'billing.plans.part-paid' }) };
    case 'dropped':
      return { tone: 'neutral', text: msg('Not needed', { id: 'billing.plans.part-dropped' }) };
  }
}

export function plannedBadge({ state, pending }: Pick<PlannedPayment, 'state' | 'pending'>): Badge {
  if (pending) return { tone: 'info', text: msg('On its way', { id: 'billing.plans.part-pending' }) };
  switch (state) {
    case 'planned':
      return { tone: 'neutral', text: msg('Coming up', { id: 'billing.plans.part-due' }) };
    case 'over':
      return { tone: 'warning', text: msg('Over your limit', { id: 'billing.plans.planned-over' }) };
    case 'paid':
      return { tone: 'success', text: msg('Paid', { id: 'billing.plans.part-paid' }) };
    case 'failed':
      return { tone: 'warning', text: msg('Didn’t go through', { id: 'billing.plans.part-missed' }) };
    case 'canceled':
      return { tone: 'neutral', text: msg('Canceled', { id: 'billing.plans.planned-canceled' }) };
    case 'dropped':
      return { tone: 'neutral', text: msg('Not needed', { id: 'billing.plans.part-dropped' }) };
  }
}

/** Why a bank said no, without blame, and only what helps to put it right. */
export function reasonText(reason: string | null): string {
  switch (reason) {
    case 'insufficient-funds':
      return msg('There wasn’t enough money in the account that day.', { id: 'billing.plans.reason-funds' });
    case 'over-limit':
      return msg('It was over the limit of the card.', { id: 'billing.plans.reason-limit' });
    case 'expired':
      return msg('The card has expired.', { id: 'billing.plans.reason-expired' });
    case 'account-closed':
    case 'method-gone':
      return msg('The card or account can’t be used anymore.', { id: 'billing.plans.reason-gone' });
    case 'access-ended':
      return msg('The person who was paying no longer has access here.', { id: 'billing.plans.reason-access' });
    default:
      return msg('The bank didn’t accept it. That can happen for many reasons.', { id: 'billing.plans.reason-other' });
  }
}

/** What comes next with a missed payment. */
export function nextTryText({ tryOn }: Pick<PlanPart, 'tryOn'>, today: string, locale: Locale): string {
  if (tryOn === null)
    return msg('We won’t try again on our own. Pay it when it works for you, or call us and we’ll find a way.', { id: 'billing.plans.no-try' });
  if (tryOn <= today) return msg('We’ll try again today.', { id: 'billing.plans.try-today' });
  return msg(str`We’ll try again on ${formatPlainDate(tryOn, locale)}. You can also pay it now.`, { id: 'billing.plans.try-on' });
}

/** "$50.00 a month, 6 payments". */
export function planText({ totalCents, months }: Pick<PaymentPlan, 'totalCents' | 'months'>, locale: Locale): string {
  return msg(str`${formatMoney(totalCents, locale)} in ${months} payments`, { id: 'billing.plans.sum' });
}

export function describePlanError(error: unknown): string {
  switch (error instanceof ApiError ? error.code : '') {
    case 'payment-plan/too-little':
      return msg('This amount is too small for a plan. You can pay it all at once.', { id: 'billing.plans.error-little' });
    case 'payment-plan/bill-taken':
      return msg('A bill you chose is in a plan already, or is paid. Load the page again.', { id: 'billing.plans.error-taken' });
    case 'payment-plan/amount-changed':
      return msg('What you owe changed since you opened this page. Look at the new schedule before you continue.', { id: 'billing.plans.error-changed' });
    case 'payment-plan/method-gone':
      return msg('This card or account was removed. Choose another way to pay.', { id: 'billing.plans.error-method' });
    case 'payment-plan/offline':
      return msg('Bills of this clinic can’t be paid online. Please call the billing office.', { id: 'billing.plans.error-offline' });
    case 'payment-plan/over':
      return msg('This plan is over. Load the page again.', { id: 'billing.plans.error-over' });
    case 'payment-plan/nothing-to-pay':
    case 'planned-payment/over':
      return msg('This payment was already made or canceled. Load the page again.', { id: 'billing.plans.error-done' });
    case 'planned-payment/too-much':
      return msg('This is more than what is left to pay on this bill. Enter a smaller amount.', { id: 'billing.plans.error-much' });
    case 'payment-plan/decided':
      return msg('A colleague answered this plan first, or it changed. Load the page again.', { id: 'billing.plans.error-decided' });
    default:
      return describeError(error);
  }
}
