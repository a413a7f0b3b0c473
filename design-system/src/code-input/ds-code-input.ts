/** A one-time code, such as one sent in a text message. */
import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormControl } from '../forms/form-control.ts';
import type { Finding } from '../forms/form-control.ts';
import { submitOnEnter } from '../forms/implicit-submit.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { TextsController } from '../texts.ts';
import { cleanCode } from './code.ts';
import type { CodeKind } from './code.ts';
import { CODE_INPUT_TEXTS } from './code-input-texts.ts';
import { codeInputStyles } from './code-input-styles.ts';

/**
 * One native field that looks like a cell for each character, so that paste,
 * autofill, undo and screen readers work as in any field. `value` is the bare
 * code, letters as capitals.
 *
 * @slot hint - Help text with markup, read out with the field.
 * @fires input - On every change of the code.
 * @fires change - When the user commits the code.
 * @fires complete - When the user has filled the last cell, after `input`.
 * @csspart label - The label.
 * @csspart hint - The help text.
 * @csspart control - The native field, whose text is transparent.
 * @csspart cell - Each cell.
 * @csspart error - The error message.
 * @cssprop [--ds-code-input-cell=3rem] - Greatest width of a cell.
 */
export class DsCodeInput extends FormControl {
  static override styles = [elementStyles, visuallyHiddenStyles, fieldStyles, codeInputStyles];

  /** How many characters the code has. */
  @property({ type: Number }) length = 6;
  /** Digits alone, or letters too. */
  @property() kind: CodeKind = 'digits';
  /** Characters in a group, set apart for the eye; 0 for one row. */
  @property({ type: Number }) group = 0;
  /** What the browser may fill in. */
  @property() autocomplete = 'one-time-code';

  /** The cells of the selection, from and up to. */
  @state() private _selection: readonly [number, number] = [0, 0];

  private readonly _own = new TextsController(this, CODE_INPUT_TEXTS);

  override render() {
    const invalid = this._shownError !== '';
    const size = this.group > 0 ? this.group : this.length;
    const groups = Math.ceil(this.length / size);
    return html`${this._renderLabel()}${this._renderHint()}
      <div class="field ${invalid ? 'invalid' : ''}" dir="ltr" ${styleProperties({ '--_length': String(this.length), '--_groups': String(groups) })}>
        <div class="cells" aria-hidden="true">
          ${Array.from({ length: groups }, (_, group) => this._renderGroup(group * size, Math.min((group + 1) * size, this.length)))}
        </div>
        <input
          id="control"
          part="control"
          type="text"
          name=${this.name}
          .value=${live(this.value)}
          inputmode=${this.kind === 'digits' ? 'numeric' : 'text'}
          autocomplete=${this.autocomplete as AutoFill}
          autocapitalize="characters"
          autocorrect="off"
          spellcheck="false"
          ?required=${this.required}
          ?disabled=${this._isDisabled}
          ?readonly=${this.readonly}
          aria-describedby=${this._describedBy}
          aria-invalid=${invalid ? 'true' : 'false'}
          @beforeinput=${this._onBeforeInput}
          @input=${this._onInput}
          @change=${this._onChange}
          @focus=${this._onFocus}
          @select=${this._onSelection}
          @keyup=${this._onSelection}
          @click=${this._onSelection}
          @keydown=${this._onKeydown}
        />
      </div>
      ${this._renderError()}`;
  }

  protected override _check(): Finding {
    if (this.value === '' || this.value.length === this.length) return super._check();
    const { incomplete, incompleteDigits } = this._own.current;
    return { message: (this.kind === 'digits' ? incompleteDigits : incomplete)(this.length), missing: false };
  }

  private _renderGroup(from: number, to: number) {
    return html`<span class="group">${Array.from({ length: to - from }, (_, index) => this._renderCell(from + index))}</span>`;
  }

  private _renderCell(index: number) {
    const [start, end] = this._selection;
    const isCaret = index === Math.min(start, this.length - 1);
    const isCurrent = start === end ? isCaret : index >= start && index < end;
    return html`<span class="cell ${isCurrent ? 'current' : ''}" part="cell">${this.value[index] ?? ''}</span>`;
  }

  private _onBeforeInput(event: InputEvent): void {
    const input = event.target as HTMLInputElement;
    const { selectionStart: start, selectionEnd: end } = input;
    // In a full code a typed character takes the place of the one at the caret.
    if (event.inputType === 'insertText' && start !== null && start === end && input.value.length >= this.length) {
      input.setSelectionRange(start, start + 1);
    }
  }

  private _onInput(event: Event): void {
    const input = event.target as HTMLInputElement;
    const before = this.value;
    const caret = cleanCode(input.value.slice(0, input.selectionStart ?? undefined), this.kind, this.length).length;
    this.value = cleanCode(input.value, this.kind, this.length);
    if (input.value !== this.value) {
      input.value = this.value;
      input.setSelectionRange(caret, caret);
    }
    this._selection = [caret, caret];
    this.error = '';
    if (this.value.length === this.length && this.value !== before) this._tellComplete();
  }

  /** In a task of its own: the page's listeners of `input` must hear of the value first, and a microtask runs between them. */
  private _tellComplete(): void {
    const code = this.value;
    setTimeout(() => {
      if (this.value === code) this.dispatchEvent(new Event('complete', { bubbles: true }));
    });
  }

  private _onChange(event: Event): void {
    this.value = cleanCode((event.target as HTMLInputElement).value, this.kind, this.length);
    // `change` does not cross the shadow boundary by itself, `input` does.
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private _onFocus(event: FocusEvent): void {
    const input = event.target as HTMLInputElement;
    // A full code is typed anew, one begun goes on.
    if (this.value.length === this.length) input.select();
    else input.setSelectionRange(this.value.length, this.value.length);
    this._onSelection(event);
  }

  private _onSelection(event: Event): void {
    const { selectionStart, selectionEnd } = event.target as HTMLInputElement;
    this._selection = [selectionStart ?? 0, selectionEnd ?? 0];
  }

  private _onKeydown(event: KeyboardEvent): void {
    submitOnEnter(event, this.form);
  }
}
