/** Values of several categories as bars, and as a table. */
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ChartElement } from '../charts/chart-element.ts';
import { chartStyles } from '../charts/chart-styles.ts';
import { moreSeriesStyles } from '../charts/more-series-styles.ts';
import type { ChartKeys } from '../charts/point-navigation.ts';
import { seriesClass } from '../charts/series-marks.ts';
import { seriesStyles } from '../charts/series-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';
import type * as BarReading from './bar-reading.ts';
import { barStyles } from './bar-styles.ts';
import { layOutBars } from './bars.ts';
import type { BarLayout, BarSeries, PlacedBar } from './bars.ts';

export type { BarSeries } from './bars.ts';

/** One bar of a chart with one series. */
export interface Bar {
  label: string;
  value: number | null;
}

/**
 * Up, down, Home and End go from category to category, left and right from
 * series to series. Series differ by pattern as well as by color.
 *
 * @cssprop [--ds-bar-chart-bar] - Thickness of a bar (1.75rem).
 * @cssprop [--ds-chart-color-1] - Color of the first series; `-2` to `-5` of the next.
 * @cssprop [--ds-chart-ground] - What the chart stands on; the surface by default.
 */
export class DsBarChart extends ChartElement<typeof BarReading> {
  static override styles = [elementStyles, visuallyHiddenStyles, seriesStyles, moreSeriesStyles, chartStyles, barStyles];

  /** The bars, for one series. */
  @property({ attribute: false }) bars: readonly Bar[] = [];
  /** What the values of `series` stand for, in order. */
  @property({ attribute: false }) categories: readonly string[] = [];
  /** Several series, instead of `bars`. */
  @property({ attribute: false }) series: readonly BarSeries[] = [];
  /** Values of a category follow each other in one bar, with their sum. */
  @property({ type: Boolean, reflect: true }) stacked = false;
  /** Heading of the table's first column, instead of “What”. */
  @property({ attribute: 'category-label' }) categoryLabel = '';

  private _layout: BarLayout = layOutBars([], 0, false);

  protected override willUpdate(): void {
    this._layout = layOutBars(this._series, this._categories.length, this.stacked);
    super.willUpdate();
  }

  override render() {
    if (this._categories.length === 0) return html`<figure>${this._renderCaption()}<p class="empty">${this._own.current.noValues}</p></figure>`;
    const isSeveral = this._series.length > 1;
    return html`<figure>
      ${this._renderCaption()} ${isSeveral ? this._renderKey() : nothing}
      <div
        class="rows ${isSeveral && !this.stacked ? 'several' : ''} ${this.stacked ? 'stacked' : ''}"
        role="group"
        aria-labelledby="name"
        aria-describedby="keys"
        @keydown=${this._onKeydown}
        @focusout=${this._onLeave}
        @pointerleave=${this._onLeave}
      >
        ${this._categories.map((label, index) => this._renderCategory(label, index))}
        <div class="ticks axis" aria-hidden="true">${this._layout.ticks.map(({ value, x }) => html`<span ${styleProperties({ '--_x': `${x}%` })}>${this._number(value)}</span>`)}</div>
      </div>
      ${this._renderDetails(this._renderTable())}
    </figure>`;
  }

  protected get _places() {
    return this._series.map(() => this._categories.map((_, index) => index));
  }

  protected get _keys(): ChartKeys {
    const isReversed = this.matches(':dir(rtl)');
    return { along: ['ArrowUp', 'ArrowDown'], across: isReversed ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'] };
  }

  protected _loadReading() {
    return import('./bar-reading.ts');
  }

  private get _series(): readonly BarSeries[] {
    return this.series.length > 0 ? this.series : [{ label: '', values: this.bars.map(({ value }) => value) }];
  }

  private get _categories(): readonly string[] {
    return this.series.length > 0 ? this.categories : this.bars.map(({ label }) => label);
  }

  private _renderKey() {
    return html`<ul class="key">
      ${this._series.map(({ label }, series) => html`<li><span class="swatch ${seriesClass(series)}"></span>${label}</li>`)}
    </ul>`;
  }

  private _renderCategory(label: string, index: number) {
    const series = [...this._series.keys()];
    const total = this._withUnit(this._layout.totals[index] ?? 0);
    return html`<div class="category">
      <div class="name" aria-hidden="true">${label}</div>
      <div class="bars">
        ${
          this.stacked
            ? this._renderTrack(series, index, total)
            : series.map((each) => this._renderTrack([each], index, this._valueOf(this._layout.bars[each]?.[index])))
        }
      </div>
    </div>`;
  }

  private _renderTrack(series: readonly number[], index: number, text: string) {
    const shown = this._shown?.index === index && series.includes(this._shown.series) ? this._shown.series : undefined;
    return html`<div class="track">
        ${this._layout.ticks.map(({ x }) => html`<span class="grid ${x === this._layout.zero ? 'zero' : ''}" ${styleProperties({ '--_x': `${x}%` })}></span>`)}
        ${series.map((each) => this._renderBar(each, index))} ${shown === undefined ? nothing : this._renderShown(shown, index)}
      </div>
      <div class="value" aria-hidden="true">${text}</div>`;
  }

  private _renderBar(series: number, index: number) {
    const bar = this._layout.bars[series]?.[index];
    const names = [this._series[series]?.label, this._categories[index]].filter(Boolean).join(', ');
    return html`<span
      class="bar ${seriesClass(series)} ${bar?.value === undefined ? 'none' : ''} ${this._isShown(series, index) ? 'shown' : ''}"
      role="img"
      aria-label="${names}: ${this._valueOf(bar)}"
      tabindex=${this._tabIndex(series, index)}
      @focus=${() => this._onFocus(series, index)}
      @pointerenter=${() => (this._shown = { series, index })}
      ${styleProperties({ '--_x': `${bar?.start ?? 0}%`, '--_size': `${bar?.size ?? 0}%` })}
    ></span>`;
  }

  private _renderShown(series: number, index: number) {
    const bar = this._layout.bars[series]?.[index];
    const words = { when: this._categories[index] ?? '', who: this._series[series]?.label ?? '', value: this._valueOf(bar), status: '' };
    return this._reading?.renderBox(
      { x: (bar?.start ?? 0) + (bar?.size ?? 0) / 2, series, ...words },
      index === 0 ? { below: 'calc(100% + 0.5rem)' } : { above: 'calc(100% + 0.5rem)' },
    );
  }

  private _renderTable() {
    const { category, total, value } = this._own.current;
    const labels = this._series.length > 1 ? this._series.map(({ label }) => label) : [value];
    return this._reading?.renderTable({
      caption: this.label,
      columns: [this.categoryLabel || category, ...labels, ...(this.stacked ? [total] : [])],
      rows: this._categories.map((label, index) => ({
        label,
        cells: [...this._layout.bars.map((bars) => this._valueOf(bars[index])), ...(this.stacked ? [this._withUnit(this._layout.totals[index] ?? 0)] : [])],
      })),
    });
  }

  private _valueOf(bar: PlacedBar | undefined): string {
    return bar?.value === undefined ? this._own.current.noValue : this._withUnit(bar.value);
  }
}
