/** One payment as facts, the same on its page and on the printed receipt. */
import { msg, str } from '@lit/localize';
import type { Payment } from '@portal/bff/contract/payments';
import { formatDateTime, formatMoney } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import { methodText, originText } from './payment-text.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export function paymentFacts(payment: Payment, locale: LocaleSettings): Fact[] {
  const fact = (label: string, value: string | null): Fact[] => (value ? [{ label, value }] : []);
  return [
    ...fact(msg('Payment number', { id: 'billing.payment.number' }), payment.number),
    ...fact(msg('Paid on', { id: 'billing.payment.at' }), formatDateTime(payment.at, payment.timeZone, locale)),
    ...fact(msg('Paid with', { id: 'billing.payment.with' }), payment.method && methodText(payment.method)),
    ...fact(msg('Paid by', { id: 'billing.payment.by' }), payment.payerName),
    ...fact(msg('Kind of payment', { id: 'billing.payment.kind' }), originText(payment.origin)),
  ];
}

/** What it was for, and what was given back of it, with a minus. */
export function paymentAmounts(payment: Payment, { locale }: LocaleSettings): Fact[] {
  return [
    ...payment.parts.map(({ number, cents }) => ({ label: msg(str`Bill ${number}`, { id: 'billing.statement.title' }), value: formatMoney(cents, locale) })),
    ...payment.refunds
      .filter(({ state }) => state !== 'failed')
      .map(({ state, amountCents }) => ({
        label: state === 'succeeded' ? msg('Given back', { id: 'billing.payment.back' }) : msg('Being given back', { id: 'billing.payment.back-soon' }),
        value: formatMoney(0 - amountCents, locale),
      })),
  ];
}
