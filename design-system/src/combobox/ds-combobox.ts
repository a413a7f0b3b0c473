/** A text field that finds choices in a list as one types. */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { chevronDown, close } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { overlayStyles } from '../overlays/overlay-styles.ts';
import { follow } from '../overlays/position.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { ComboboxControl } from './combobox-control.ts';
import { comboboxStyles } from './combobox-styles.ts';
import { renderRow, renderTags } from './combobox-view.ts';
import type { ComboboxRow } from './combobox-view.ts';
import { renderGroups, renderNote } from './result-list.ts';
import { resultStyles } from './result-styles.ts';

/**
 * Follows the WAI-ARIA APG Editable Combobox With List Autocomplete pattern:
 * Down and Up open the list and move in it, Alt+Down opens, Alt+Up closes,
 * Enter chooses, Tab chooses and goes on, Escape closes and then clears, Home
 * and End stay in the text. With `multiple`, Backspace marks and then removes
 * the last choice.
 *
 * @slot hint - Help text with markup, read out with the field.
 * @fires input - The value changed.
 * @fires change - The value changed.
 * @csspart label - The label.
 * @csspart error - The error message.
 */
export class DsCombobox extends ComboboxControl {
  static override styles = [elementStyles, visuallyHiddenStyles, fieldStyles, overlayStyles, resultStyles, comboboxStyles];

  private _unfollow: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('focusout', this._onLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._close();
    this._unfollow?.();
  }

