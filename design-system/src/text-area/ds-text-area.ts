/** A text field of several lines that grows with its text. */
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormControl } from '../forms/form-control.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';

/** From this share of `maxlength` on, screen readers hear the count. */
const ANNOUNCE_FROM = 0.9;

/**
 * Text over `maxlength` is kept and reported, not cut: a paste must not lose
 * its end silently.
 *
 * @slot hint - Help text with markup, read out with the field.
 * @fires input - On every change of the text.
 * @fires change - When the user commits a value.
 * @csspart label - The label.
 * @csspart error - The error message.
 */
export class DsTextArea extends FormControl {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    fieldStyles,
    css`
      .box {
        max-inline-size: var(--ds-measure);
      }

      textarea {
        resize: vertical;
        line-height: var(--ds-line);
        field-sizing: content;
        min-block-size: calc(var(--_rows) * 1lh + 2 * var(--ds-space-2));
        max-block-size: 60vh;
      }

      .count {
        margin-block-start: var(--ds-space-1);
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }

      .count.over {
        color: var(--ds-color-danger-mark);
      }
    `,
  ];

  /** Most characters allowed; shows how many are left. */
  @property({ type: Number }) maxlength: number | undefined;
  /** Lines to start with. */
  @property({ type: Number }) rows = 3;

  override render() {
    return html`${this._renderLabel()}${this._renderHint()}
      <div class="box ${this._shownError === '' ? '' : 'invalid'}">
        <textarea
          id="control"
          part="control"
          rows=${this.rows}
          ${styleProperties({ '--_rows': String(this.rows) })}
          .value=${live(this.value)}
          ?required=${this.required}
          ?disabled=${this._isDisabled}
          ?readonly=${this.readonly}
          aria-describedby="${this._describedBy} count"
          aria-invalid=${this._shownError === '' ? 'false' : 'true'}
          @input=${this._onInput}
          @change=${this._onChange}
        ></textarea>
      </div>
      ${this._renderCount()}${this._renderError()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Browsers check maxlength only against typing, and would cut a paste.
    const over = this.maxlength !== undefined && this.value.length > this.maxlength;
    this._control?.setCustomValidity(over ? 'too long' : '');
    super.updated(changed);
    if (!CSS.supports('field-sizing', 'content')) this._grow();
  }

  protected override _messageFor(validity: ValidityState, control: HTMLTextAreaElement): string {
    return validity.customError
      ? this._texts.current.tooLong(this.label, this.maxlength ?? 0)
      : super._messageFor(validity, control);
  }

  private _renderCount() {
    if (this.maxlength === undefined) return nothing;
    const left = this.maxlength - this.value.length;
    const { charactersLeft, charactersOver } = this._texts.current;
    const text = left < 0 ? charactersOver(-left) : charactersLeft(left);
    const near = this.value.length >= this.maxlength * ANNOUNCE_FROM;
    return html`<div id="count" class="count ${left < 0 ? 'over' : ''}">${text}</div>
      <div class="visually-hidden" aria-live="polite">${near ? text : nothing}</div>`;
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
