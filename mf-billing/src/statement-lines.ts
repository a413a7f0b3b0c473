/** What each service of a bill cost, the same on its page and on paper: the rows of a table with cells of class `number`. */
import { msg } from '@lit/localize';
import type { Statement, StatementLine } from '@portal/bff/contract/billing';
import { formatMoney, formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { serviceWords } from './service-words.ts';

/** Head and body; what insurance paid and what was taken off have a minus sign. @param action - what can be done about a line */
export function renderStatementLines({ lines }: Pick<Statement, 'lines'>, locale: Locale, action?: (line: StatementLine) => unknown) {
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
        ${action ? html`<th scope="col">${msg('Question?', { id: 'billing.statement.question' })}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) => html`<tr>
          <th scope="row">
            ${line.description} ${renderWords(line)}
          </th>
          <td>${line.serviceOn ? formatPlainDate(line.serviceOn, locale) : nothing}</td>
          ${money(line.chargeCents)}${money(0 - line.insuranceCents)}${money(0 - line.adjustmentCents)}${money(line.patientCents)}
          ${action ? html`<td>${action(line)}</td>` : nothing}
        </tr>`,
      )}
    </tbody>
  `;
}

/** Plain words, and the code that insurance knows it by. */
function renderWords(line: StatementLine) {
  const words = serviceWords(line);
  const code = line.code ? msg('Code', { id: 'billing.statement.code' }) : '';
  if (!words && !code) return nothing;
  return html`<span class="words">${words}${words && code ? ' · ' : ''}${code ? html`${code}&nbsp;${line.code}` : nothing}</span>`;
}
