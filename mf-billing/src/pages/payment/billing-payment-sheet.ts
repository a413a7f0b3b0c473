/** A receipt on paper. */
import { msg } from '@lit/localize';
import type { Payment } from '@portal/bff/contract/payments';
import { formatMoney } from '@portal/shell/contract';
import { FeatureSheet } from '@portal/shell/contract/print';
import { css, html } from 'lit';
import { paymentAmounts, paymentFacts } from '../../paying/payment-facts.ts';
import type { Fact } from '../../paying/payment-facts.ts';

export class BillingPaymentSheet extends FeatureSheet<Payment> {
  static override styles = [
    FeatureSheet.styles,
    css`
      table {
        inline-size: auto;
        min-inline-size: 20rem;
        break-inside: avoid;
      }

      th {
        font-weight: 400;
      }

      .total :is(th, td) {
        font-weight: var(--ds-weight-bold);
      }
    `,
  ];

  protected override heading(): string {
    return msg('Receipt', { id: 'billing.payment.receipt' });
  }

  protected override renderBody(payment: Payment) {
    const { locale } = this.locale;
    const kept = formatMoney(payment.amountCents - payment.refundedCents, locale);
    return html`
      <table>
        <tbody>
          ${paymentFacts(payment, this.locale).map((fact) => renderFact(fact))}
        </tbody>
      </table>
      <h2>${msg('What it was for', { id: 'billing.payment.for' })}</h2>
      <table>
        <tbody>
          ${paymentAmounts(payment, this.locale).map((fact) => renderFact(fact, 'number'))}
          <tr class="total">
            <th scope="row">${msg('Paid', { id: 'billing.payment.paid' })}</th>
            <td class="number">${kept}</td>
          </tr>
        </tbody>
      </table>
    `;
  }
}

const renderFact = ({ label, value }: Fact, cell = '') => html`<tr><th scope="row">${label}</th><td class=${cell}>${value}</td></tr>`;

declare global {
  interface HTMLElementTagNameMap {
    'billing-payment-sheet': BillingPaymentSheet;
  }
}
