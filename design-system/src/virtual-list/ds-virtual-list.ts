/** A list of thousands of items, of which only those near the part that is seen are drawn. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';
import { virtualListStyles } from './virtual-list-styles.ts';
import { VIRTUAL_LIST_TEXTS } from './virtual-list-texts.ts';
import { indexAt, offsetsOf, windowOf } from './windowing.ts';

/** `range-change`: the items from `first` to `last` are seen, counted from 0. */
export type RangeChangeEvent = CustomEvent<{ first: number; last: number }>;

/** Px drawn beyond what is seen, so that scrolling and Tab find something there. */
const OVERSCAN = 400;

/** How often an item is looked for before it is taken as it stands. */
const TRIES = 8;

/** Height of the view until it is measured, in px. */
const FIRST_VIEW = 600;

/**
 * Keyboard as in the WAI-ARIA APG Feed pattern: Page Down and Page Up go from
 * item to item, Control + Home and Control + End leave the list on either side.
 * The item with the focus is always drawn, and what is seen stays where it is
 * when items are added before it or change their height.
 *
 * The browser's own search finds only what is drawn: give a long list a search
 * of its own, or use `ds-list` or `ds-data-table` up to some hundred items.
 * All items are drawn for printing.
 *
 * @slot empty - Another text than “There is nothing here yet.”
 * @cssprop [--ds-virtual-list-height] - Greatest height of the list (min(70vh, 40rem)).
 * @cssprop [--ds-virtual-list-gap] - Space after each item (`--ds-space-3`).
 * @fires range-change - Other items are seen; a chance to load more.
 */
export class DsVirtualList extends LitElement {
  static override styles = [elementStyles, visuallyHiddenStyles, virtualListStyles];

  /** The items. */
  @property({ attribute: false }) items: readonly unknown[] = [];
  /** What an item shows, as text or a Lit template. */
  @property({ attribute: false }) renderItem: (item: never, index: number) => unknown = (item) => String(item);
  /** Name of the property that tells items apart; without it their place does, and additions before are not noticed. */
  @property({ attribute: 'item-key' }) itemKey = '';
  /** Names the list. */
  @property() label = '';
  /** Likely height of an item in px, until it is measured. */
  @property({ type: Number }) estimate = 64;
  /** More items are on their way. */
  @property({ type: Boolean }) loading = false;

  @state() private _top = 0;
  @state() private _viewHeight = FIRST_VIEW;
  @state() private _isPrinting = false;
  /** Key of the item in the tab order. */
  @state() private _stop: unknown;

  private _offsets: readonly number[] = [0];
  private _keys: readonly unknown[] = [];
  private _range = { first: 0, last: -1 };
  /** How far the view must still follow its items, once the canvas has its new height. */
  private _shift = 0;
  private readonly _heights = new Map<unknown, number>();
  private readonly _texts = new TextsController(this, COMMON_TEXTS);
  private readonly _own = new TextsController(this, VIRTUAL_LIST_TEXTS);
  private _resizes: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this._resizes = new ResizeObserver(() => this._measure());
    if (this.hasUpdated) this._resizes.observe(this._view);
    window.addEventListener('beforeprint', this._onPrint);
    window.addEventListener('afterprint', this._onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._resizes?.disconnect();
    window.removeEventListener('beforeprint', this._onPrint);
    window.removeEventListener('afterprint', this._onPrint);
  }

