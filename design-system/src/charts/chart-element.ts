/** What the charts have in common: a tab stop that moves from value to value, and a box that says the value. */
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localeOf } from '../page-locale.ts';
import { formatNumber } from '../range-bar/range.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { TextsController } from '../texts.ts';
import { CHART_TEXTS } from './chart-texts.ts';
import { pointAfterKey } from './point-navigation.ts';
import type { ChartKeys, PointAt } from './point-navigation.ts';
import { seriesClass, seriesMark } from './series-marks.ts';

/** What the box at a value says, and how far along the drawing it stands, in percent. */
export interface ValueBox {
  x: number;
  series: number;
  when: string;
  who: string;
  value: string;
  status: string;
}

/**
 * One value is in the tab order; arrows, Home and End go to the others. The box
 * shows on focus and under the pointer, and Escape takes it away.
 */
export abstract class ChartElement extends LitElement {
  /** Names the chart. */
  @property() label = '';
  /** Unit of the values, written after each. */
  @property() unit = '';

  /** The value whose box is seen. */
  @state() protected _shown: PointAt | undefined;
  /** The value in the tab order. */
  @state() protected _stop: PointAt = { series: 0, index: 0 };

  protected readonly _texts = new TextsController(this);
  protected readonly _own = new TextsController(this, CHART_TEXTS);

  /** Where the points of each series lie along the axis. */
  protected abstract get _places(): readonly (readonly number[])[];
  protected abstract get _keys(): ChartKeys;

  protected override willUpdate(): void {
    // The values may have become fewer.
    if (this._places[this._stop.series]?.[this._stop.index] === undefined) {
      this._stop = { series: Math.max(0, this._places.findIndex(({ length }) => length > 0)), index: 0 };
    }
    if (this._shown !== undefined && this._places[this._shown.series]?.[this._shown.index] === undefined) this._shown = undefined;
  }

  protected _number(value: number): string {
    return formatNumber(value, localeOf(this));
  }

  protected _withUnit(value: number): string {
    return `${this._number(value)} ${this.unit}`.trim();
  }

  protected _renderCaption() {
    return html`<figcaption id="name">${this.label}${this.unit === '' ? nothing : ` (${this.unit})`}</figcaption>
      <div id="keys" class="visually-hidden">${this._own.current.keys}</div>`;
  }

  /** @param edge - Where the box begins, counted from the bottom of the drawing (`above` the value) or from its top. */
  protected _renderBox({ x, series, when, who, value, status }: ValueBox, edge: { above: string } | { below: string }) {
    const [top, bottom] = 'above' in edge ? ['auto', edge.above] : [edge.below, 'auto'];
    return html`<div class="box ${seriesClass(series)}" aria-hidden="true" ${styleProperties({ '--_x': `${x}%`, top, bottom })}>
      <span class="when">${when}</span>
      <strong>${value}</strong>
      ${who === '' ? nothing : html`<span class="who">${seriesMark(series)}${who}</span>`}
      ${status === '' ? nothing : html`<span>${status}</span>`}
    </div>`;
  }

  /** What a value's mark needs to be reached and read. */
  protected _tabIndex(series: number, index: number): 0 | -1 {
    return series === this._stop.series && index === this._stop.index ? 0 : -1;
  }

  protected _isShown(series: number, index: number): boolean {
    return series === this._shown?.series && index === this._shown.index;
  }

  protected async _onKeydown(event: KeyboardEvent): Promise<void> {
    if (event.key === 'Escape' && this._shown !== undefined) {
      // Only the box goes, not a dialog around the chart.
      event.stopPropagation();
      this._shown = undefined;
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = pointAfterKey(event.key, this._stop, this._places, this._keys);
    if (target === undefined) return;
    event.preventDefault();
    this._stop = target;
    this._shown = target;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[role="img"][tabindex="0"]')?.focus();
  }

  protected _onFocus(series: number, index: number): void {
    this._stop = { series, index };
    this._shown = this._stop;
  }

  protected _onLeave(): void {
    this._shown = undefined;
  }
}
