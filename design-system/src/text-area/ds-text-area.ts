/** A text field of several lines that grows with its text. */
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { CHARACTER_COUNT_TEXTS } from '../forms/character-count-texts.ts';
import { countStyles, plainLength, renderCount } from '../forms/character-count.ts';
import { FormControl } from '../forms/form-control.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { TextsController } from '../texts.ts';

/**
 * A native `<textarea>` that grows up to `max-rows`, then scrolls. Text over
 * `maxlength` is kept and reported, not cut: a paste must not lose its end
 * silently.
 *
 * @slot hint - Help text with markup, read out with the field.
 * @fires input - On every change of the text.
 * @fires change - When the user commits a value.
 * @csspart label - The label.
 * @csspart hint - The help text.
 * @csspart control - The native field.
 * @csspart count - How many characters are left.
 * @csspart error - The error message.
 * @cssprop [--ds-text-area-width=42rem] - Greatest width of the box.
 */
export class DsTextArea extends FormControl {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    fieldStyles,
    countStyles,
    css`
      .box {
        max-inline-size: var(--ds-text-area-width, var(--ds-measure));
      }

      textarea {
        resize: vertical;
        line-height: var(--ds-line);
        field-sizing: content;
        min-block-size: calc(var(--_rows) * 1lh + 2 * var(--ds-space-2));
        max-block-size: var(--_most);
      }
    `,
  ];

  /** Most characters allowed; shows how many are left. */
  @property({ type: Number }) maxlength: number | undefined;
  /** How a text is counted; by default in the units of a string. */
  @property({ attribute: false }) lengthOf: (text: string) => number = plainLength;
  /** Lines to start with. */
  @property({ type: Number }) rows = 3;
  /** Lines to grow to; more than half of the window by default. */
  @property({ type: Number, attribute: 'max-rows' }) maxRows: number | undefined;

  private readonly _count = new TextsController(this, CHARACTER_COUNT_TEXTS);

  override render() {
    const most = this.maxRows == null ? '60vh' : `calc(${this.maxRows} * 1lh + 2 * var(--ds-space-2))`;
    return html`${this._renderLabel()}${this._renderHint()}
      <div class="box ${this._shownError === '' ? '' : 'invalid'}">
        <textarea
          id="control"
          part="control"
          rows=${this.rows}
          ${styleProperties({ '--_rows': String(this.rows), '--_most': most })}
          .value=${live(this.value)}
          ?required=${this.required}
          ?disabled=${this._isDisabled}
          ?readonly=${this.readonly}
          aria-describedby=${this._describedBy}
          aria-invalid=${this._shownError === '' ? 'false' : 'true'}
          @input=${this._onInput}
          @change=${this._onChange}
        ></textarea>
      </div>
      ${this.maxlength == null ? nothing : renderCount(this.lengthOf(this.value), this.maxlength, this._count.current)}${this._renderError()}`;
  }

  protected override get _describedBy(): string {
    return this.maxlength == null ? super._describedBy : `${super._describedBy} count`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Browsers check maxlength only against typing, and would cut a paste.
    const over = this.maxlength != null && this.lengthOf(this.value) > this.maxlength;
    this._control?.setCustomValidity(over ? 'too long' : '');
    super.updated(changed);
    if (!CSS.supports('field-sizing', 'content')) this._grow();
  }

  protected override _messageFor(validity: ValidityState, control: HTMLTextAreaElement): string {
    return validity.customError ? this._count.current.tooLong(this.label, this.maxlength ?? 0) : super._messageFor(validity, control);
  }

  private _grow(): void {
    const control = this._control;
    if (control === null) return;
    control.style.blockSize = 'auto';
    control.style.blockSize = `${control.scrollHeight}px`;
  }

  private _onInput(event: InputEvent): void {
    this.value = (event.target as HTMLTextAreaElement).value;
    this.error = '';
  }

  private _onChange(event: Event): void {
    this.value = (event.target as HTMLTextAreaElement).value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