  override render(): TemplateResult {
    const active = this._rows.findIndex((row) => row.value === this._activeValue);
    return html`${this._renderLabel()}${this._renderHint()}
      <div class="box ${this._shownError === '' ? '' : 'invalid'}" @click=${this._onBoxClick}>
        <div class="inner">
          ${this.multiple ? this._renderTags() : nothing}
          <input
            id="control"
            type="text"
            role="combobox"
            aria-autocomplete="list"
            aria-controls="list"
            aria-expanded=${this._open && this._rows.length > 0 ? 'true' : 'false'}
            aria-activedescendant=${this._open && active >= 0 ? `option-${active}` : nothing}
            aria-describedby=${this._describedBy}
            aria-invalid=${this._shownError === '' ? 'false' : 'true'}
            aria-required=${this.required ? 'true' : nothing}
            autocomplete=${this.autocomplete as AutoFill}
            autocapitalize="none"
            spellcheck="false"
            placeholder=${this.placeholder || nothing}
            .value=${live(this._text)}
            ?disabled=${this._isDisabled}
            ?readonly=${this.readonly}
            @input=${this._onInput}
            @change=${this._onNativeChange}
            @keydown=${this._onKeydown}
            @click=${this._onInputClick}
            @blur=${this._onInputBlur}
          />
        </div>
        ${this._renderPopup()}${this._renderEnd()}
      </div>
      <span id="chosen" hidden>${this._own.current.chosen(this.values.map((value) => this._labelOf(value)).join(', '))}</span>
      <span class="visually-hidden" role="status">${this._announcer.said}</span>
      ${this._renderError()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const popup = this.renderRoot.querySelector<HTMLElement>('#popup');
    const box = this.renderRoot.querySelector('.box');
    if (popup === null || box === null) return;
    if (this._open !== popup.matches(':popover-open')) {
      popup.togglePopover(this._open);
      this._unfollow?.();
      if (this._open) this._unfollow = follow(box, popup, { gap: 8 });
    }
    if (this._open && changed.size > 0)
      this.renderRoot.querySelector(`.${this._activeValue === undefined ? 'chosen' : 'active'}`)?.scrollIntoView({ block: 'nearest' });
    this._announcer.news(this._open ? this._news : '');
  }

  private _renderTags() {
    const { values } = this;
    const isFixed = this.readonly || this._isDisabled;
    const tags = values.map((value, index) => {
      const label = this._labelOf(value);
      const onRemove = isFixed ? undefined : () => void this._onRemove(value, index);
      return { label, isMarked: this._isMarked && index === values.length - 1, removeLabel: this._own.current.remove(label), onRemove };
    });
    return renderTags(tags);
  }

  private _renderEnd() {
    if (this.readonly) return nothing;
    if (this._text === '' || this._isDisabled) return html`<span class="chevron">${svgIcon(chevronDown)}</span>`;
    return html`<button class="clear" type="button" aria-label=${this._own.current.clear(this.label)} @click=${this._onClear}>${svgIcon(close)}</button>`;
  }

  private _renderPopup() {
    const own = this._own.current;
    const notes = { loading: this._common.current.loading, failed: own.failed, none: own.noResults, retry: own.retry };
    return html`<div id="popup" class="floating" popover="manual" @mousedown=${this._onPopupMousedown} @click=${this._onPopupClick}>
      <div id="list" role="listbox" aria-label=${this.label} aria-multiselectable=${this.multiple ? 'true' : nothing} ?hidden=${this._rows.length === 0}>
        ${this._open ? renderGroups(this._groups, (row) => this._renderOption(row)) : nothing}
      </div>
      ${renderNote(this._state, notes, () => this._source.retry())}
    </div>`;
  }

  private _renderOption(row: ComboboxRow): TemplateResult {
    return renderRow({
      id: `option-${this._rows.indexOf(row)}`,
      row,
      ownLabel: this._own.current.useOwn(row.label),
      query: this._query,
      isActive: row.value === this._activeValue,
      isChosen: row.own !== true && this.values.includes(row.value),
      onChoose: () => this._choose(row),
    });
  }

  private _onInput(event: Event): void {
    // The text is not the value yet.
    event.stopPropagation();
    this._text = (event.target as HTMLInputElement).value;
    this._query = this._text;
    this._activeValue = undefined;
    this._isMarked = false;
    this._isUnmatched = false;
    this._announcer.listen();
    this.error = '';
    this._open = true;
    this._ask();
  }

  private _onNativeChange(event: Event): void {
    event.stopPropagation();
  }

  private _onKeydown(event: KeyboardEvent): void {
    if (event.isComposing || this.readonly) return;
    const wasMarked = this._isMarked;
    this._isMarked = false;
    if (!this._onKey(event, wasMarked)) return;
    event.preventDefault();
    // Only the list closes, not a dialog around it.
    event.stopPropagation();
  }

  /** @returns Whether the key is used up. */
  private _onKey(event: KeyboardEvent, wasMarked: boolean): boolean {
    const active = this._open ? this._rows.find((row) => row.value === this._activeValue) : undefined;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (!event.altKey) this._move(event.key === 'ArrowDown' ? 1 : -1);
        else if (event.key === 'ArrowDown') this._show();
        else this._close();
        return true;
      case 'Enter':
        return this._onEnter(active);
      case 'Escape':
        return this._onEscape();
      case 'Backspace':
        return this._onBackspace(wasMarked);
      case 'Tab':
        if (active !== undefined && !(this.multiple && this.values.includes(active.value))) this._choose(active);
        return false;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        this._activeValue = undefined;
        return false;
      default:
        return false;
    }
  }

  private _onEnter(active: ComboboxRow | undefined): boolean {
    if (active !== undefined) {
      this._choose(active);
    } else if (this._open && this._state === 'failed' && !this.allowCustom) {
      this._source.retry();
    } else {
      const wasOpen = this._open;
      this._commit();
      this._close();
      if (!wasOpen) this._submit();
    }
    return true;
  }

  private _onEscape(): boolean {
    if (this._open) this._close();
    else if (this._text !== '') this._onClear();
    else return false;
    return true;
  }

  private _onBackspace(wasMarked: boolean): boolean {
    const last = this.values.at(-1);
    if (!this.multiple || this._text !== '' || last === undefined) return false;
    if (wasMarked) {
      this._remove(last);
    } else {
      this._isMarked = true;
      this._announcer.say(this._own.current.pressAgain(this._labelOf(last)));
    }
    return true;
  }

  private _submit(): void {
    if (this.form === null) return;
    // What the browser does for a native field: press the first submit button.
    const controls = [...this.form.elements] as (HTMLElement & { type?: string })[];
    const submit = controls.find((control) => control.type === 'submit');
    if (submit === undefined) this.form.requestSubmit();
    else submit.click();
  }

  private _remove(value: string): void {
    const label = this._labelOf(value);
    this._take(this.values.filter((each) => each !== value).join('\n'));
    this._announcer.say(this._own.current.removed(label));
  }

  private async _onRemove(value: string, index: number): Promise<void> {
    this._remove(value);
    await this.updateComplete;
    const tags = [...this.renderRoot.querySelectorAll<HTMLElement>('button.tag')];
    (tags[index] ?? tags.at(-1) ?? this._control)?.focus();
  }

  private _onClear(): void {
    this._text = '';
    this._query = '';
    this._isUnmatched = false;
    if (!this.multiple) this._take('');
    this._control?.focus();
    if (this._open) this._ask(0);
  }

  private _onBoxClick(event: Event): void {
    if (event.target instanceof Element && event.target.closest('button, .floating') === null) this._control?.focus();
  }

  private _onInputClick(): void {
    this._show();
  }

  private _onInputBlur(event: FocusEvent): void {
    const next = event.relatedTarget as Element | null;
    if (next?.closest('#popup') == null) this._close();
  }

  private _onPopupMousedown(event: Event): void {
    // The focus stays in the text.
    event.preventDefault();
  }

  private _onPopupClick(event: Event): void {
    event.stopPropagation();
    this._control?.focus();
  }

  private readonly _onLeave = (): void => {
    this._isMarked = false;
    if (!this.readonly && !this._isDisabled) this._commit();
    this._close();
  };
}
