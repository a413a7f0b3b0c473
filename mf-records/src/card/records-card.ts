/** Test results on the home page: the newest reports and how many are new. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import type { RecordsHome, ResultSummary } from '@portal/bff/contract/records';
import { testName } from '@portal/bff/contract/test-names';
import { FeatureCard } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { statusText, summaryBadge } from '../result-text.ts';
import { timeText } from '../value-text.ts';

export class RecordsCard extends FeatureCard<RecordsHome> {
  static override styles = [
    FeatureCard.styles,
    css`
      .muted {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  override render() {
    const recent = this.data?.recent ?? [];
    return html`
      <ds-card .heading=${msg('Test results', { id: 'records.card.title' })} .href=${this.navigation.href('/records')}>
        <ds-icon slot="icon" name="flask"></ds-icon>
        ${
          recent.length === 0
            ? html`<p class="muted">${msg('No test results yet', { id: 'records.card.none' })}</p>`
            : html`
              ${this._renderCount(this.data?.newCount ?? 0)}
              <ds-list divided .label=${msg('Newest results', { id: 'records.card.list' })}>${recent.map((result) => this._renderRow(result))}</ds-list>
            `
        }
      </ds-card>
    `;
  }

  private _renderCount(count: number) {
    if (count === 0) return nothing;
    const text = count === 1 ? msg('1 new result', { id: 'records.card.one-new' }) : msg(str`${count} new results`, { id: 'records.card.new' });
    return html`<p>${text}</p>`;
  }

  private _renderRow(result: ResultSummary) {
    const badge = summaryBadge(result);
    const status = statusText(result.status);
    return html`
      <ds-list-item .href=${this.navigation.href(`/records/results/${result.id}`)}>
        ${testName(result.name, this.locale.locale)}
        ${result.issuedAt ? html`<div slot="meta">${timeText(result.issuedAt, result.issuedPrecision, result.timeZone, this.locale.locale)}</div>` : nothing}
        ${status ? html`<div slot="meta">${status}</div>` : nothing}
        <div slot="meta"><ds-badge .tone=${badge.tone}>${badge.text}</ds-badge></div>
      </ds-list-item>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-card': RecordsCard;
  }
}
