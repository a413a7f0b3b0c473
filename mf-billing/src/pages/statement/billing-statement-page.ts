/** One bill: what each service cost and how the amount came about. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/print-button';
import '@portal/design-system/table';
import { msg, str } from '@lit/localize';
import type { Statement } from '@portal/bff/contract/billing';
import { FeaturePage, formatMoney, formatPlainDate, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { readStatement } from '../../api/billing-api.ts';
import { stateBadge } from '../../statement-text.ts';

export class BillingStatementPage extends FeaturePage {
  private readonly _statement = new Resource(this, {
    args: () => [this.api, this.subject, this.params['statementId'] ?? ''] as const,
    load: ([api, subject, statementId], reading) => readStatement(api, subject, statementId, reading),
    live: 'billing.changed',
  });

  override render() {
    return html`
      ${this._renderHeader(this._statement.value)}
      ${this._statement.render(msg('Loading your bill', { id: 'billing.statement.loading' }), (statement) => this._renderStatement(statement))}
    `;
  }

  private _renderHeader(statement: Statement | undefined) {
    const badge = statement && stateBadge(statement.status);
    return html`
      <ds-page-header
        .heading=${statement ? msg(str`Bill ${statement.number}`, { id: 'billing.statement.title' }) : msg('Bill', { id: 'billing.statement.untitled' })}
        .backHref=${this.navigation.href('/billing')}
        .backLabel=${msg('All bills', { id: 'billing.statement.back' })}
      >
        ${
          badge
            ? html`
              <ds-badge slot="meta" .tone=${badge.tone}>${badge.text}</ds-badge>
              <ds-print-button slot="actions"></ds-print-button>
            `
            : nothing
        }
      </ds-page-header>
    `;
  }

  private _renderStatement(statement: Statement) {
    return html`
      <ds-card .heading=${msg('How we got this amount', { id: 'billing.statement.summary' })}>
        <ds-key-value-list .items=${this._facts(statement)}></ds-key-value-list>
      </ds-card>
      ${statement.lines.length === 0 ? nothing : html`<ds-card>${this._renderLines(statement)}</ds-card>`}
    `;
  }

  private _facts(statement: Statement) {
    const money = (cents: number) => formatMoney(cents, this.locale.locale);
    const day = (date: string | null) => (date ? formatPlainDate(date, this.locale.locale) : null);
    const { totals } = statement;
    const facts = [
      { label: msg('Sent on', { id: 'billing.statement.issued' }), value: day(statement.issuedOn) },
      { label: msg('Due on', { id: 'billing.statement.due' }), value: day(statement.dueOn) },
      { label: msg('Charges', { id: 'billing.statement.charges' }), value: totals && money(totals.chargeCents) },
      { label: msg('Insurance paid', { id: 'billing.statement.insurance' }), value: totals && money(totals.insuranceCents) },
      { label: msg('Discounts', { id: 'billing.statement.discounts' }), value: totals && money(totals.adjustmentCents) },
      { label: msg('Your share', { id: 'billing.statement.part' }), value: money(statement.totalCents) },
      { label: msg('You paid', { id: 'billing.statement.paid' }), value: money(statement.paidCents) },
      { label: msg('You owe', { id: 'billing.statement.owed' }), value: money(statement.owedCents) },
      { label: msg('Questions about this bill', { id: 'billing.statement.phone' }), value: statement.billingPhone },
    ];
    return facts.filter((fact): fact is { label: string; value: string } => Boolean(fact.value));
  }

  private _renderLines(statement: Statement) {
    const money = (cents: number) => formatMoney(cents, this.locale.locale);
    return html`
      <ds-table>
        <table>
          <caption>${msg('Services on this bill', { id: 'billing.statement.lines' })}</caption>
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
            ${statement.lines.map(
              (line) => html`
                <tr>
                  <th scope="row">${line.description}</th>
                  <td>${line.serviceOn ? formatPlainDate(line.serviceOn, this.locale.locale) : nothing}</td>
                  <td class="number">${money(line.chargeCents)}</td>
                  <td class="number">${money(line.insuranceCents)}</td>
                  <td class="number">${money(line.adjustmentCents)}</td>
                  <td class="number">${money(line.patientCents)}</td>
                </tr>
              `,
            )}
          </tbody>
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
