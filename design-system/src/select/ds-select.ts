/** A choice of one from a list, around the native `<select>`. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormControl } from '../forms/form-control.ts';
import { chevronDown } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';

/** One choice of a `ds-select`. */
export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

/**
 * A native `<select>`, so that phones show their own list. Read only, the
 * choice can be reached and read, and the others can't be chosen.
 *
 * @slot hint - Help text with markup, read out with the field.
 * @fires input - When the user chooses.
 * @fires change - When the user has chosen.
 * @csspart label - The label.
 * @csspart hint - The help text.
 * @csspart control - The native field.
 * @csspart error - The error message.
 * @cssprop [--ds-select-width=32rem] - Greatest width of the box.
 */
export class DsSelect extends FormControl {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    fieldStyles,
    css`
      .box {
        position: relative;
        max-inline-size: var(--ds-select-width, 32rem);
      }

      select {
        appearance: none;
        padding-inline-end: 3rem;
        overflow: hidden;
        text-overflow: ellipsis;
        cursor: pointer;
      }

      /* Browsers dim it, and its text is muted already. */
      select:disabled {
        opacity: 1;
      }

      :host([readonly]) select {
        cursor: default;
      }

      option {
        background: var(--ds-color-surface);
        color: var(--ds-color-text);
      }

      svg {
        position: absolute;
        inset-block-start: calc(50% - 0.75rem);
        inset-inline-end: var(--ds-space-3);
        pointer-events: none;
      }

      .error svg {
        position: static;
      }
    `,
  ];

  /** What can be chosen, in order. */
  @property({ attribute: false }) options: readonly SelectOption[] = [];
  /** Text of a first, empty choice. */
  @property() placeholder = '';
  /** What the browser may fill in, such as `address-level1`. */
  @property() autocomplete = '';

  override render() {
    // A select can't show a value that is not among its choices: it would be blank.
    const known = this.options.some((option) => option.value === this.value);
    const empty = this.placeholder !== '' || !known;
    return html`${this._renderLabel()}${this._renderHint()}
      <div class="box ${this._shownError === '' ? '' : 'invalid'}">
        <select
          id="control"
          part="control"
          autocomplete=${(this.autocomplete || nothing) as AutoFill}
          ?required=${this.required && !this.readonly}
          ?disabled=${this._isDisabled}
          aria-describedby=${this._describedBy}
          aria-invalid=${this._shownError === '' ? 'false' : 'true'}
          aria-readonly=${this.readonly ? 'true' : nothing}
          @input=${this._onInput}
          @change=${this._onChange}
        >
          ${empty ? html`<option value="" ?disabled=${this.readonly && known} .selected=${live(!known)}>${this.placeholder}</option>` : nothing}
          ${this.options.map(
            (
              option,
            ) => html`<option value=${option.value} ?disabled=${option.disabled === true || (this.readonly && option.value !== this.value)} .selected=${live(option.value === this.value)}>
              ${option.label}
            </option>`,
          )}
        </select>
        ${svgIcon(chevronDown)}
      </div>
      ${this._renderError()}`;
  }

  private _onInput(event: Event): void {
    this.value = (event.target as HTMLSelectElement).value;
    // A message from the server was about the old value.
    this.error = '';
  }

  private _onChange(event: Event): void {
    this._onInput(event);
    // `change` does not cross the shadow boundary by itself, `input` does.
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
