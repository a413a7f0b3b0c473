/** The clinic's payments at the desk, newest first. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../desk-payments/billing-desk-payments-nav.ts';
import { msg } from '@lit/localize';
import type { DeskPayment } from '@portal/bff/contract/payments';
import { FeaturePage, formatDate, formatMoney, PagedResource, personNameText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listDeskPayments } from '../../api/desk-payments-api.ts';
import { zoneOf } from '../../desk-payments/desk-payment-text.ts';
import { methodText, originText, paymentBadge } from '../../paying/payment-text.ts';

export class BillingDeskPaymentsPage extends FeaturePage {
  private readonly _payments = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listDeskPayments(api, subject, part, reading),
    keeps: true,
    live: 'billing.changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Payments', { id: 'billing.desk-payments.title' })} .eyebrow=${this.subject.displayName}></ds-page-header>
      <billing-desk-payments-nav current="payments"></billing-desk-payments-nav>
      ${this._payments.render(msg('Loading the payments', { id: 'billing.desk-payments.loading' }), ({ items }) => this._renderList(items))}
    `;
  }

  private _renderList(payments: readonly DeskPayment[]) {
    if (payments.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="bill" .heading=${msg('No payments yet', { id: 'billing.desk-payments.none' })}></ds-empty-state>
      </ds-card>`;
    return html`<ds-card>
      <ds-list divided .label=${msg('Payments', { id: 'billing.desk-payments.title' })}>
        ${repeat(
          payments,
          ({ id }) => id,
          (payment) => this._renderRow(payment),
        )}
      </ds-list>
      ${this._payments.renderMore({ label: msg('More payments', { id: 'billing.desk-payments.more' }) })}
    </ds-card>`;
  }

  private _renderRow(payment: DeskPayment) {
    const { patient, method, origin, number, amountCents } = payment;
    const badge = paymentBadge(payment);
    const more = [method ? methodText(method) : '', originText(origin)].filter((text) => text !== '').join(' · ');
    return html`<ds-list-item .href=${this.navigation.href(`/payments/${payment.id}`)}>
      <bdi>${personNameText(patient.displayName)}</bdi>, ${formatMoney(amountCents, this.locale.locale)}
      <span slot="meta">${number} · ${patient.patientNumber}</span>
      <span slot="meta">${formatDate(payment.at, zoneOf(this.subject), this.locale.locale, 'short')}</span>
      ${more === '' ? nothing : html`<span slot="meta">${more}</span>`}
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
    </ds-list-item>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-payments-page': BillingDeskPaymentsPage;
  }
}
