/** Free times to choose one of, day by day. */
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { dateAt, dateWriter } from '../calendar/calendar-locale.ts';
import { GroupControl, groupStyles } from '../forms/group-control.ts';
import { check, chevronLeft, chevronRight, clock } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { localeOf } from '../page-locale.ts';
import { labelStyles } from '../styles/label-styles.ts';
import { pillStyles } from '../styles/pill-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { groupByDay, timesOfDay, zoneInWords } from './slot-days.ts';
import type { SlotDay, SlotTimes, TimeSlot } from './slot-days.ts';
import { TIME_SLOT_PICKER_TEXTS } from './time-slot-picker-texts.ts';
import { timeSlotPickerStyles } from './time-slot-picker-styles.ts';

/**
 * Follows the WAI-ARIA APG Radio Group pattern, through native radio buttons:
 * arrows move and choose, Tab goes on. The page brings the times, and new
 * ones when it is asked for other days.
 *
 * @slot hint - Help text with markup, read out with the group.
 * @fires input - The user chose a time.
 * @fires change - The user chose a time; its id is the `value`.
 * @fires earlier-days - Earlier days are wanted.
 * @fires later-days - Later days are wanted.
 * @fires next-available - The day of `next-available` is wanted.
 * @csspart label - The label.
 * @csspart error - The error message.
 * @cssprop [--ds-time-slot-width] - Least width of a time.
 */
export class DsTimeSlotPicker extends GroupControl {
  static override styles = [elementStyles, visuallyHiddenStyles, labelStyles, groupStyles, pillStyles, timeSlotPickerStyles];

  /** The times of the days shown. */
  @property({ attribute: false }) slots: readonly TimeSlot[] = [];
  /** IANA name of the zone the times are in, such as `America/New_York`. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';
  /** IANA name of the reader's zone; the browser's by default. */
  @property({ attribute: 'viewer-time-zone' }) viewerTimeZone = '';
  /** Whether there are earlier days to show. */
  @property({ type: Boolean, attribute: 'has-earlier' }) hasEarlier = false;
  /** Whether there are later days to show. */
  @property({ type: Boolean, attribute: 'has-later' }) hasLater = false;
  /** When nothing is free: the instant of the next free time, in UTC. */
  @property({ attribute: 'next-available' }) nextAvailable = '';
  /** The times are on their way. */
  @property({ type: Boolean, reflect: true }) loading = false;
  /** Level of the days' headings. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  private readonly _own = new TextsController(this, TIME_SLOT_PICKER_TEXTS);
  private _days: SlotDay[] = [];
  /** Kept while other days are shown. */
  private _chosen: TimeSlot | undefined;

  /** The chosen time in words, or nothing. */
  get displayValue(): string {
    const slot = this._chosen;
    if (!slot) return '';
    const date = dateAt(new Date(slot.start), this.timeZone);
    return `${this._dateInWords(date)}, ${slot.label ?? this._timesOf({ slots: [slot] })[0]?.time}`;
  }

