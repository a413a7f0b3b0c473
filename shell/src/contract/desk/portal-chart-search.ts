/** Finds a patient of the clinic by number, or by last name and birth date. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/date-field';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/radio-group';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import type { ChartMatch, ChartSearch } from '@portal/bff/contract/desk';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { FeatureElement } from '../feature-element.ts';
import { FormController } from '../form-controller.ts';
import { formatBirthDate } from '../intl.ts';
import { personNameText } from '../person-name.ts';
import { findCharts } from './find-charts.ts';
import { readSearch, renderSearchFields } from './search-fields.ts';

/** `chart-select`: this patient is meant. */
export type ChartSelectEvent = CustomEvent<ChartMatch>;

/**
 * @fires chart-select - A patient was chosen.
 */
export class PortalChartSearch extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-4);
        max-inline-size: 36rem;
      }

      form {
        display: grid;
        gap: var(--ds-space-4);
      }
    `,
  ];

  @state() private _way: 'number' | 'name' = 'number';
  @state() private _found: readonly ChartMatch[] | undefined;

  private readonly _search = new FormController<ChartSearch, readonly ChartMatch[]>(this, {
    summary: { level: 3 },
    values: (_form, data) => readSearch(data, this._way),
    send: (search) => findCharts(this.api, this.subject, search),
    sent: (found) => {
      this._found = found;
    },
  });

  override render() {
    return html`
      ${this._search.render(
        html`
          ${renderSearchFields(this._way, (way) => (this._way = way))}
          <div><ds-button type="submit" variant="secondary">${msg('Find the patient', { id: 'shell.desk.find' })}</ds-button></div>
        `,
        { bare: true },
      )}
      <div role="status">${this._renderFound()}</div>
    `;
  }

  private _renderFound() {
    if (this._search.failure) return html`<ds-alert tone="danger" quiet>${this._search.failure}</ds-alert>`;
    if (!this._found) return nothing;
    if (this._found.length === 0)
      return html`<p>${msg('No patient of this clinic matches. Check the number, or the name and birth date.', { id: 'shell.desk.none' })}</p>`;
    return html`<ds-list divided .label=${msg('Matching patients', { id: 'shell.desk.found' })}>
      ${this._found.map(
        (chart) => html`<ds-list-item>
          <bdi>${personNameText(chart.name)}</bdi>
          <span slot="meta">${formatBirthDate(chart.birthDate, this.locale.locale)}, ${chart.patientNumber}</span>
          <ds-button slot="trailing" .label=${`${msg('Choose', { id: 'shell.desk.choose' })}: ${personNameText(chart.name)}`} @click=${() => this._choose(chart)}>
            ${msg('Choose', { id: 'shell.desk.choose' })}
          </ds-button>
        </ds-list-item>`,
      )}
    </ds-list>`;
  }

  private _choose(chart: ChartMatch): void {
    this.dispatchEvent(new CustomEvent('chart-select', { detail: chart }) satisfies ChartSelectEvent);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-chart-search': PortalChartSearch;
  }
}
