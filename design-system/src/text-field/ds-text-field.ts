/** A single-line text field with its own label, hint and error. */
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { CHARACTER_COUNT_TEXTS } from '../forms/character-count-texts.ts';
import { countStyles, plainLength, renderCount } from '../forms/character-count.ts';
import { FormControl } from '../forms/form-control.ts';
import { submitOnEnter } from '../forms/implicit-submit.ts';
import { close, eye, eyeOff } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { affixStyles } from '../styles/affix-styles.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { textFieldStyles } from './text-field-styles.ts';
import { TEXT_FIELD_TEXTS } from './text-field-texts.ts';

/**
 * A native `<input>`. A password can be shown, a search be cleared; both
 * buttons are in the tab order.
 *
 * @slot hint - Help text with markup, read out with the field.
 * @slot end - An icon or other content after the text.
 * @fires input - On every change of the text.
 * @fires change - When the user commits a value.
 * @csspart label - The label.
 * @csspart hint - The help text.
 * @csspart control - The native field.
 * @csspart prefix - The text before what is typed.
 * @csspart suffix - The text after what is typed.
 * @csspart count - How many characters are left.
 * @csspart error - The error message.
 * @cssprop [--ds-text-field-width=32rem] - Greatest width of the box.
 */
export class DsTextField extends FormControl {
  static override styles = [elementStyles, visuallyHiddenStyles, fieldStyles, affixStyles, countStyles, textFieldStyles];

  /** Kind of text; it brings the keyboard and the browser's own checks. */
  @property({ reflect: true }) type: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url' | 'date' | 'time' | 'number' = 'text';
  /** What the browser may fill in. */
  @property() autocomplete = '';
  /** Which keyboard a phone shows, where `type` does not say. */
  @property({ attribute: 'inputmode' }) override inputMode = '';
  /** Least characters. */
  @property({ type: Number }) minlength: number | undefined;
  /** Most characters. No more can be typed, unless `count` is set. */
  @property({ type: Number }) maxlength: number | undefined;
  /** Shows how many characters are left; text over `maxlength` is kept and reported. */
  @property({ type: Boolean }) count = false;
  /** Text before what is typed, such as a currency; read out with the field. */
  @property() override prefix = '';
  /** Text after what is typed, such as a unit; read out with the field. */
  @property() suffix = '';
  /** How a text is counted; by default in the units of a string. */
  @property({ attribute: false }) lengthOf: (text: string) => number = plainLength;
  /** A regular expression for the whole value. */
  @property() pattern: string | undefined;
  /** Message for a value that does not match `pattern`. */
  @property({ attribute: 'pattern-message' }) patternMessage = '';
  /** What sentences about it call it, where the label is neither a name nor a question: “Username” for “Choose a username”. */
  @property() noun = '';
  /** Lowest number, date or time. */
  @property() min: string | undefined;
  /** Highest number, date or time. */
  @property() max: string | undefined;
  /** What may lie between two numbers; seconds between two times. */
  @property() step: string | undefined;
  /** How a phone sets capitals: `none`, `words`, `characters`. */
  @property() override autocapitalize = '';
  /** Whether the browser checks the spelling. */
  @property({ attribute: 'spellcheck' }) spelling: 'true' | 'false' | undefined;

  @state() private _revealed = false;

  private readonly _own = new TextsController(this, TEXT_FIELD_TEXTS);
  private readonly _count = new TextsController(this, CHARACTER_COUNT_TEXTS);

  override render() {
    return html`${this._renderLabel()}${this._renderHint()}
      <div class="box ${this._shownError === '' ? '' : 'invalid'}">
        ${this.prefix ? html`<span id="prefix" class="affix before" part="prefix">${this.prefix}</span>` : nothing}
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
          maxlength=${this.count ? nothing : (this.maxlength ?? nothing)}
          pattern=${this.pattern ?? nothing}
          min=${this.min ?? nothing}
          max=${this.max ?? nothing}
          step=${this.step ?? nothing}
          ?required=${this.required}
          ?disabled=${this._isDisabled}
          ?readonly=${this.readonly}
          aria-describedby=${this._describedBy}
          aria-invalid=${this._shownError === '' ? 'false' : 'true'}
          @input=${this._onInput}
          @change=${this._onChange}
          @keydown=${this._onKeydown}
        />
        ${this.suffix ? html`<span id="suffix" class="affix" part="suffix">${this.suffix}</span>` : nothing}
        <slot name="end"></slot>
        ${this.type === 'password' ? this._renderReveal() : nothing}
        ${this.type === 'search' && this.value !== '' && !this.readonly && !this._isDisabled ? this._renderClear() : nothing}
      </div>
      ${this._isCounted ? renderCount(this.lengthOf(this.value), this.maxlength ?? 0, this._count.current) : nothing}${this._renderError()}`;
  }

  /** Selects the whole text. */
  select(): void {
    (this._control as HTMLInputElement | null)?.select();
  }

  protected override get _describedBy(): string {
    const inside = `${this.prefix ? 'prefix ' : ''}${this.suffix ? 'suffix ' : ''}`;
    return `${inside}${super._describedBy}${this._isCounted ? ' count' : ''}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isOver = this._isCounted && this.lengthOf(this.value) > (this.maxlength ?? 0);
    this._control?.setCustomValidity(isOver ? 'too long' : '');
    super.updated(changed);
  }

  protected override _messageFor(validity: ValidityState): string {
    const texts = this._own.current;
    const { required, invalid } = this._texts.current;
    const noun = this.noun || this.label;
    if (validity.valueMissing) return this.requiredMessage || required(noun);
    if (validity.tooShort) return texts.tooShort(noun, this.minlength ?? 0);
    if (validity.tooLong || validity.customError) return this._count.current.tooLong(noun, this.maxlength ?? 0);
    if (validity.patternMismatch) return this.patternMessage || invalid(noun);
    if (validity.rangeUnderflow || validity.rangeOverflow) return texts.outOfRange(noun);
    if (validity.typeMismatch && this.type === 'email') return texts.invalidEmail;
    return invalid(noun);
  }

  private get _isCounted(): boolean {
    return this.count && this.maxlength != null;
  }

  private _renderReveal() {
    const texts = this._own.current;
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

  private _renderClear() {
    return html`<button class="clear" type="button" aria-label=${this._own.current.clear(this.label)} @click=${this._onClear}>${svgIcon(close)}</button>`;
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
    submitOnEnter(event, this.form);
  }

  private _onReveal(): void {
    this._revealed = !this._revealed;
  }

  private _onClear(): void {
    this.value = '';
    this.error = '';
    // The button is about to go; the focus must not go with it.
    this._control?.focus();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
