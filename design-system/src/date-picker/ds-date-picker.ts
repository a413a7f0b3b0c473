/** A date to type, or to choose from a calendar. */
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { CalendarDialog } from '../calendar/calendar-dialog.ts';
import { calendarDialogStyles } from '../calendar/calendar-dialog-styles.ts';
import { dateAt, longDate } from '../calendar/calendar-locale.ts';
import type { DayCheck } from '../calendar/date-checks.ts';
import { DATE_TEXTS } from '../calendar/date-texts.ts';
import { EMPTY_ENTRY, entryDone, entryFrom, entryTyped, exampleDate, problemOfEntry } from '../calendar/typed-entry.ts';
import type { EntryRules, TypedEntry } from '../calendar/typed-entry.ts';
import { FormControl } from '../forms/form-control.ts';
import type { Finding } from '../forms/form-control.ts';
import { submitOnEnter } from '../forms/implicit-submit.ts';
import { localeOf } from '../page-locale.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';

/**
 * A date is typed as people write it (`11/25/2026`, `Nov 25 2026`), in the
 * order of the language, and shown in words below. The button opens a
 * calendar, which follows the WAI-ARIA APG Date Picker Dialog pattern.
 *
 * @slot hint - Help text with markup; by default an example of a date.
 * @fires input - On every change of the text; `value` is '' until it is a date.
 * @fires change - When the user commits a date, typed or chosen.
 * @csspart label - The label.
 * @csspart error - The error message.
 * @csspart button - The button that opens the calendar.
 */
export class DsDatePicker extends FormControl {
  static override styles = [elementStyles, visuallyHiddenStyles, fieldStyles, calendarDialogStyles];

  /** What the browser may fill in, such as `bday`. */
  @property() autocomplete = '';
  /** The earliest date allowed, as `2026-11-25`. */
  @property() min = '';
  /** The latest date allowed. */
  @property() max = '';
  /** The current day; by default the one where the reader is. */
  @property() today = '';
  /** Says why a day can't be chosen, or ''. */
  @property({ attribute: false }) isDisabled: DayCheck | undefined;

  @state() private _entry = EMPTY_ENTRY;

  private readonly _dates = new TextsController(this, DATE_TEXTS);
  private readonly _calendar = new CalendarDialog(this, (iso) => this._onPick(iso));

  /** Opens the calendar. */
  async showPicker(): Promise<void> {
    await this._calendar.open('date');
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this._show(this.value);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.value !== this._entry.value) this._show(this.value);
  }

  override render() {
    const { value, text } = this._entry;
    const isInvalid = this._shownError !== '';
    return html`${this._renderLabel()}${this._renderHint()}
      <div class="box anchor ${isInvalid ? 'invalid' : ''}">
        <input
          id="control"
          part="control"
          type="text"
          name=${this.name || nothing}
          .value=${live(text)}
          autocomplete=${(this.autocomplete || 'off') as AutoFill}
          spellcheck="false"
          ?disabled=${this._isDisabled}
          ?readonly=${this.readonly}
          aria-required=${this.required ? 'true' : nothing}
          aria-describedby="${this._describedBy} chosen"
          aria-invalid=${isInvalid ? 'true' : 'false'}
          @input=${this._onInput}
          @change=${this._onChange}
          @keydown=${this._onKeydown}
        />
        ${this.readonly ? nothing : this._calendar.renderButton('date', this.label, value, this._isDisabled)}
      </div>
      <div id="chosen" class="chosen" ?hidden=${isInvalid}>${value === '' ? nothing : longDate(localeOf(this))(value)}</div>
      ${this._renderError()}${this._calendar.renderDialog(this.label, { ...this._rules, value, today: this.today })}`;
  }

  protected override _renderHint() {
    const example = this.readonly ? '' : this._dates.current.example(exampleDate(this._rules));
    return html`<div id="hint" class="hint" part="hint"><slot name="hint">${this.hint || example}</slot></div>`;
  }

  protected override _check(): Finding {
    const { text } = this._entry;
    if (text.trim() === '' && this.required) return { message: this.requiredMessage || this._texts.current.required(this.label), missing: true };
    const message = problemOfEntry(this._entry, this.label, this._rules, this._dates.current);
    return message === '' ? super._check() : { message, missing: false };
  }

  private get _rules(): EntryRules {
    const { min, max, isDisabled } = this;
    return { min, max, isDisabled, locale: localeOf(this), today: this.today || dateAt(new Date()) };
  }

  private _show(value: string): void {
    this._entry = entryFrom(value, localeOf(this));
  }

  private _take(entry: TypedEntry): void {
    this._entry = entry;
    this.value = entry.value;
    // A message from the server was about the old value.
    this.error = '';
  }

  private _commit(text: string): void {
    if (text === this._entry.committed) return;
    this._take(entryDone(text, this._rules));
    this._tell();
  }

  private _tell(): void {
    this._touched = this._entry.text.trim() !== '';
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private _onPick(iso: string): void {
    this._take(entryFrom(iso, localeOf(this)));
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this._tell();
  }

  private _onInput(event: Event): void {
    this._take(entryTyped((event.target as HTMLInputElement).value, this._entry, this._rules));
  }

  private _onChange(event: Event): void {
    this._commit((event.target as HTMLInputElement).value);
  }

  private async _onKeydown(event: KeyboardEvent): Promise<void> {
    if (event.key !== 'Enter' || event.isComposing) return;
    this._commit(this._entry.text);
    // The form must be sent with the date that was just understood.
    await this.updateComplete;
    submitOnEnter(event, this.form);
  }
}
