/** The schedule of a clinic: a day of everyone there, or a week of one person. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/date-picker';
import '@portal/design-system/drawer';
import '@portal/design-system/empty-state';
import '@portal/design-system/filter-bar';
import '@portal/design-system/icon';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '@portal/design-system/timetable';
import { msg, str } from '@lit/localize';
import type { Schedule, ScheduledVisit } from '@portal/bff/contract/schedules';
import type { FilterChangeEvent } from '@portal/design-system/classes/filter-bar';
import type { EntryOpenEvent } from '@portal/design-system/classes/timetable';
import { defineElement, FeaturePage, personNameText, Resource } from '@portal/shell/contract';
import { PrintAction } from '@portal/shell/contract/print';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { readSchedule } from '../../api/clinic-schedule-api.ts';
import { cellsOf } from '../../clinic-schedule/schedule-cells.ts';
import type { Cell } from '../../clinic-schedule/schedule-cells.ts';
import { entriesOf } from '../../clinic-schedule/schedule-entries.ts';
import { CELL_STATES, STATE_LOOKS, stateText } from '../../clinic-schedule/schedule-states.ts';
import { dayText, spanText, whoText } from '../../clinic-schedule/schedule-text.ts';
import { addDays, dayAt } from '../../schedule/days.ts';
import { AppointmentsClosedTime } from './appointments-closed-time.ts';
import { AppointmentsScheduleSlot } from './appointments-schedule-slot.ts';
import { AppointmentsScheduleVisit } from './appointments-schedule-visit.ts';
import type { VisitChangeEvent } from './appointments-schedule-visit.ts';
import { columnsOf, mondayOf } from './schedule-columns.ts';
import { scheduleStyles } from './schedule-styles.ts';
import { readView, writeView } from './schedule-view.ts';
import type { ScheduleView } from './schedule-view.ts';

defineElement('appointments-closed-time', AppointmentsClosedTime);
defineElement('appointments-schedule-slot', AppointmentsScheduleSlot);
defineElement('appointments-schedule-visit', AppointmentsScheduleVisit);

/** What the date field tells when somebody has chosen a day. */
type DayField = HTMLElement & { readonly value: string };

export class AppointmentsClinicSchedulePage extends FeaturePage {
  static override styles = [FeaturePage.styles, scheduleStyles];

  @state() private _view = readView();
  /** The cell that is open in the drawer. */
  @state() private _opened: string | undefined;

