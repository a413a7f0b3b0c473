/** What somebody wants to know the cost of: the way to a new estimate, and those that were kept or asked for. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { EstimateList, EstimateSummary } from '@portal/bff/contract/estimates';
import { FeaturePage, formatDate, PagedResource, whoseText } from '@portal/shell/contract';
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listEstimates } from '../../api/estimates-api.ts';
import { estimateBadge, rangeText, serviceName } from '../../estimates/estimate-text.ts';

export class BillingEstimatesPage extends FeaturePage {
  private readonly _estimates = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listEstimates(api, subject, part, reading),
    keeps: true,
    live: 'billing.estimates-changed',
    row: 'ds-list-item',
  });

  override render() {
    const heading = whoseText(this.subject, msg('What care costs', { id: 'billing.estimates.title' }), (person) =>
      msg(str`What care costs for ${person}`, { id: 'billing.estimates.theirs' }),
    );
    return html`
      <ds-page-header .heading=${heading} .headingLevel=${this.headingLevel} .backHref=${this.navigation.href('/billing')} .backLabel=${msg('Billing', { id: 'billing.overview.title' })}>
        ${msg('See what a service may cost before you get it, with your insurance or without.', { id: 'billing.estimates.lead' })}
        <ds-button slot="actions" variant="primary" .href=${this.navigation.href('/billing/estimates/new')}>
          <ds-icon slot="start" name="search"></ds-icon>${msg('New estimate', { id: 'billing.estimates.new' })}
        </ds-button>
      </ds-page-header>
      ${this._estimates.render(msg('Loading your estimates', { id: 'billing.estimates.loading' }), (list) => this._renderList(list))}
    `;
  }

  private _renderList({ items }: EstimateList) {
    const label = msg('Your estimates', { id: 'billing.estimates.list' });
    return html`<ds-card .headingLevel=${this.headingLevel + 1} .heading=${label}>
      ${
        items.length === 0
          ? html`<ds-empty-state icon="bill" heading-level="3" .heading=${msg('No estimates yet', { id: 'billing.estimates.none' })}>
              ${msg('Estimates that you save or ask for show up here.', { id: 'billing.estimates.none-text' })}
            </ds-empty-state>`
          : html`<ds-list divided .label=${label}>
                ${repeat(
                  items,
                  ({ id }) => id,
                  (estimate) => this._renderRow(estimate),
                )}
              </ds-list>
              ${this._estimates.renderMore({ label: msg('More estimates', { id: 'billing.estimates.more' }) })}`
      }
    </ds-card>`;
  }

  private _renderRow(estimate: EstimateSummary) {
    const { locale } = this.locale;
    const { pays, clinic, createdAt, timeZone } = estimate;
    const today = new Date().toISOString().slice(0, 10);
    const badge = estimateBadge(estimate, today, locale);
    const href = this.navigation.href(`/billing/estimates/${estimate.id}`);
    return html`<ds-list-item .href=${href} ?current=${href === this.opened}>
      ${serviceName(estimate.names, locale)}
      <ds-icon slot="start" name="bill"></ds-icon>
      <span slot="meta">${[pays && rangeText(pays, locale), clinic.name, formatDate(createdAt, timeZone, locale, 'medium')].filter(Boolean).join(' · ')}</span>
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
    </ds-list-item>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-estimates-page': BillingEstimatesPage;
  }
}