  /** Moves the focus to the chosen time, else to the first. */
  override focus(): void {
    this._anchor?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('slots') || changed.has('timeZone')) this._days = groupByDay(this.slots, this.timeZone);
    this._chosen = [...this.slots, this._chosen].find((slot) => slot?.id === this.value);
  }

  protected override get _role() {
    return 'radiogroup' as const;
  }

  protected override get _anchor(): HTMLElement | null {
    return super._anchor ?? this.renderRoot?.querySelector('button') ?? null;
  }

  protected override _renderControls() {
    const texts = this._own.current;
    return html`${this._renderZone()}
      <div class="pager">${this._renderPage('earlier-days', this.hasEarlier)}${this._renderPage('later-days', this.hasLater)}</div>
      <div aria-busy=${this.loading} @keydown=${this._onKeydown}>
        ${this.loading ? html`<div class="wait"></div><div class="wait"></div><div class="wait"></div>` : this._renderDays()}
      </div>
      ${this._renderChosen()}
      <div class="visually-hidden" role="status">${this.loading ? texts.loading : this._count()}</div>`;
  }

  private _renderZone() {
    const texts = this._own.current;
    const locale = localeOf(this);
    const differs = this._days.some((day) => this._timesOf(day).some(({ viewerTime }) => viewerTime !== ''));
    return html`<p class="zone">
      ${svgIcon(clock)}<span
        >${texts.zone(zoneInWords(locale, this.timeZone))} ${differs ? texts.viewerZone(zoneInWords(locale, this._viewerZone)) : nothing}</span
      >
    </p>`;
  }

  private _renderPage(event: 'earlier-days' | 'later-days', isThere: boolean) {
    if (!this.hasEarlier && !this.hasLater) return nothing;
    const { earlier, later } = this._own.current;
    const isBlocked = !isThere || this.loading || this._isDisabled;
    const content = event === 'earlier-days' ? html`${svgIcon(chevronLeft)}${earlier}` : html`${later}${svgIcon(chevronRight)}`;
    // Not `disabled`: the focus must stay here while the next days load.
    return html`<button class="pill page" type="button" aria-disabled=${isBlocked} @click=${() => isBlocked || this.dispatchEvent(new Event(event))}>
      ${content}
    </button>`;
  }

  private _renderDays() {
    if (this._days.length === 0) return this._renderEmpty();
    return this._days.map((day, at) => {
      const times = this._timesOf(day);
      return html`<div class="day" role="group" aria-labelledby="day-${at}">
        <div id="day-${at}" class="heading" role="heading" aria-level=${this.headingLevel}>
          ${this._dateInWords(day.date) + (day.part && `, ${day.part}`)}
        </div>
        <div class="slots">${day.slots.map((slot, index) => this._renderSlot(slot, times[index]))}</div>
      </div>`;
    });
  }

  private _renderSlot(slot: TimeSlot, times: SlotTimes | undefined) {
    const { yourTime, full } = this._own.current;
    const { time, viewerTime } = times ?? {};
    const more = [viewerTime && yourTime(viewerTime), slot.note ?? (slot.disabled && full)].filter(Boolean);
    return html`<label class="slot ${slot.disabled ? 'taken' : ''}">
      <input
        id=${slot.id === this._focusId ? 'control' : nothing}
        type="radio"
        name="slot"
        value=${slot.id}
        .checked=${live(slot.id === this.value)}
        ?disabled=${slot.disabled || (this.readonly && slot.id !== this.value)}
        @input=${this._onInput}
        @change=${this._onChange}
      />
      <span class="time">${svgIcon(check)}<bdi>${slot.label ?? time}</bdi></span>
      ${more.map((line) => html`<span class="more"><bdi>${line}</bdi></span>`)}
    </label>`;
  }

  private _renderEmpty() {
    const { empty, nextAvailable } = this._own.current;
    return html`<div class="empty">
      <p>${empty}</p>
      ${
        this.nextAvailable
          ? html`<button class="pill page" type="button" ?disabled=${this._isDisabled} @click=${() => this.dispatchEvent(new Event('next-available'))}>
            ${nextAvailable(this._dateInWords(dateAt(new Date(this.nextAvailable), this.timeZone)))}
          </button>`
          : nothing
      }
    </div>`;
  }

  private _renderChosen() {
    const slot = this._chosen;
    if (!slot || this.slots.includes(slot)) return nothing;
    return html`<p class="chosen">${this._own.current.chosen(this.displayValue)}</p>`;
  }

  private get _viewerZone(): string {
    return this.viewerTimeZone || new Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  /** The time that takes the focus. */
  private get _focusId(): string | undefined {
    const free = this._days.flatMap(({ slots }) => slots).filter(({ disabled }) => !disabled);
    return [...free.filter(({ id }) => id === this.value), ...free][0]?.id;
  }

  private _timesOf(day: Pick<SlotDay, 'slots'>): SlotTimes[] {
    return timesOfDay(day, localeOf(this), this.timeZone, this._viewerZone);
  }

  private _dateInWords(iso: string): string {
    return dateWriter(localeOf(this), { weekday: 'long', month: 'long', day: 'numeric' })(iso);
  }

  private _count(): string {
    const { count, empty } = this._own.current;
    const [first, last] = [this._days[0], this._days.at(-1)];
    return first && last ? count(this.slots.length, this._dateInWords(first.date), this._dateInWords(last.date)) : empty;
  }

  private _onInput(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
    this._touched = true;
    // A message from the server was about the old value.
    this.error = '';
  }

  private _onChange(): void {
    // `change` does not cross the shadow boundary by itself, `input` does.
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private _onKeydown(event: KeyboardEvent): void {
    const step = { ArrowRight: -1, ArrowLeft: 1 }[event.key];
    // Browsers let left and right run from left to right everywhere.
    if (!step || !this.matches(':dir(rtl)')) return;
    event.preventDefault();
    const radios = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input:enabled')];
    const next = radios.at((radios.indexOf(event.target as HTMLInputElement) + step) % radios.length);
    next?.focus();
    next?.click();
  }
}
