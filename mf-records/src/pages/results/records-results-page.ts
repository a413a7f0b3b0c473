/** Laboratory results, newest first, a page at a time. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/pagination';
import '@portal/design-system/stack';
import '../../parts-nav/records-parts-nav.ts';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { ResultList, ResultSummary } from '@portal/bff/contract/records';
import { apiContext, describeError, FeaturePage, formatDate, localeContext, navigationContext, renderTask, subjectContext } from '@portal/shell/contract';
import type { ApiTransport, LocaleSettings, Navigation, Subject } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { listResults } from '../../api/records-api.ts';
import { statusText, summaryBadge } from '../../result-text.ts';

export class RecordsResultsPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ds-cluster {
        padding-block-start: var(--ds-space-1);
      }
      ds-stack {
        margin-block-start: var(--ds-space-4);
      }
    `,
  ];

  @consume({ context: apiContext, subscribe: true }) @state() private _api!: ApiTransport;
  @consume({ context: subjectContext, subscribe: true }) @state() private _subject!: Subject;
  @consume({ context: localeContext, subscribe: true }) @state() private _locale!: LocaleSettings;
  @consume({ context: navigationContext, subscribe: true }) @state() private _navigation!: Navigation;

  /** Older pages loaded so far. */
  @state() private _older: readonly ResultList[] = [];
  @state() private _loadingOlder = false;
  @state() private _olderError = '';

  private readonly _results = new Task(this, {
    task: ([api, subject], { signal }) => {
      this._older = [];
      return listResults(api, subject, undefined, signal);
    },
    args: () => [this._api, this._subject] as const,
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Test results', { id: 'records.results.title' })}></ds-page-header>
      <records-parts-nav current="results"></records-parts-nav>
      ${renderTask(this._results, msg('Loading your results', { id: 'records.results.loading' }), (first) => this._renderResults(first))}
    `;
  }

  private _renderResults(first: ResultList) {
    const pages = [first, ...this._older];
    const results = pages.flatMap((page) => page.items);
    const cursor = pages.at(-1)?.next ?? null;
    if (results.length === 0) {
      return html`
        <ds-card>
          <ds-empty-state icon="flask" .heading=${msg('No test results yet', { id: 'records.results.none-title' })}>
            ${msg('When a lab sends results to your clinic, you will find them here.', { id: 'records.results.none-text' })}
          </ds-empty-state>
        </ds-card>
      `;
    }
    return html`
      <ds-card>
        <ds-list divided .label=${msg('Test results, newest first', { id: 'records.results.list' })}>
          ${results.map((result) => this._renderRow(result))}
        </ds-list>
        ${this._renderMore(results.length, cursor)}
      </ds-card>
    `;
  }

  private _renderRow(result: ResultSummary) {
    const badge = summaryBadge(result);
    const status = statusText(result.status);
    return html`
      <ds-list-item .href=${this._navigation.href(`/records/results/${result.id}`)}>
        ${result.name}
        <ds-icon slot="start" name="flask"></ds-icon>
        <div slot="meta">
          ${[result.issuedAt ? formatDate(result.issuedAt, result.timeZone, this._locale.locale) : null, result.practitioner].filter(Boolean).join(' · ')}
        </div>
        ${status ? html`<div slot="meta">${status}</div>` : nothing}
        <ds-cluster slot="meta" gap="2">
          ${result.isNew ? html`<ds-badge tone="info">${msg('New', { id: 'records.results.new' })}</ds-badge>` : nothing}
          <ds-badge .tone=${badge.tone}>${badge.text}</ds-badge>
        </ds-cluster>
      </ds-list-item>
    `;
  }

  /** How many pages there are is not known, only whether there is one more. */
  private _renderMore(count: number, cursor: string | null) {
    const page = this._older.length + 1;
    if (page === 1 && cursor === null) return nothing;
    return html`
      <ds-stack>
        ${this._olderError ? html`<ds-alert tone="danger">${this._olderError}</ds-alert>` : nothing}
        <ds-pagination
          variant="more"
          .label=${msg('Older results', { id: 'records.results.older' })}
          .page=${page}
          .pages=${cursor ? page + 1 : page}
          .summary=${msg(str`${count} results shown`, { id: 'records.results.shown' })}
          .busy=${this._loadingOlder}
          @page-change=${(event: Event) => this._onMore(event, cursor)}
        ></ds-pagination>
      </ds-stack>
    `;
  }

  private async _onMore(event: Event, cursor: string | null): Promise<void> {
    // It goes on once the results are there.
    event.preventDefault();
    if (this._loadingOlder || cursor === null) return;
    const before = this._results.value;
    this._loadingOlder = true;
    this._olderError = '';
    try {
      const page = await listResults(this._api, this._subject, cursor);
      // Another person's list may have been opened meanwhile.
      if (this._results.value === before) this._older = [...this._older, page];
    } catch (error) {
      this._olderError = describeError(error);
    } finally {
      this._loadingOlder = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-results-page': RecordsResultsPage;
  }
}
