/** One value of a result, said once: what it is, where it stands, its usual range, and how it changed over time. */
import '@portal/design-system/accordion-item';
import '@portal/design-system/badge';
import '@portal/design-system/trend-line';
import { msg, str } from '@lit/localize';
import type { ResultComponent, ResultValue } from '@portal/bff/contract/records';
import { testName } from '@portal/bff/contract/test-names';
import { defineElement, FeatureElement, formatDate } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { flagBadge, labWordsText, valueStatusText } from '../../result-text.ts';
import { rangeText, unitText, valueText } from '../../value-text.ts';

type Shown = Omit<ResultComponent, 'name'>;

/** Whether there is more to say of it than its parts. */
const saysOwn = ({ components, flag, labWords }: ResultValue, own: string | null): boolean =>
  own !== null || components.length === 0 || flag !== null || labWords !== null;

const hasTrend = (value: ResultValue) => value.number !== null && value.measuredAt !== null && value.comparator === null && value.earlier.length > 0;

export class RecordsValueItem extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
        min-inline-size: 0;
        padding-block: var(--ds-space-3);
        overflow-wrap: anywhere;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-1) var(--ds-space-3);
        align-items: center;
      }
      .name {
        font-size: inherit;
        font-weight: 400;
        line-height: inherit;
        margin: 0;
      }
      .value {
        font-weight: var(--ds-weight-bold);
      }
      .muted {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
        white-space: pre-line;
      }
      ul {
        list-style: none;
        margin: 0;
        padding-inline-start: var(--ds-space-4);
      }
      li {
        padding-block-start: var(--ds-space-2);
      }
      p {
        margin: 0;
      }
      /* The list draws the line. */
      ds-accordion-item {
        border-block-end: 0;
        margin-block-end: calc(var(--ds-space-3) * -1);
      }
    `,
  ];

  @property({ attribute: false }) value!: ResultValue;
  /** Zone the days of earlier values are shown in. */
  @property({ attribute: false }) timeZone = 'UTC';
  /** Level of the name's heading. */
  @property({ type: Number }) level = 3;
  /** The result's own name, which a group need not repeat. */
  @property({ attribute: false }) resultName = '';

  override render() {
    const { value } = this;
    const { locale } = this.locale;
    const own = valueText(value, locale);
    const status = valueStatusText(value.status);
    return html`
      ${value.group && value.group !== this.resultName ? html`<p class="muted">${testName(value.group, locale)}</p>` : nothing}
      <div class="name" role="heading" aria-level=${this.level}>${testName(value.name, locale)}</div>
      ${value.given && saysOwn(value, own) ? this._renderShown(value, own ?? this._emptyText(value)) : nothing}
      ${status ? html`<p class="muted">${status}</p>` : nothing}
      ${value.components.length > 0 ? html`<ul>${value.components.map((part) => this._renderPart(part))}</ul>` : nothing}
      ${value.note ? html`<p class="muted">${value.note}</p>` : nothing}
      ${hasTrend(value) ? this._renderTrend(value) : nothing}
    `;
  }

  /** A value of which only its parts are measured has none of its own to miss. */
  private _emptyText({ components }: ResultValue): string {
    return components.length > 0 ? '' : msg('No value given', { id: 'records.value.none' });
  }

  private _renderShown(shown: Shown, own: string) {
    const badge = flagBadge(shown.flag);
    const range = rangeText(shown, this.locale.locale);
    const words = labWordsText(shown);
    const isMeasured = shown.number !== null || shown.text !== null;
    return html`
      <div class="line">
        ${own ? html`<span class="value">${own}</span>` : nothing}
        ${
          badge
            ? html`<ds-badge .tone=${badge.tone}>${badge.text}</ds-badge>`
            : isMeasured && words === null
              ? html`<span class="muted">${msg('Not compared with a range', { id: 'records.value.not-rated' })}</span>`
              : nothing
        }
      </div>
      ${words === null ? nothing : html`<p class="muted">${words}</p>`}
      ${range ? html`<p class="muted">${msg(str`Usual range: ${range}`, { id: 'records.value.range' })}</p>` : nothing}
    `;
  }

  private _renderPart(part: ResultComponent) {
    return html`<li>${part.name ? html`<div>${testName(part.name, this.locale.locale)}</div>` : nothing}${this._renderShown(part, valueText(part, this.locale.locale) ?? msg('No value given', { id: 'records.value.none' }))}</li>`;
  }

  private _renderTrend(value: ResultValue) {
    const count = value.earlier.length;
    const points = [...value.earlier, { at: value.measuredAt ?? '', number: value.number ?? Number.NaN }];
    // A range in another unit has no place on the line of the value's.
    const isSameUnit = value.referenceUnit === null || value.referenceUnit === value.unit;
    return html`
      <ds-accordion-item
        .headingLevel=${this.level + 1}
        .heading=${msg('Over time', { id: 'records.value.trend' })}
        .note=${count === 1 ? msg('1 earlier value', { id: 'records.value.one-earlier' }) : msg(str`${count} earlier values`, { id: 'records.value.earlier' })}
      >
        <ds-trend-line
          .label=${testName(value.name, this.locale.locale)}
          .unit=${unitText(value.unit)}
          .low=${isSameUnit ? (value.referenceLow ?? undefined) : undefined}
          .high=${isSameUnit ? (value.referenceHigh ?? undefined) : undefined}
          .rangeLabel=${msg('Usual range', { id: 'records.value.range-label' })}
          .points=${points.map((point) => ({ label: formatDate(point.at, this.timeZone, this.locale.locale, 'short'), value: point.number }))}
        ></ds-trend-line>
      </ds-accordion-item>
    `;
  }
}

defineElement('records-value-item', RecordsValueItem);

declare global {
  interface HTMLElementTagNameMap {
    'records-value-item': RecordsValueItem;
  }
}
