/** A table made from data: sorted, selected, turned into cards where it is narrow. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { chevronDown, chevronUp } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { localeOf } from '../page-locale.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';
import { formatValue, sortValueIn, titleColumn, tracksOf, valueIn } from './columns.ts';
import type { DataColumn } from './columns.ts';
import { dataTableStyles } from './data-table-styles.ts';
import { DATA_TABLE_TEXTS } from './data-table-texts.ts';
import { kindOf, sortRows } from './row-order.ts';
import type { SortDirection } from './row-order.ts';
import { skeletonRows } from './skeleton-rows.ts';

export type { DataColumn } from './columns.ts';

/** `sort-change`: the user wants this order. */
export type SortChangeEvent = CustomEvent<{ key: string; direction: SortDirection }>;

/** `selection-change`: the keys of all rows that are ticked now. */
export type SelectionChangeEvent = CustomEvent<{ selected: string[] }>;

/** Longer tables are laid out so that the browser can skip what is out of sight. */
const LONG = 200;

/** Both chevrons: can be sorted, is not. */
const SORTABLE = 'm7.5 9.5 4.5-4.5 4.5 4.5M7.5 14.5 12 19l4.5-4.5';

/**
 * Follows the WAI-ARIA APG Table and Sortable Table patterns. Roles are written
 * out, because a row that is drawn as a card loses those of its tags.
 *
 * @slot actions - What can be done with the selected rows; seen while there are some.
 * @slot empty - Another text than `empty-text`, such as a `ds-empty-state`.
 * @slot error-actions - A button under the error, such as “Try again”.
 * @cssprop [--ds-data-table-header-top] - Height of what sticks above the headings (0).
 * @cssprop [--ds-data-table-header-background] - Ground of the headings; the page's by default.
 * @fires sort-change - The user pressed a heading.
 * @fires selection-change - The user ticked or cleared rows.
 */
export class DsDataTable extends LitElement {
  static override styles = [elementStyles, visuallyHiddenStyles, dataTableStyles];

  /** The columns, in order. */
  @property({ attribute: false }) columns: readonly DataColumn[] = [];
  /** The rows: objects with a property for each column. */
  @property({ attribute: false }) rows: readonly object[] = [];
  /** Name of the property that tells rows apart. */
  @property({ attribute: 'row-key' }) rowKey = 'id';
  /** Names the table. */
  @property() caption = '';
  /** Keeps the caption for screen readers only. */
  @property({ type: Boolean, attribute: 'caption-hidden' }) captionHidden = false;
  /** Key of the column that the rows are sorted by. */
  @property({ attribute: 'sort-key' }) sortKey = '';
  /** Direction of the order. */
  @property({ attribute: 'sort-direction' }) sortDirection: SortDirection = 'ascending';
  /** The page sorts: rows are shown as they come, and a heading only tells of the wish. */
  @property({ type: Boolean }) presorted = false;
  /** Puts a check box before each row. */
  @property({ type: Boolean }) selectable = false;
  /** Keys of the rows that are ticked. */
  @property({ attribute: false }) selected: readonly string[] = [];
  /** Address that a row opens; its title becomes the link, and the whole row can be pressed. */
  @property({ attribute: false }) rowHref: ((row: never) => string | undefined) | undefined;
  /** Rows are on their way. */
  @property({ type: Boolean }) loading = false;
  /** Why there are no rows, and what to do. */
  @property() error = '';
  /** Said where there are no rows. */
  @property({ attribute: 'empty-text' }) emptyText = '';

  @state() private _showAll = false;
  @state() private _announcement = '';

