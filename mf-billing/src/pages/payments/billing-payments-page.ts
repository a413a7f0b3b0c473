/** All payments, newest first, each with what became of it. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { PaymentSummary } from '@portal/bff/contract/payments';
import { FeaturePage, formatDate, formatMoney, PagedResource, whoseText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { readPayments } from '../../api/payments-api.ts';
import { methodText, originText, paymentBadge } from '../../paying/payment-text.ts';

export class BillingPaymentsPage extends FeaturePage {
  private readonly _payments = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => readPayments(api, subject, part, reading),
    live: 'billing.changed',
    row: 'ds-list-item',
  });

  override render() {
    const title = whoseText(this.subject, msg('Your payments', { id: 'billing.payments.title' }), (person) =>
      msg(str`${person}’s payments`, { id: 'billing.payments.theirs' }),
    );
    return html`
      <ds-page-header
        .heading=${title}
        .headingLevel=${this.headingLevel}
        .backHref=${this.navigation.href('/billing')}
        .backLabel=${msg('All bills', { id: 'billing.statement.back' })}
      ></ds-page-header>
      ${this._payments.render(msg('Loading payments', { id: 'billing.payments.loading' }), ({ items }) => this._renderList(items, title))}
    `;
  }

  private _renderList(payments: readonly PaymentSummary[], label: string) {
    if (payments.length === 0) {
      return html`<ds-card>
        <ds-empty-state picture="bills" icon="bill" heading-level="2" .heading=${msg('No payments yet', { id: 'billing.payments.none' })}>
          ${msg('What is paid here shows up in this list, with its receipt.', { id: 'billing.payments.none-text' })}
        </ds-empty-state>
      </ds-card>`;
    }
    return html`<ds-card>
      <ds-list divided .label=${label}>
        ${repeat(
          payments,
          ({ id }) => id,
          (payment) => this._renderRow(payment),
        )}
      </ds-list>
      ${this._payments.renderMore({ label: msg('Older payments', { id: 'billing.payments.older' }) })}
    </ds-card>`;
  }

  private _renderRow(payment: PaymentSummary) {
    const { locale, timeZone } = this.locale;
    const href = this.navigation.href(`/billing/payments/${payment.id}`);
    const badge = paymentBadge(payment);
    const facts = [formatDate(payment.at, timeZone, locale, 'medium'), payment.method && methodText(payment.method), originText(payment.origin)].filter(
      Boolean,
    );
    return html`<ds-list-item .href=${href} ?current=${href === this.opened}>
      ${formatMoney(payment.amountCents, locale)}
      <ds-icon slot="start" name="bill"></ds-icon>
      <span slot="meta">${facts.length > 0 ? facts.join(' · ') : nothing}</span>
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
    </ds-list-item>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-payments-page': BillingPaymentsPage;
  }
}
