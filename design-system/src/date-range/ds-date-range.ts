/** A first and a last day, to type or to choose, with quick choices. */
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { CalendarDialog } from '../calendar/calendar-dialog.ts';
import { calendarDialogStyles } from '../calendar/calendar-dialog-styles.ts';
import { dateAt } from '../calendar/calendar-locale.ts';
import type { DayCheck } from '../calendar/date-checks.ts';
import { DATE_TEXTS } from '../calendar/date-texts.ts';
import { EMPTY_ENTRY, entryDone, entryFrom, entryTyped, exampleDate } from '../calendar/typed-entry.ts';
import type { EntryRules, TypedEntry } from '../calendar/typed-entry.ts';
import type { Finding } from '../forms/form-control.ts';
import { GroupControl, groupStyles } from '../forms/group-control.ts';
import { submitOnEnter } from '../forms/implicit-submit.ts';
import { check } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { localeOf } from '../page-locale.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { pillStyles } from '../styles/pill-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { dateRangeStyles } from './date-range-styles.ts';
import { DATE_RANGE_TEXTS } from './date-range-texts.ts';
import { problemOfRange } from './range-checks.ts';
import type { RangeEnd, RangeEntries, RangeProblem } from './range-checks.ts';
import { daysIn, rangeFrom, rangeValue } from './range-value.ts';
import type { DateRange } from './range-value.ts';

/** A range that is chosen with one press. */
export interface DateRangePreset extends DateRange {
  id: string;
  label: string;
}

const NO_ENTRIES: RangeEntries = { from: EMPTY_ENTRY, to: EMPTY_ENTRY };

/**
 * Two fields as in `ds-date-picker`, which share one calendar; it follows the
 * WAI-ARIA APG Date Picker Dialog pattern. The value is
 * `2026-11-25/2026-12-02`, both days included.
 *
 * @slot hint - Help text with markup; by default an example of a date.
 * @fires input - On every change; `value` is '' until there is a whole range.
 * @fires change - When the user commits a date or chooses a preset.
 * @csspart label - The label.
 * @csspart error - The error message.
 * @csspart button - The buttons that open the calendar.
 */
export class DsDateRange extends GroupControl {
  static override styles = [elementStyles, visuallyHiddenStyles, fieldStyles, groupStyles, calendarDialogStyles, pillStyles, dateRangeStyles];

  /** The earliest day allowed, as `2026-11-25`. */
  @property() min = '';
  /** The latest day allowed. */
  @property() max = '';
  /** The current day; by default the one where the reader is. */
  @property() today = '';
  /** Says why the range can't start or end on a day, or ''. */
  @property({ attribute: false }) isDisabled: DayCheck | undefined;
  /** Ranges that are chosen with one press. */
  @property({ attribute: false }) presets: readonly DateRangePreset[] = [];

  @state() private _entries: RangeEntries = NO_ENTRIES;

  private readonly _own = new TextsController(this, DATE_RANGE_TEXTS);
  private readonly _dates = new TextsController(this, DATE_TEXTS);
  private readonly _calendar = new CalendarDialog(this, (iso, end) => this._onPick(iso, end as RangeEnd));

