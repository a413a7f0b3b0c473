/** The clinic's payments at the desk, newest first; one is found by its number. */
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '../../desk-payments/billing-desk-payment-find.ts';
import '../../desk-payments/billing-desk-payments-nav.ts';
import { msg } from '@lit/localize';
import type { DeskPayment, DeskPaymentQuery } from '@portal/bff/contract/payments';
import { FeaturePage, PagedResource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { listDeskPayments } from '../../api/desk-payments-api.ts';
import type { FoundChangeEvent } from '../../desk-payments/billing-desk-payment-find.ts';
import { zoneOf } from '../../desk-payments/desk-payment-text.ts';
import { renderPaymentRow } from '../../desk-payments/payment-row.ts';

type Shown = DeskPaymentQuery['state'];

export class BillingDeskPaymentsPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ds-select {
        --ds-select-width: 18rem;

        margin-block-end: var(--ds-space-3);
      }
    `,
  ];

  @state() private _shown: Shown = 'all';
  /** Something that was looked for stands in place of the list. */
  @state() private _finds = false;

  private readonly _payments = new PagedResource(this, {
    args: () => [this.api, this.subject, this._shown] as const,
    load: ([api, subject, shown], reading, part) => listDeskPayments(api, subject, { ...part, state: shown }, reading),
    keeps: true,
    live: 'billing.changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Payments', { id: 'billing.desk-payments.title' })} .eyebrow=${this.subject.displayName}></ds-page-header>
      <billing-desk-payments-nav current="payments"></billing-desk-payments-nav>
      <billing-desk-payment-find @found-change=${this._onFound}></billing-desk-payment-find>
      ${this._finds ? nothing : this._payments.render(msg('Loading the payments', { id: 'billing.desk-payments.loading' }), ({ items }) => this._renderList(items))}
    `;
  }

  private _renderList(payments: readonly DeskPayment[]) {
    if (payments.length === 0 && this._shown === 'all')
      return html`<ds-card>
        <ds-empty-state icon="bill" .heading=${msg('No payments yet', { id: 'billing.desk-payments.none' })}>
          ${msg('What patients pay in the portal is here, as soon as they pay it.', { id: 'billing.desk-payments.none-text' })}
        </ds-empty-state>
      </ds-card>`;
    const place = { navigation: this.navigation, locale: this.locale, zone: zoneOf(this.subject) };
    return html`<ds-card>
      <ds-select .noMark=${true} .label=${msg('Show', { id: 'billing.desk-payments.show' })} .options=${options()} .value=${this._shown} @change=${this._onShow}></ds-select>
      ${
        payments.length === 0
          ? html`<ds-empty-state icon="bill" .heading=${msg('No payments like this', { id: 'billing.desk-payments.none-like' })}></ds-empty-state>`
          : html`<ds-list divided .label=${msg('Payments', { id: 'billing.desk-payments.title' })}>
              ${repeat(
                payments,
                ({ id }) => id,
                (payment) => renderPaymentRow(payment, place),
              )}
            </ds-list>`
      }
      ${this._payments.renderMore({ label: msg('More payments', { id: 'billing.desk-payments.more' }) })}
    </ds-card>`;
  }

  private readonly _onShow = (event: Event): void => {
    this._shown = (event.target as HTMLElement & { value: Shown }).value;
  };

  private readonly _onFound = ({ detail }: FoundChangeEvent): void => {
    this._finds = detail;
  };
}

const options = (): readonly { readonly value: Shown; readonly label: string }[] => [
  { value: 'all', label: msg('All payments', { id: 'billing.desk-payments.show-all' }) },
  { value: 'pending', label: msg('On their way', { id: 'billing.desk-payments.show-pending' }) },
  { value: 'succeeded', label: msg('Paid', { id: 'billing.payment.paid' }) },
  { value: 'refunded', label: msg('With a refund', { id: 'billing.desk-payments.show-refunded' }) },
  { value: 'failed', label: msg('Not charged', { id: 'billing.payment.failed' }) },
];

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-payments-page': BillingDeskPaymentsPage;
  }
}