  private _sorted: readonly object[] = [];
  private _ticked: ReadonlySet<string> = new Set();
  private readonly _texts = new TextsController(this, COMMON_TEXTS);
  private readonly _own = new TextsController(this, DATA_TABLE_TEXTS);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('selected')) this._ticked = new Set(this.selected);
    const column = this.columns.find(({ key }) => key === this.sortKey);
    const isSorted = column !== undefined && !this.presorted;
    this._sorted = isSorted ? sortRows(this.rows, (row) => sortValueIn(row, column), this.sortDirection, localeOf(this)) : this.rows;
  }

  /** Moves the focus to a row, counted from 0: to its link where it has one. */
  async focusRow(index: number): Promise<void> {
    await this.updateComplete;
    const row = this.renderRoot.querySelectorAll<HTMLElement>('tbody tr')[index];
    const link = row?.querySelector<HTMLElement>('a.link');
    if (row && !link) row.tabIndex = -1;
    (link ?? row)?.focus();
  }

  override render() {
    const count = this.columns.length;
    const isLong = this.rows.length > LONG;
    const isSkeleton = this.loading && this.rows.length === 0;
    return html`${this._renderBar()}
      <div class="frame ${count > 7 ? 'many' : count > 4 ? 'some' : 'few'}">
        ${this._renderCaption()}${this._renderMore()}
        <table
          role="table"
          class=${classMap({ long: isLong, all: this._showAll, selectable: this.selectable, none: this.rows.length === 0 })}
          aria-labelledby="caption"
          aria-busy=${this.loading ? 'true' : nothing}
          ${styleProperties({ '--_tracks': tracksOf(this.columns, this.selectable) })}
        >
          <thead role="rowgroup">
            ${this._renderHeadings()}
          </thead>
          <tbody role="rowgroup">
            ${
              isSkeleton
                ? skeletonRows(this.columns, this.selectable)
                : repeat(
                    this._sorted,
                    (row) => this._keyOf(row),
                    (row, index) => this._renderRow(row, index),
                  )
            }
          </tbody>
        </table>
        ${this._renderState()}
      </div>
      <div class=${this.loading ? 'loading' : 'visually-hidden'} role="status">${this.loading ? this._texts.current.loading : this._announcement}</div>`;
  }

  private _renderBar() {
    if (!this.selectable) return nothing;
    const { length } = this.selected;
    return html`<div class="bar ${length > 0 ? 'filled' : ''}">
      <p role="status">${length > 0 ? this._own.current.selected(length, this.rows.length) : nothing}</p>
      <slot name="actions"></slot>
    </div>`;
  }

  private _renderMore() {
    if (!this.columns.some(({ priority }) => priority === 3)) return nothing;
    const { moreColumns, fewerColumns } = this._own.current;
    return html`<button class="more" type="button" @click=${this._onMore}>${this._showAll ? fewerColumns : moreColumns}</button>`;
  }

  /** Not a `<caption>`: the button that belongs under it must stand outside the table. */
  private _renderCaption() {
    const hint = this.columns.some(({ sortable }) => sortable) ? html`<span class="visually-hidden">${this._own.current.sortHint}</span>` : nothing;
    return html`<div id="caption" class=${this.captionHidden ? 'visually-hidden' : 'caption'}>${this.caption} ${hint}</div>`;
  }

  private _renderHeadings() {
    const { sortBy, selection, selectAll } = this._own.current;
    const all = this.rows.length > 0 && this.rows.every((row) => this._ticked.has(this._keyOf(row)));
    const some = !all && this.rows.some((row) => this._ticked.has(this._keyOf(row)));
    return html`<tr role="row" class=${this.columns.some(({ sortable }) => sortable) ? 'sortable' : ''} data-sort=${sortBy}>
      ${
        this.selectable
          ? html`<th role="columnheader" scope="col" class="select" aria-label=${selection}>
            <label class="tick">
              <input type="checkbox" .checked=${live(all)} .indeterminate=${live(some)} ?disabled=${this.rows.length === 0} @change=${this._onSelectAll} />
              <span class="visually-hidden">${selectAll}</span>
            </label>
          </th>`
          : nothing
      }
      ${this.columns.map((column) => this._renderHeading(column))}
    </tr>`;
  }

  private _renderHeading(column: DataColumn) {
    const isSorted = column.key === this.sortKey;
    const icon = isSorted ? (this.sortDirection === 'ascending' ? chevronUp : chevronDown) : SORTABLE;
    return html`<th role="columnheader" scope="col" class=${column.align === 'end' ? 'end' : ''} aria-sort=${isSorted ? this.sortDirection : nothing}>
      ${
        column.sortable === true
          ? html`<button class="sort" type="button" @click=${() => this._onSort(column)}>${column.label}${svgIcon(icon)}</button>`
          : column.label
      }
    </th>`;
  }

  private _renderRow(row: object, index: number) {
    const isTicked = this._ticked.has(this._keyOf(row));
    const title = titleColumn(this.columns);
    return html`<tr role="row" class=${isTicked ? 'selected' : ''}>
      ${
        this.selectable
          ? html`<td role="cell" class="select">
            <label class="tick">
              <input
                type="checkbox"
                aria-label=${this._own.current.selectRow(this._nameOf(row, index, title))}
                .checked=${live(isTicked)}
                @change=${(event: Event) => this._onSelect(event, row)}
              />
            </label>
          </td>`
          : nothing
      }
      ${this.columns.map((column) => this._renderCell(row, column, column === title))}
    </tr>`;
  }

  private _renderCell(row: object, column: DataColumn, isTitle: boolean) {
    const align = column.align === 'end' ? 'end' : '';
    const content = this._contentOf(row, column);
    if (!isTitle) {
      return html`<td role="cell" class="${align} ${column.priority === 3 ? 'extra' : ''}" data-label=${column.label}><div>${content}</div></td>`;
    }
    const href = this.rowHref?.(row as never);
    return html`<th role="rowheader" scope="row" class=${align}>${href === undefined ? content : html`<a class="link" href=${href}>${content}</a>`}</th>`;
  }

  private _contentOf(row: object, column: DataColumn): unknown {
    if (column.render !== undefined) return column.render(row);
    const text = formatValue(valueIn(row, column), localeOf(this));
    return text === '' ? html`<span aria-hidden="true">–</span><span class="visually-hidden">${this._own.current.noValue}</span>` : text;
  }

  private _renderState() {
    const isEmpty = this.rows.length === 0 && !this.loading && this.error === '';
    return html`<div role="alert" class=${this.error === '' ? '' : 'state error'}>
        ${this.error === '' ? nothing : html`<p>${this.error}</p><slot name="error-actions"></slot>`}
      </div>
      ${isEmpty ? html`<div class="state"><slot name="empty"><p>${this.emptyText || this._own.current.empty}</p></slot></div>` : nothing}`;
  }

  private _keyOf(row: object): string {
    return String((row as Readonly<Record<string, unknown>>)[this.rowKey]);
  }

  private _nameOf(row: object, index: number, title: DataColumn | undefined): string {
    const name = title === undefined ? '' : formatValue(valueIn(row, title), localeOf(this));
    return name || this._own.current.row(index + 1);
  }

  private _onMore(): void {
    this._showAll = !this._showAll;
  }

  private _onSort(column: DataColumn): void {
    const isReversed = column.key === this.sortKey && this.sortDirection === 'ascending';
    this.sortKey = column.key;
    this.sortDirection = isReversed ? 'descending' : 'ascending';
    const kind = kindOf(this.rows.map((row) => sortValueIn(row, column)));
    this._announcement = this._own.current.sorted(column.label, kind, this.sortDirection);
    this.dispatchEvent(new CustomEvent('sort-change', { detail: { key: this.sortKey, direction: this.sortDirection } }));
  }

  private _onSelectAll(event: Event): void {
    const isOn = (event.target as HTMLInputElement).checked;
    this._select(isOn ? this.rows.map((row) => this._keyOf(row)) : []);
  }

  private _onSelect(event: Event, row: object): void {
    const key = this._keyOf(row);
    const others = this.selected.filter((each) => each !== key);
    this._select((event.target as HTMLInputElement).checked ? [...others, key] : others);
  }

  private _select(selected: string[]): void {
    this.selected = selected;
    this.dispatchEvent(new CustomEvent('selection-change', { detail: { selected } }));
  }
}
