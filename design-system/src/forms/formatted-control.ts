/**
 * The base of fields that show a value as people write it and hold it in a
 * plain form: phone numbers, numbers, money. The text is written anew when the
 * field was left, never while somebody types. A text that is not understood is
 * the value as it stands, so that nothing typed is lost, and the field is invalid.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { localeOf } from '../page-locale.ts';
import { FormControl } from './form-control.ts';
import type { Finding } from './form-control.ts';
import { submitOnEnter } from './implicit-submit.ts';

export abstract class FormattedControl extends FormControl {
  /** What the browser may fill in. */
  @property() autocomplete = '';

  @state() private _text = '';
  /** BCP 47 tag the text is written in. */
  protected _locale = '';

  /** The value a text means, or the trimmed text. */
  protected abstract _read(text: string): string;
  /** The text for a value; a value that is none comes back as it is. */
  protected abstract _write(value: string): string;
  /** What is wrong with a value, or ''. */
  protected abstract _problemWith(value: string): string;

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const locale = localeOf(this);
    const isSame = locale === this._locale;
    this._locale = locale;
    if (!isSame || this._read(this._text) !== this.value) this._text = this._write(this.value);
  }

  protected override _check(): Finding {
    if (this.value === '') return { message: this.required ? this.requiredMessage || this._texts.current.required(this.label) : '', missing: this.required };
    const problem = this._problemWith(this.value);
    return problem === '' ? super._check() : { message: problem, missing: false };
  }

  protected _renderInput(inputmode: 'tel' | 'numeric' | 'decimal' | 'text'): TemplateResult {
    return html`<input
      id="control"
      part="control"
      type=${inputmode === 'tel' ? 'tel' : 'text'}
      dir="ltr"
      name=${this.name || nothing}
      .value=${live(this._text)}
      inputmode=${inputmode}
      autocomplete=${(this.autocomplete || nothing) as AutoFill}
      ?required=${this.required}
      ?disabled=${this._isDisabled}
      ?readonly=${this.readonly}
      aria-describedby=${this._describedBy}
      aria-invalid=${this._shownError === '' ? 'false' : 'true'}
      @input=${this._onInput}
      @change=${this._onChange}
      @keydown=${this._onKeydown}
    />`;
  }

  private _onInput(event: Event): void {
    this._text = (event.target as HTMLInputElement).value;
    this.value = this._read(this._text);
    // A message from the server was about the old value.
    this.error = '';
  }

  protected _onKeydown(event: KeyboardEvent): void {
    submitOnEnter(event, this.form);
  }

  private _onChange(event: Event): void {
    this._text = (event.target as HTMLInputElement).value;
    this.value = this._read(this._text);
    this._text = this._write(this.value);
    // `change` does not cross the shadow boundary by itself, `input` does.
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
