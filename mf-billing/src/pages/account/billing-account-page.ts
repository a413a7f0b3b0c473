/** Bills of somebody else that one answers for: what is owed on each and until when, never what the care was. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/link';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { PayableAccount } from '@portal/bff/contract/payments';
import { FeaturePage, formatDate, formatMoney, formatPlainDate, personNameText, phoneHref, Resource, whoseText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { readAccount } from '../../api/payments-api.ts';
import { renderOnTheWay } from '../../paying/pay-choices.ts';
import { paymentBadge } from '../../paying/payment-text.ts';

export class BillingAccountPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .amount {
        margin-block: 0;
        font-size: var(--ds-text-2xl);
        font-weight: var(--ds-weight-bold);
        font-variant-numeric: tabular-nums;
        line-height: var(--ds-line-tight);
      }

      p {
        margin-block: var(--ds-space-3) 0;
      }
    `,
  ];

  private readonly _account = new Resource(this, {
    args: () => [this.api, this.subject, this.params['accountId'] ?? ''] as const,
    load: ([api, subject, accountId], reading) => readAccount(api, subject, accountId, reading),
    live: 'billing.changed',
  });

  private get _path(): string {
    return `/billing/accounts/${this.params['accountId'] ?? ''}`;
  }

  override render() {
    return html`
      <ds-page-header
        .heading=${whoseText(this.subject, msg('Bills you answer for', { id: 'billing.account.title' }), (person) => msg(str`Bills that ${person} answers for`, { id: 'billing.account.theirs' }))}
        .backHref=${this.navigation.href('/billing')}
        .backLabel=${msg('Billing', { id: 'billing.overview.title' })}
      >
        ${msg('You see what is owed, so that you can pay it. What the care was for is not shown here.', { id: 'billing.account.lead' })}
      </ds-page-header>
      ${this._account.render(msg('Loading the bills', { id: 'billing.account.loading' }), (account) => html`${this._renderOwed(account)} ${this._renderBills(account)} ${this._renderPayments(account)}`)}
    `;
  }

  private _renderOwed(account: PayableAccount) {
    const { bills, number, clinicName, phone, online } = account;
    const { locale } = this.locale;
    const sum = (pick: (bill: PayableAccount['bills'][number]) => number) => bills.reduce((total, bill) => total + pick(bill), 0);
    const owed = sum(({ owedCents }) => owedCents);
    const canPay = online && sum(({ payableCents }) => payableCents) > 0 && this.subject.scopes.includes('billing:write');
    const name = personNameText(account.name);
    const facts = [clinicName, number && msg(str`Account ${number}`, { id: 'billing.accounts.number' })].filter(Boolean);
    return html`<ds-card .tone=${owed > 0 ? 'accent' : 'plain'} .heading=${msg(str`Owed for ${name}`, { id: 'billing.account.owed' })}>
      <p class="amount">${formatMoney(owed, locale)}</p>
      ${facts.length > 0 ? html`<p>${facts.join(' · ')}</p>` : nothing}
      ${renderOnTheWay(account, undefined, locale)}
      ${
        phone
          ? html`<p>
            ${
              canPay
                ? msg('Having trouble paying? Call us:', { id: 'billing.overview.trouble' })
                : msg('Questions about these bills? Call us:', { id: 'billing.account.call' })
            }
            <ds-link .href=${phoneHref(phone)}>${phone}</ds-link>
          </p>`
          : nothing
      }
      ${canPay ? html`<ds-button slot="footer" variant="primary" .href=${this.navigation.href(`${this._path}/pay`)}>${msg('Pay now', { id: 'billing.overview.pay' })}</ds-button>` : nothing}
    </ds-card>`;
  }

  private _renderBills({ bills }: PayableAccount) {
    const { locale } = this.locale;
    const label = msg('Bills to pay', { id: 'billing.account.bills' });
    return html`<ds-card .heading=${label}>
      ${
        bills.length === 0
          ? html`<ds-empty-state picture="bills" icon="bill" heading-level="3" .heading=${msg('Nothing to pay', { id: 'billing.pay.none' })}>
              ${msg('There is nothing left to pay now. Thank you.', { id: 'billing.pay.none-text' })}
            </ds-empty-state>`
          : html`<ds-list divided .label=${label}>
              ${repeat(
                bills,
                ({ statementId }) => statementId,
                ({ number, owedCents, issuedOn, dueOn }) => html`<ds-list-item>
                  ${msg(str`Bill ${number}: ${formatMoney(owedCents, locale)}`, { id: 'billing.pay.bill' })}
                  <ds-icon slot="start" name="bill"></ds-icon>
                  <span slot="meta">${msg(str`Sent ${formatPlainDate(issuedOn, locale)}`, { id: 'billing.statement.sent' })}</span>
                  ${dueOn ? html`<ds-badge slot="trailing" tone="info">${msg(str`Due ${formatPlainDate(dueOn, locale)}`, { id: 'billing.pay.due' })}</ds-badge>` : nothing}
                </ds-list-item>`,
              )}
            </ds-list>`
      }
    </ds-card>`;
  }

  private _renderPayments({ payments, timeZone }: PayableAccount) {
    if (payments.length === 0) return nothing;
    const label = msg('What you paid here', { id: 'billing.account.paid' });
    return html`<ds-card .heading=${label}>
      <ds-list divided .label=${label}>
        ${repeat(
          payments,
          ({ id }) => id,
          (payment) => {
            const badge = paymentBadge(payment);
            return html`<ds-list-item .href=${this.navigation.href(`${this._path}/payments/${payment.id}`)}>
              ${formatMoney(payment.amountCents, this.locale.locale)}
              <span slot="meta">${formatDate(payment.at, timeZone, this.locale.locale)} · ${payment.number}</span>
              <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
            </ds-list-item>`;
          },
        )}
      </ds-list>
    </ds-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-account-page': BillingAccountPage;
  }
}
