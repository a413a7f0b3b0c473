/** One time of the schedule that no visit fills: what is known of it, and closing and opening it. */
import '@portal/design-system/button';
import '@portal/design-system/key-value-list';
import '@portal/design-system/stack';
import { msg } from '@lit/localize';
import type { ScheduledSlot } from '@portal/bff/contract/schedules';
import { Action, defineElement, FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { changeSlot } from '../../api/clinic-schedule-api.ts';
import { describeScheduleError } from '../../clinic-schedule/schedule-problems.ts';
import type { CellState } from '../../clinic-schedule/schedule-states.ts';
import { stateText } from '../../clinic-schedule/schedule-states.ts';
import { daySpanText } from '../../clinic-schedule/schedule-text.ts';
import { modalityText } from '../../visit-text.ts';
import { AppointmentsPhoneBooking } from './appointments-phone-booking.ts';

defineElement('appointments-phone-booking', AppointmentsPhoneBooking);

/**
 * @fires slot-change - It was booked, closed or opened: the schedule is another one.
 */
export class AppointmentsScheduleSlot extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      h3 {
        margin: 0;
        font-size: var(--ds-text-l);
      }
    `,
  ];

  @property({ attribute: false }) time!: ScheduledSlot;
  @property() cellState: CellState = 'open';
  /** Whose time it is. */
  @property() practitioner = '';
  /** IANA name, of the clinic. */
  @property() timeZone = 'UTC';

  private readonly _change = new Action(this, {
    send: (to: 'open' | 'closed', call) => changeSlot(this.api, this.subject, this.time.id, to, call),
    said: (_slot, to) =>
      to === 'closed'
        ? msg('This time is closed.', { id: 'appointments.clinic.is-closed' })
        : msg('This time is open again.', { id: 'appointments.clinic.is-open' }),
    done: () => this._tell(),
    describe: describeScheduleError,
  });

  override render() {
    return html`<ds-stack>
      <ds-key-value-list .items=${this._facts()}></ds-key-value-list>
      ${this._change.renderFailure()} ${this._renderWhatCanBeDone()}
    </ds-stack>`;
  }

  private _facts() {
    const { startsAt, endsAt, modality } = this.time;
    const facts = [
      { label: msg('When', { id: 'appointments.clinic.when' }), value: daySpanText(startsAt, endsAt, this.timeZone, this.locale.locale) },
      { label: msg('With', { id: 'appointments.visit.with' }), value: this.practitioner },
      { label: msg('How', { id: 'appointments.sheet.how' }), value: modalityText(modality) },
      { label: msg('Status', { id: 'appointments.sheet.status' }), value: stateText(this.cellState) },
    ];
    return facts.filter(({ value }) => value !== '');
  }

  private _renderWhatCanBeDone() {
    if (!this.subject.scopes.includes('appointments:write')) return nothing;
    switch (this.cellState) {
      case 'open':
        return this._renderOpen();
      case 'held':
        return html`<p>${msg('Someone is choosing this time right now. It is free again in a few minutes if they don’t book it.', { id: 'appointments.clinic.held-text' })}</p>`;
      case 'closed':
        return html`<div>
          <ds-button .busy=${this._change.busy} @click=${() => this._change.run('open')}>${msg('Open this time again', { id: 'appointments.clinic.open-again' })}</ds-button>
        </div>`;
      case 'unused':
        return html`<p>${msg('This time is past, and no one had it.', { id: 'appointments.clinic.unused-text' })}</p>`;
      default:
        return html`<p>${msg('Someone has this time now.', { id: 'appointments.clinic.taken-text' })}</p>`;
    }
  }

  private _renderOpen() {
    return html`
      <appointments-phone-booking .time=${this.time} @visit-booked=${this._tell}></appointments-phone-booking>
      <h3>${msg('Not available?', { id: 'appointments.clinic.not-available' })}</h3>
      <div>
        <ds-button .busy=${this._change.busy} @click=${() => this._change.run('closed')}>${msg('Close this time', { id: 'appointments.clinic.close-slot' })}</ds-button>
      </div>
    `;
  }

  private _tell(): void {
    this.dispatchEvent(new CustomEvent('slot-change'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-schedule-slot': AppointmentsScheduleSlot;
  }
}
