/** One payment: what became of it, what it was for, and its receipt. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { CallOptions } from '@portal/bff/contract';
import type { Payment } from '@portal/bff/contract/payments';
import { FeaturePage, formatMoney, phoneHref, Resource } from '@portal/shell/contract';
import { PrintAction } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { readReceiptFile } from '../../api/documents-api.ts';
import { readPayment } from '../../api/payments-api.ts';
import { PdfDownload } from '../../documents/pdf-download.ts';
import { paymentAmounts, paymentFacts } from '../../paying/payment-facts.ts';
import { failText, paymentBadge } from '../../paying/payment-text.ts';

export class BillingPaymentPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .amount {
        font-size: var(--ds-text-2xl);
        font-weight: var(--ds-weight-bold);
        font-variant-numeric: tabular-nums;
        line-height: var(--ds-line-tight);
      }

      .amount ds-badge {
        margin-inline-start: var(--ds-space-3);
        font-size: var(--ds-text-m);
        vertical-align: 0.3em;
      }
    `,
  ];

  private readonly _download = new PdfDownload(this, {
    load: () => readReceiptFile(this.api, this.subject, this.params['paymentId'] ?? '', this.locale.locale),
    name: () => [msg('Receipt', { id: 'billing.payment.receipt' }), this._payment.value?.number ?? ''].join(' '),
  });

  private readonly _payment = new Resource(this, {
    args: () => [this.api, this.subject, this.params['paymentId'] ?? ''] as const,
    load: ([, , paymentId], reading) => this.read(paymentId, reading),
    live: 'billing.changed',
    loaded: (payment, before) => {
      if (before?.state === 'pending' && payment.state !== 'pending') this.announcer.announce(stateText(payment));
    },
  });

  private readonly _print = new PrintAction(this, {
    tag: 'billing-payment-sheet',
    load: async () => (await import('./billing-payment-sheet.ts')).BillingPaymentSheet,
    data: () => this._payment.value,
    byKeyboard: () => undefined,
  });

  /** Where all payments stand, and what that page is called. */
  protected get back(): { readonly path: string; readonly label: string } {
    return { path: '/billing/payments', label: msg('Your payments', { id: 'billing.payments.title' }) };
  }

  /** Where another try is made. */
  protected get payPath(): string {
    return '/billing/pay';
  }

  /** Whether the server has the receipt as a file. */
  protected get hasFile(): boolean {
    return true;
  }

  protected read(paymentId: string, reading: CallOptions): Promise<Payment> {
    return readPayment(this.api, this.subject, paymentId, reading);
  }

  override render() {
    const payment = this._payment.value;
    return html`
      <ds-page-header
        .heading=${payment?.state === 'succeeded' ? msg('Receipt', { id: 'billing.payment.receipt' }) : msg('Payment', { id: 'billing.payment.title' })}
        .backHref=${this.navigation.href(this.back.path)}
        .backLabel=${this.back.label}
      >
        ${payment?.state === 'succeeded' ? html`${this._print.renderButton(undefined)} ${this.hasFile ? this._download.renderButton() : nothing}` : nothing}
      </ds-page-header>
      ${this._print.renderFailure()} ${this._download.renderFailure()}
      ${this._payment.render(msg('Loading the payment', { id: 'billing.payment.loading' }), (shown) => this._renderPayment(shown))}
    `;
  }

  private _renderPayment(payment: Payment) {
    const { locale } = this.locale;
    const badge = paymentBadge(payment);
    const owed = payment.parts.filter(({ owedCents }) => owedCents > 0);
    return html`
      <ds-alert tone=${payment.state === 'succeeded' ? 'success' : payment.state === 'failed' ? 'danger' : 'info'}>
        ${stateText(payment)}
        ${
          payment.state === 'failed' && owed.length > 0 && this.subject.scopes.includes('billing:write')
            ? html`<ds-button slot="actions" .href=${this.navigation.href(this.payPath)}>${msg('Try another way to pay', { id: 'billing.payment.again' })}</ds-button>`
            : nothing
        }
      </ds-alert>
      <ds-card>
        <ds-stack>
          <p class="amount">
            ${formatMoney(payment.amountCents, locale)}
            <ds-badge .tone=${badge.tone}>${badge.text}</ds-badge>
          </p>
          <ds-key-value-list .items=${paymentFacts(payment, this.locale)}></ds-key-value-list>
        </ds-stack>
      </ds-card>
      <ds-card .heading=${msg('What it was for', { id: 'billing.payment.for' })}>
        <ds-key-value-list .items=${paymentAmounts(payment, this.locale)}></ds-key-value-list>
      </ds-card>
      ${
        payment.billingPhone
          ? html`<p>
            ${msg('Questions about this payment? Call us:', { id: 'billing.payment.call' })}
            <ds-link .href=${phoneHref(payment.billingPhone)}>${payment.billingPhone}</ds-link>
          </p>`
          : nothing
      }
    `;
  }
}

function stateText({ state, failCode, method }: Payment): string {
  switch (state) {
    case 'succeeded':
      return msg('Your payment went through. Thank you.', { id: 'billing.payment.thanks' });
    case 'failed':
      return msg(str`You were not charged. ${failText(failCode)}`, { id: 'billing.payment.not-charged' });
    case 'pending':
      return method?.kind === 'bank'
        ? msg('Your bank takes a few days. You don’t need to do anything, and you will not be charged twice.', { id: 'billing.payment.bank-waits' })
        : msg('We’re waiting for your bank’s answer. You don’t need to pay again: this page tells you as soon as we know.', { id: 'billing.payment.waits' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-payment-page': BillingPaymentPage;
  }
}
