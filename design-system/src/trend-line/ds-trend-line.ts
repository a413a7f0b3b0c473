/** Values over time as one or several lines with the usual range, and as a table. */
import { html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { ChartElement } from '../charts/chart-element.ts';
import { chartStyles } from '../charts/chart-styles.ts';
import { seriesClass, seriesMark } from '../charts/series-marks.ts';
import { seriesStyles } from '../charts/series-styles.ts';
import { localeOf } from '../page-locale.ts';
import { RANGE_TEXTS } from '../range-bar/range-texts.ts';
import { positionOf } from '../range-bar/range.ts';
import { addStyles } from '../styles/add-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { TextsController } from '../texts.ts';
import type * as SeveralLines from './several-lines.ts';
import type * as TrendReading from './trend-reading.ts';
import { layOut } from './trend.ts';
import { trendStyles } from './trend-styles.ts';
import type { PlacedPoint, TrendLayout, TrendPoint, TrendSeries } from './trend.ts';

export type { TrendPoint, TrendSeries } from './trend.ts';

/** With more points than this the marks would touch: they show on focus only. */
const DENSE = 40;

const KEYS = { along: ['ArrowLeft', 'ArrowRight'], across: ['ArrowUp', 'ArrowDown'] } as const;

/**
 * Left, right, Home and End go along a line, up and down to the next one; each
 * value is read with its moment and, outside the range, with that in words.
 *
 * @cssprop [--ds-trend-line-height] - Height of the drawing (12rem).
 * @cssprop [--ds-chart-color-1] - Color of the first line; `-2` to `-5` of the next.
 * @cssprop [--ds-chart-ground] - What the chart stands on; the surface by default.
 */
export class DsTrendLine extends ChartElement<typeof TrendReading> {
  static override styles = [elementStyles, visuallyHiddenStyles, seriesStyles, chartStyles, trendStyles];

  /** Lower end of the usual range. */
  @property({ type: Number }) low: number | undefined;
  /** Upper end of the usual range. */
  @property({ type: Number }) high: number | undefined;
  /** The values, oldest first. */
  @property({ attribute: false }) points: readonly TrendPoint[] = [];
  /** Several lines, instead of `points`. */
  @property({ attribute: false }) series: readonly TrendSeries[] = [];
  /** What the range is called, instead of “Usual range”. */
  @property({ attribute: 'range-label' }) rangeLabel = '';
  /** The line alone, beside a text that says the values. */
  @property({ type: Boolean, reflect: true }) compact = false;

  private readonly _ranges = new TextsController(this, RANGE_TEXTS);
  private _layout: TrendLayout | undefined;
  private _several: typeof SeveralLines | undefined;

  protected override async scheduleUpdate(): Promise<void> {
    // Names that come later would make the lines narrower.
    if (this.series.length > 1 && this._several === undefined) await this._loadSeveral();
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    this._layout = layOut(this._series, this.low, this.high);
    super.willUpdate();
  }

  override render() {
    const layout = this._layout;
    if (layout === undefined) return nothing;
    if (this.compact)
      return html`<svg class="compact" aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">${drawLines(layout, false)}${this._reading?.drawDots(layout, DENSE)}</svg>`;
    const isSeveral = layout.lines.length > 1;
    const isDense = layout.lines.some(({ length }) => length > DENSE);
    return html`<figure>
      ${this._renderCaption()} ${this._renderKey(layout)}
      <div class="drawing ${isSeveral ? 'several' : ''} ${isDense ? 'dense' : ''}">
        <div class="scale axis" aria-hidden="true">${layout.ticks.map(({ value, y }) => html`<span ${styleProperties({ top: `${y}%` })}><b>${this._number(value)}</b></span>`)}</div>
        <div
          class="plot"
          role="group"
          aria-labelledby="name"
          aria-describedby="keys"
          @keydown=${this._onKeydown}
          @focusout=${this._onLeave}
          @pointermove=${this._onPointer}
          @pointerdown=${this._onPointer}
          @pointerleave=${this._onLeave}
        >
          <svg aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">${drawLines(layout, true)}</svg>
          ${layout.lines.map((points, series) => points.map((point, index) => this._renderPoint(point, series, index)))} ${this._renderShown()}
        </div>
        ${isSeveral ? this._several?.renderEndNames(this._series, layout) : nothing}
        ${this._reading?.renderMoments(layout, localeOf(this)) ?? html`<div class="moments axis"></div>`}
      </div>
      ${this._renderDetails(this._renderTable(layout))}
    </figure>`;
  }

  protected get _places() {
    return this._layout?.lines.map((points) => points.map(({ x }) => x)) ?? [];
  }

  protected get _keys() {
    return KEYS;
  }

  protected _loadReading() {
    return import('./trend-reading.ts');
  }

  private get _series(): readonly TrendSeries[] {
    return this.series.length > 0 ? this.series : [{ label: '', points: this.points }];
  }

  private _renderKey({ lines, band }: TrendLayout) {
    if (lines.length < 2 && band === undefined) return nothing;
    const range = this._ranges.current.range(this._end(this.low), this._end(this.high));
    return html`<ul class="key">
      ${lines.length < 2 ? nothing : this._several?.renderKeyNames(this._series)}
      ${band === undefined ? nothing : html`<li><span class="range"></span><span>${this.rangeLabel || this._ranges.current.expectedRange} <b>${`${range} ${this.unit}`.trim()}</b></span></li>`}
    </ul>`;
  }

  private _renderPoint(point: PlacedPoint, series: number, index: number) {
    const isOut = point.position !== 'in';
    const { when, who, value, status } = this._wordsOf(point, series);
    const name = `${listed(who, when)}: ${listed(value, status)}`;
    return html`<span
      class="point ${seriesClass(series)} ${isOut ? 'out' : ''} ${this._isShown(series, index) ? 'shown' : ''}"
      role="img"
      aria-label=${name}
      tabindex=${this._tabIndex(series, index)}
      @focus=${() => this._onFocus(series, index)}
      ${styleProperties({ left: `${point.x}%`, top: `${point.y}%` })}
      >${seriesMark(series, isOut && this._series.length === 1)}</span
    >`;
  }

  private _renderShown() {
    if (this._shown === undefined) return nothing;
    const { series, index } = this._shown;
    const point = this._layout?.lines[series]?.[index];
    if (point === undefined) return nothing;
    return this._reading?.renderPointBox(point, series, this._wordsOf(point, series));
  }

  private _renderTable(layout: TrendLayout) {
    const texts = this._own.current;
    const names = layout.lines.length > 1 ? this._series.map(({ label }) => label) : [texts.value];
    return this._reading?.renderPointTable(layout, this.label, names, texts, (point) => this._wordsOf(point, 0));
  }

  private _wordsOf({ label, value }: TrendPoint, series: number) {
    return { when: label, who: this._series[series]?.label ?? '', value: this._withUnit(value), status: this._statusOf(value) };
  }

  private _statusOf(value: number): string {
    const { belowRange, aboveRange } = this._ranges.current;
    return { below: belowRange, in: '', above: aboveRange }[positionOf(value, this.low, this.high)];
  }

  private _end(value: number | undefined): string | undefined {
    return value === undefined ? undefined : this._number(value);
  }

  private async _loadSeveral(): Promise<void> {
    try {
      this._several = await import('./several-lines.ts');
      addStyles(this.renderRoot, this._several.severalLineStyles);
    } catch {
      // The box at each value and the table name the lines too.
    }
  }

  private _onPointer(event: PointerEvent): void {
    if (this._layout !== undefined) this._shown = this._reading?.pointUnder(event, this._layout);
  }
}

function drawLines({ lines, ticks, band }: TrendLayout, hasGrid: boolean) {
  return svg`${hasGrid ? ticks.map(({ y }) => svg`<path class="grid" d="M0 ${y}H100" />`) : nothing}
    ${
      band === undefined
        ? nothing
        : svg`<rect class="band" x="0" y=${band.top} width="100" height=${Math.max(0, band.bottom - band.top)} /><path class="edge" d=${band.edges.map((y) => `M0 ${y}H100`).join('')} />`
    }
    ${lines.map((points, series) => svg`<path class="line ${seriesClass(series)}" d=${points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')} />`)}`;
}

const listed = (...words: string[]) => words.filter(Boolean).join(', ');
