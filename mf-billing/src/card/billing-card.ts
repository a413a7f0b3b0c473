/** Billing on the home page: that nothing is owed. What is owed stands there among what there is to do. */
import '@portal/design-system/card';
import '@portal/design-system/icon';
import { msg } from '@lit/localize';
import type { BillingHome } from '@portal/bff/contract/billing';
import { FeatureCard } from '@portal/shell/contract';
import { css, html } from 'lit';

export class BillingCard extends FeatureCard<BillingHome> {
  static override styles = [
    FeatureCard.styles,
    css`
      p {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  override render() {
    return html`
      <ds-card .heading=${msg('Billing', { id: 'billing.card.title' })} .href=${this.navigation.href('/billing')}>
        <ds-icon slot="icon" name="bill"></ds-icon>
        <p>${msg('Nothing to pay', { id: 'billing.card.nothing' })}</p>
      </ds-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-card': BillingCard;
  }
}
