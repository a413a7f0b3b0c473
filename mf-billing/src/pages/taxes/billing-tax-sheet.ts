/** What was paid in a year, on paper: who was paid, for whom, each payment with the day of care, and the sum. */
import { msg, str } from '@lit/localize';
import type { TaxYear } from '@portal/bff/contract/billing';
import { formatMoney, formatPlainDate } from '@portal/shell/contract';
import { FeatureSheet } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { renderTaxRows } from '../../tax-rows.ts';

export class BillingTaxSheet extends FeatureSheet<TaxYear> {
  static override styles = [
    FeatureSheet.styles,
    css`
      .sum {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2) var(--ds-space-6);
        justify-content: space-between;
        padding: var(--ds-space-3) var(--ds-space-4);
        border: 1.5px solid var(--ds-color-text);
        border-radius: var(--ds-radius-s);
        break-inside: avoid;
      }

      .amount {
        font-size: 1.6rem;
        font-weight: var(--ds-weight-bold);
        line-height: var(--ds-line-tight);
      }

      tr {
        break-inside: avoid;
      }

      tfoot :is(th, td) {
        border-block-start: 1.5px solid var(--ds-color-text);
        font-weight: var(--ds-weight-bold);
      }

      tfoot th {
        text-align: start;
      }
    `,
  ];

  protected override heading({ year }: TaxYear): string {
    return msg(str`Medical payments in ${String(year)}`, { id: 'billing.tax.sheet' });
  }

  protected override renderBody(pack: TaxYear) {
    const { locale } = this.locale;
    const { payee, cents, today } = pack;
    return html`
      <div class="sum">
        <div>
          <div>${msg('Total paid', { id: 'billing.tax.total-paid' })}</div>
          <div class="amount">${formatMoney(cents, locale)}</div>
        </div>
        ${
          payee
            ? html`<div>
              <div>${msg('Paid to', { id: 'billing.tax.paid-to' })}</div>
              <div class="strong">${payee.name}</div>
              <div>${[payee.address, payee.phone].filter(Boolean).join(' · ')}</div>
            </div>`
            : nothing
        }
        <div>
          <div>${msg('Made on', { id: 'billing.tax.made-on' })}</div>
          <div>${formatPlainDate(today, locale)}</div>
        </div>
      </div>
      <h2>${msg('Your payments', { id: 'billing.tax.payments' })}</h2>
      <table>
        ${renderTaxRows(pack, locale)}
      </table>
      <p>${msg('What insurance paid and what came off a bill is not part of these amounts.', { id: 'billing.tax.note' })}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-tax-sheet': BillingTaxSheet;
  }
}