  constructor() {
    super();
    this.addEventListener('focusout', () => {
      // An unfinished range has no value yet, and is a mistake all the same.
      if (!this._isEmpty) this._touched = true;
    });
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this._show(this.value);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.value !== this._valueOf(this._entries)) this._show(this.value);
  }

  protected override get _isEmpty(): boolean {
    return this._entries.from.text.trim() === '' && this._entries.to.text.trim() === '';
  }

  protected override get _anchor(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? super._anchor;
  }

  protected override _check(): Finding {
    const message = this._isEmpty ? '' : (this._findProblem()?.message ?? '');
    return message === '' ? super._check() : { message, missing: false };
  }

  protected override _renderHint() {
    const example = this.readonly ? '' : this._dates.current.example(exampleDate(this._rules));
    return html`<div id="hint" class="hint" part="hint"><slot name="hint">${this.hint || example}</slot></div>`;
  }

  protected override _renderControls() {
    const { from, to } = this._range;
    const opener = this._calendar.opener === 'to' ? 'to' : 'from';
    const min = opener === 'to' && from > this.min ? from : this.min;
    return html`${this.presets.length === 0 ? nothing : this._renderPresets()}
      <div class="ends">${this._renderEnd('from')}${this._renderEnd('to')}</div>
      <div id="chosen" class="chosen">${rangeValue({ from, to }) === '' ? nothing : this._inWords({ from, to })}</div>
      ${this._calendar.renderDialog(this._own.current[opener], { ...this._rules, today: this.today, value: this._range[opener], min, from, to })}`;
  }

  private _renderPresets() {
    const value = this._valueOf(this._entries);
    return html`<div class="presets" role="group" aria-label=${this._own.current.presets}>
      ${this.presets.map((preset) => {
        const isPressed = rangeValue(preset) === value;
        return html`<button
          class="pill preset"
          type="button"
          aria-pressed=${isPressed ? 'true' : 'false'}
          ?disabled=${this._isDisabled || this.readonly}
          @click=${() => this._onPreset(preset)}
        >
          ${isPressed ? svgIcon(check) : nothing}${preset.label}
        </button>`;
      })}
    </div>`;
  }

  private _renderEnd(end: RangeEnd) {
    const { text, value } = this._entries[end];
    const isWrong = this._shownError !== '' && (this.error !== '' || (this._findProblem()?.end ?? end) === end);
    const id = end === 'from' ? 'control' : end;
    const label = this._own.current[end];
    return html`<div class="end">
      <label for=${id}>${label}</label>
      <div class="box ${isWrong ? 'invalid' : ''} ${this._calendar.opener === end ? 'anchor' : ''}">
        <input
          id=${id}
          part="control"
          type="text"
          .value=${live(text)}
          autocomplete="off"
          spellcheck="false"
          ?readonly=${this.readonly}
          aria-required=${this.required ? 'true' : nothing}
          aria-describedby=${isWrong ? 'error' : nothing}
          aria-invalid=${isWrong ? 'true' : 'false'}
          @input=${(event: Event) => this._take(end, entryTyped((event.target as HTMLInputElement).value, this._entries[end], this._rules))}
          @change=${(event: Event) => this._onChange(end, (event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this._onKeydown(event, end)}
        />
        ${this.readonly ? nothing : this._calendar.renderButton(end, label, value, this._isDisabled)}
      </div>
    </div>`;
  }

  private get _rules(): EntryRules {
    const { min, max, isDisabled } = this;
    return { min, max, isDisabled, locale: localeOf(this), today: this.today || dateAt(new Date()) };
  }

  private get _range(): DateRange {
    return { from: this._entries.from.value, to: this._entries.to.value };
  }

  private _inWords({ from, to }: DateRange): string {
    const format = new Intl.DateTimeFormat(localeOf(this), { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', dateStyle: 'long' });
    return `${format.formatRange(Date.parse(from), Date.parse(to))} (${this._own.current.days(daysIn({ from, to }))})`;
  }

  private _findProblem(): RangeProblem | undefined {
    return problemOfRange(this._entries, this._rules, { ...this._dates.current, ...this._own.current });
  }

  private _valueOf({ from, to }: RangeEntries): string {
    return rangeValue({ from: from.value, to: to.value });
  }

  private _show(value: string): void {
    const { from, to } = rangeFrom(value);
    const locale = localeOf(this);
    this._entries = { from: entryFrom(from, locale), to: entryFrom(to, locale) };
  }

  private _take(end: RangeEnd, entry: TypedEntry): void {
    this._entries = { ...this._entries, [end]: entry };
    this.value = this._valueOf(this._entries);
    // A message from the server was about the old value.
    this.error = '';
  }

  private _tell(): void {
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private _onChange(end: RangeEnd, text: string): void {
    if (text === this._entries[end].committed) return;
    this._take(end, entryDone(text, this._rules));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private _onPick(iso: string, end: RangeEnd): void {
    this._take(end, entryFrom(iso, localeOf(this)));
    this._tell();
  }

  private _onPreset(preset: DateRangePreset): void {
    this.error = '';
    this._show(rangeValue(preset));
    this.value = rangeValue(preset);
    this._tell();
  }

  private async _onKeydown(event: KeyboardEvent, end: RangeEnd): Promise<void> {
    if (event.key !== 'Enter' || event.isComposing) return;
    this._onChange(end, this._entries[end].text);
    // The form must be sent with the date that was just understood.
    await this.updateComplete;
    submitOnEnter(event, this.form);
  }
}
