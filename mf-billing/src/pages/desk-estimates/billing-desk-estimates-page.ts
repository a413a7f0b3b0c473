/** Good-faith estimates at the clinic desk: what the law has due first comes first. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../estimates/billing-desk-estimates-nav.ts';
import { msg, str } from '@lit/localize';
import type { DeskEstimate, DeskEstimates } from '@portal/bff/contract/estimates';
import { FeaturePage, formatBirthDate, formatPlainDate, PagedResource, personNameText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listDeskEstimates } from '../../api/estimates-api.ts';
import type { EstimatesShown } from '../../api/estimates-api.ts';
import { estimateBadge, serviceName } from '../../estimates/estimate-text.ts';

export class BillingDeskEstimatesPage extends FeaturePage {
  /** Which of them. */
  protected readonly shown: EstimatesShown = 'asked';

  private readonly _estimates = new PagedResource(this, {
    args: () => [this.api, this.subject, this.shown] as const,
    load: ([api, subject, shown], reading, part) => listDeskEstimates(api, subject, shown, part, reading),
    keeps: true,
    live: 'billing.estimates-changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Good-faith estimates', { id: 'billing.desk-estimates.title' })} .eyebrow=${this.subject.displayName}></ds-page-header>
      <billing-desk-estimates-nav .current=${this.shown}></billing-desk-estimates-nav>
      ${this._estimates.render(msg('Loading the estimates', { id: 'billing.desk-estimates.loading' }), (estimates) => this._renderList(estimates))}
    `;
  }

  private _renderList({ items, lateCount }: DeskEstimates) {
    if (items.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="check-circle" .heading=${msg('No estimates here', { id: 'billing.desk-estimates.none' })}>
          ${this.shown === 'asked' ? msg('Everyone who asked has an estimate.', { id: 'billing.desk-estimates.none-asked' }) : msg('Estimates show up here once they’re made.', { id: 'billing.desk-estimates.none-made' })}
        </ds-empty-state>
      </ds-card>`;
    return html`
      ${lateCount > 0 && this.shown === 'asked' ? html`<ds-alert tone="warning">${lateText(lateCount)}</ds-alert>` : nothing}
      <ds-card>
        <ds-list divided .label=${msg('Good-faith estimates', { id: 'billing.desk-estimates.title' })}>
          ${repeat(
            items,
            ({ id }) => id,
            (estimate) => this._renderRow(estimate),
          )}
        </ds-list>
        ${this._estimates.renderMore({ label: msg('More estimates', { id: 'billing.estimates.more' }) })}
      </ds-card>
    `;
  }

  private _renderRow(estimate: DeskEstimate) {
    const { patient, names, plannedOn, today } = estimate;
    const { locale } = this.locale;
    const born = formatBirthDate(patient.birthDate, locale);
    const badge = estimateBadge(estimate, today, locale);
    const planned = plannedOn && msg(str`Planned for ${formatPlainDate(plannedOn, locale)}`, { id: 'billing.estimate.planned-for' });
    return html`<ds-list-item .href=${this.navigation.href(`/estimates/${estimate.id}`)}>
      <bdi>${personNameText(patient.displayName)}</bdi>
      <span slot="meta">${msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'billing.desk-estimates.patient' })}</span>
      <span slot="meta">${[serviceName(names, locale), planned].filter(Boolean).join(' · ')}</span>
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
    </ds-list-item>`;
  }
}

const lateText = (count: number): string =>
  count === 1
    ? msg('1 estimate is late. The law sets the day.', { id: 'billing.desk-estimates.one-late' })
    : msg(str`${count} estimates are late. The law sets the day.`, { id: 'billing.desk-estimates.many-late' });

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-estimates-page': BillingDeskEstimatesPage;
  }
}
