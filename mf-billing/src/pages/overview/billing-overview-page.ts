/** What is owed, all bills, and whether bills come on paper. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/grid';
import '@portal/design-system/icon';
import '@portal/design-system/link';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/switch';
import { msg, str } from '@lit/localize';
import type { BillingSummary, StatementSummary } from '@portal/bff/contract/billing';
import { Action, FeaturePage, formatMoney, formatPlainDate, PagedResource, whoseText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { readOverview, setPaperless } from '../../api/billing-api.ts';
import '../../accounts/billing-account-list.ts';
import '../../balance/billing-balance.ts';
import { stateBadge } from '../../statement-text.ts';
import { billingLinks } from './overview-links.ts';

export class BillingOverviewPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .more {
        display: flex;
        gap: var(--ds-space-3);
      }

      .more ds-icon {
        flex: none;
        color: var(--ds-color-primary);
      }

      .more .text {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  /** What was chosen and may not be on the server yet. */
  @state() private _paperless: boolean | undefined;

  private readonly _overview = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => readOverview(api, subject, part, reading),
    live: 'billing.changed',
    row: 'ds-list-item',
  });

  private readonly _choose = new Action(this, {
    send: (paperless: boolean, call) => setPaperless(this.api, this.subject, paperless, call),
    done: (_answer, paperless) => this._overview.patch((overview) => ({ ...overview, summary: { ...overview.summary, paperless } })),
  });

  override render() {
    return html`
      <ds-page-header .heading=${whoseText(this.subject, msg('Billing', { id: 'billing.overview.title' }), (person) => msg(str`${person}’s bills`, { id: 'billing.overview.theirs' }))} .headingLevel=${this.headingLevel}></ds-page-header>
      ${this._overview.render(
        msg('Loading your bills', { id: 'billing.overview.loading' }),
        ({ summary, items: statements }) =>
          html`${this._renderBalance(summary)} ${this._renderStatements(statements, summary.today)}
          <billing-account-list></billing-account-list> ${this._renderMore()} ${this._renderPaperless(summary)}`,
      )}
    `;
  }

  private _renderBalance(summary: BillingSummary) {
    return html`<billing-balance .summary=${summary} .headingLevel=${this.headingLevel + 1}></billing-balance>`;
  }

  private _renderMore() {
    return html`<ds-card .headingLevel=${this.headingLevel + 1} .heading=${msg('More about money', { id: 'billing.more.title' })}>
      <ds-grid min-column="16rem" columns="3">
        ${billingLinks().map(
          ({ path, icon, label, text }) => html`<div class="more">
            <ds-icon .name=${icon}></ds-icon>
            <div><ds-link .href=${this.navigation.href(path)}>${label}</ds-link><br /><span class="text">${text}</span></div>
          </div>`,
        )}
      </ds-grid>
    </ds-card>`;
  }

  private _renderStatements(statements: readonly StatementSummary[], today: string) {
    const label = msg('Your bills', { id: 'billing.overview.bills' });
    return html`
      <ds-card .headingLevel=${this.headingLevel + 1} .heading=${label}>
        ${
          statements.length === 0
            ? html`<ds-empty-state picture="bills" icon="bill" heading-level="3" .heading=${msg('No bills yet', { id: 'billing.overview.none-title' })}>
              ${msg('When you get a bill, it will show up here.', { id: 'billing.overview.none-text' })}
            </ds-empty-state>`
            : html`<ds-list divided .label=${label}>
                ${repeat(
                  statements,
                  ({ id }) => id,
                  (statement) => this._renderRow(statement, today),
                )}
              </ds-list>
              ${this._overview.renderMore({ label: msg('Older bills', { id: 'billing.overview.older' }) })}`
        }
      </ds-card>
    `;
  }

  private _renderRow(statement: StatementSummary, today: string) {
    const { locale } = this.locale;
    const href = this.navigation.href(`/billing/statements/${statement.id}`);
    const badge = stateBadge(statement, today, locale);
    const amount = statement.creditCents > 0 ? statement.creditCents : statement.owedCents > 0 ? statement.owedCents : statement.totalCents;
    const bill = msg(str`Bill ${statement.number} of ${formatPlainDate(statement.issuedOn, locale)}`, { id: 'billing.overview.bill-of' });
    return html`
      <ds-list-item .href=${href} ?current=${href === this.opened}>
        ${statement.title ? html`${statement.title} · ` : nothing}${formatMoney(amount, locale)}
        <ds-icon slot="start" name="bill"></ds-icon>
        <span slot="meta">${bill}</span>
        <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
      </ds-list-item>
    `;
  }

  private _renderPaperless(summary: BillingSummary) {
    if (!this.subject.scopes.includes('billing:write')) return nothing;
    return html`
      <ds-card .headingLevel=${this.headingLevel + 1} .heading=${msg('How you get your bills', { id: 'billing.overview.delivery' })}>
        <ds-switch .checked=${this._paperless ?? summary.paperless} @change=${this._onPaperless}>
          ${msg('Go paperless: email me instead of sending a letter', { id: 'billing.overview.paperless' })}
        </ds-switch>
        ${this._choose.renderFailure()}
      </ds-card>
    `;
  }

  private async _onPaperless(event: Event): Promise<void> {
    this._paperless = (event.target as HTMLElement & { checked: boolean }).checked;
    // Two requests on their way could arrive in the other order: the one under way is followed by what is wanted then.
    if (this._choose.busy) return;
    while (this._paperless !== undefined && this._paperless !== this._overview.value?.summary.paperless) {
      if (await this._choose.run(this._paperless)) continue;
      this._paperless = undefined;
      return;
    }
    this._paperless = undefined;
    this.announcer.announce(msg('Saved', { id: 'billing.overview.saved' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-overview-page': BillingOverviewPage;
  }
}
