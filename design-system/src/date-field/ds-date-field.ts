/** A date in three fields, for dates people know by heart. */
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { dateOrder, mediumDate } from '../calendar/calendar-locale.ts';
import type { DatePart } from '../calendar/calendar-locale.ts';
import { isIsoDate } from '../calendar/calendar-math.ts';
import { problemOfDate, problemOfParts } from '../calendar/date-checks.ts';
import { readIso } from '../calendar/date-text.ts';
import { DATE_TEXTS } from '../calendar/date-texts.ts';
import type { Finding } from '../forms/form-control.ts';
import { GroupControl, groupStyles } from '../forms/group-control.ts';
import { submitOnEnter } from '../forms/implicit-submit.ts';
import { localeOf } from '../page-locale.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { DATE_FIELD_TEXTS } from './date-field-texts.ts';
import { isoIn, NOTHING_TYPED, numbersIn, typedFrom } from './typed-date.ts';
import type { TypedDate } from './typed-date.ts';

/**
 * Month, day and year as numbers, in the order of the language. The focus
 * never jumps on by itself; a whole date that is pasted fills all three.
 *
 * @slot hint - Help text with markup, read out with the group.
 * @fires input - On every change of one of the three; `value` is '' until they make a date.
 * @fires change - When the user commits one of the three.
 * @csspart label - The label.
 * @csspart error - The error message.
 */
export class DsDateField extends GroupControl {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    fieldStyles,
    groupStyles,
    css`
      .parts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
      }

      .parts label {
        font-size: var(--ds-text-s);
        font-weight: 400;
      }

      .box {
        inline-size: 4.25rem;
      }

      .box.year {
        inline-size: 6rem;
      }
    `,
  ];

  /** `bday` lets the browser fill in a date of birth. */
  @property() autocomplete = '';
  /** The earliest date allowed, as `2026-11-25`. */
  @property() min = '';
  /** The latest date allowed. */
  @property() max = '';

  @state() private _typed: TypedDate = NOTHING_TYPED;
  @state() private _said = '';

  private readonly _own = new TextsController(this, DATE_FIELD_TEXTS);
  private readonly _dates = new TextsController(this, DATE_TEXTS);

  constructor() {
    super();
    this.addEventListener('focusout', () => {
      // An unfinished date has no value yet, and is a mistake all the same.
      if (!this._isEmpty) this._touched = true;
    });
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this._take(this.value);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.value !== isoIn(this._typed)) this._take(this.value);
  }

  protected override get _isEmpty(): boolean {
    return Object.values(this._typed).every((text) => text.trim() === '');
  }

  protected override get _anchor(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? super._anchor;
  }

  protected override _check(): Finding {
    const message = this._isEmpty ? '' : (this._wrongPart()?.message ?? this._problemOfWhole());
    return message === '' ? super._check() : { message, missing: false };
  }

  protected override _renderControls() {
    return html`<div class="parts" @paste=${this._onPaste}>
        ${dateOrder(localeOf(this)).map((part, index) => this._renderPart(part, index === 0))}
      </div>
      <div class="visually-hidden" role="status">${this._said}</div>`;
  }

  private _renderPart(part: DatePart, isFirst: boolean) {
    const isWrong = this._shownError !== '' && (this.error !== '' || (this._wrongPart()?.part ?? part) === part);
    const id = isFirst ? 'control' : part;
    return html`<div>
      <label for=${id}>${this._own.current[part]}</label>
      <div class="box ${part} ${isWrong ? 'invalid' : ''}">
        <input
          id=${id}
          part="control"
          type="text"
          inputmode="numeric"
          data-part=${part}
          .value=${live(this._typed[part])}
          autocomplete=${(this.autocomplete === 'bday' ? `bday-${part}` : 'off') as AutoFill}
          ?readonly=${this.readonly}
          aria-required=${this.required ? 'true' : nothing}
          aria-describedby=${isWrong ? 'error' : nothing}
          aria-invalid=${isWrong ? 'true' : 'false'}
          @input=${this._onInput}
          @change=${this._onChange}
          @keydown=${(event: KeyboardEvent) => submitOnEnter(event, this.form)}
        />
      </div>
    </div>`;
  }

  /** The first part, in the order of the language, that is missing or can't be. */
  private _wrongPart(): { part: DatePart; message: string } | undefined {
    const locale = localeOf(this);
    const { missingMonth: month, missingDay: day } = this._own.current;
    const numbers = numbersIn(this._typed);
    const missing = dateOrder(locale).find((part) => numbers[part] === undefined);
    const wrong = problemOfParts(numbers, locale, this._dates.current);
    return wrong ?? (missing === undefined ? undefined : { part: missing, message: { year: this._dates.current.yearDigits, month, day }[missing] });
  }

  private _problemOfWhole(): string {
    return problemOfDate(this.value, this.label, this, localeOf(this), this._dates.current);
  }

  private _take(value: string): void {
    this._typed = isIsoDate(value) ? typedFrom(value) : NOTHING_TYPED;
  }

  private _type(typed: TypedDate): void {
    this._typed = typed;
    this._said = '';
    this.value = isoIn(typed);
    // A message from the server was about the old value.
    this.error = '';
  }

  private _onInput({ target }: Event): void {
    const { value, dataset } = target as HTMLInputElement;
    this._type({ ...this._typed, [dataset['part'] as DatePart]: value });
  }

  private _onChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private _onPaste(event: ClipboardEvent): void {
    const locale = localeOf(this);
    const iso = readIso(event.clipboardData?.getData('text') ?? '', { locale });
    if (iso === '' || this.readonly) return;
    event.preventDefault();
    this._type(typedFrom(iso));
    this._said = this._own.current.pasted(mediumDate(locale)(iso));
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this._onChange();
  }
}
