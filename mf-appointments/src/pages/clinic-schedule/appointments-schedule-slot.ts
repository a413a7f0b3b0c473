/** One time of the schedule that no visit fills: book it for a patient who calls, close it, or open it again. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/key-value-list';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg, str } from '@lit/localize';
import type { ChartMatch } from '@portal/bff/contract/desk';
import type { ScheduledSlot, Templates } from '@portal/bff/contract/schedules';
import { Action, defineElement, FeatureElement, FormController, formatBirthDate, personNameText, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import { PortalChartSearch } from '@portal/shell/contract/desk';
import type { ChartSelectEvent } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { bookByPhone, changeSlot, readTemplates } from '../../api/clinic-schedule-api.ts';
import { describeScheduleError } from '../../clinic-schedule/schedule-problems.ts';
import type { CellState } from '../../clinic-schedule/schedule-states.ts';
import { stateText } from '../../clinic-schedule/schedule-states.ts';
import { daySpanText } from '../../clinic-schedule/schedule-text.ts';
import { modalityText } from '../../visit-text.ts';

defineElement('portal-chart-search', PortalChartSearch);

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
        return this._kinds.render(msg('Loading the kinds of visits', { id: 'appointments.clinic.kinds-loading' }), (templates) => this._renderOpen(templates));
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

  private _renderOpen({ visitTypes }: Templates) {
    const { visitTypes: codes } = this.time;
    const kinds = visitTypes.filter(({ code }) => codes.length === 0 || codes.includes(code));
    return html`
      <h3>${msg('Book for a patient', { id: 'appointments.clinic.book' })}</h3>
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
      <h3>${msg('Not available?', { id: 'appointments.clinic.not-available' })}</h3>
      <div>
        <ds-button .busy=${this._change.busy} @click=${() => this._change.run('closed')}>${msg('Close this time', { id: 'appointments.clinic.close-slot' })}</ds-button>
      </div>
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
    this.dispatchEvent(new CustomEvent('slot-change'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-schedule-slot': AppointmentsScheduleSlot;
  }
}
