/** An amount of money. */
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { FormattedControl } from '../forms/formatted-control.ts';
import { affixStyles } from '../styles/affix-styles.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { numericStyles } from '../styles/numeric-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { MONEY_FIELD_TEXTS } from './money-field-texts.ts';
import { currencyStyle, isAmount, readAmount, writeAmount } from './money-text.ts';
import type { CurrencyStyle } from './money-text.ts';

/** An amount with cents and thousands, to show how one is typed. */
const EXAMPLE = '123450';

/**
 * Takes an amount as the page's language writes it, with or without the sign
 * of the currency, and writes it in full once the field was left. `value` is
 * the amount in cents (`123450` for $1,234.50), or the text itself while it is
 * no amount.
 *
 * @slot hint - Help text with markup, read out with the field.
 * @fires input - On every change of the amount.
 * @fires change - When the user commits an amount.
 * @csspart label - The label.
 * @csspart hint - The help text.
 * @csspart control - The native field.
 * @csspart currency - The sign of the currency.
 * @csspart error - The error message.
 * @cssprop [--ds-money-field-width=14rem] - Greatest width of the box.
 */
export class DsMoneyField extends FormattedControl {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    fieldStyles,
    affixStyles,
    numericStyles,
    css`
      .box {
        max-inline-size: var(--ds-money-field-width, 14rem);
      }
    `,
  ];

  /** ISO 4217 code. */
  @property() currency = 'USD';
  /** Lowest amount in cents. */
  @property({ type: Number }) min: number | undefined = 0;
  /** Highest amount in cents. */
  @property({ type: Number }) max: number | undefined;

  private _known: { locale: string; currency: string; style: CurrencyStyle } | undefined;
  private readonly _own = new TextsController(this, MONEY_FIELD_TEXTS);

  override render() {
    const { symbol, isBefore, name, digits } = this._style;
    const sign = html`<span class="affix ${isBefore ? 'before' : ''}" part="currency" aria-hidden="true">${symbol}</span>`;
    // The number pad of a phone has no minus.
    const inputmode = (this.min ?? -1) < 0 ? 'text' : digits === 0 ? 'numeric' : 'decimal';
    return html`${this._renderLabel()}${this._renderHint()}
      <div class="box ${this._shownError === '' ? '' : 'invalid'}" dir="ltr">
        ${isBefore ? sign : ''}${this._renderInput(inputmode)}${isBefore ? '' : sign}
        <span id="currency" class="visually-hidden">${name}</span>
      </div>
      ${this._renderError()}`;
  }

  protected override get _describedBy(): string {
    return `currency ${super._describedBy}`;
  }

  protected override _read(text: string): string {
    return readAmount(text, this._locale, this.currency, this._style) ?? text.trim();
  }

  protected override _write(value: string): string {
    return isAmount(value) ? writeAmount(value, this._locale, this._style.digits) : value;
  }

  protected override _problemWith(value: string): string {
    const { notAmount, outside } = this._own.current;
    const { min, max } = this;
    if (!isAmount(value)) return notAmount(this._write(EXAMPLE));
    if (Number(value) >= (min ?? -Infinity) && Number(value) <= (max ?? Infinity)) return '';
    return outside(this._withSign(min), this._withSign(max));
  }

  /** How the currency is written, asked once for each language. */
  private get _style(): CurrencyStyle {
    const { _locale: locale, currency } = this;
    if (this._known?.locale !== locale || this._known.currency !== currency) this._known = { locale, currency, style: currencyStyle(locale, currency) };
    return this._known.style;
  }

  private _withSign(amount: number | undefined): string {
    // Lit makes null of an attribute that was taken away.
    if (amount == null) return '';
    const { symbol, isBefore } = this._style;
    const text = this._write(String(amount));
    return isBefore ? `${symbol}${text}` : `${text} ${symbol}`;
  }
}
