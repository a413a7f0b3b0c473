/** What the insurer says one owes beside what the bill asks for, service by service, and what to do about a difference. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/stack';
import '@portal/design-system/table';
import { msg, str } from '@lit/localize';
import type { BillComparison, ComparedLine } from '@portal/bff/contract/insurance';
import { defineElement, FeatureElement, formatMoney } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { verdictBadge } from './claim-text.ts';

export class BillingBillComparison extends FeatureElement {
  @property({ attribute: false }) comparison: BillComparison | undefined;

  override render() {
    const { comparison } = this;
    if (!comparison) return nothing;
    const { statementId, number } = comparison;
    return html`<ds-card .heading=${msg('This claim and your bill', { id: 'billing.compare.title' })}>
      <ds-stack>${this._renderVerdict(comparison)} ${this._renderTable(comparison)}</ds-stack>
      <ds-button slot="footer" .href=${this.navigation.href(`/billing/statements/${statementId}`)}>${msg(str`See bill ${number}`, { id: 'billing.compare.bill' })}</ds-button>
      ${
        this.subject.scopes.includes('messages:write')
          ? html`<ds-button slot="footer" .href=${this.navigation.href(`/messages/new?link=bill:${statementId}`)}>${msg('Ask about this bill', { id: 'billing.statement.ask' })}</ds-button>`
          : nothing
      }
    </ds-card>`;
  }

  private _renderVerdict({ lines }: BillComparison) {
    const has = (...verdicts: readonly ComparedLine['verdict'][]): boolean => lines.some(({ verdict }) => verdicts.includes(verdict));
    if (has('more', 'only-bill'))
      return html`<ds-alert tone="warning"
        >${msg('Some of the bill is higher than your insurance says. Ask us about it before you pay.', { id: 'billing.compare.higher' })}</ds-alert
      >`;
    if (has('not-told'))
      return html`<ds-alert tone="info">${msg('Your insurance didn’t tell us your part for some of these services.', { id: 'billing.compare.unknown' })}</ds-alert>`;
    return html`<ds-alert tone="success"
      >${has('less') ? msg('The bill is lower than your insurance says.', { id: 'billing.compare.lower' }) : msg('The bill and your insurance say the same.', { id: 'billing.compare.all-same' })}</ds-alert
    >`;
  }

  private _renderTable({ lines, insurerCents, billCents }: BillComparison) {
    const { locale } = this.locale;
    const money = (cents: number | null) => html`<td class="number">${cents === null ? '–' : formatMoney(cents, locale)}</td>`;
    return html`<ds-table>
      <table>
        <caption>${msg('Your part, service by service', { id: 'billing.compare.lines' })}</caption>
        <thead>
          <tr>
            <th scope="col">${msg('Service', { id: 'billing.statement.service' })}</th>
            <th scope="col" class="number">${msg('By your insurance', { id: 'billing.compare.by-insurance' })}</th>
            <th scope="col" class="number">${msg('On the bill', { id: 'billing.compare.on-bill' })}</th>
            <th scope="col">${msg('Difference', { id: 'billing.compare.difference' })}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map((line) => {
            const badge = verdictBadge(line.verdict);
            return html`<tr>
              <th scope="row">${line.name}</th>
              ${money(line.insurerCents)}${money(line.billCents)}
              <td><ds-badge .tone=${badge.tone}>${badge.text}</ds-badge></td>
            </tr>`;
          })}
          <tr>
            <th scope="row">${msg('In all', { id: 'billing.compare.all' })}</th>
            ${money(insurerCents)}${money(billCents)}
            <td></td>
          </tr>
        </tbody>
      </table>
    </ds-table>`;
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-bill-comparison', BillingBillComparison);

declare global {
  interface HTMLElementTagNameMap {
    'billing-bill-comparison': BillingBillComparison;
  }
}
