/** All free times of a clinician, or of a clinic, week by week. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/checkbox';
import '@portal/design-system/cluster';
import '@portal/design-system/form';
import '@portal/design-system/stack';
import '@portal/design-system/time-slot-picker';
import type { DsCheckbox } from '@portal/design-system/classes/checkbox';
import type { FormSubmitEvent } from '@portal/design-system/classes/form';
import type { DsTimeSlotPicker } from '@portal/design-system/classes/time-slot-picker';
import { msg, str } from '@lit/localize';
import type { OpenSlot, SlotWeek, VisitTypeChoice } from '@portal/bff/contract/scheduling';
import { FeatureElement, formatPlainDate, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { findSlots } from '../api/scheduling-api.ts';
import type { Answers } from './answers.ts';
import { addDays, dayAt, hourAt } from './days.ts';
import { slotsFilter } from './find-filter.ts';
import type { Search } from './find-filter.ts';
import { daySpanText } from '../clinic-schedule/schedule-text.ts';
import { clashText, isBlocked, refusalText } from './schedule-text.ts';
import type { SlotChooseEvent } from './appointments-slot-list.ts';

const WEEK = 7;

/**
 * @fires slot-choose - A time was chosen.
 * @slot - The ways on where nothing fits.
 * @slot back - The way back.
 */
