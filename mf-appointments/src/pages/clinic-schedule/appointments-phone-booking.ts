/** Books a free time of the schedule for a patient who calls. What was typed is kept for the time. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg, str } from '@lit/localize';
import type { ChartMatch } from '@portal/bff/contract/desk';
import type { ScheduledSlot, Templates } from '@portal/bff/contract/schedules';
import { defineElement, FeatureElement, FormController, formatBirthDate, personNameText, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import { PortalChartSearch } from '@portal/shell/contract/desk';
import type { ChartSelectEvent } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { bookByPhone, readTemplates } from '../../api/clinic-schedule-api.ts';
import { describeScheduleError } from '../../clinic-schedule/schedule-problems.ts';

defineElement('portal-chart-search', PortalChartSearch);

/**
 * @fires visit-booked - The time is a visit now.
 */
export class AppointmentsPhoneBooking extends FeatureElement {
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

  @state() private _chart: ChartMatch | undefined;
  @state() private _missing = '';

  private readonly _draft = new TextDraft(this, { name: () => `appointments.phone-booking.${this.time.id}` });
  private readonly _kinds = new Resource(this, {
    args: () => [this.api, this.subject, this.time.id] as const,
    load: async ([api, subject], { signal }) => {
      const [templates] = await Promise.all([readTemplates(api, subject, { signal }), this._draft.load(signal)]);
      return templates;
    },
  });
  private readonly _book = new FormController(this, {
    draft: this._draft,
    summary: 'none',
    values: (form) => {
      const { visitType = '', reason = '' } = readTexts(form);
      return { chartId: this._chart?.id ?? '', slotId: this.time.id, reason, ...(visitType === '' ? {} : { visitType }) };
    },
    check: ({ chartId }) => {
      this._missing = chartId === '' ? msg('Choose the patient first.', { id: 'appointments.clinic.choose-patient' }) : '';
      return this._missing === '' ? [] : [{ field: '', message: this._missing }];
    },
    send: (booking, call) => bookByPhone(this.api, this.subject, booking, call),
    said: () => msg('The visit is booked.', { id: 'appointments.clinic.is-booked' }),
    sent: () => this._tell(),
    describe: describeScheduleError,
  });

  override render() {
    return html`<ds-stack>
      <h3>${msg('Book for a patient', { id: 'appointments.clinic.book' })}</h3>
      ${this._kinds.render(msg('Loading the kinds of visits', { id: 'appointments.clinic.kinds-loading' }), (templates) => this._renderForm(templates))}
    </ds-stack>`;
  }

  private _renderForm({ visitTypes }: Templates) {
    const { visitTypes: codes } = this.time;
    const kinds = visitTypes.filter(({ code }) => codes.length === 0 || codes.includes(code));
    return html`
      <portal-chart-search @chart-select=${this._onChart}></portal-chart-search>
      <p role="status">${this._chart ? this._chosenText(this._chart) : nothing}</p>
      ${this._missing ? html`<ds-alert tone="danger">${this._missing}</ds-alert>` : nothing}
      ${this._book.render(html`<ds-stack>
        <ds-select
          name="visitType"
          .label=${msg('Kind of visit', { id: 'appointments.clinic.kind' })}
          .placeholder=${msg('Another kind', { id: 'appointments.clinic.kind-none' })}
          .options=${kinds.map(({ code, name }) => ({ value: code, label: name }))}
          .value=${this._draft.typed('visitType') || (kinds.length === 1 ? (kinds[0]?.code ?? '') : '')}
        ></ds-select>
        <ds-text-area
          name="reason"
          maxlength="500"
          .label=${msg('Reason for visit', { id: 'appointments.visit.reason' })}
          .value=${this._draft.typed('reason')}
        ></ds-text-area>
        <div><ds-button type="submit" variant="primary">${msg('Book this visit', { id: 'appointments.clinic.book-it' })}</ds-button></div>
      </ds-stack>`)}
    `;
  }

  private _chosenText({ name, birthDate, patientNumber }: ChartMatch): string {
    const born = formatBirthDate(birthDate, this.locale.locale);
    return msg(str`For ${personNameText(name)}, ${born}, ${patientNumber}`, { id: 'appointments.clinic.chosen' });
  }

  private _onChart({ detail }: ChartSelectEvent): void {
    this._chart = detail;
    this._missing = '';
  }

  private _tell(): void {
    this.dispatchEvent(new Event('visit-booked'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-phone-booking': AppointmentsPhoneBooking;
  }
}
