/** A tiny line in a sentence, a cell or a card, with what it shows in words. */
import { LitElement, css, html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { CHART_TEXTS } from '../charts/chart-texts.ts';
import { percentOf } from '../charts/scale.ts';
import { localeOf } from '../page-locale.ts';
import { formatNumber } from '../range-bar/range.ts';
import { elementStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { SPARKLINE_TEXTS } from './sparkline-texts.ts';

/** Share of the height left free, so that the stroke is not cut. */
const INSET = 12;

/**
 * An image for screen readers, whose text names the first, last, lowest and
 * highest value. Put the value that matters beside it as text.
 *
 * @cssprop [--ds-sparkline-width] - Width (5em).
 * @cssprop [--ds-sparkline-height] - Height (1.25em).
 * @cssprop [--ds-chart-color-1] - Color of the line.
 */
export class DsSparkline extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: inline-block;
        font: inherit;
        line-height: 1;
        vertical-align: -0.2em;
      }

      svg {
        display: block;
        inline-size: var(--ds-sparkline-width, 5em);
        max-inline-size: 100%;
        block-size: var(--ds-sparkline-height, 1.25em);
        direction: ltr;
        overflow: visible;
      }

      path {
        fill: none;
        stroke: var(--ds-chart-color-1, var(--ds-color-primary));
        stroke-width: 2;
        stroke-linejoin: round;
        stroke-linecap: round;
        vector-effect: non-scaling-stroke;
      }

      .last {
        stroke-width: 7;
      }

      rect {
        fill: var(--ds-color-success-mark);
        opacity: 0.2;
      }

      @media (forced-colors: active) {
        path {
          stroke: CanvasText;
        }

        rect {
          fill: GrayText;
        }
      }
    `,
  ];

  /** What was counted or measured. */
  @property() label = '';
  /** Unit of the values. */
  @property() unit = '';
  /** The values, oldest first. */
  @property({ attribute: false }) values: readonly number[] = [];
  /** Lower end of a range drawn behind. */
  @property({ type: Number }) low: number | undefined;
  /** Upper end of a range drawn behind. */
  @property({ type: Number }) high: number | undefined;
  /** What the line says, instead of the words made from the values. */
  @property() text = '';

  private readonly _texts = new TextsController(this, CHART_TEXTS);
  private readonly _own = new TextsController(this, SPARKLINE_TEXTS);

  override render() {
    const values = this.values.filter(Number.isFinite);
    return html`<span role="img" aria-label=${this._words(values)}>
      <svg aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">${values.length === 0 ? nothing : this._draw(values)}</svg>
    </span>`;
  }

  private _draw(values: readonly number[]) {
    const known = [...values, this.low, this.high].filter((value) => value !== undefined);
    const [bottom, top] = [Math.min(...known), Math.max(...known)];
    const y = (value: number) => 100 - INSET - (percentOf(value, bottom, top) * (100 - 2 * INSET)) / 100;
    const points = values.map((value, index) => `${values.length === 1 ? 50 : percentOf(index, 0, values.length - 1)} ${y(value)}`);
    const hasBand = this.low !== undefined || this.high !== undefined;
    const [from, to] = [this.high === undefined ? 0 : y(this.high), this.low === undefined ? 100 : y(this.low)];
    return svg`${hasBand ? svg`<rect x="0" y=${from} width="100" height=${Math.max(0, to - from)} />` : nothing}
      <path d=${`M${points.join('L')}`} /><path class="last" d=${`M${points.at(-1) ?? ''}h.01`} />`;
  }

  private _words(values: readonly number[]): string {
    if (this.text !== '') return this.text;
    const write = (value: number | undefined) => (value === undefined ? '' : `${formatNumber(value, localeOf(this))} ${this.unit}`.trim());
    const words =
      values.length === 0
        ? this._texts.current.noValues
        : this._own.current.summary({
            count: values.length,
            first: write(values[0]),
            last: write(values.at(-1)),
            lowest: write(Math.min(...values)),
            highest: write(Math.max(...values)),
          });
    return this.label === '' ? words : `${this.label}: ${words}`;
  }
}
