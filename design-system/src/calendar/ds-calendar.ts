/** One month of days to choose from. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { chevronLeft, chevronRight } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { localeOf } from '../page-locale.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { dateAt, firstWeekdayOf, longDate, mediumDate, monthAndYear, monthNames, weekdayNames } from './calendar-locale.ts';
import { addMonths, clampDate, dayAfterKey, isIsoDate, isoOf, partsOf, weeksOfMonth } from './calendar-math.ts';
import { calendarStyles } from './calendar-styles.ts';
import { CALENDAR_TEXTS } from './calendar-texts.ts';
import type { DayCheck } from './date-checks.ts';

/** Years offered before and after today where no limit is given. */
const YEARS_BACK = 100;
const YEARS_ON = 20;

/**
 * A month as a grid, with month and year to choose. Follows the grid of the
 * WAI-ARIA APG Date Picker Dialog pattern: arrows move by day and week, Home
 * and End to the ends of the week, Page Up and Down by month, with Shift by
 * year; Enter and Space choose.
 *
 * @fires change - The user chose a day; it is the `value`.
 * @cssprop [--ds-calendar-day] - Size of a day.
 */
export class DsCalendar extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [elementStyles, visuallyHiddenStyles, calendarStyles];

  /** The chosen day, as `2026-11-25`. */
  @property() value = '';
  /** The first day that can be chosen. */
  @property() min = '';
  /** The last day that can be chosen. */
  @property() max = '';
  /** The first day of a range to show. */
  @property() from = '';
  /** The last day of a range to show. */
  @property() to = '';
  /** The current day; by default the one where the reader is. */
  @property() today = '';
  /** Says why a day can't be chosen, or ''. */
  @property({ attribute: false }) isDisabled: DayCheck | undefined;

  /** The day that takes the focus; its month is shown. */
  @state() private _day = '';
  @state() private _said = '';

  private readonly _texts = new TextsController(this, CALENDAR_TEXTS);
  private _locale = 'en-US';

  /** Moves the focus to the chosen day, else to today. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && isIsoDate(this.value)) this._day = this.value;
    if (this._day === '') this._day = this._today;
    this._day = clampDate(this._day, this.min, this.max);
  }

  override render() {
    this._locale = localeOf(this);
    const firstWeekday = firstWeekdayOf(this._locale);
    const long = weekdayNames(this._locale, 'long', firstWeekday);
    const short = weekdayNames(this._locale, 'short', firstWeekday);
    const write = longDate(this._locale);
    const reason = this._reasonAgainst(this._day);
    return html`<div class="head">
        ${this._renderStep(-1)}
        <div class="titles" @input=${stop}>${this._renderMonths()}${this._renderYears()}</div>
        ${this._renderStep(1)}
      </div>
      <div class="month">
        <table role="grid" aria-label=${monthAndYear(this._locale)(this._day)} @keydown=${this._onGridKeydown} @click=${this._onGridClick}>
          <thead>
            <tr>
              ${short.map((name, index) => html`<th scope="col" abbr=${long[index] ?? name}>${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${weeksOfMonth(this._day, firstWeekday).map((week) => html`<tr>${week.map((iso) => this._renderDay(iso, write))}</tr>`)}
          </tbody>
        </table>
      </div>
      <p id="note" class="note">${reason}</p>
      <div class="visually-hidden" role="status">${this._said}</div>`;
  }

  private get _today(): string {
    return this.today || dateAt(new Date());
  }

  private _renderStep(months: 1 | -1) {
    const { previousMonth, nextMonth } = this._texts.current;
    const isBlocked = this._monthOutside(addMonths(this._day, months));
    return html`<button
      class="step"
      type="button"
      aria-label=${months < 0 ? previousMonth : nextMonth}
      aria-disabled=${isBlocked ? 'true' : nothing}
      @click=${() => this._onStep(months)}
    >
      ${svgIcon(months < 0 ? chevronLeft : chevronRight)}
    </button>`;
  }

  private _renderMonths() {
    const { year, month } = partsOf(this._day);
    return html`<select aria-label=${this._texts.current.month} @change=${this._onMonthChange}>
      ${monthNames(this._locale).map((name, index) => {
        const isOutside = this._monthOutside(isoOf({ year, month: index + 1, day: 1 }));
        return html`<option value=${index + 1} ?disabled=${isOutside} .selected=${live(index + 1 === month)}>${name}</option>`;
      })}
    </select>`;
  }

  private _renderYears() {
    const { year } = partsOf(this._day);
    const now = partsOf(this._today).year;
    const first = Math.min(year, this.min === '' ? now - YEARS_BACK : partsOf(this.min).year);
    const last = Math.max(year, this.max === '' ? now + YEARS_ON : partsOf(this.max).year);
    const years = Array.from({ length: last - first + 1 }, (_year, index) => first + index);
    return html`<select aria-label=${this._texts.current.year} @change=${this._onYearChange}>
      ${years.map((each) => html`<option value=${each} .selected=${live(each === year)}>${each}</option>`)}
    </select>`;
  }

  private _renderDay(iso: string, write: (iso: string) => string) {
    if (iso === '') return html`<td></td>`;
    const reason = this._reasonAgainst(iso);
    const isFocus = iso === this._day;
    const isWithin = this.from !== '' && this.to !== '' && iso >= this.from && iso <= this.to;
    const isChosen = iso === this.value || (isWithin && (iso === this.from || iso === this.to));
    const ends = `${iso === this.from ? 'start' : ''} ${iso === this.to ? 'end' : ''}`;
    return html`<td
      role="gridcell"
      class="${isChosen ? 'chosen' : ''} ${isWithin ? `within ${ends}` : ''}"
      data-date=${iso}
      tabindex=${isFocus ? 0 : -1}
      aria-label=${write(iso)}
      aria-selected=${isChosen || isWithin ? 'true' : 'false'}
      aria-current=${iso === this._today ? 'date' : nothing}
      aria-disabled=${reason === '' ? nothing : 'true'}
      aria-describedby=${reason !== '' && isFocus ? 'note' : nothing}
      title=${reason || nothing}
    >
      <span class="day">${partsOf(iso).day}</span>
    </td>`;
  }

  private _reasonAgainst(iso: string): string {
    const texts = this._texts.current;
    const write = mediumDate(this._locale);
    if (this.min !== '' && iso < this.min) return texts.firstDay(write(this.min));
    if (this.max !== '' && iso > this.max) return texts.lastDay(write(this.max));
    return this.isDisabled?.(iso) ?? '';
  }

  /** Whether no day of the month around a date is within the limits. */
  private _monthOutside(iso: string): boolean {
    const month = iso.slice(0, 7);
    return (this.min !== '' && month < this.min.slice(0, 7)) || (this.max !== '' && month > this.max.slice(0, 7));
  }

  private _show(iso: string): void {
    this._said = '';
    this._day = clampDate(iso, this.min, this.max);
  }

  private async _moveTo(iso: string): Promise<void> {
    this._show(iso);
    if (this._day !== iso) this._said = this._reasonAgainst(iso);
    await this.updateComplete;
    this.focus();
  }

  private _choose(iso: string): void {
    const reason = this._reasonAgainst(iso);
    if (reason === '') {
      this.value = iso;
      this.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      this._said = this._texts.current.notAvailable(longDate(this._locale)(iso), reason);
    }
  }

  private _onStep(months: 1 | -1): void {
    const next = addMonths(this._day, months);
    if (this._monthOutside(next)) return;
    this._show(next);
    this._said = monthAndYear(this._locale)(this._day);
  }

  private _onMonthChange(event: Event): void {
    stop(event);
    const month = Number((event.target as HTMLSelectElement).value);
    this._show(addMonths(this._day, month - partsOf(this._day).month));
  }

  private _onYearChange(event: Event): void {
    stop(event);
    const year = Number((event.target as HTMLSelectElement).value);
    this._show(addMonths(this._day, (year - partsOf(this._day).year) * 12));
  }

  private _onGridKeydown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = dayAfterKey(this._day, event, firstWeekdayOf(this._locale), this.matches(':dir(rtl)'));
    const isChoice = event.key === 'Enter' || event.key === ' ';
    if (target === undefined && !isChoice) return;
    event.preventDefault();
    if (target === undefined) this._choose(this._day);
    else void this._moveTo(target);
  }

  private async _onGridClick(event: Event): Promise<void> {
    const iso = (event.target as Element).closest<HTMLElement>('td')?.dataset['date'];
    if (iso === undefined) return;
    if (this._reasonAgainst(iso) === '') await this._moveTo(iso);
    this._choose(iso);
  }
}

/** Months and years are the calendar's own matter: only a chosen day is news. */
function stop(event: Event): void {
  event.stopPropagation();
}
