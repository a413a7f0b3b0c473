/** A number, typed or counted with two buttons. */
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { isPlainNumber, readDecimal, writeDecimal } from '../forms/decimal-text.ts';
import { FormattedControl } from '../forms/formatted-control.ts';
import { minus, plus } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { affixStyles } from '../styles/affix-styles.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { numericStyles } from '../styles/numeric-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { numberFieldStyles } from './number-field-styles.ts';
import { NUMBER_FIELD_TEXTS } from './number-field-texts.ts';
import { nearestSteps, stepFrom } from './steps.ts';

const STEP_KEYS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/**
 * A plain text box, so that a turn of the wheel changes nothing and both
 * decimal marks are understood. `value` is the number with a point (`12.5`), or
 * the text itself while it is no number.
 *
 * Follows the WAI-ARIA APG Spinbutton pattern in its keys: up and down count
 * one step, page up and page down ten, Home and End go to the limits. The role
 * stays that of a text box: VoiceOver can't type into a spinbutton. What a step
 * leads to is said by a live region.
 *
 * @slot hint - Help text with markup, read out with the field.
 * @fires input - On every change of the number.
 * @fires change - When the user commits a number, and at every step.
 * @csspart label - The label.
 * @csspart hint - The help text.
 * @csspart control - The native field.
 * @csspart unit - The unit.
 * @csspart step - Each of the two buttons.
 * @csspart error - The error message.
 * @cssprop [--ds-number-field-width=14rem] - Greatest width of the box.
 */
export class DsNumberField extends FormattedControl {
  static override styles = [elementStyles, visuallyHiddenStyles, fieldStyles, affixStyles, numericStyles, numberFieldStyles];

  /** Lowest number. */
  @property({ type: Number }) min: number | undefined;
  /** Highest number. */
  @property({ type: Number }) max: number | undefined;
  /** What may lie between two numbers: 1 for whole ones, 0.1 for one decimal. */
  @property({ type: Number }) step = 1;
  /** Unit after the number, read out with the field. */
  @property() unit = '';
  /** Leaves out the two buttons, where counting makes no sense. */
  @property({ type: Boolean, attribute: 'no-buttons' }) noButtons = false;

  /** What the last step led to, for screen readers. */
  private _spoken = '';

  private readonly _own = new TextsController(this, NUMBER_FIELD_TEXTS);

  override render() {
    const { increase, decrease } = this._own.current;
    // The number pad of a phone has no minus.
    const inputmode = (this.min ?? 0) < 0 ? 'text' : this._isWhole ? 'numeric' : 'decimal';
    return html`${this._renderLabel()}${this._renderHint()}
      <div class="box ${this._shownError === '' ? '' : 'invalid'}">
        ${this._renderInput(inputmode)}
        ${this.unit ? html`<span id="unit" class="affix" part="unit">${this.unit}</span>` : nothing}
        ${
          this.noButtons || this.readonly
            ? nothing
            : html`<span class="steps">${this._renderButton(-1, minus, decrease(this.label))}${this._renderButton(1, plus, increase(this.label))}</span>`
        }
      </div>
      <div class="visually-hidden" aria-live="polite">${this._spoken}</div>
      ${this._renderError()}`;
  }

  protected override get _describedBy(): string {
    return this.unit ? `unit ${super._describedBy}` : super._describedBy;
  }

  protected override _read(text: string): string {
    return readDecimal(text, this._locale) ?? text.trim();
  }

  /** The number as people of this language write it, with its unit. */
  get displayValue(): string {
    return this.value === '' ? '' : `${this._write(this.value)} ${this.unit}`.trim();
  }

  protected override _write(value: string): string {
    return isPlainNumber(value) ? writeDecimal(value, this._locale) : value;
  }

  protected override _problemWith(value: string): string {
    const texts = this._own.current;
    if (!isPlainNumber(value)) return this._isWhole ? texts.whole : texts.notNumber(this._write('12.5'));
    const { min, max } = this;
    const number = Number(value);
    const write = (each?: number) => (each == null ? '' : this._write(String(each)));
    if (number < (min ?? -Infinity) || number > (max ?? Infinity)) return texts.outside(write(min), write(max));
    const nearest = nearestSteps(number, this);
    if (nearest === undefined) return '';
    return this._isWhole && this.step === 1 ? texts.whole : texts.nearest(write(nearest[0]), write(nearest[1]));
  }

  protected override _onKeydown(event: KeyboardEvent): void {
    super._onKeydown(event);
    // What is typed now is heard anyway, and the same number must be said again later.
    this._spoken = '';
    const target = this._targetOf(event.key);
    if (target == null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this._moveTo(target);
  }

  private get _isWhole(): boolean {
    return Number.isInteger(this.step) && Number.isInteger(this.min ?? 0);
  }

  private get _number(): number | undefined {
    return isPlainNumber(this.value) ? Number(this.value) : undefined;
  }

  private _renderButton(by: 1 | -1, icon: string, name: string) {
    // Still in the tab order at a limit: the focus must not get lost under a finger.
    const isAtLimit = this._number === ((by > 0 ? this.max : this.min) ?? NaN);
    const step = () => this._moveTo(stepFrom(this._number, by, this));
    const isOff = isAtLimit || this._isDisabled;
    return html`<button part="step" type="button" aria-label=${name} aria-disabled=${isOff} ?disabled=${this._isDisabled} @click=${step}>${svgIcon(icon)}</button>`;
  }

  private _targetOf(key: string): number | undefined {
    const by = STEP_KEYS[key];
    if (by !== undefined) return stepFrom(this._number, by, this);
    if (key === 'Home') return this.min;
    return key === 'End' ? this.max : undefined;
  }

  private _moveTo(target: number): void {
    if (this.readonly || this._isDisabled || target === this._number) return;
    this.value = String(target);
    this.error = '';
    this._spoken = this.displayValue;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
