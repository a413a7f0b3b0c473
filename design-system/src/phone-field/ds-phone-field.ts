/** A phone number, of the United States unless it starts with `+`. */
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { FormattedControl } from '../forms/formatted-control.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { numericStyles } from '../styles/numeric-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { readPhone, writePhone } from './phone-number.ts';
import { PHONE_FIELD_TEXTS } from './phone-field-texts.ts';

/**
 * Takes a number however it is typed or pasted, and writes it in the usual way
 * once the field was left, never while somebody types. `value` is the number as
 * E.164 (`+15075550123`), or the text itself while it is no number.
 *
 * @slot hint - Help text with markup, read out with the field.
 * @fires input - On every change of the text.
 * @fires change - When the user commits a number.
 * @csspart label - The label.
 * @csspart hint - The help text.
 * @csspart control - The native field.
 * @csspart error - The error message.
 * @cssprop [--ds-phone-field-width=20rem] - Greatest width of the box.
 */
export class DsPhoneField extends FormattedControl {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    fieldStyles,
    numericStyles,
    css`
      .box {
        max-inline-size: var(--ds-phone-field-width, 20rem);
      }
    `,
  ];

  /** What the browser may fill in. */
  @property() override autocomplete = 'tel';
  /** Country code, without `+`, of numbers that are typed without one. */
  @property({ attribute: 'country-code' }) countryCode = '1';

  private readonly _own = new TextsController(this, PHONE_FIELD_TEXTS);

  override render() {
    return html`${this._renderLabel()}${this._renderHint()}
      <div class="box ${this._shownError === '' ? '' : 'invalid'}">${this._renderInput('tel')}</div>
      ${this._renderError()}`;
  }

  protected override _read(text: string): string {
    const read = readPhone(text, this.countryCode);
    return 'e164' in read ? read.e164 : text.trim();
  }

  protected override _write(value: string): string {
    return writePhone(value, this.countryCode);
  }

  protected override _problemWith(value: string): string {
    const read = readPhone(value, this.countryCode);
    if ('e164' in read) return '';
    const texts = this._own.current;
    return read.problem === 'national' && this.countryCode !== '1' ? texts.elsewhere : texts[read.problem];
  }
}
