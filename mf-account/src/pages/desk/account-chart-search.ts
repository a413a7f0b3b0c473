/** Finds a patient of the clinic by number, or by last name and birth date. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/date-field';
import '@portal/design-system/error-summary';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/radio-group';
import '@portal/design-system/text-field';
import { validateForm } from '@portal/design-system/forms';
import { msg } from '@lit/localize';
import type { ChartMatch, ChartSearch } from '@portal/bff/contract/desk';
import { describeError, FeatureElement, formatPlainDate } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { formStyles } from '../../form-styles.ts';
import { findCharts } from '../../api/desk-api.ts';
import { readSearch, renderSearchFields } from './search-fields.ts';

/** `chart-select`: this patient is meant. */
export type ChartSelectEvent = CustomEvent<ChartMatch>;

/**
 * @fires chart-select - A patient was chosen.
 */
export class AccountChartSearch extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-4);
        max-inline-size: 36rem;
      }
    `,
  ];

  @state() private _way: 'number' | 'name' = 'number';
  @state() private _errors: ReturnType<typeof validateForm> = [];
  @state() private _found: readonly ChartMatch[] | undefined;
  @state() private _error: unknown;
  @state() private _busy = false;

  override render() {
    return html`
      <form novalidate @submit=${this._onSubmit}>
        <ds-error-summary heading-level="3" .errors=${this._errors}></ds-error-summary>
        ${renderSearchFields(this._way, (way) => (this._way = way))}
        <div><ds-button type="submit" variant="secondary" .busy=${this._busy}>${msg('Find the patient', { id: 'account.search.find' })}</ds-button></div>
      </form>
      <div role="status">${this._renderFound()}</div>
    `;
  }

  private _renderFound() {
    if (this._error !== undefined) return html`<ds-alert tone="danger" quiet>${describeError(this._error)}</ds-alert>`;
    if (!this._found) return nothing;
    if (this._found.length === 0)
      return html`<p>${msg('No patient of this clinic fits. Check the number or the birth date.', { id: 'account.search.none' })}</p>`;
    return html`<ds-list divided .label=${msg('Patients that fit', { id: 'account.search.found' })}>
      ${this._found.map(
        (chart) => html`<ds-list-item>
          ${chart.name}
          <span slot="meta">${formatPlainDate(chart.birthDate, this.locale.locale)}, ${chart.patientNumber}</span>
          <ds-button slot="trailing" .label=${`${msg('Choose', { id: 'account.search.choose' })}: ${chart.name}`} @click=${() => this._choose(chart)}>
            ${msg('Choose', { id: 'account.search.choose' })}
          </ds-button>
        </ds-list-item>`,
      )}
    </ds-list>`;
  }

  private _choose(chart: ChartMatch): void {
    this.dispatchEvent(new CustomEvent('chart-select', { detail: chart }) satisfies ChartSelectEvent);
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this._errors = validateForm(form);
    if (this._errors.length > 0 || this._busy) return;
    this._busy = true;
    this._error = undefined;
    try {
      const search: ChartSearch = readSearch(new FormData(form), this._way);
      this._found = await findCharts(this.api, this.subject, search);
    } catch (error) {
      this._error = error;
    } finally {
      this._busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-chart-search': AccountChartSearch;
  }
}
