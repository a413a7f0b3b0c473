/** Where a value lies against its usual range, in words and as a drawing. */
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { CHART_TEXTS } from '../charts/chart-texts.ts';
import { localeOf } from '../page-locale.ts';
import { elementStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { TextsController } from '../texts.ts';
import { rangeBarStyles } from './range-bar-styles.ts';
import { RANGE_TEXTS } from './range-texts.ts';
import { formatNumber, placeOnScale, positionOf } from './range.ts';

/** Ends of the band that are nearer than this, in percent, share one number. */
const TOUCHING = 20;

/**
 * The words come first; the drawing is hidden from screen readers because it
 * adds nothing to them. A marker outside the band also changes its shape.
 *
 * @cssprop [--ds-range-mark] - Color of the marker.
 */
export class DsRangeBar extends LitElement {
  static override styles = [elementStyles, rangeBarStyles];

  /** What was measured; read before the value. */
  @property() label = '';
  /** The value; without a number only the words are shown. */
  @property({ type: Number }) value = Number.NaN;
  /** Lower end of the range; none when it is open below. */
  @property({ type: Number }) low: number | undefined;
  /** Upper end of the range; none when it is open above. */
  @property({ type: Number }) high: number | undefined;
  /** Unit of value and range. */
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

  private readonly _texts = new TextsController(this, CHART_TEXTS);
  private readonly _own = new TextsController(this, RANGE_TEXTS);

  override render() {
    const position = positionOf(this.value, this.low, this.high);
    return html`<div class=${position === 'in' ? 'in' : 'out'}>
      <div class="words">
        ${this.label === '' ? nothing : html`<span>${this.label}</span>`}
        <span class="value">${this.valueText || this._valueInWords()}</span>
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
      <div class="scale">${this._scale(start, end).map(({ text, percent }) => html`<span ${styleProperties({ 'inset-inline-start': `${percent}%`, '--_shift': `${percent}%` })}>${text}</span>`)}</div>
    </div>`;
  }

  /** The numbers under the ends of the band, in one where two would touch. */
  private _scale(start: number, end: number): { text: string; percent: number }[] {
    const { low, high } = this;
    if (low !== undefined && high !== undefined && end - start < TOUCHING) {
      return [{ text: `${this._number(low)}–${this._number(high)}`, percent: (start + end) / 2 }];
    }
    const ends = [
      low === undefined ? undefined : { text: this._number(low), percent: start },
      high === undefined ? undefined : { text: this._number(high), percent: end },
    ];
    return ends.filter((each) => each !== undefined);
  }

  private _valueInWords(): string {
    return Number.isNaN(this.value) ? this._texts.current.noValue : `${this._number(this.value)} ${this.unit}`.trim();
  }

  private _statusOf(position: 'below' | 'in' | 'above'): string {
    if (Number.isNaN(this.value) || (this.low === undefined && this.high === undefined)) return '';
    const { belowRange, inRange, aboveRange } = this._own.current;
    return { below: belowRange, in: inRange, above: aboveRange }[position];
  }

  private _range(): string {
    if (this.low === undefined && this.high === undefined) return '';
    const low = this.low === undefined ? undefined : this._number(this.low);
    const high = this.high === undefined ? undefined : this._number(this.high);
    return `${this._own.current.range(low, high)} ${this.unit}`.trim();
  }

  private _number(value: number): string {
    return formatNumber(value, localeOf(this));
  }
}
