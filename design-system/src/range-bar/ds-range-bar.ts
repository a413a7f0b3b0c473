/** Where a value lies against its expected range, in words and as a drawing. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { TextsController } from '../texts.ts';
import { formatNumber, placeOnScale, positionOf } from './range.ts';

/**
 * The words come first; the drawing is hidden from screen readers because it
 * adds nothing to them. A marker outside the band also changes its shape.
 *
 * @cssprop [--ds-range-mark] - Color of the marker.
 */
export class DsRangeBar extends LitElement {
  static override styles = [
    elementStyles,
    css`
      .words {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ds-space-3);
        align-items: baseline;
      }

      .value {
        font-size: var(--ds-text-l);
        font-weight: var(--ds-weight-bold);
      }

      .status {
        color: var(--ds-color-success-mark);
        font-weight: var(--ds-weight-medium);
      }

      .out .status {
        color: var(--ds-color-warning-mark);
      }

      .range {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }

      .bar {
        position: relative;
        block-size: 0.75rem;
        margin-block: var(--ds-space-4) var(--ds-space-3);
        border-radius: var(--ds-radius-full);
        background: var(--ds-color-neutral-soft);
      }

      .band {
        position: absolute;
        inset-block: 0;
        border-radius: inherit;
        background: var(--ds-color-success-mark);
        opacity: 0.55;
      }

      .mark {
        position: absolute;
        inset-block-start: 50%;
        inline-size: 1.25rem;
        block-size: 1.25rem;
        margin: -0.625rem;
        border: 3px solid var(--ds-color-surface);
        border-radius: 50%;
        background: var(--ds-range-mark, var(--ds-color-success-mark));
        box-shadow: 0 0 0 2px var(--ds-color-text);
      }

      .out .mark {
        border-radius: 2px;
        background: var(--ds-range-mark, var(--ds-color-warning-mark));
        rotate: 45deg;
      }

      .scale {
        position: relative;
        block-size: 1.4em;
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }

      .scale span {
        position: absolute;
        translate: -50% 0;
      }

      :host(:dir(rtl)) .scale span {
        translate: 50% 0;
      }

      @media (forced-colors: active) {
        .bar {
          border: 1px solid CanvasText;
        }

        .band,
        .mark {
          forced-color-adjust: none;
          background: Highlight;
          border-color: Canvas;
        }
      }

      @media print {
        .band,
        .mark {
          print-color-adjust: exact;
        }
      }
    `,
  ];

  /** What was measured; read before the value. */
  @property() label = '';
  @property({ type: Number }) value = Number.NaN;
  /** Lower end of the range; none when it is open below. */
  @property({ type: Number }) low: number | undefined;
  /** Upper end of the range; none when it is open above. */
  @property({ type: Number }) high: number | undefined;
  @property() unit = '';
  /** Left end of the drawing; chosen to fit by default. */
  @property({ type: Number }) min: number | undefined;
  /** Right end of the drawing; chosen to fit by default. */
  @property({ type: Number }) max: number | undefined;
  /** The value in words, instead of number and unit. */
  @property({ attribute: 'value-text' }) valueText = '';
  /** The range in words, instead of one made from `low` and `high`. */
  @property({ attribute: 'range-text' }) rangeText = '';
  /** How the value stands, instead of “Below/In/Above range”. */
  @property({ attribute: 'status-text' }) statusText = '';

  private readonly _texts = new TextsController(this);

  override render() {
    const position = positionOf(this.value, this.low, this.high);
    return html`<div class=${position === 'in' ? 'in' : 'out'}>
      <div class="words">
        ${this.label === '' ? nothing : html`<span>${this.label}</span>`}
        <span class="value">${this.valueText || this._withUnit(this.value)}</span>
        <span class="status">${this.statusText || this._statusOf(position)}</span>
      </div>
      ${this._renderDrawing()}
      <div class="range">${this.rangeText || this._range()}</div>
    </div>`;
  }

  private _renderDrawing() {
    if (Number.isNaN(this.value) || (this.low === undefined && this.high === undefined)) return nothing;
    const { mark, start, end } = placeOnScale(this);
    const at = (percent: number) => styleProperties({ 'inset-inline-start': `${percent}%` });
    return html`<div aria-hidden="true">
      <div class="bar">
        <div class="band" ${styleProperties({ 'inset-inline-start': `${start}%`, 'inset-inline-end': `${100 - end}%` })}></div>
        <div class="mark" ${at(mark)}></div>
      </div>
      <div class="scale">
        ${this.low === undefined ? nothing : html`<span ${at(start)}>${formatNumber(this.low)}</span>`}
        ${this.high === undefined ? nothing : html`<span ${at(end)}>${formatNumber(this.high)}</span>`}
      </div>
    </div>`;
  }

  private _statusOf(position: 'below' | 'in' | 'above'): string {
    const { belowRange, inRange, aboveRange } = this._texts.current;
    return { below: belowRange, in: inRange, above: aboveRange }[position];
  }

  private _range(): string {
    if (this.low === undefined && this.high === undefined) return '';
    const low = this.low === undefined ? undefined : formatNumber(this.low);
    const high = this.high === undefined ? undefined : formatNumber(this.high);
    return `${this._texts.current.range(low, high)} ${this.unit}`.trim();
  }

  private _withUnit(value: number): string {
    return `${formatNumber(value)} ${this.unit}`.trim();
  }
}
