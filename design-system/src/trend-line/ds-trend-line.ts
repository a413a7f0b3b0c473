/** Values over time as a line with the expected range, and as a table. */
import { LitElement, html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { formatNumber, positionOf } from '../range-bar/range.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { HEIGHT, WIDTH, layOut } from './trend.ts';
import { trendStyles } from './trend-styles.ts';
import type { TrendLayout } from './trend.ts';

/** One value; `label` says when. */
export interface TrendPoint {
  label: string;
  value: number;
}

/**
 * The drawing is hidden from screen readers; the table has every value.
 */
export class DsTrendLine extends LitElement {
  static override styles = [elementStyles, visuallyHiddenStyles, trendStyles];

  @property() label = '';
  @property() unit = '';
  /** Lower end of the expected range. */
  @property({ type: Number }) low: number | undefined;
  /** Upper end of the expected range. */
  @property({ type: Number }) high: number | undefined;
  /** The values, oldest first. */
  @property({ attribute: false }) points: readonly TrendPoint[] = [];
  /** The line alone, beside a text that says the values. */
  @property({ type: Boolean, reflect: true }) compact = false;

  private readonly _texts = new TextsController(this);

  override render() {
    if (this.points.length === 0) return nothing;
    const layout = layOut(this.points.map((point) => point.value), this.low, this.high);
    if (this.compact) return html`<div aria-hidden="true">${this._renderLine(layout)}</div>`;
    return html`<figure>
      <figcaption>${this.label}${this.unit === '' ? nothing : ` (${this.unit})`}</figcaption>
      <div class="drawing" aria-hidden="true">
        <div class="scale"><span>${formatNumber(layout.top)}</span><span>${formatNumber(layout.bottom)}</span></div>
        ${this._renderLine(layout)}
        <div class="ends"><span>${this.points[0]?.label}</span>${this.points.length > 1 ? html`<span>${this.points.at(-1)?.label}</span>` : nothing}</div>
      </div>
      <details>
        <summary>${this._texts.current.showAsTable}</summary>
        ${this._renderTable()}
      </details>
    </figure>`;
  }

  private _renderLine({ xs, ys, bandTop, bandBottom }: TrendLayout) {
    const line = xs.map((x, index) => `${index === 0 ? 'M' : 'L'}${x} ${ys[index]}`).join('');
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">
      ${bandTop === undefined || bandBottom === undefined
        ? nothing
        : svg`<rect class="band" x="0" y=${bandTop} width=${WIDTH} height=${bandBottom - bandTop} />`}
      <path class="line" d=${line} />
      ${this.points.map(({ value }, index) => {
        const out = positionOf(value, this.low, this.high) !== 'in';
        // A line of no length keeps its round shape when the drawing is stretched.
        return svg`<path class=${out ? 'point out' : 'point'} d="M${xs[index]} ${ys[index]}h.01" />`;
      })}
    </svg>`;
  }

  private _renderTable() {
    const texts = this._texts.current;
    return html`<table>
      <caption class="visually-hidden">${this.label}</caption>
      <thead>
        <tr><th scope="col">${texts.when}</th><th scope="col" class="number">${texts.value}</th></tr>
      </thead>
      <tbody>
        ${this.points.map(
          ({ label, value }) => html`<tr>
            <th scope="row">${label}</th>
            <td class="number">${formatNumber(value)} ${this.unit}${this._statusOf(value)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private _statusOf(value: number): string {
    const { belowRange, aboveRange } = this._texts.current;
    const position = positionOf(value, this.low, this.high);
    if (position === 'in') return '';
    return ` (${position === 'below' ? belowRange : aboveRange})`;
  }
}