export class AppointmentsTimes extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-5);
      }

      ul {
        margin: 0;
        padding-inline-start: var(--ds-space-5);
      }
    `,
  ];

  @property({ attribute: false }) visitType: VisitTypeChoice | null = null;
  @property({ attribute: false }) search!: Search;
  @property({ attribute: false }) answers!: Answers;
  /** The zone of the clinic, also where it has nothing free. */
  @property({ attribute: false }) timeZone = 'UTC';
  /** Whose times they are, and where. */
  @property() practitioner = '';
  @property() clinic = '';
  /** The time that is being held. */
  @property({ attribute: false }) busy: string | undefined;

  /** The first day that is shown; the server's choice at first. */
  @state() private _from: string | undefined;

  /** Another week was asked for by key: its first time takes the focus. */
  private _followsKey = false;

  private readonly _week = new Resource(this, {
    args: () => [this.api, this.subject, JSON.stringify(this._filter)] as const,
    load: ([api, subject], reading) => findSlots(api, subject, this._filter, reading),
    keeps: true,
  });

  private get _isAnyone(): boolean {
    return this.answers.get('timesAnyone') !== '';
  }

  private get _filter() {
    const { get } = this.answers;
    const at = { clinicId: get('timesClinic'), practitionerId: this._isAnyone ? '' : get('timesOf') };
    return { ...slotsFilter(this.search, at, get), ...(this._from === undefined ? {} : { from: this._from }), days: WEEK };
  }

  /** Reads the free times again. */
  refresh(): Promise<void> {
    return this._week.refresh();
  }

  override render() {
    return html`${this._week.render(msg('Looking for free times', { id: 'appointments.find.loading' }), (week) => this._renderWeek(week))}`;
  }

  protected override updated(): void {
    if (!this._followsKey || this._week.loading) return;
    this._followsKey = false;
    void this._focusTimes();
  }

  private _renderWeek(week: SlotWeek) {
    const { refusal } = week;
    if (refusal) {
      const { heading, text } = refusalText(refusal, this.visitType ?? { minAge: null, maxAge: null });
      return html`<ds-alert tone="info" .heading=${heading}>${text}</ds-alert><slot></slot><slot name="back"></slot>`;
    }
    return html`
      <ds-form @ds-submit=${(event: FormSubmitEvent) => this._onSubmit(event, week)}>
        <form novalidate>
          <ds-stack gap="5">
            <p tabindex="-1">${[this._isAnyone ? '' : this.practitioner, this.clinic].filter(Boolean).join(' · ')}</p>
            <ds-checkbox
              name="anyone"
              no-mark
              .label=${msg('Show times of everyone at this clinic', { id: 'appointments.times.anyone' })}
              .checked=${this._isAnyone}
              @change=${this._onAnyone}
            ></ds-checkbox>
            ${this._renderClosed(week)}
            <ds-time-slot-picker
              name="slot"
              required
              heading-level="2"
              .label=${msg('Free times', { id: 'appointments.times.label' })}
              .hint=${this._bounds(week)}
              .requiredMessage=${msg('Choose a time, then continue.', { id: 'appointments.times.required' })}
              .timeZone=${this.timeZone}
              .viewerTimeZone=${this.locale.timeZone}
              .slots=${week.slots.map((slot) => this._toPicker(slot))}
              .loading=${this._week.loading}
              .hasEarlier=${hasEarlier(week)}
              .hasLater=${hasLater(week)}
              .nextAvailable=${week.nextAfter ?? ''}
              .value=${this.answers.get('slot')}
              @change=${this._onChosen}
              @keydown=${(event: KeyboardEvent) => this._onKey(event, week)}
              @earlier-days=${() => this._showEarlier(week)}
              @later-days=${() => this._showLater(week)}
              @next-available=${() => week.nextAfter && this._show(dayAt(week.nextAfter, this.timeZone))}
            ></ds-time-slot-picker>
            ${week.hasMore ? html`<p>${msg('There are more times than fit here. Show the times of one person to see them all.', { id: 'appointments.times.more' })}</p>` : nothing}
            <ds-cluster>
              ${
                week.slots.length === 0
                  ? nothing
                  : html`<ds-button type="submit" variant="primary" .busy=${this.busy !== undefined}>
                    ${msg('Continue with this time', { id: 'appointments.times.continue' })}
                  </ds-button>`
              }
              <slot name="back"></slot>
            </ds-cluster>
          </ds-stack>
        </form>
      </ds-form>
      <slot></slot>
    `;
  }

  /** Why there is nothing on these days, or less than usual. */
  private _renderClosed({ closed }: SlotWeek) {
    if (closed.length === 0) return nothing;
    return html`<ds-alert tone="info" quiet .heading=${msg('Closed on some of these days', { id: 'appointments.times.closed' })}>
      <ul>
        ${closed.map(
          ({ startsAt, endsAt, practitioner, reason }) =>
            html`<li>${`${daySpanText(startsAt, endsAt, this.timeZone, this.locale.locale)}: ${[practitioner, reason].filter(Boolean).join('. ')}`}</li>`,
        )}
      </ul>
    </ds-alert>`;
  }

  private _bounds({ firstDay, lastDay }: SlotWeek): string {
    const [from, until] = [firstDay, lastDay].map((day) => formatPlainDate(day, this.locale.locale));
    return msg(str`You can book from ${from} to ${until}. Page Up and Page Down show other weeks.`, { id: 'appointments.times.bounds' });
  }

  private _toPicker(slot: OpenSlot): DsTimeSlotPicker['slots'][number] {
    const clash = slot.clash ? clashText(slot.clash, this.subject, this.locale, slot.timeZone) : '';
    const note = [this._isAnyone ? slot.practitioner : '', clash].filter(Boolean).join('. ');
    return { id: slot.id, start: slot.startsAt, part: this._partOf(slot), ...(note === '' ? {} : { note }), ...(isBlocked(slot) ? { disabled: true } : {}) };
  }

  private _partOf({ startsAt, timeZone }: OpenSlot): string {
    const hour = hourAt(startsAt, timeZone);
    if (hour < 12) return msg('morning', { id: 'appointments.times.morning' });
    return hour < 17 ? msg('afternoon', { id: 'appointments.times.afternoon' }) : msg('evening', { id: 'appointments.times.evening' });
  }

  private _onAnyone({ currentTarget }: Event): void {
    this.answers.set({ timesAnyone: (currentTarget as DsCheckbox).checked ? 'yes' : '', slot: '' });
    this.requestUpdate();
  }

  private _onChosen({ currentTarget }: Event): void {
    this.answers.set({ slot: (currentTarget as DsTimeSlotPicker).value });
  }

  private _show(day: string): void {
    this._from = day;
  }

  private _showEarlier({ from, firstDay }: SlotWeek): void {
    const day = addDays(from, -WEEK);
    this._show(day > firstDay ? day : firstDay);
  }

  private _showLater({ from }: SlotWeek): void {
    this._show(addDays(from, WEEK));
  }

  /** Whole weeks by keyboard. */
  private _onKey(event: KeyboardEvent, week: SlotWeek): void {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    const isEarlier = event.key === 'PageUp';
    if (this._week.loading || !(isEarlier ? hasEarlier(week) : hasLater(week))) return;
    // The times with the focus go away while others load; this stays.
    this.renderRoot.querySelector<HTMLElement>('p')?.focus();
    this._followsKey = true;
    if (isEarlier) this._showEarlier(week);
    else this._showLater(week);
  }

  private async _focusTimes(): Promise<void> {
    const picker = this.renderRoot.querySelector('ds-time-slot-picker');
    await picker?.updateComplete;
    picker?.focus();
  }

  private _onSubmit({ detail }: FormSubmitEvent, { slots }: SlotWeek): void {
    const slot = slots.find(({ id }) => id === detail.data.get('slot'));
    if (slot) this.dispatchEvent(new CustomEvent('slot-choose', { detail: slot, bubbles: true, composed: true }) satisfies SlotChooseEvent);
  }
}

const hasEarlier = ({ from, firstDay }: SlotWeek): boolean => from > firstDay;
const hasLater = ({ until, lastDay }: SlotWeek): boolean => until < lastDay;

declare global {
  interface HTMLElementTagNameMap {
    'appointments-times': AppointmentsTimes;
  }
}
