/** One bill: what is owed and why in one sentence, where the money went, each line with its question, and what can be done. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/grid';
import '@portal/design-system/icon';
import '@portal/design-system/link';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/table';
import '@portal/design-system/visually-hidden';
import '../../money-flow/billing-money-flow.ts';
import { msg, str } from '@lit/localize';
import type { Statement, StatementLine } from '@portal/bff/contract/billing';
import { FeaturePage, formatMoney, formatPlainDate, phoneHref, Resource } from '@portal/shell/contract';
import { PrintAction } from '@portal/shell/contract/print';
import { html, nothing } from 'lit';
import { readStatement } from '../../api/billing-api.ts';
import { readBillFile } from '../../api/documents-api.ts';
import { disputeBadge } from '../../dispute-text.ts';
import { PdfDownload } from '../../documents/pdf-download.ts';
import { renderStatementLines } from '../../statement-lines.ts';
import { callText, flowOf, stateBadge, statementTitle, whyOf } from '../../statement-text.ts';
import { whyText } from '../../why-text.ts';
import { statementStyles } from './statement-styles.ts';

export class BillingStatementPage extends FeaturePage {
  static override styles = [FeaturePage.styles, statementStyles];

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

  private readonly _download = new PdfDownload(this, {
    load: () => readBillFile(this.api, this.subject, this.params['statementId'] ?? '', this.locale.locale),
    name: () => (this._statement.value ? statementTitle(this._statement.value) : ''),
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
        .eyebrow=${statement?.visit?.title ?? ''}
        .backHref=${this.navigation.href('/billing')}
        .backLabel=${msg('All bills', { id: 'billing.statement.back' })}
      >
        ${
          statement
            ? html`
              ${msg(str`Sent ${formatPlainDate(statement.issuedOn, this.locale.locale)}`, { id: 'billing.statement.sent' })}
              ${this._print.renderButton(undefined)} ${this._download.renderButton()}
            `
            : nothing
        }
      </ds-page-header>
      ${this._print.renderFailure()} ${this._download.renderFailure()}
    `;
  }

  private _renderStatement(statement: Statement) {
    const flow = flowOf(statement);
    return html`
      ${this._renderDisputes(statement)}
      <ds-grid min-column="19rem" columns="2" align="start">
        ${this._renderOwed(statement)}
        ${
          flow
            ? html`<ds-card .heading=${msg('Where the money went', { id: 'billing.statement.flow' })}>
              <billing-money-flow .flow=${flow}></billing-money-flow>
            </ds-card>`
            : nothing
        }
      </ds-grid>
      ${statement.lines.length === 0 ? nothing : html`<ds-card>${this._renderLines(statement)}</ds-card>`}
      ${this._renderMore(statement)}
    `;
  }

  private _renderOwed(statement: Statement) {
    const { locale } = this.locale;
    const { owedCents, creditCents, billingPhone: phone, pendingCents, status } = statement;
    const badge = stateBadge(statement, statement.today, locale);
    const isOwed = owedCents > 0;
    const why = whyOf(statement);
    const canPay = isOwed && owedCents > pendingCents && statement.payOnline && this.subject.scopes.includes('billing:write');
    return html`
      <ds-card
        .tone=${isOwed ? 'accent' : 'plain'}
        .heading=${creditCents > 0 ? msg('We owe you', { id: 'billing.statement.credit' }) : msg('You owe', { id: 'billing.statement.owed' })}
      >
        <p class="amount">${formatMoney(creditCents > 0 ? creditCents : owedCents, locale)} <ds-badge .tone=${badge.tone}>${badge.text}</ds-badge></p>
        ${why ? html`<p class="why">${whyText(why, locale)}</p>` : nothing}
        ${statement.guarantor ? html`<p>${msg(str`${statement.guarantor} answers for this account. You can pay, but you don’t have to.`, { id: 'billing.statement.guarantor' })}</p>` : nothing}
        ${pendingCents > 0 ? html`<p>${msg(str`${formatMoney(pendingCents, locale)} of it is on its way.`, { id: 'billing.statement.pending' })}</p>` : nothing}
        ${status === 'overdue' && statement.pastDueNotice ? html`<p>${statement.pastDueNotice[locale] ?? statement.pastDueNotice.en}</p>` : nothing}
        ${phone ? html`<p class="call">${callText(statement, canPay)} <ds-link .href=${phoneHref(phone)}>${phone}</ds-link></p>` : nothing}
        ${
          canPay
            ? html`<ds-button slot="footer" variant="primary" .href=${this.navigation.href(`/billing/pay?statement=${statement.id}`)}>
              ${msg('Pay this bill', { id: 'billing.statement.pay' })}
            </ds-button>`
            : nothing
        }
        ${
          this.subject.scopes.includes('messages:write')
            ? html`<ds-button slot="footer" .href=${this.navigation.href(`/messages/new?link=bill:${statement.id}`)}>
              <ds-icon slot="start" name="mail"></ds-icon>${msg('Ask about this bill', { id: 'billing.statement.ask' })}
            </ds-button>`
            : nothing
        }
      </ds-card>
    `;
  }

  private _renderDisputes({ disputes }: Statement) {
    const open = disputes.filter(({ state }) => state === 'open');
    if (open.length === 0) return nothing;
    const { locale } = this.locale;
    return html`<ds-alert tone="warning" .heading=${msg('We’re checking this bill', { id: 'billing.statement.checking' })}>
      ${open.map(
        ({ id, answerBy }) => html`<p>
          ${msg(str`You told us that something is wrong. We answer by ${formatPlainDate(answerBy, locale)}. Until then it isn’t past due.`, { id: 'billing.statement.answer-by' })}
          <ds-link .href=${this.navigation.href(`/billing/disputes/${id}`)}>${msg('See what you told us', { id: 'billing.statement.see-dispute' })}</ds-link>
        </p>`,
      )}
    </ds-alert>`;
  }

  private _renderLines(statement: Statement) {
    const canAsk = this.subject.scopes.includes('messages:write');
    const ask = (line: StatementLine) =>
      html`<ds-link .href=${this.navigation.href(`/messages/new?link=charge:${line.id}`)}
        >${msg('Ask', { id: 'billing.statement.ask-short' })}<ds-visually-hidden> ${line.description}</ds-visually-hidden></ds-link
      >`;
    return html`
      <ds-table>
        <table>
          <caption>${msg('Services on this bill', { id: 'billing.statement.lines' })}</caption>
          ${renderStatementLines(statement, this.locale.locale, canAsk ? ask : undefined)}
        </table>
      </ds-table>
    `;
  }

  /** What was paid when, and what else can be done. */
  private _renderMore(statement: Statement) {
    const { locale } = this.locale;
    const { payments, disputes } = statement;
    const answered = disputes.filter(({ state }) => state !== 'open');
    const canWrite = this.subject.scopes.includes('billing:write');
    return html`<ds-grid min-column="19rem" columns="2" align="start">
      ${
        payments.length > 0
          ? html`<ds-card .heading=${msg('Payments', { id: 'billing.statement.payments' })}>
            <ul class="payments">
              ${payments.map(
                ({ on, cents, method }) =>
                  html`<li><span>${formatPlainDate(on, locale)}${method ? html` · ${method}` : nothing}</span><span class="cents">${formatMoney(cents, locale)}</span></li>`,
              )}
            </ul>
          </ds-card>`
          : nothing
      }
      <ds-card .heading=${msg('What you can do', { id: 'billing.statement.do' })}>
        <ds-list divided .label=${msg('What you can do', { id: 'billing.statement.do' })}>
          ${statement.owedCents > 0 && canWrite ? this._renderWay('/billing/plans/new', 'calendar', msg('Pay in parts', { id: 'billing.statement.in-parts' })) : nothing}
          ${statement.owedCents > 0 ? this._renderWay('/billing/help', 'people', msg('Get help with the cost', { id: 'billing.statement.help' })) : nothing}
          ${this._renderWay('/billing/insurance', 'shield', msg('See what insurance decided', { id: 'billing.statement.see-insurance' }))}
          ${
            statement.canDispute && canWrite
              ? this._renderWay(`/billing/statements/${statement.id}/dispute`, 'alert', msg('Tell us something is wrong', { id: 'billing.statement.dispute' }))
              : nothing
          }
          ${answered.map(({ id, state }) => this._renderWay(`/billing/disputes/${id}`, 'check-circle', disputeBadge(state).text))}
        </ds-list>
      </ds-card>
    </ds-grid>`;
  }

  private _renderWay(path: string, icon: string, label: string) {
    return html`<ds-list-item .href=${this.navigation.href(path)}><ds-icon slot="start" .name=${icon}></ds-icon>${label}</ds-list-item>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-statement-page': BillingStatementPage;
  }
}
