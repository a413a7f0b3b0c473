/** Refunds that wait for a second person, the oldest first. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../desk-payments/billing-desk-payments-nav.ts';
import { msg, str } from '@lit/localize';
import type { DeskRefund } from '@portal/bff/contract/payments';
import { FeaturePage, formatDate, formatMoney, PagedResource, personNameText } from '@portal/shell/contract';
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listDeskRefunds } from '../../api/desk-payments-api.ts';
import { zoneOf } from '../../desk-payments/desk-payment-text.ts';

export class BillingDeskRefundsPage extends FeaturePage {
  private readonly _refunds = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listDeskRefunds(api, subject, part, reading),
    keeps: true,
    live: 'billing.changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Refunds to decide', { id: 'billing.desk-payments.refunds' })} .eyebrow=${this.subject.displayName}></ds-page-header>
      <billing-desk-payments-nav current="refunds"></billing-desk-payments-nav>
      ${this._refunds.render(msg('Loading the refunds', { id: 'billing.desk-refunds.loading' }), ({ items }) => this._renderList(items))}
    `;
  }

  private _renderList(refunds: readonly DeskRefund[]) {
    if (refunds.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="check-circle" .heading=${msg('No refunds wait here', { id: 'billing.desk-refunds.none' })}>
          ${msg('When a colleague wants to give back more than one person may, you decide about it here.', { id: 'billing.desk-refunds.none-text' })}
        </ds-empty-state>
      </ds-card>`;
    return html`<ds-card>
      <ds-list divided .label=${msg('Refunds to decide', { id: 'billing.desk-payments.refunds' })}>
        ${repeat(
          refunds,
          ({ id }) => id,
          (refund) => this._renderRow(refund),
        )}
      </ds-list>
      ${this._refunds.renderMore({ label: msg('More refunds', { id: 'billing.desk-refunds.more' }) })}
    </ds-card>`;
  }

  private _renderRow({ paymentId, paymentNumber, patient, amountCents, reason, askedBy, askedAt, mayDecide }: DeskRefund) {
    const at = formatDate(askedAt, zoneOf(this.subject), this.locale.locale, 'short');
    return html`<ds-list-item .href=${this.navigation.href(`/payments/${paymentId}`)}>
      ${formatMoney(amountCents, this.locale.locale)}, <bdi>${personNameText(patient.displayName)}</bdi>
      <span slot="meta">${reason}</span>
      <span slot="meta">${msg(str`Asked for by ${askedBy ?? ''}, ${at}`, { id: 'billing.desk-refund.by' })}</span>
      <span slot="meta">${paymentNumber} · ${patient.patientNumber}</span>
      <ds-badge slot="trailing" .tone=${mayDecide ? 'warning' : 'neutral'}>
        ${mayDecide ? msg('You can decide', { id: 'billing.desk-refunds.yours' }) : msg('A colleague decides', { id: 'billing.desk-refunds.theirs' })}
      </ds-badge>
    </ds-list-item>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-refunds-page': BillingDeskRefundsPage;
  }
}
