/** Where the money of a bill went: one bar from the charge to what is left, and each part with its amount. */
import { msg } from '@lit/localize';
import { defineElement, FeatureElement, formatMoney } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { moneyFlowStyles } from './money-flow-styles.ts';

/** Parts of a charge, in cents. What is below zero was taken back, and stands in the list alone. */
export interface MoneyFlow {
  readonly chargeCents: number;
  readonly insuranceCents: number;
  readonly adjustmentCents: number;
  readonly paidCents: number;
  readonly owedCents: number;
}

interface Part {
  readonly name: 'insurance' | 'discount' | 'paid' | 'owed';
  readonly label: string;
  readonly cents: number;
}

export class BillingMoneyFlow extends FeatureElement {
  static override styles = moneyFlowStyles;

  @property({ attribute: false }) flow: MoneyFlow | undefined;

  /** The pages' policy allows no style in markup. */
  protected override updated(): void {
    for (const part of this.renderRoot.querySelectorAll<HTMLElement>('.part')) part.style.setProperty('--_share', part.dataset['cents'] ?? '1');
  }

  override render() {
    if (!this.flow) return nothing;
    const parts = partsOf(this.flow);
    const seen = parts.filter(({ cents }) => cents > 0);
    const { locale } = this.locale;
    return html`
      <div class="bar" aria-hidden="true">
        ${seen.map(({ name, cents }) => html`<span class="part ${name}" data-cents=${cents}></span>`)}
      </div>
      <dl>
        <div class="charge">
          <dt>${msg('Charges', { id: 'billing.statement.charges' })}</dt>
          <dd>${formatMoney(this.flow.chargeCents, locale)}</dd>
        </div>
        ${parts.map(
          ({ name, label, cents }) => html`<div class=${name === 'owed' ? 'total' : ''}>
            <dt><span class="key ${name}" aria-hidden="true"></span>${label}</dt>
            <dd>${formatMoney(name === 'owed' ? cents : 0 - cents, locale)}</dd>
          </div>`,
        )}
      </dl>
    `;
  }
}

/** What comes off, and what is left; a part of nothing is not told, but for what insurance paid. */
function partsOf({ insuranceCents, adjustmentCents, paidCents, owedCents }: MoneyFlow): Part[] {
  const parts: Part[] = [
    { name: 'insurance', label: msg('Insurance paid', { id: 'billing.statement.insurance' }), cents: insuranceCents },
    { name: 'discount', label: msg('Discounts', { id: 'billing.statement.discounts' }), cents: adjustmentCents },
    { name: 'paid', label: msg('You paid', { id: 'billing.statement.paid' }), cents: paidCents },
    { name: 'owed', label: msg('You owe', { id: 'billing.statement.owed' }), cents: owedCents },
  ];
  return parts.filter(({ name, cents }) => cents !== 0 || name === 'insurance' || name === 'owed');
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-money-flow', BillingMoneyFlow);

declare global {
  interface HTMLElementTagNameMap {
    'billing-money-flow': BillingMoneyFlow;
  }
}
