/** Laboratory results, newest first, a page at a time. */
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '../../parts-nav/records-parts-nav.ts';
import { msg, str } from '@lit/localize';
import type { ResultSummary } from '@portal/bff/contract/records';
import { FeaturePage, PagedResource, whoseText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listResults } from '../../api/records-api.ts';
import { renderAskTeam } from '../../ask-team.ts';
import { renderResult } from '../../rows/result-row.ts';

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
    live: 'records.results-changed',
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
            (result) => renderResult(result, this, this.opened),
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
}

declare global {
  interface HTMLElementTagNameMap {
    'records-results-page': RecordsResultsPage;
  }
}
