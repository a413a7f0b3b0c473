/** What was paid in a year as the rows of a table, the same on the page and on paper. */
import { msg } from '@lit/localize';
import type { TaxYear } from '@portal/bff/contract/billing';
import { formatMoney, formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html, nothing } from 'lit';

/** Head, body, and the sum as foot. */
export function renderTaxRows({ payments, cents }: TaxYear, locale: Locale) {
  return html`
    <thead>
      <tr>
        <th scope="col">${msg('Paid on', { id: 'billing.tax.paid-on' })}</th>
        <th scope="col">${msg('For', { id: 'billing.tax.for' })}</th>
        <th scope="col">${msg('Day of care', { id: 'billing.tax.service-day' })}</th>
        <th scope="col">${msg('Bill', { id: 'billing.statement.untitled' })}</th>
        <th scope="col">${msg('How', { id: 'billing.tax.how' })}</th>
        <th scope="col" class="number">${msg('Amount', { id: 'billing.tax.amount' })}</th>
      </tr>
    </thead>
    <tbody>
      ${payments.map(
        (payment) => html`<tr>
          <th scope="row">${formatPlainDate(payment.on, locale)}</th>
          <td>${payment.title ?? msg('Care', { id: 'billing.tax.care' })}</td>
          <td>${payment.serviceOn ? formatPlainDate(payment.serviceOn, locale) : nothing}</td>
          <td>${payment.statementNumber}</td>
          <td>${payment.method ?? nothing}</td>
          <td class="number">${formatMoney(payment.cents, locale)}</td>
        </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" colspan="5">${msg('Total', { id: 'billing.tax.total' })}</th>
        <td class="number">${formatMoney(cents, locale)}</td>
      </tr>
    </tfoot>
  `;
}
