/** Measurements that stand in no result: of visits, and of laboratories without a report. */
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/page-header';
import '../../parts-nav/records-parts-nav.ts';
import { msg, str } from '@lit/localize';
import type { MeasurementList } from '@portal/bff/contract/records';
import { FeaturePage, PagedResource, whoseText } from '@portal/shell/contract';
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listMeasurements } from '../../api/records-api.ts';
import { renderAskTeam } from '../../ask-team.ts';
import { renderMeasurement } from '../../rows/measurement-row.ts';

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
            (entry) => renderMeasurement(entry, timeZone, this.locale.locale),
          )}
        </ds-list>
        ${this._list.renderMore({ label: msg('Older measurements', { id: 'records.measurements.older' }) })}
      </ds-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-measurements-page': RecordsMeasurementsPage;
  }
}
