/** One visit of the schedule: whose it is, and what is noted about it on its day. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import '@portal/design-system/key-value-list';
import '@portal/design-system/number-field';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { MarkVisit, ScheduledVisit } from '@portal/bff/contract/schedules';
import {
  Action,
  defineElement,
  FeatureElement,
  formatBirthDate,
  formatWallTime,
  FormController,
  personNameText,
  readTexts,
  titleIn,
} from '@portal/shell/contract';
import { PortalPatientPanel } from '@portal/shell/contract/desk';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { markVisit } from '../../api/clinic-schedule-api.ts';
import { lateText } from '../../clinic-schedule/schedule-entries.ts';
import { describeScheduleError } from '../../clinic-schedule/schedule-problems.ts';
import { stateText, visitState } from '../../clinic-schedule/schedule-states.ts';
import { daySpanText } from '../../clinic-schedule/schedule-text.ts';
import { modalityText } from '../../visit-text.ts';

defineElement('portal-patient-panel', PortalPatientPanel);

/** `visit-change`: it is so now. */
export type VisitChangeEvent = CustomEvent<ScheduledVisit>;

type Mark = Exclude<MarkVisit['mark'], 'booked' | 'late'>;

/** What follows what, by what is so now. */
const NEXT: Readonly<Record<ReturnType<typeof visitState>, readonly Mark[]>> = {
  booked: ['arrived', 'in-visit', 'done', 'no-show'],
  arrived: ['in-visit', 'done'],
  'in-visit': ['done'],
  done: [],
  'no-show': ['arrived'],
  open: [],
  held: [],
  taken: [],
  closed: [],
  unused: [],
};

/**
 * @fires visit-change - Something was noted.
 */
export class AppointmentsScheduleVisit extends FeatureElement {
  @property({ attribute: false }) visit!: ScheduledVisit;
  /** It is on a day that has not come: nothing can be noted but that it will be late. */
  @property({ type: Boolean }) ahead = false;

  @state() private _showsRecord = false;

  private readonly _mark = new Action(this, {
    send: ({ mark }: { id: string; mark: Mark | 'booked' }, call) => markVisit(this.api, this.subject, this.visit.id, { mark }, call),
    said: (visit, { mark }) => (mark === 'booked' ? msg('Undone.', { id: 'appointments.clinic.undone' }) : stateText(visitState(visit))),
    done: (visit) => this._tell(visit),
    describe: describeScheduleError,
  });
  private readonly _late = new FormController(this, {
    summary: 'none',
    values: (form) => Number(readTexts(form)['lateMinutes']),
    send: (lateMinutes, call) => markVisit(this.api, this.subject, this.visit.id, { mark: 'late', lateMinutes }, call),
    said: (_visit, minutes) => lateText(minutes),
    sent: (visit) => this._tell(visit),
    describe: describeScheduleError,
  });

  override render() {
    const { visit } = this;
    const now = visitState(visit);
    const born = formatBirthDate(visit.patient.birthDate, this.locale.locale);
    return html`<ds-stack>
      <p>${msg(str`Born ${born}, ${visit.patient.patientNumber}`, { id: 'appointments.day.patient' })}</p>
      ${this._renderMoving()}
      <div><ds-badge .tone=${now === 'no-show' ? 'warning' : now === 'booked' ? 'info' : 'success'}>${stateText(now)}</ds-badge></div>
      ${this._mark.renderFailure()}
      ${!this._mayNote ? nothing : this.ahead ? html`<p>${msg('On the day of the visit, you can note here who has arrived.', { id: 'appointments.clinic.ahead' })}</p>` : this._renderMarks(NEXT[now], now !== 'booked')}
      <ds-key-value-list .items=${this._facts()}></ds-key-value-list>
      ${this._mayNote && now === 'booked' ? this._renderLate() : nothing} ${this._renderRecord()}
    </ds-stack>`;
  }

  private get _mayNote(): boolean {
    return this.subject.scopes.includes('appointments:write');
  }

