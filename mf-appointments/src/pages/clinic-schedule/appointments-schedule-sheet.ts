/** The schedule on paper, for those who work by it: who comes when, by three identifiers, and what is free. */
import { msg } from '@lit/localize';
import type { Schedule } from '@portal/bff/contract/schedules';
import { formatBirthDate, personNameText, titleIn } from '@portal/shell/contract';
import { FeatureSheet } from '@portal/shell/contract/print';
import { html, nothing } from 'lit';
import { cellsOf } from '../../clinic-schedule/schedule-cells.ts';
import type { Cell } from '../../clinic-schedule/schedule-cells.ts';
import { stateText } from '../../clinic-schedule/schedule-states.ts';
import { closureText, dayText, spanText } from '../../clinic-schedule/schedule-text.ts';
import { dayAt } from '../../schedule/days.ts';
import { columnsOf } from './schedule-columns.ts';

export class AppointmentsScheduleSheet extends FeatureSheet<Schedule> {
  protected override heading(): string {
    return `${msg('Schedule', { id: 'appointments.clinic.title' })}, ${this.subject.displayName}`;
  }

  protected override renderBody(schedule: Schedule) {
    const { locale } = this.locale;
    const cells = cellsOf(schedule);
    const days = Map.groupBy(cells, ({ startsAt }) => dayAt(startsAt, schedule.timeZone));
    return html`
      ${schedule.closures.map((closure) => html`<p class="strong">${msg('Closed', { id: 'appointments.clinic.closed' })}: ${closureText(closure, schedule, locale)} (${closure.reason})</p>`)}
      ${
        cells.length === 0
          ? html`<p>${dayText(schedule.from, locale)}: ${msg('No times and no visits here', { id: 'appointments.clinic.none' })}</p>`
          : [...days].map(([day, own]) => html`<h2>${dayText(day, locale)}</h2>${this._renderPeople(schedule, own)}`)
      }
    `;
  }

  private _renderPeople(schedule: Schedule, cells: readonly Cell[]) {
    return columnsOf(schedule, cells, false, this.locale.locale).map(
      ({ id, heading }) =>
        html`<h3>${heading}</h3>
          ${this._renderTable(
            schedule,
            cells.filter(({ practitionerId }) => practitionerId === id),
          )}`,
    );
  }

  private _renderTable({ timeZone }: Schedule, cells: readonly Cell[]) {
    const { locale } = this.locale;
    return html`<table>
      <thead>
        <tr>
          <th>${msg('When', { id: 'appointments.clinic.when' })}</th>
          <th>${msg('Patient', { id: 'appointments.clinic.patient' })}</th>
          <th>${msg('Visit', { id: 'appointments.clinic.visit' })}</th>
          <th>${msg('Status', { id: 'appointments.sheet.status' })}</th>
        </tr>
      </thead>
      <tbody>
        ${cells.map(
          ({ startsAt, endsAt, visit, state }) => html`<tr>
            <th>${spanText(startsAt, endsAt, timeZone, locale)}</th>
            <td>
              ${
                visit
                  ? html`<bdi>${personNameText(visit.patient.displayName)}</bdi>, ${formatBirthDate(visit.patient.birthDate, locale)}, ${visit.patient.patientNumber}`
                  : nothing
              }
            </td>
            <td>${visit ? titleIn(visit, this.locale.locale) : nothing}</td>
            <td>${visit?.moving === 'call' ? msg('Call the patient', { id: 'appointments.clinic.call' }) : stateText(state)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-schedule-sheet': AppointmentsScheduleSheet;
  }
}
