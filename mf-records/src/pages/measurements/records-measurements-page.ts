/** Measurements that stand in no result: of visits, and of laboratories without a report. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../parts-nav/records-parts-nav.ts';
import { msg, str } from '@lit/localize';
import type { MeasurementEntry, MeasurementList, ResultComponent } from '@portal/bff/contract/records';
import { testName } from '@portal/bff/contract/test-names';
import { FeaturePage, formatKnownInstant, PagedResource, whoseText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listMeasurements } from '../../api/records-api.ts';
import { renderAskTeam } from '../../ask-team.ts';
import { flagBadge, labWordsText, valueStatusText } from '../../result-text.ts';
import { rangeText, valueText } from '../../value-text.ts';

export class RecordsMeasurementsPage extends FeaturePage {
  private readonly _list = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listMeasurements(api, subject, part, reading),
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${whoseText(this.subject, msg('Measurements', { id: 'records.measurements.title' }), (person) => msg(str`${person}’s measurements`, { id: 'records.measurements.theirs' }))}></ds-page-header>
      <records-parts-nav current="measurements"></records-parts-nav>
      ${this._list.render(msg('Loading your measurements', { id: 'records.measurements.loading' }), (list) => this._renderList(list))}
    `;
  }

  private _renderList({ items, timeZone }: Pick<MeasurementList, 'items' | 'timeZone'>) {
    if (items.length === 0) {
      return html`
        <ds-card>
          <ds-empty-state picture="measurements" icon="flask" .heading=${msg('No measurements yet', { id: 'records.measurements.none-title' })}>
            ${msg('What was measured or asked at your visits, and values a lab sent without a report, will show up here.', { id: 'records.measurements.none-text' })}
            ${renderAskTeam(this)}
          </ds-empty-state>
        </ds-card>
      `;
    }
    return html`
      <ds-card>
        <ds-list divided .label=${msg('Measurements, newest first', { id: 'records.measurements.list' })}>
          ${repeat(
            items,
            ({ id }) => id,
            (entry) => this._renderEntry(entry, timeZone),
          )}
        </ds-list>
        ${this._list.renderMore({ label: msg('Older measurements', { id: 'records.measurements.older' }) })}
      </ds-card>
    `;
  }

  private _renderEntry(entry: MeasurementEntry, timeZone: string) {
    const own = valueText(entry, this.locale.locale);
    const status = valueStatusText(entry.status);
    const hasJudgement = entry.flag !== null || entry.labWords !== null;
    const isEmpty = entry.given && own === null && !hasJudgement && entry.components.length === 0;
    return html`
      <ds-list-item>
        ${testName(entry.name, this.locale.locale)}
        ${own === null && !hasJudgement ? nothing : this._renderShown('', entry, own ?? '')}
        ${entry.components.map((part) =>
          this._renderShown(
            testName(part.name, this.locale.locale),
            part,
            valueText(part, this.locale.locale) ?? msg('No value given', { id: 'records.value.none' }),
          ),
        )}
        ${isEmpty ? html`<div slot="meta">${msg('No value given', { id: 'records.value.none' })}</div>` : nothing}
        ${status ? html`<div slot="meta">${status}</div>` : nothing}
        ${entry.note ? html`<div slot="meta">${entry.note}</div>` : nothing}
        ${entry.measuredAt ? html`<div slot="meta">${formatKnownInstant(entry.measuredAt, entry.measuredPrecision, timeZone, this.locale.locale)}</div>` : nothing}
      </ds-list-item>
    `;
  }

  private _renderShown(name: string, shown: Omit<ResultComponent, 'name'>, text: string) {
    const words = labWordsText(shown);
    const range = rangeText(shown, this.locale.locale);
    const badge = flagBadge(shown.flag);
    return html`
      <div slot="meta">
        ${name ? `${name}: ${text}` : text}
        ${badge ? html`<ds-badge .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing}
      </div>
      ${words === null ? nothing : html`<div slot="meta">${words}</div>`}
      ${range ? html`<div slot="meta">${msg(str`Usual range: ${range}`, { id: 'records.value.range' })}</div>` : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-measurements-page': RecordsMeasurementsPage;
  }
}
