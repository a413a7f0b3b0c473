/** One bill: what each service cost and how the amount came about. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/print-button';
import '@portal/design-system/table';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { Statement } from '@portal/bff/contract/billing';
import { apiContext, FeaturePage, formatMoney, formatPlainDate, localeContext, navigationContext, renderTask, subjectContext } from '@portal/shell/contract';
import type { ApiTransport, LocaleSettings, Navigation, Subject } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { readStatement } from '../../api/billing-api.ts';
import { stateBadge } from '../../statement-text.ts';

export class BillingStatementPage extends FeaturePage {
  @consume({ context: apiContext, subscribe: true }) @state() private _api!: ApiTransport;
  @consume({ context: subjectContext, subscribe: true }) @state() private _subject!: Subject;
  @consume({ context: localeContext, subscribe: true }) @state() private _locale!: LocaleSettings;
  @consume({ context: navigationContext, subscribe: true }) @state() private _navigation!: Navigation;

  private readonly _statement = new Task(this, {
    task: ([api, subject, statementId = ''], { signal }) => readStatement(api, subject, statementId, signal),
    args: () => [this._api, this._subject, this.params.statementId] as const,
  });

  override render() {
    return html`
      ${this._renderHeader(this._statement.value)}
      ${renderTask(this._statement, msg('Loading your bill', { id: 'billing.statement.loading' }), (statement) => this._renderStatement(statement))}
    `;
  }

  private _renderHeader(statement: Statement | undefined) {
    const badge = statement && stateBadge(statement.status);
    return html`
      <ds-page-header
        .heading=${statement ? msg(str`Bill ${statement.number}`, { id: 'billing.statement.title' }) : msg('Bill', { id: 'billing.statement.untitled' })}
        .backHref=${this._navigation.href('/billing')}
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
      <ds-card .heading=${msg('How the amount came about', { id: 'billing.statement.summary' })}>
        <ds-key-value-list .items=${this._facts(statement)}></ds-key-value-list>
      </ds-card>
      ${statement.lines.length === 0 ? nothing : html`<ds-card>${this._renderLines(statement)}</ds-card>`}
    `;
  }

  private _facts(statement: Statement) {
    const money = (cents: number) => formatMoney(cents, this._locale.locale);
    const day = (date: string | null) => (date ? formatPlainDate(date, this._locale.locale) : null);
    const { totals } = statement;
    const facts = [
      { label: msg('Sent on', { id: 'billing.statement.issued' }), value: day(statement.issuedOn) },
      { label: msg('Due on', { id: 'billing.statement.due' }), value: day(statement.dueOn) },
      { label: msg('Charges', { id: 'billing.statement.charges' }), value: totals && money(totals.chargeCents) },
      { label: msg('Insurance paid', { id: 'billing.statement.insurance' }), value: totals && money(totals.insuranceCents) },
      { label: msg('Discounts', { id: 'billing.statement.discounts' }), value: totals && money(totals.adjustmentCents) },
      { label: msg('Your part', { id: 'billing.statement.part' }), value: money(statement.totalCents) },
      { label: msg('You paid', { id: 'billing.statement.paid' }), value: money(statement.paidCents) },
      { label: msg('You owe', { id: 'billing.statement.owed' }), value: money(statement.owedCents) },
      { label: msg('Questions about this bill', { id: 'billing.statement.phone' }), value: statement.billingPhone },
    ];
    return facts.filter((fact): fact is { label: string; value: string } => Boolean(fact.value));
  }

  private _renderLines(statement: Statement) {
    const money = (cents: number) => formatMoney(cents, this._locale.locale);
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
              <th scope="col" class="number">${msg('Your part', { id: 'billing.statement.line-part' })}</th>
            </tr>
          </thead>
          <tbody>
            ${statement.lines.map(
              (line) => html`
                <tr>
                  <th scope="row">${line.description}</th>
                  <td>${line.serviceOn ? formatPlainDate(line.serviceOn, this._locale.locale) : nothing}</td>
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
