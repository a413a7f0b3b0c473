/** One bill: what is owed and by when, how that came about, and what each service cost. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/grid';
import '@portal/design-system/icon';
import '@portal/design-system/page-header';
import '@portal/design-system/table';
import { msg, str } from '@lit/localize';
import type { Statement } from '@portal/bff/contract/billing';
import { FeaturePage, formatMoney, formatPlainDate, phoneHref, Resource } from '@portal/shell/contract';
import { PrintAction } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { readStatement } from '../../api/billing-api.ts';
import { sumsOf } from '../../statement-sums.ts';
import { renderStatementLines } from '../../statement-lines.ts';
import { callText, stateBadge, statementTitle } from '../../statement-text.ts';

export class BillingStatementPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .amount {
        font-size: var(--ds-text-2xl);
        font-weight: var(--ds-weight-bold);
        font-variant-numeric: tabular-nums;
        line-height: var(--ds-line-tight);
      }

      .amount ds-badge {
        margin-inline-start: var(--ds-space-3);
        font-size: var(--ds-text-m);
        vertical-align: 0.3em;
      }

      .call {
        margin-block-start: var(--ds-space-3);
      }

      dl {
        display: grid;
        gap: var(--ds-space-2);
        margin: 0;
      }

      dl div {
        display: flex;
        gap: var(--ds-space-4);
        justify-content: space-between;
      }

      dt {
        color: var(--ds-color-text-muted);
      }

      dd {
        margin: 0;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      .total {
        padding-block-start: var(--ds-space-2);
        border-block-start: var(--ds-border);
        font-weight: var(--ds-weight-bold);
      }

      .total dt {
        color: inherit;
      }
    `,
  ];

  private readonly _statement = new Resource(this, {
    args: () => [this.api, this.subject, this.params['statementId'] ?? ''] as const,
    load: ([api, subject, statementId], reading) => readStatement(api, subject, statementId, reading),
    live: 'billing.changed',
  });

  private readonly _print = new PrintAction(this, {
    tag: 'billing-statement-sheet',
    load: async () => (await import('./billing-statement-sheet.ts')).BillingStatementSheet,
    data: () => this._statement.value,
    byKeyboard: () => undefined,
  });

  override render() {
    return html`
      ${this._renderHeader(this._statement.value)}
      ${this._statement.render(msg('Loading your bill', { id: 'billing.statement.loading' }), (statement) => this._renderStatement(statement))}
    `;
  }

  private _renderHeader(statement: Statement | undefined) {
    return html`
      <ds-page-header
        .heading=${statement ? statementTitle(statement) : msg('Bill', { id: 'billing.statement.untitled' })}
        .backHref=${this.navigation.href('/billing')}
        .backLabel=${msg('All bills', { id: 'billing.statement.back' })}
      >
        ${
          statement
            ? html`
              ${msg(str`Sent ${formatPlainDate(statement.issuedOn, this.locale.locale)}`, { id: 'billing.statement.sent' })}
              ${this._print.renderButton(undefined)}
            `
            : nothing
        }
      </ds-page-header>
      ${this._print.renderFailure()}
    `;
  }

  private _renderStatement(statement: Statement) {
    const sums = sumsOf(statement);
    return html`
      <ds-grid min-column="17rem" columns="2">
        ${this._renderOwed(statement)}
        ${
          sums.length === 0
            ? nothing
            : html`<ds-card .heading=${msg('How we got this amount', { id: 'billing.statement.summary' })}>
              <dl>
                ${sums.map(
                  ({ label, cents, isTotal }) =>
                    html`<div class=${isTotal ? 'total' : ''}><dt>${label}</dt><dd>${formatMoney(cents, this.locale.locale)}</dd></div>`,
                )}
              </dl>
            </ds-card>`
        }
      </ds-grid>
      ${statement.lines.length === 0 ? nothing : html`<ds-card>${this._renderLines(statement)}</ds-card>`}
    `;
  }

  private _renderOwed(statement: Statement) {
    const { locale } = this.locale;
    const { owedCents, billingPhone: phone } = statement;
    const badge = stateBadge(statement, statement.today, locale);
    const isOwed = owedCents > 0;
    return html`
      <ds-card .tone=${isOwed ? 'accent' : 'plain'} .heading=${msg('You owe', { id: 'billing.statement.owed' })}>
        <p class="amount">${formatMoney(owedCents, locale)} <ds-badge .tone=${badge.tone}>${badge.text}</ds-badge></p>
        ${phone ? html`<p class="call">${callText(statement)}</p>` : nothing}
        ${
          this.subject.scopes.includes('messages:write')
            ? html`<ds-button slot="footer" .href=${this.navigation.href(`/messages/new?link=bill:${statement.id}`)}>
              <ds-icon slot="start" name="mail"></ds-icon>${msg('Ask about this bill', { id: 'billing.statement.ask' })}
            </ds-button>`
            : nothing
        }
        ${
          phone
            ? html`<ds-button slot="footer" .variant=${isOwed ? 'primary' : 'secondary'} .href=${phoneHref(phone)}>
              <ds-icon slot="start" name="phone"></ds-icon>${phone}
            </ds-button>`
            : nothing
        }
      </ds-card>
    `;
  }

  private _renderLines(statement: Statement) {
    return html`
      <ds-table>
        <table>
          <caption>${msg('Services on this bill', { id: 'billing.statement.lines' })}</caption>
          ${renderStatementLines(statement, this.locale.locale)}
        </table>
      </ds-table>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-statement-page': BillingStatementPage;
  }
}