  private _renderMoving() {
    switch (this.visit.moving) {
      case 'call':
        return html`<ds-alert tone="danger" quiet .heading=${msg('Call the patient', { id: 'appointments.clinic.call' })}>
          ${msg('This time is closed, and no other time was found.', { id: 'appointments.clinic.call-text' })}
        </ds-alert>`;
      case 'proposed':
        return html`<ds-alert tone="info" quiet .heading=${msg('Another time was proposed', { id: 'appointments.clinic.proposed-short' })}>
          ${msg('This time is closed. The patient has not answered yet.', { id: 'appointments.clinic.proposed-text' })}
        </ds-alert>`;
      case null:
        return nothing;
    }
  }

  private _facts() {
    const { practitioner, modality, startsAt, endsAt, timeZone, arrivedAt, startedAt, lateMinutes } = this.visit;
    const { locale } = this.locale;
    const time = (at: string | null) => at && formatWallTime(at, timeZone, locale);
    const facts = [
      { label: msg('Visit', { id: 'appointments.clinic.visit' }), value: titleIn(this.visit, locale) },
      { label: msg('When', { id: 'appointments.clinic.when' }), value: daySpanText(startsAt, endsAt ?? startsAt, timeZone, locale) },
      { label: msg('With', { id: 'appointments.visit.with' }), value: practitioner },
      { label: msg('How', { id: 'appointments.sheet.how' }), value: modalityText(modality) },
      { label: msg('Late', { id: 'appointments.clinic.is-late' }), value: lateMinutes === null ? null : lateText(lateMinutes) },
      { label: msg('Arrived at', { id: 'appointments.clinic.arrived-at' }), value: time(arrivedAt) },
      { label: msg('Visit began at', { id: 'appointments.clinic.started-at' }), value: time(startedAt) },
    ];
    return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
  }

  private _renderMarks(marks: readonly Mark[], canUndo: boolean) {
    return html`<ds-cluster>
      ${marks.map(
        (mark, index) =>
          html`<ds-button .variant=${index === 0 ? 'primary' : 'secondary'} .busy=${this._mark.busy} @click=${() => this._mark.run({ id: this.visit.id, mark })}>${markText(mark)}</ds-button>`,
      )}
      ${
        canUndo
          ? html`<ds-button variant="quiet" .busy=${this._mark.busy} @click=${() => this._mark.run({ id: this.visit.id, mark: 'booked' })}>${msg('Undo', { id: 'appointments.clinic.undo' })}</ds-button>`
          : nothing
      }
    </ds-cluster>`;
  }

  private _renderLate() {
    return this._late.render(html`<ds-stack>
      <ds-number-field
        name="lateMinutes"
        required
        no-mark
        min="5"
        max="240"
        step="5"
        .label=${msg('Will be late by', { id: 'appointments.clinic.late-by' })}
        .unit=${msg('minutes', { id: 'appointments.clinic.minutes' })}
        .value=${String(this.visit.lateMinutes ?? 10)}
      ></ds-number-field>
      <div><ds-button type="submit">${msg('Note that they are late', { id: 'appointments.clinic.note-late' })}</ds-button></div>
    </ds-stack>`);
  }

  private _renderRecord() {
    // Only who treats patients has the records of the clinic, and the patient sees who looked.
    if (!this.subject.scopes.includes('records:read')) return nothing;
    if (this._showsRecord) return html`<portal-patient-panel .patientId=${this.visit.patient.id}></portal-patient-panel>`;
    return html`<div>
      <ds-button variant="quiet" @click=${() => (this._showsRecord = true)}>${msg(str`Look at the record of ${personNameText(this.visit.patient.displayName)}`, { id: 'appointments.clinic.record' })}</ds-button>
    </div>`;
  }

  private _tell(visit: ScheduledVisit): void {
    this.dispatchEvent(new CustomEvent('visit-change', { detail: visit }) satisfies VisitChangeEvent);
  }
}

function markText(mark: Mark): string {
  switch (mark) {
    case 'arrived':
      return msg('Has arrived', { id: 'appointments.clinic.mark-arrived' });
    case 'in-visit':
      return msg('Visit begins', { id: 'appointments.clinic.mark-in-visit' });
    case 'done':
      return msg('Visit is done', { id: 'appointments.clinic.mark-done' });
    case 'no-show':
      return msg('Did not come', { id: 'appointments.clinic.no-show' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-schedule-visit': AppointmentsScheduleVisit;
  }
}