  private readonly _schedule = new Resource(this, {
    args: () => [this.api, this.subject, this._view.day, this._view.isWeek, this._view.person] as const,
    load: ([api, subject, from, isWeek, practitionerId], reading) =>
      readSchedule(api, subject, { from: isWeek && from !== undefined ? mondayOf(from) : from, days: isWeek ? 7 : 1, practitionerId }, reading),
    keeps: true,
    live: ['schedules.changed', 'appointments.changed'],
  });
  private readonly _print = new PrintAction(this, {
    tag: 'appointments-schedule-sheet',
    load: async () => (await import('./appointments-schedule-sheet.ts')).AppointmentsScheduleSheet,
    data: () => this._schedule.value,
    byKeyboard: () => undefined,
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Schedule', { id: 'appointments.clinic.title' })} .eyebrow=${this.subject.displayName}>
        ${
          this.subject.scopes.includes('appointments:write')
            ? html`<ds-button slot="actions" .href=${this.navigation.href('/schedule/close')}>${msg('Close time', { id: 'appointments.clinic.close' })}</ds-button>
                <ds-button slot="actions" .href=${this.navigation.href('/schedule/open')}>${msg('Open one more time', { id: 'appointments.clinic.open-one' })}</ds-button>
                <ds-button slot="actions" .href=${this.navigation.href('/schedule/templates')}>${msg('Weekly hours', { id: 'appointments.clinic.templates' })}</ds-button>`
            : nothing
        }
        ${this._print.renderButton(undefined)}
      </ds-page-header>
      ${this._print.renderFailure()}
      ${this._schedule.render(msg('Loading the schedule', { id: 'appointments.clinic.loading' }), (schedule) => this._renderSchedule(schedule))}
    `;
  }

  private _renderSchedule(schedule: Schedule) {
    const cells = cellsOf(schedule);
    const shown = this._view.states.length === 0 ? cells : cells.filter((cell) => this._view.states.includes(cell.state));
    return html`
      ${this._renderBar(schedule)} ${this._renderCalls(schedule)}
      <appointments-closed-time .schedule=${schedule} @time-reopened=${this._onReopened}></appointments-closed-time>
      ${cells.length > 0 ? this._renderFilter(cells, shown.length) : nothing}
      ${
        schedule.hasMore
          ? html`<ds-alert tone="info" quiet>${msg('There is more than fits here. Choose one person to see all of their times.', { id: 'appointments.clinic.more' })}</ds-alert>`
          : nothing
      }
      ${shown.length === 0 ? this._renderNothing(cells.length > 0) : this._renderBoard(schedule, shown)} ${this._renderDrawer(schedule, cells)}
    `;
  }

  private _renderBar({ from, until, today, practitioners }: Schedule) {
    const { locale } = this.locale;
    const step = this._view.isWeek ? 7 : 1;
    const heading = this._view.isWeek
      ? msg(str`${dayText(from, locale)} to ${dayText(until, locale)}`, { id: 'appointments.clinic.week-of' })
      : dayText(from, locale);
    return html`
      <div class="bar">
        <ds-select
          no-mark
          .label=${msg('Whose times', { id: 'appointments.clinic.whose' })}
          .options=${[
            // A week of everyone would be too much to read.
            ...(this._view.isWeek ? [] : [{ value: '', label: msg('Everyone', { id: 'appointments.clinic.everyone' }) }]),
            ...practitioners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          .value=${this._view.person ?? ''}
          @change=${(event: Event) => this._look({ person: (event.target as DayField).value || undefined })}
        ></ds-select>
        <ds-select
          no-mark
          .label=${msg('Show', { id: 'appointments.clinic.show' })}
          .options=${[
            { value: 'day', label: msg('A day', { id: 'appointments.clinic.a-day' }) },
            { value: 'week', label: msg('A week of one person', { id: 'appointments.clinic.a-week' }), disabled: practitioners.length === 0 },
          ]}
          .value=${this._view.isWeek ? 'week' : 'day'}
          @change=${(event: Event) => this._onView((event.target as DayField).value === 'week', practitioners)}
        ></ds-select>
        <ds-date-picker
          no-mark
          .label=${msg('Go to a day', { id: 'appointments.clinic.go-to' })}
          .value=${from}
          .today=${today}
          min="1900-01-01"
          max="2199-12-31"
          @change=${(event: Event) => this._onDay((event.target as DayField).value)}
        ></ds-date-picker>
      </div>
      <ds-cluster>
        <ds-button .label=${this._view.isWeek ? msg('Week before', { id: 'appointments.clinic.week-before' }) : msg('Day before', { id: 'appointments.day.before' })} @click=${() => this._look({ day: addDays(from, -step) })}>
          <ds-icon name="chevron-left"></ds-icon>
        </ds-button>
        <ds-button @click=${() => this._look({ day: this._view.isWeek ? today : undefined })}>${msg('Today', { id: 'appointments.day.title' })}</ds-button>
        <ds-button .label=${this._view.isWeek ? msg('Next week', { id: 'appointments.clinic.week-after' }) : msg('Next day', { id: 'appointments.day.after' })} @click=${() => this._look({ day: addDays(from, step) })}>
          <ds-icon name="chevron-right"></ds-icon>
        </ds-button>
        <h2 class="day" aria-live="polite">${heading}</h2>
      </ds-cluster>
    `;
  }

  private _renderCalls({ visits, timeZone }: Schedule) {
    const calls = visits.filter(({ moving }) => moving === 'call');
    if (calls.length === 0) return nothing;
    return html`<ds-alert tone="warning" quiet .heading=${msg('Call these patients: no other time was found', { id: 'appointments.clinic.calls' })}>
      <ds-cluster slot="actions">
        ${calls.map(
          (visit) => html`<ds-button variant="quiet" @click=${() => (this._opened = visit.id)}>
            ${personNameText(visit.patient.displayName)}, ${spanText(visit.startsAt, null, timeZone, this.locale.locale)}
          </ds-button>`,
        )}
      </ds-cluster>
    </ds-alert>`;
  }

  private _renderFilter(cells: readonly Cell[], shown: number) {
    return html`<ds-filter-bar
      .filters=${[
        {
          id: 'state',
          label: msg('Status', { id: 'appointments.sheet.status' }),
          kind: 'multi' as const,
          // One that is chosen stays, so that the choice can be taken back.
          options: CELL_STATES.filter((kind) => this._view.states.includes(kind) || cells.some(({ state: own }) => own === kind)).map((kind) => ({
            value: kind,
            label: stateText(kind),
          })),
        },
      ]}
      .values=${this._view.states.length > 0 ? { state: this._view.states } : {}}
      .resultCount=${shown}
      @filter-change=${this._onFilter}
    ></ds-filter-bar>`;
  }

  private _renderLegend(cells: readonly Cell[]) {
    const there = CELL_STATES.map((kind) => ({ kind, count: cells.filter(({ state: own }) => own === kind).length })).filter(({ count }) => count > 0);
    return html`<ul class="legend" aria-label=${msg('What the signs mean, and how many there are', { id: 'appointments.clinic.legend' })}>
      ${there.map(({ kind, count }) => html`<li><ds-icon .name=${STATE_LOOKS[kind].icon}></ds-icon>${`${stateText(kind)}: ${count}`}</li>`)}
    </ul>`;
  }

  private _renderNothing(isFiltered: boolean) {
    return isFiltered
      ? html`<ds-empty-state icon="search" heading-level="3" .heading=${msg('Nothing like that here', { id: 'appointments.clinic.none-such' })}>
          ${msg('Take the filter away to see the other times.', { id: 'appointments.clinic.none-such-text' })}
        </ds-empty-state>`
      : html`<ds-empty-state icon="calendar" heading-level="3" .heading=${msg('No times and no visits here', { id: 'appointments.clinic.none' })}>
          ${msg('Look at another day. Times come from weekly hours, or open one more time.', { id: 'appointments.clinic.none-text' })}
        </ds-empty-state>`;
  }

  private _renderBoard(schedule: Schedule, cells: readonly Cell[]) {
    const { timeZone } = schedule;
    const { locale } = this.locale;
    return html`${this._renderLegend(cells)}
      <p class="keys">${msg('Use the arrow keys to go from time to time, and Enter to open one.', { id: 'appointments.clinic.keys' })}</p>
      <ds-timetable
        .columns=${columnsOf(schedule, cells, this._view.isWeek, locale)}
        .entries=${entriesOf(cells, { isWeek: this._view.isWeek, timeZone, locale })}
        .grouped=${this._view.isWeek}
        .label=${msg('Times and visits', { id: 'appointments.clinic.board' })}
        @entry-open=${({ detail }: EntryOpenEvent) => (this._opened = detail.id)}
      ></ds-timetable>`;
  }

  private _renderDrawer(schedule: Schedule, cells: readonly Cell[]) {
    const cell = cells.find(({ id }) => id === this._opened);
    return html`<ds-drawer
      .heading=${cell?.visit ? personNameText(cell.visit.patient.displayName) : msg('This time', { id: 'appointments.clinic.this-time' })}
      .open=${this._opened !== undefined}
      @close=${() => (this._opened = undefined)}
    >
      ${repeat(
        // Each has forms of its own: what stands in one is not shown in the next.
        this._opened === undefined ? [] : [this._opened],
        (id) => id,
        () =>
          cell ? this._renderCell(schedule, cell) : html`<p>${msg('This time is not in the schedule anymore.', { id: 'appointments.clinic.gone-time' })}</p>`,
      )}
    </ds-drawer>`;
  }

  private _renderCell({ timeZone, today, practitioners }: Schedule, { visit, slot, state: cellState }: Cell) {
    if (visit) {
      return html`<appointments-schedule-visit
        .visit=${visit}
        .ahead=${dayAt(visit.startsAt, timeZone) > today}
        @visit-change=${({ detail }: VisitChangeEvent) => this._onVisit(detail)}
      ></appointments-schedule-visit>`;
    }
    if (!slot) return nothing;
    return html`<appointments-schedule-slot
      .time=${slot}
      .cellState=${cellState}
      .practitioner=${whoText(slot.practitionerId, practitioners)}
      .timeZone=${timeZone}
      @slot-change=${this._onSlot}
    ></appointments-schedule-slot>`;
  }

  private _look(change: Partial<ScheduleView>): void {
    this._view = { ...this._view, ...change };
    writeView(this._view);
  }

  private _onView(isWeek: boolean, practitioners: Schedule['practitioners']): void {
    const { person = practitioners[0]?.id, day = this._schedule.value?.today } = this._view;
    this._look(isWeek ? { isWeek, person, day } : { isWeek });
  }

  private _onDay(day: string): void {
    if (day !== '') this._look({ day });
  }

  private _onFilter({ detail: { values } }: FilterChangeEvent): void {
    const { state: chosen = [] } = values;
    this._look({ states: CELL_STATES.filter((kind) => Array.isArray(chosen) && chosen.includes(kind)) });
  }

  private _onVisit(visit: ScheduledVisit): void {
    this._schedule.patch((schedule) => ({ ...schedule, visits: schedule.visits.map((one) => (one.id === visit.id ? visit : one)) }));
  }

  private async _onReopened(): Promise<void> {
    await this._schedule.refresh();
    await this.updateComplete;
    // The button that had the focus is gone with its row.
    this.focusHeading();
  }

  private _onSlot(): void {
    this._opened = undefined;
    void this._schedule.refresh();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-clinic-schedule-page': AppointmentsClinicSchedulePage;
  }
}
