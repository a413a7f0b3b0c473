/** One value drawn: where it lies against the usual range, and how it changed over time. */
import '@portal/design-system/range-bar';
import '@portal/design-system/section';
import '@portal/design-system/trend-line';
import { msg, str } from '@lit/localize';
import type { ResultValue } from '@portal/bff/contract/records';
import { defineElement, FeatureElement, formatDate } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { flagBadge, rangeText, unitText, valueText } from '../../result-text.ts';

const hasRange = (value: ResultValue) => value.number !== null && (value.referenceLow !== null || value.referenceHigh !== null);
const hasTrend = (value: ResultValue) => value.number !== null && value.measuredAt !== null && value.comparator === null && value.earlier.length > 0;

/** Whether there is anything to draw for a value. */
export function hasPicture(value: ResultValue): boolean {
  return hasRange(value) || hasTrend(value);
}

export class RecordsValueCard extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      ds-section {
        --ds-section-gap: var(--ds-space-2);
      }
      /* Below the card's own heading, so smaller than a third one is elsewhere. */
      ds-section::part(heading) {
        font-size: var(--ds-text-m);
      }
      ds-trend-line {
        margin-block-start: var(--ds-space-4);
      }
    `,
  ];

  @property({ attribute: false }) value!: ResultValue;
  /** Zone the days of earlier values are shown in. */
  @property({ attribute: false }) timeZone = 'UTC';

  override render() {
    return html`
      <ds-section heading-level="3" .heading=${this.value.name}>
        ${hasRange(this.value) ? this._renderRange(this.value) : nothing} ${hasTrend(this.value) ? this._renderTrend(this.value) : nothing}
      </ds-section>
    `;
  }

  private _renderRange(value: ResultValue) {
    const range = rangeText(value, this.locale.locale) ?? '';
    return html`
      <ds-range-bar
        .value=${value.number ?? Number.NaN}
        .low=${value.referenceLow ?? undefined}
        .high=${value.referenceHigh ?? undefined}
        .valueText=${valueText(value, this.locale.locale)}
        .rangeText=${msg(str`Usual range: ${range}`, { id: 'records.picture.range' })}
        .statusText=${flagBadge(value.flag)?.text ?? msg('Not rated by the lab', { id: 'records.picture.not-rated' })}
      ></ds-range-bar>
    `;
  }

  private _renderTrend(value: ResultValue) {
    const points = [...value.earlier, { at: value.measuredAt ?? '', number: value.number ?? Number.NaN }];
    return html`
      <ds-trend-line
        .label=${msg('Over time', { id: 'records.picture.trend' })}
        .unit=${unitText(value.unit)}
        .low=${value.referenceLow ?? undefined}
        .high=${value.referenceHigh ?? undefined}
        .points=${points.map((point) => ({ label: formatDate(point.at, this.timeZone, this.locale.locale, 'short'), value: point.number }))}
      ></ds-trend-line>
    `;
  }
}

defineElement('records-value-card', RecordsValueCard);

declare global {
  interface HTMLElementTagNameMap {
    'records-value-card': RecordsValueCard;
  }
}
