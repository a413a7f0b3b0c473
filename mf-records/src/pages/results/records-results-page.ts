/** Laboratory results, newest first, a page at a time. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '../../parts-nav/records-parts-nav.ts';
import { msg, str } from '@lit/localize';
import type { ResultSummary } from '@portal/bff/contract/records';
import { testName } from '@portal/bff/contract/test-names';
import { FeaturePage, formatKnownInstant, PagedResource, whoseText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listResults } from '../../api/records-api.ts';
import { renderAskTeam } from '../../ask-team.ts';
import { statusText, summaryBadge } from '../../result-text.ts';

export class RecordsResultsPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ds-stack {
        margin-block-start: var(--ds-space-4);
      }
    `,
  ];

  private readonly _results = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listResults(api, subject, part, reading),
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${whoseText(this.subject, msg('Test results', { id: 'records.results.title' }), (person) => msg(str`${person}’s test results`, { id: 'records.results.theirs' }))} .headingLevel=${this.headingLevel}></ds-page-header>
      <records-parts-nav current="results"></records-parts-nav>
      ${this._results.render(msg('Loading your results', { id: 'records.results.loading' }), ({ items }) => this._renderResults(items))}
    `;
  }

  private _renderResults(results: readonly ResultSummary[]) {
    if (results.length === 0) {
      return html`
        <ds-card>
          <ds-empty-state picture="results" icon="flask" .heading=${msg('No test results yet', { id: 'records.results.none-title' })}>
            ${msg('When a lab sends results to your clinic, they will show up here.', { id: 'records.results.none-text' })}
            ${renderAskTeam(this)}
          </ds-empty-state>
        </ds-card>
      `;
    }
    return html`
      <ds-card>
        <ds-list divided .label=${msg('Test results, newest first', { id: 'records.results.list' })}>
          ${repeat(
            results,
            ({ id }) => id,
            (result) => this._renderRow(result),
          )}
        </ds-list>
        ${this._results.isLong ? this._renderMore() : nothing}
      </ds-card>
    `;
  }

  private _renderMore() {
    return html`
      <ds-stack>
        ${this._results.renderMore({ label: msg('Older results', { id: 'records.results.older' }) })}
      </ds-stack>
    `;
  }

  private _renderRow(result: ResultSummary) {
    const href = this.navigation.href(`/records/results/${result.id}`);
    const badge = summaryBadge(result);
    const status = statusText(result.status);
    return html`
      <ds-list-item .href=${href} ?current=${href === this.opened}>
        ${testName(result.name, this.locale.locale)}
        <ds-icon slot="start" name="flask"></ds-icon>
        <div slot="meta">
          ${[result.issuedAt ? formatKnownInstant(result.issuedAt, result.issuedPrecision, result.timeZone, this.locale.locale) : null, result.practitioner].filter(Boolean).join(' · ')}
        </div>
        ${status ? html`<div slot="meta">${status}</div>` : nothing}
        <ds-cluster slot="trailing" gap="2">
          ${result.isNew ? html`<ds-badge tone="info">${msg('New', { id: 'records.results.new' })}</ds-badge>` : nothing}
          <ds-badge .tone=${badge.tone}>${badge.text}</ds-badge>
        </ds-cluster>
      </ds-list-item>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-results-page': RecordsResultsPage;
  }
}
