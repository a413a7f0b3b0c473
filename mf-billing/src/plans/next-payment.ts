/** Which payment comes next by itself: where it is looked after, and in one sentence. */
import { msg, str } from '@lit/localize';
import type { BillingSummary } from '@portal/bff/contract/billing';
import { formatMoney, formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

type NextPayment = NonNullable<BillingSummary['nextPayment']>;

export const nextPath = ({ kind, planId }: NextPayment): string =>
  kind === 'plan' ? `/billing/plans/${planId ?? ''}` : kind === 'autopay' ? '/billing/autopay' : '/billing/scheduled';

export function nextText({ kind, on, cents }: NextPayment, locale: Locale): string {
  const [amount, day] = [formatMoney(cents, locale), formatPlainDate(on, locale)];
  switch (kind) {
    case 'plan':
      return msg(str`Next payment: ${amount} on ${day} by your payment plan`, { id: 'billing.overview.next-plan' });
    case 'autopay':
      return msg(str`Next payment: ${amount} on ${day} by auto-pay`, { id: 'billing.overview.next-autopay' });
    case 'scheduled':
      return msg(str`Next payment: ${amount} on ${day}, as you scheduled it`, { id: 'billing.overview.next-scheduled' });
  }
}
