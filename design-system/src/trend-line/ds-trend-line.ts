/** Values over time as one or several lines with the expected range, and as a table. */
import { html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { ChartElement } from '../charts/chart-element.ts';
import { chartStyles, seriesStyles } from '../charts/chart-styles.ts';
import { chartTable } from '../charts/chart-table.ts';
import { nearestPoint } from '../charts/point-navigation.ts';
import { spreadApart } from '../charts/scale.ts';
import { seriesClass, seriesMark } from '../charts/series-marks.ts';
import { localeOf } from '../page-locale.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { layOut } from './trend.ts';
import { trendStyles } from './trend-styles.ts';
import type { PlacedPoint, TrendLayout, TrendPoint, TrendSeries } from './trend.ts';

export type { TrendPoint, TrendSeries } from './trend.ts';

/** With more points than this the marks would touch: they show on focus only. */
const DENSE = 40;

/** Least distance of two names at the ends of lines, in percent of the height. */
const NAME_GAP = 12;

const KEYS = { along: ['ArrowLeft', 'ArrowRight'], across: ['ArrowUp', 'ArrowDown'] } as const;

/**
 * Left, right, Home and End go along a line, up and down to the next one; each
 * value is read with its moment and, outside the range, with that in words.
 *
 * @cssprop [--ds-trend-line-height] - Height of the drawing (12rem).
 * @cssprop [--ds-chart-color-1] - Color of the first line; `-2` to `-5` of the next.
 * @cssprop [--ds-chart-ground] - What the chart stands on; the surface by default.
 */
export class DsTrendLine extends ChartElement {
  static override styles = [elementStyles, visuallyHiddenStyles, seriesStyles, chartStyles, trendStyles];

  /** Lower end of the expected range. */
  @property({ type: Number }) low: number | undefined;
  /** Upper end of the expected range. */
  @property({ type: Number }) high: number | undefined;
  /** The values, oldest first. */
  @property({ attribute: false }) points: readonly TrendPoint[] = [];
  /** Several lines, instead of `points`. */
  @property({ attribute: false }) series: readonly TrendSeries[] = [];
  /** What the range is called, instead of “Expected range”. */
  @property({ attribute: 'range-label' }) rangeLabel = '';
  /** The line alone, beside a text that says the values. */
  @property({ type: Boolean, reflect: true }) compact = false;

  private _layout: TrendLayout | undefined;

  protected override willUpdate(): void {
    this._layout = layOut(this._series, this.low, this.high, localeOf(this));
    super.willUpdate();
  }

  override render() {
    const layout = this._layout;
    if (layout === undefined) return nothing;
    if (this.compact) return html`<svg class="compact" aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">${drawLines(layout, false)}${drawDots(layout)}</svg>`;
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
        ${isSeveral ? this._renderNames(layout) : html`<div></div>`}
        <div class="moments axis" aria-hidden="true">${layout.moments.map(({ text, x }, index, { length }) => renderMoment(text, x, index, length))}</div>
      </div>
      ${this._renderTable(layout)}
    </figure>`;
  }

  protected get _places() {
    return this._layout?.lines.map((points) => points.map(({ x }) => x)) ?? [];
  }

  protected get _keys() {
    return KEYS;
  }

  private get _series(): readonly TrendSeries[] {
    return this.series.length > 0 ? this.series : [{ label: '', points: this.points }];
  }

  private _renderKey({ lines, band }: TrendLayout) {
    if (lines.length < 2 && band === undefined) return nothing;
    const range = this._texts.current.range(this._end(this.low), this._end(this.high));
    return html`<ul class="key">
      ${lines.length < 2
        ? nothing
        : this._series.map(
            ({ label }, series) => html`<li class="series">
              <span class="sample ${seriesClass(series)}"
                ><svg class="swatch" aria-hidden="true" viewBox="0 0 36 14"><path class="line" d="M0 7h36" /></svg>${seriesMark(series)}</span
              >${label}
            </li>`,
          )}
      ${band === undefined ? nothing : html`<li><span class="range"></span><span>${this.rangeLabel || this._own.current.expectedRange} <b>${`${range} ${this.unit}`.trim()}</b></span></li>`}
    </ul>`;
  }

  private _renderPoint(point: PlacedPoint, series: number, index: number) {
    const isOut = point.position !== 'in';
    const { when, who, value, status } = this._wordsOf(point, series);
    const name = `${[who, when].filter(Boolean).join(', ')}: ${[value, status].filter(Boolean).join(', ')}`;
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
    const edge = point.y > 45 ? { above: `calc(${100 - point.y}% + 1rem)` } : { below: `calc(${point.y}% + 1rem)` };
    return this._renderBox({ x: point.x, series, ...this._wordsOf(point, series) }, edge);
  }

  private _renderNames({ lines }: TrendLayout) {
    const places = spreadApart(lines.map((points) => points.at(-1)?.y ?? 0), NAME_GAP);
    return html`<div class="names axis" aria-hidden="true">
      ${this._series.map(({ label }, series) => html`<span class=${seriesClass(series)} ${styleProperties({ top: `${places[series]}%` })}><b>${label}</b></span>`)}
    </div>`;
  }

  private _renderTable({ rows, lines }: TrendLayout) {
    const { when, value, showAsTable } = this._texts.current;
    return chartTable(showAsTable, {
      caption: this.label,
      columns: [when, ...(lines.length > 1 ? this._series.map(({ label }) => label) : [value])],
      rows: rows.map(({ label, points }) => ({ label, cells: points.map((point) => (point === undefined ? this._own.current.noValue : this._cellOf(point.value))) })),
    });
  }

  private _cellOf(value: number): string {
    const status = this._statusOf(value);
    return status === '' ? this._withUnit(value) : `${this._withUnit(value)} (${status})`;
  }

  private _wordsOf({ label, value }: PlacedPoint, series: number) {
    return { when: label, who: this._series[series]?.label ?? '', value: this._withUnit(value), status: this._statusOf(value) };
  }

  private _statusOf(value: number): string {
    const { belowRange, aboveRange } = this._texts.current;
    if (this.low !== undefined && value < this.low) return belowRange;
    return this.high !== undefined && value > this.high ? aboveRange : '';
  }

  private _end(value: number | undefined): string | undefined {
    return value === undefined ? undefined : this._number(value);
  }

  private _onPointer(event: PointerEvent): void {
    const area = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const inPixels = this._layout?.lines.map((points) => points.map(({ x, y }) => ({ x: (x * area.width) / 100, y: (y * area.height) / 100 })));
    this._shown = nearestPoint(event.clientX - area.left, event.clientY - area.top, inPixels ?? []);
  }
}

function drawLines({ lines, ticks, band }: TrendLayout, hasGrid: boolean) {
  return svg`${hasGrid ? ticks.map(({ y }) => svg`<path class="grid" d="M0 ${y}H100" />`) : nothing}
    ${band === undefined
      ? nothing
      : svg`<rect class="band" x="0" y=${band.top} width="100" height=${Math.max(0, band.bottom - band.top)} /><path class="edge" d=${band.edges.map((y) => `M0 ${y}H100`).join('')} />`}
    ${lines.map((points, series) => svg`<path class="line ${seriesClass(series)}" d=${points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')} />`)}`;
}

/** A line of no length keeps its round shape when the drawing is stretched. */
function drawDots({ lines }: TrendLayout) {
  return lines.map((points, series) =>
    points.length > DENSE ? nothing : points.map(({ x, y, position }) => svg`<path class="dot ${seriesClass(series)} ${position === 'in' ? '' : 'out'}" d="M${x} ${y}h.01" />`),
  );
}

function renderMoment(text: string, x: number, index: number, count: number) {
  const edge = x < 12 ? 'first' : x > 88 ? 'last' : '';
  const isInner = index > 0 && index < count - 1;
  return html`<span class="${edge} ${isInner ? 'inner' : ''} ${count < 3 ? 'two' : ''}" ${styleProperties({ left: `${x}%` })}>${text}</span>`;
}
