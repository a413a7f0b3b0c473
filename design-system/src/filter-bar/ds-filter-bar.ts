/** Filters over a list, what is filtered for, and how much is left. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { chevronDown, close, settings } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { localeOf } from '../page-locale.ts';
import { pillStyles } from '../styles/pill-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { filterBarStyles } from './filter-bar-styles.ts';
import { FILTER_BAR_TEXTS } from './filter-bar-texts.ts';
import { activeFilters, chosenOf, withValue, withoutActive } from './filter-values.ts';
import type { ActiveFilter, Filter, FilterValues } from './filter-values.ts';

/** `filter-change`: what is filtered for now. */
export type FilterChangeEvent = CustomEvent<{ values: FilterValues }>;

/**
 * Every change counts at once. Where there is no room for a row, the filters
 * fold into a button that follows the WAI-ARIA APG Disclosure pattern.
 *
 * @slot search - A search field, such as `ds-text-field` with `no-mark`. It stays outside of the fold.
 * @fires filter-change - The user set or removed a filter.
 */
export class DsFilterBar extends LitElement {
  static override styles = [elementStyles, visuallyHiddenStyles, pillStyles, filterBarStyles];

  @property({ attribute: false }) filters: readonly Filter[] = [];
  /** What is filtered for, by filter id. */
  @property({ attribute: false }) values: FilterValues = {};
  /** How much the list has now; told politely when it changes. */
  @property({ type: Number, attribute: 'result-count' }) resultCount: number | undefined;
  /** There are more than these. */
  @property({ type: Boolean, attribute: 'more-results' }) moreResults: boolean | undefined;

  @state() private _isOpen = false;
  @state() private _hasSearch = false;

  private readonly _own = new TextsController(this, FILTER_BAR_TEXTS);

  override render(): TemplateResult {
    const own = this._own.current;
    const active = activeFilters(this.filters, this.values);
    return html`<div class="bar">
        <div class="search"><slot name="search" class=${this._hasSearch ? 'filled' : ''} @slotchange=${this._onSearchSlot}></slot></div>
        <button
          class="pill button disclosure"
          type="button"
          aria-expanded=${this._isOpen ? 'true' : 'false'}
          aria-controls="filters"
          @click=${this._onDisclosure}
        >
          ${svgIcon(settings)}<span>${own.filters(active.length)}</span><span class="chevron">${svgIcon(chevronDown)}</span>
        </button>
        <div id="filters" class="filters ${this._isOpen ? 'open' : ''}" role="group" aria-label=${own.filters(0)}>
          ${repeat(
            this.filters,
            ({ id }) => id,
            (filter) => this._renderFilter(filter),
          )}
        </div>
      </div>
      <div class="below">
        <span class="count" role="status">${this._results}</span>
        ${active.length === 0 ? nothing : this._renderActive(active)}
      </div>`;
  }

  private _renderActive(active: readonly ActiveFilter[]) {
    const own = this._own.current;
    return html`<ul class="tags" role="list" aria-label=${own.active}>
        ${repeat(
          active,
          ({ id, value }) => `${id} ${value ?? ''}`,
          (filter, index) => html`<li>
            <button class="tag" type="button" aria-label=${own.remove(filter.text)} @click=${() => void this._onRemove(filter, index)}>
              ${filter.text}${svgIcon(close)}
            </button>
          </li>`,
        )}
      </ul>
      <button class="clear" type="button" @click=${this._onClearAll}>${own.clearAll}</button>`;
  }

  private _renderFilter(filter: Filter): TemplateResult {
    if (filter.kind === 'toggle') return this._renderToggle(filter);
    return filter.kind === 'select' ? this._renderSelect(filter) : this._renderMulti(filter);
  }

  private _renderToggle({ id, label }: Filter) {
    const isOn = this.values[id] === true;
    return html`<button class="pill button" type="button" aria-pressed=${isOn ? 'true' : 'false'} @click=${() => this._set(id, !isOn)}>${label}</button>`;
  }

  private _renderSelect({ id, label, options }: Filter & { kind: 'select' | 'multi' }) {
    const [chosen] = chosenOf(this.values, id);
    const onChange = (event: Event) => this._set(id, (event.target as HTMLSelectElement).value);
    return html`<label class="field"
      >${label}
      <span class="select"
        ><select @change=${onChange}>
          <option value="" .selected=${chosen === undefined}>${this._own.current.all}</option>
          ${options.map((option) => html`<option value=${option.value} .selected=${option.value === chosen}>${option.label}</option>`)}</select
        >${svgIcon(chevronDown)}</span
      >
    </label>`;
  }

  private _renderMulti({ id, label, options }: Filter & { kind: 'select' | 'multi' }) {
    const chosen = chosenOf(this.values, id);
    const onChange = (event: Event) => {
      const { value, checked } = event.target as HTMLInputElement;
      this._set(id, checked ? [...chosen, value] : chosen.filter((each) => each !== value));
    };
    return html`<ds-popover label=${chosen.length === 0 ? label : `${label} (${chosen.length})`}>
      ${options.map(
        (option) => html`<label class="choice"
          ><input type="checkbox" value=${option.value} .checked=${chosen.includes(option.value)} @change=${onChange} /><span>${option.label}</span></label
        >`,
      )}
    </ds-popover>`;
  }

  private _set(id: string, value: string | boolean | readonly string[]): void {
    this._take(withValue(this.values, id, value));
  }

  private _take(values: FilterValues): void {
    this.values = values;
    this.dispatchEvent(new CustomEvent('filter-change', { detail: { values } }));
  }

  private get _results(): string {
    if (this.resultCount === undefined) return '';
    const shown = new Intl.NumberFormat(localeOf(this)).format(this.resultCount);
    return this._own.current.results(this.resultCount, shown, this.moreResults === true);
  }

  /** Where the focus goes when the last tag has gone. */
  private get _firstControl(): HTMLElement | undefined {
    const controls = [...this.renderRoot.querySelectorAll<HTMLElement>('.disclosure, .filters :is(select, .button, ds-popover)')];
    return controls.find((control) => control.checkVisibility());
  }

  private async _onRemove(filter: ActiveFilter, index: number): Promise<void> {
    this._take(withoutActive(this.values, filter));
    await this.updateComplete;
    const tags = [...this.renderRoot.querySelectorAll<HTMLElement>('.tag')];
    (tags[index] ?? tags.at(-1) ?? this._firstControl)?.focus();
  }

  private async _onClearAll(): Promise<void> {
    this._take({});
    await this.updateComplete;
    this._firstControl?.focus();
  }

  private _onDisclosure(): void {
    this._isOpen = !this._isOpen;
  }

  private _onSearchSlot(event: Event): void {
    this._hasSearch = (event.target as HTMLSlotElement).assignedElements().length > 0;
  }
}
