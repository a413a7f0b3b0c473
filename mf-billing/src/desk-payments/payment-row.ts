/** A payment in a list of the desk. */
import '@portal/design-system/badge';
import '@portal/design-system/list-item';
import type { DeskPayment } from '@portal/bff/contract/payments';
import { formatDate, formatMoney, personNameText } from '@portal/shell/contract';
import type { LocaleSettings, Navigation } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { methodText, originText, paymentBadge } from '../paying/payment-text.ts';

interface Place {
  readonly navigation: Navigation;
  readonly locale: LocaleSettings;
  /** Of the clinic. */
  readonly zone: string;
}

export function renderPaymentRow(payment: DeskPayment, { navigation, locale, zone }: Place): TemplateResult {
  const { patient, method, origin, number, amountCents } = payment;
  const badge = paymentBadge(payment);
  const how = [method ? methodText(method) : '', originText(origin)].filter((text) => text !== '').join(' · ');
  return html`<ds-list-item .href=${navigation.href(`/payments/${payment.id}`)}>
    ${formatMoney(amountCents, locale.locale)}, <bdi>${personNameText(patient.displayName)}</bdi>
    <span slot="meta">${formatDate(payment.at, zone, locale.locale, 'short')}${how === '' ? nothing : ` · ${how}`}</span>
    <span slot="meta">${number} · ${patient.patientNumber}</span>
    <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
  </ds-list-item>`;
}
