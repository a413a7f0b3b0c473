/** A bill on paper: what is owed and by when, whom to call, how that came about, and what each service cost. */
import { msg } from '@lit/localize';
import type { Statement } from '@portal/bff/contract/billing';
import { formatMoney, formatPlainDate } from '@portal/shell/contract';
import { FeatureSheet } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { renderStatementLines } from '../../statement-lines.ts';
import { callText, stateBadge, statementTitle } from '../../statement-text.ts';
import { sumsOf } from '../../statement-sums.ts';

export class BillingStatementSheet extends FeatureSheet<Statement> {
  static override styles = [
    FeatureSheet.styles,
    css`
      .owed {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2) var(--ds-space-6);
        align-items: center;
        justify-content: space-between;
        padding: var(--ds-space-3) var(--ds-space-4);
        border: 1.5px solid var(--ds-color-text);
        border-radius: var(--ds-radius-s);
        break-inside: avoid;
      }

      .words {
        display: block;
        font-size: 0.85em;
        font-weight: 400;
      }

      .amount {
        font-size: 1.6rem;
        font-weight: var(--ds-weight-bold);
        line-height: var(--ds-line-tight);
      }

      .sums {
        inline-size: auto;
        min-inline-size: 20rem;
        break-inside: avoid;
      }

      .sums th {
        font-weight: 400;
      }

      .total :is(th, td) {
        font-weight: var(--ds-weight-bold);
      }
    `,
  ];

  protected override heading(statement: Statement): string {
    return statementTitle(statement);
  }

  protected override renderBody(statement: Statement) {
    const { locale } = this.locale;
    const { owedCents, billingPhone: phone } = statement;
    return html`
      <div class="owed">
        <div>
          <div>${msg('You owe', { id: 'billing.statement.owed' })}</div>
          <div class="amount">${formatMoney(owedCents, locale)}</div>
        </div>
        <div>
          <div class="strong">${stateBadge(statement, statement.today, locale).text}</div>
          <div>${msg('Sent', { id: 'billing.sheet.sent' })}: ${formatPlainDate(statement.issuedOn, locale)}</div>
        </div>
        ${
          phone
            ? html`<div>
              ${callText(statement)}
              <span class="strong">${phone}</span>
            </div>`
            : nothing
        }
      </div>
      ${this._renderSums(statement)}
      ${statement.lines.length === 0 ? nothing : this._renderLines(statement)}
    `;
  }

  private _renderSums(statement: Statement) {
    const sums = sumsOf(statement);
    if (sums.length === 0) return nothing;
    return html`
      <h2>${msg('How we got this amount', { id: 'billing.statement.summary' })}</h2>
      <table class="sums">
        <tbody>
          ${sums.map(
            ({ label, cents, isTotal }) =>
              html`<tr class=${isTotal ? 'total' : ''}><th scope="row">${label}</th><td class="number">${formatMoney(cents, this.locale.locale)}</td></tr>`,
          )}
        </tbody>
      </table>
    `;
  }

  private _renderLines(statement: Statement) {
    return html`
      <h2>${msg('Services on this bill', { id: 'billing.statement.lines' })}</h2>
      <table>
        ${renderStatementLines(statement, this.locale.locale)}
      </table>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-statement-sheet': BillingStatementSheet;
  }
}
