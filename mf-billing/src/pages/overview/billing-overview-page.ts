/** What is owed, all bills, and whether bills come on paper. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/link';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/switch';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { BillingSummary, StatementSummary } from '@portal/bff/contract/billing';
import {
  announcerContext,
  apiContext,
  describeError,
  FeaturePage,
  formatMoney,
  formatPlainDate,
  localeContext,
  navigationContext,
  renderTask,
  subjectContext,
} from '@portal/shell/contract';
import type { Announcer, ApiTransport, LocaleSettings, Navigation, Subject } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { readOverview, setPaperless } from '../../api/billing-api.ts';
import { stateBadge } from '../../statement-text.ts';

export class BillingOverviewPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .amount {
        font-size: var(--ds-text-2xl);
        font-weight: var(--ds-weight-bold);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @consume({ context: apiContext, subscribe: true }) @state() private _api!: ApiTransport;
  @consume({ context: subjectContext, subscribe: true }) @state() private _subject!: Subject;
  @consume({ context: localeContext, subscribe: true }) @state() private _locale!: LocaleSettings;
  @consume({ context: navigationContext, subscribe: true }) @state() private _navigation!: Navigation;
  @consume({ context: announcerContext, subscribe: true }) private _announcer!: Announcer;

  @state() private _paperless: boolean | undefined;
  @state() private _saveError = '';
  private _saving = false;

  private readonly _overview = new Task(this, {
    task: ([api, subject], { signal }) => readOverview(api, subject, signal),
    args: () => [this._api, this._subject] as const,
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Billing', { id: 'billing.overview.title' })}></ds-page-header>
      ${renderTask(
        this._overview,
        msg('Loading your bills', { id: 'billing.overview.loading' }),
        ({ summary, statements }) => html`${this._renderBalance(summary)} ${this._renderStatements(statements)} ${this._renderPaperless(summary)}`,
      )}
    `;
  }

  private _renderBalance(summary: BillingSummary) {
    const { locale } = this._locale;
    const { overdue, nextDue, billingPhone } = summary;
    return html`
      <ds-card .heading=${msg('You owe', { id: 'billing.overview.owe' })}>
        <p class="amount">${formatMoney(summary.balanceCents, locale)}</p>
        ${
          overdue
            ? html`<ds-badge tone="danger">
              ${msg(str`Past due since ${formatPlainDate(overdue.oldest.dueOn, locale)}: ${formatMoney(overdue.cents, locale)}`, { id: 'billing.overview.overdue' })}
            </ds-badge>`
            : nothing
        }
        ${nextDue ? html`<p>${msg(str`Next due: ${formatMoney(nextDue.owedCents, locale)} by ${formatPlainDate(nextDue.dueOn, locale)}`, { id: 'billing.overview.next-due' })}</p>` : nothing}
        ${summary.balanceCents === 0 ? html`<p>${msg('Nothing to pay. Thank you.', { id: 'billing.overview.nothing' })}</p>` : this._renderHowToPay(billingPhone)}
      </ds-card>
    `;
  }

  private _renderHowToPay(phone: string | null) {
    if (!phone) return nothing;
    return html`
      <p>
        ${msg('To pay, or if this is hard to pay, call us:', { id: 'billing.overview.how-to-pay' })}
        <ds-link href=${`tel:${phone}`}>${phone}</ds-link>
      </p>
    `;
  }

  private _renderStatements(statements: readonly StatementSummary[]) {
    const label = msg('Your bills', { id: 'billing.overview.bills' });
    return html`
      <ds-card .heading=${label}>
        ${
          statements.length === 0
            ? html`<ds-empty-state icon="bill" heading-level="3" .heading=${msg('No bills yet', { id: 'billing.overview.none-title' })}>
              ${msg('When you get a bill, you will find it here.', { id: 'billing.overview.none-text' })}
            </ds-empty-state>`
            : html`<ds-list divided .label=${label}>${statements.map((statement) => this._renderRow(statement))}</ds-list>`
        }
      </ds-card>
    `;
  }

  private _renderRow(statement: StatementSummary) {
    const { locale } = this._locale;
    const badge = stateBadge(statement.status);
    const amount = statement.owedCents > 0 ? statement.owedCents : statement.totalCents;
    return html`
      <ds-list-item .href=${this._navigation.href(`/billing/statements/${statement.id}`)}>
        ${formatMoney(amount, locale)}
        <ds-icon slot="start" name="bill"></ds-icon>
        <span slot="meta">${msg(str`Bill ${statement.number} of ${formatPlainDate(statement.issuedOn, locale)}`, { id: 'billing.overview.bill-of' })}</span>
        <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
      </ds-list-item>
    `;
  }

  private _renderPaperless(summary: BillingSummary) {
    if (!this._subject.scopes.includes('billing:write')) return nothing;
    return html`
      <ds-card .heading=${msg('How you get your bills', { id: 'billing.overview.delivery' })}>
        <ds-switch .checked=${this._paperless ?? summary.paperless} @change=${this._onPaperless}>
          ${msg('Go paperless: send me an e-mail instead of a letter', { id: 'billing.overview.paperless' })}
        </ds-switch>
        ${this._saveError ? html`<ds-alert tone="danger">${this._saveError}</ds-alert>` : nothing}
      </ds-card>
    `;
  }

  private async _onPaperless(event: Event): Promise<void> {
    let kept = this._paperless ?? this._overview.value?.summary.paperless ?? false;
    this._paperless = (event.target as HTMLElement & { checked: boolean }).checked;
    this._saveError = '';
    // Two requests on their way could arrive in the other order: the one under way is followed by what is wanted then.
    if (this._saving) return;
    this._saving = true;
    try {
      while (this._paperless !== kept) {
        const wanted: boolean = this._paperless;
        await setPaperless(this._api, this._subject, wanted);
        kept = wanted;
      }
      this._announcer.announce(msg('Saved', { id: 'billing.overview.saved' }));
    } catch (error) {
      this._paperless = kept;
      this._saveError = describeError(error);
    } finally {
      this._saving = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-overview-page': BillingOverviewPage;
  }
}
