/** The refunds of a payment at the desk: how much, why, who asked for it and who decided. */
import '@portal/design-system/badge';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import type { DeskRefund } from '@portal/bff/contract/payments';
import { formatDateTime, formatMoney } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { refundBadge } from './desk-payment-text.ts';

export const renderRefunds = (refunds: readonly DeskRefund[], locale: LocaleSettings, zone: string): TemplateResult => html`<ds-list
  divided
  .label=${msg('Refunds', { id: 'billing.desk-payment.refunds' })}
>
  ${repeat(
    refunds,
    ({ id }) => id,
    (refund) => {
      const badge = refundBadge(refund);
      const decided = decidedText(refund);
      return html`<ds-list-item>
        ${formatMoney(refund.amountCents, locale.locale)}
        ${refund.reason === '' ? nothing : html`<span slot="meta">${refund.reason}</span>`}
        <span slot="meta">${askedText(refund, formatDateTime(refund.askedAt, zone, locale))}</span>
        ${decided === '' ? nothing : html`<span slot="meta">${decided}</span>`}
        <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
      </ds-list-item>`;
    },
  )}
</ds-list>`;

const askedText = ({ askedBy }: DeskRefund, at: string): string =>
  askedBy === null
    ? msg(str`Made at the payment service, ${at}`, { id: 'billing.desk-refund.elsewhere' })
    : msg(str`Asked for by ${askedBy}, ${at}`, { id: 'billing.desk-refund.by' });

/** Nothing where nobody decided, or one person gave it back alone. */
function decidedText({ state, askedBy, decidedBy, refuseWords, isWithdrawn }: DeskRefund): string {
  if (decidedBy === null || state === 'asked' || isWithdrawn) return '';
  if (refuseWords !== null) return msg(str`${decidedBy} said no: ${refuseWords}`, { id: 'billing.desk-refund.no' });
  return decidedBy === askedBy ? '' : msg(str`${decidedBy} agreed`, { id: 'billing.desk-refund.agreed' });
}
