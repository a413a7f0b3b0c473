/** What the charts have in common: a tab stop that moves from value to value, a box that says the value, and a table. */
import { LitElement, html, nothing } from 'lit';
import type { CSSResult, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localeOf } from '../page-locale.ts';
import { formatNumber } from '../range-bar/range.ts';
import { addStyles } from '../styles/add-styles.ts';
import { TextsController } from '../texts.ts';
import { CHART_TEXTS } from './chart-texts.ts';
import { pointAfterKey } from './point-navigation.ts';
import type { ChartKeys, PointAt } from './point-navigation.ts';

/** The part of a chart that comes after its drawing. */
interface Reading {
  readonly readingStyles: CSSResult;
}

/**
 * One value is in the tab order; arrows, Home and End go to the others. The box
 * shows on focus and under the pointer, and Escape takes it away.
 *
 * The drawing comes first, with every value's name for screen readers; box and
 * table are loaded right after it, and nothing moves when they are there.
 */
export abstract class ChartElement<Module extends Reading> extends LitElement {
  /** Names the chart. */
  @property() label = '';
  /** Unit of the values, written after each. */
  @property() unit = '';

  /** The value whose box is seen. */
  @state() protected _shown: PointAt | undefined;
  /** The value in the tab order. */
  @state() protected _stop: PointAt = { series: 0, index: 0 };

  /** Draws box and table; undefined until it is loaded. */
  @state() protected _reading: Module | undefined;
  private _loading: Promise<void> | undefined;

  protected readonly _own = new TextsController(this, CHART_TEXTS);

  /** Where the points of each series lie along the axis. */
  protected abstract get _places(): readonly (readonly number[])[];
  protected abstract get _keys(): ChartKeys;
  protected abstract _loadReading(): Promise<Module>;

  protected override willUpdate(): void {
    // The values may have become fewer.
    const isThere = ({ series, index }: PointAt) => this._places[series]?.[index] !== undefined;
    if (!isThere(this._stop))
      this._stop = {
        series: Math.max(
          0,
          this._places.findIndex(({ length }) => length > 0),
        ),
        index: 0,
      };
    if (this._shown !== undefined && !isThere(this._shown)) this._shown = undefined;
  }

  protected override firstUpdated(): void {
    this._load();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this._loading;
    return super.getUpdateComplete();
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

  protected _renderDetails(table: TemplateResult | undefined) {
    return html`<details>
      <summary>${this._own.current.showAsTable}</summary>
      ${table}
    </details>`;
  }

  /** What a value's mark needs to be reached and read. */
  protected _tabIndex(series: number, index: number): 0 | -1 {
    return isAt(this._stop, series, index) ? 0 : -1;
  }

  protected _isShown(series: number, index: number): boolean {
    return isAt(this._shown, series, index);
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
    // Not `updateComplete`: the keyboard waits for no loading.
    await super.getUpdateComplete();
    this.renderRoot.querySelector<HTMLElement>('[role="img"][tabindex="0"]')?.focus();
  }

  protected _onFocus(series: number, index: number): void {
    this._load();
    this._stop = { series, index };
    this._shown = this._stop;
  }

  protected _onLeave(): void {
    this._shown = undefined;
  }

  private _load(): void {
    this._loading ??= this._read();
  }

  private async _read(): Promise<void> {
    try {
      const reading = await this._loadReading();
      addStyles(this.renderRoot, reading.readingStyles);
      this._reading = reading;
    } catch {
      // The drawing and the values' names are there all the same; the next focus tries again.
      this._loading = undefined;
    }
  }
}

function isAt(at: PointAt | undefined, series: number, index: number): boolean {
  return at?.series === series && at.index === index;
}
