/** What each service of a bill cost, the same on its page and on paper: the rows of a table with cells of class `number`. */
import { msg } from '@lit/localize';
import type { Statement } from '@portal/bff/contract/billing';
import { formatMoney, formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html, nothing } from 'lit';

/** Head and body; what insurance paid and what was taken off have a minus sign. */
export function renderStatementLines({ lines }: Pick<Statement, 'lines'>, locale: Locale) {
  const money = (cents: number) => html`<td class="number">${formatMoney(cents, locale)}</td>`;
  return html`
    <thead>
      <tr>
        <th scope="col">${msg('Service', { id: 'billing.statement.service' })}</th>
        <th scope="col">${msg('Day', { id: 'billing.statement.day' })}</th>
        <th scope="col" class="number">${msg('Charge', { id: 'billing.statement.charge' })}</th>
        <th scope="col" class="number">${msg('Insurance', { id: 'billing.statement.line-insurance' })}</th>
        <th scope="col" class="number">${msg('Discount', { id: 'billing.statement.discount' })}</th>
        <th scope="col" class="number">${msg('Your share', { id: 'billing.statement.line-part' })}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) => html`<tr>
          <th scope="row">${line.description}</th>
          <td>${line.serviceOn ? formatPlainDate(line.serviceOn, locale) : nothing}</td>
          ${money(line.chargeCents)}${money(0 - line.insuranceCents)}${money(0 - line.adjustmentCents)}${money(line.patientCents)}
        </tr>`,
      )}
    </tbody>
  `;
}
