/** A single-line text field with its own label, hint and error. */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormControl } from '../forms/form-control.ts';
import type { NativeControl } from '../forms/form-control.ts';
import { eye, eyeOff } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';

/**
 * @slot hint - Help text with markup, read out with the field.
 * @slot end - A unit or an icon after the text.
 * @fires input - On every change of the text.
 * @fires change - When the user commits a value.
 * @csspart label - The label.
 * @csspart error - The error message.
 */
export class DsTextField extends FormControl {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    fieldStyles,
    css`
      .reveal {
        display: grid;
        place-items: center;
        inline-size: var(--ds-target);
        border: 0;
        border-radius: inherit;
        background: none;
        color: var(--ds-color-primary);
        cursor: pointer;
      }

      slot[name='end'] {
        display: flex;
        align-items: center;
      }
    `,
  ];

  @property({ reflect: true }) type: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url' | 'date' | 'number' = 'text';
  @property() autocomplete = '';
  @property({ attribute: 'inputmode' }) override inputMode = '';
  @property({ type: Number }) minlength: number | undefined;
  @property({ type: Number }) maxlength: number | undefined;
  /** A regular expression for the whole value. */
  @property() pattern: string | undefined;
  /** Message for a value that does not match `pattern`. */
  @property({ attribute: 'pattern-message' }) patternMessage = '';
  @property() min: string | undefined;
  @property() max: string | undefined;
  @property() override autocapitalize = '';
  @property({ attribute: 'spellcheck' }) spelling: 'true' | 'false' | undefined;

  @state() private _revealed = false;

  override render() {
    return html`${this._renderLabel()}${this._renderHint()}
      <div class="box ${this._shownError === '' ? '' : 'invalid'}">
        <input
          id="control"
          part="control"
          type=${this.type === 'password' && this._revealed ? 'text' : this.type}
          name=${this.name || nothing}
          .value=${live(this.value)}
          autocomplete=${(this.autocomplete || nothing) as AutoFill}
          inputmode=${this.inputMode || nothing}
          autocapitalize=${this.autocapitalize || nothing}
          spellcheck=${this.spelling ?? nothing}
          minlength=${this.minlength ?? nothing}
          maxlength=${this.maxlength ?? nothing}
          pattern=${this.pattern ?? nothing}
          min=${this.min ?? nothing}
          max=${this.max ?? nothing}
          ?required=${this.required}
          ?disabled=${this._isDisabled}
          ?readonly=${this.readonly}
          aria-describedby=${this._describedBy}
          aria-invalid=${this._shownError === '' ? 'false' : 'true'}
          @input=${this._onInput}
          @change=${this._onChange}
          @keydown=${this._onKeydown}
        />
        <slot name="end"></slot>
        ${this.type === 'password' ? this._renderReveal() : nothing}
      </div>
      ${this._renderError()}`;
  }

  /** Selects the whole text. */
  select(): void {
    (this._control as HTMLInputElement | null)?.select();
  }

  protected override _messageFor(validity: ValidityState, control: NativeControl): string {
    const texts = this._texts.current;
    if (validity.tooShort) return texts.tooShort(this.label, this.minlength ?? 0);
    if (validity.tooLong) return texts.tooLong(this.label, this.maxlength ?? 0);
    if (validity.patternMismatch) return this.patternMessage || texts.invalid(this.label);
    if (validity.rangeUnderflow || validity.rangeOverflow) return texts.outOfRange(this.label);
    if (validity.typeMismatch && this.type === 'email') return texts.invalidEmail;
    return super._messageFor(validity, control);
  }

  private _renderReveal() {
    const texts = this._texts.current;
    return html`<button
      class="reveal"
      type="button"
      aria-label=${this._revealed ? texts.hidePassword : texts.showPassword}
      ?disabled=${this._isDisabled}
      @click=${this._onReveal}
    >
      ${svgIcon(this._revealed ? eyeOff : eye)}
    </button>`;
  }

  private _onInput(event: InputEvent): void {
    this.value = (event.target as HTMLInputElement).value;
    // A message from the server was about the old value.
    this.error = '';
  }

  private _onChange(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
    // `change` does not cross the shadow boundary by itself, `input` does.
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private _onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || this.form === null) return;
    // What the browser does for a native field: press the first submit button.
    const controls = [...this.form.elements] as (HTMLElement & { type?: string })[];
    const submit = controls.find((control) => control.type === 'submit');
    if (submit === undefined) this.form.requestSubmit();
    else submit.click();
  }

  private _onReveal(): void {
    this._revealed = !this._revealed;
  }
}