  /** Brings an item into view, and the focus to it if wished. */
  async scrollToIndex(index: number, { focus = false } = {}): Promise<void> {
    const key = this._keys[index];
    if (key === undefined) return;
    if (focus) this._stop = key;
    // Heights are guessed until they are drawn, so the first place is seldom the last.
    for (let tries = 0; tries < TRIES && this._reveal(index); tries += 1) {
      while (!(await this.updateComplete));
    }
    if (focus) this._elementOf(index)?.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('items') || changed.has('itemKey') || changed.has('estimate')) this._place();
    if (!this._keys.includes(this._stop)) this._stop = this._keys[0];
    this._range = this._isPrinting ? { first: 0, last: this._keys.length - 1 } : windowOf(this._offsets, this._top, this._viewHeight, OVERSCAN);
  }

  override render() {
    const { before, after, empty } = this._own.current;
    const { length } = this._keys;
    const isEmpty = length === 0 && !this.loading;
    return html`<span class="edge" id="before" tabindex="-1"><span class="visually-hidden">${length === 0 ? nothing : before}</span></span>
      ${isEmpty ? html`<slot name="empty"><p class="empty">${empty}</p></slot>` : nothing}
      <div class="view" ?hidden=${length === 0} @scroll=${this._onScroll}>
        <div
          class="canvas"
          role=${length === 0 ? nothing : 'list'}
          aria-label=${this.label || nothing}
          aria-busy=${this.loading ? 'true' : nothing}
          @keydown=${this._onKeydown}
          @focusin=${this._onFocusIn}
          ${styleProperties({ 'block-size': `${this._offsets.at(-1) ?? 0}px` })}
        >
          ${repeat(
            this._drawn(),
            (index) => this._keys[index],
            (index) => this._renderItem(index),
          )}
        </div>
      </div>
      <div class="loading" role="status">${this.loading ? this._texts.current.loading : nothing}</div>
      <span class="edge" id="after" tabindex="-1"><span class="visually-hidden">${length === 0 ? nothing : after}</span></span>`;
  }

  protected override firstUpdated(): void {
    this._resizes?.observe(this._view);
  }

  protected override updated(): void {
    this._measure();
  }

  private get _view(): HTMLElement {
    return this.renderRoot.querySelector('.view') as HTMLElement;
  }

  private _renderItem(index: number) {
    return html`<div
      class="item"
      role="listitem"
      aria-setsize=${this._keys.length}
      aria-posinset=${index + 1}
      tabindex=${this._keys[index] === this._stop ? 0 : -1}
      data-index=${index}
      ${styleProperties({ translate: `0 ${this._offsets[index] ?? 0}px` })}
    >
      ${this.renderItem(this.items[index] as never, index)}
    </div>`;
  }

  /** The items near the view, and wherever it is the one in the tab order, which may have the focus. */
  private _drawn(): number[] {
    const { first, last } = this._range;
    const indexes = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    const stop = this._keys.indexOf(this._stop);
    if (stop === -1 || (stop >= first && stop <= last)) return indexes;
    return stop < first ? [stop, ...indexes] : [...indexes, stop];
  }

  private _elementOf(index: number): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-index="${index}"]`);
  }

  /** Gives every item its place, and keeps the first one that is seen where it is. */
  private _place(): void {
    const anchor = indexAt(this._offsets, this._top);
    const anchorKey = this._keys[anchor];
    const below = this._top - (this._offsets[anchor] ?? 0);
    this._keys = this.items.map((item, index) => (this.itemKey === '' ? index : (item as Readonly<Record<string, unknown>>)[this.itemKey]));
    this._offsets = offsetsOf(this._keys.length, (index) => this._heights.get(this._keys[index]) ?? this.estimate);
    const moved = anchorKey === undefined ? -1 : this._keys.indexOf(anchorKey);
    if (moved === -1) return;
    const top = (this._offsets[moved] ?? 0) + below;
    this._shift += top - this._top;
    this._top = top;
  }

  /** Takes the height of what is drawn, and lays out again where it is not as expected. */
  private _measure(): void {
    if (this._isPrinting || !this.hasUpdated) return;
    const view = this._view;
    if (this._shift !== 0) {
      view.scrollTop += this._shift;
      this._shift = 0;
      this._top = view.scrollTop;
    }
    if (view.clientHeight > 0) this._viewHeight = view.clientHeight;
    let hasChanged = false;
    for (const item of this.renderRoot.querySelectorAll<HTMLElement>('.item')) {
      this._resizes?.observe(item);
      const key = this._keys[Number(item.dataset['index'])];
      const { height } = item.getBoundingClientRect();
      if (height === 0 || Math.abs((this._heights.get(key) ?? 0) - height) < 0.5) continue;
      this._heights.set(key, height);
      hasChanged = true;
    }
    if (!hasChanged) return;
    this._place();
    this.requestUpdate();
  }

  /** @returns Whether it had to scroll or to draw the item. */
  private _reveal(index: number): boolean {
    const [start = 0, end = 0] = [this._offsets[index], this._offsets[index + 1]];
    const view = this._view;
    const before = view.scrollTop;
    if (start < before) view.scrollTop = start;
    else if (end > before + this._viewHeight) view.scrollTop = Math.min(start, end - this._viewHeight);
    this._top = view.scrollTop;
    return this._top !== before || this._elementOf(index) === null;
  }

  private _onScroll(): void {
    this._top = this._view.scrollTop;
    const detail = { first: indexAt(this._offsets, this._top), last: indexAt(this._offsets, this._top + this._viewHeight) };
    this.dispatchEvent(new CustomEvent('range-change', { detail }));
  }

  private _onKeydown(event: KeyboardEvent): void {
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    if (event.ctrlKey && (event.key === 'Home' || event.key === 'End')) {
      event.preventDefault();
      this.renderRoot.querySelector<HTMLElement>(event.key === 'Home' ? '#before' : '#after')?.focus();
    } else if (step !== undefined) {
      event.preventDefault();
      const target = this._keys.indexOf(this._stop) + step;
      void this.scrollToIndex(Math.min(this._keys.length - 1, Math.max(0, target)), { focus: true });
    }
  }

  private _onFocusIn(event: FocusEvent): void {
    const item = event.composedPath().find((node): node is HTMLElement => node instanceof HTMLElement && node.classList.contains('item'));
    if (item === undefined) return;
    this._stop = this._keys[Number(item.dataset['index'])];
  }

  private readonly _onPrint = (event: Event): void => {
    this._isPrinting = event.type === 'beforeprint';
  };
}
