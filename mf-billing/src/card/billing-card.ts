/** Billing on the home page: what is owed and by when. */
import '@portal/design-system/card';
import '@portal/design-system/icon';
import { msg, str } from '@lit/localize';
import type { BillingHome } from '@portal/bff/contract/billing';
import { FeatureCard, formatMoney, formatPlainDate } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';

export class BillingCard extends FeatureCard<BillingHome> {
  static override styles = [
    FeatureCard.styles,
    css`
      .amount {
        font-size: var(--ds-text-xl);
        font-weight: var(--ds-weight-bold);
      }
      .muted {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  override render() {
    const { balanceCents = 0, overdue = null, nextDue = null } = this.data ?? {};
    const { locale } = this.locale;
    return html`
      <ds-card .heading=${msg('Billing', { id: 'billing.card.title' })} .href=${this.navigation.href('/billing')}>
        <ds-icon slot="icon" name="bill"></ds-icon>
        <p class="amount">${formatMoney(balanceCents, locale)}</p>
        <p>${balanceCents > 0 ? msg('You owe', { id: 'billing.card.owe' }) : msg('Nothing to pay', { id: 'billing.card.nothing' })}</p>
        ${overdue ? html`<p>${msg(str`Past due since ${formatPlainDate(overdue.oldest.dueOn, locale)}`, { id: 'billing.card.overdue' })}</p>` : nothing}
        ${nextDue ? html`<p class="muted">${msg(str`Due by ${formatPlainDate(nextDue.dueOn, locale)}`, { id: 'billing.card.due' })}</p>` : nothing}
      </ds-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-card': BillingCard;
  }
}
