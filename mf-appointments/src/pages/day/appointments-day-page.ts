/** The day of a clinic: what waits, and who comes when. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { ClinicDay, ClinicVisit } from '@portal/bff/contract/appointments';
import { FeaturePage, formatBirthDate, formatPlainDate, formatTime, PagedResource, personNameText, Resource, titleIn } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { readClinicDay, readWaiting } from '../../api/desk-api.ts';
import type { Waiting } from '../../api/desk-api.ts';
import { addDays } from '../../schedule/days.ts';
import { placeText, statusBadge } from '../../visit-text.ts';

export class AppointmentsDayPage extends FeaturePage {
  /** Today without one. */
  @state() private _day: string | undefined;

  private readonly _visits = new PagedResource(this, {
    args: () => [this.api, this.subject, this._day] as const,
    load: ([api, subject, day], reading, part) => readClinicDay(api, subject, day, part, reading),
    keeps: true,
    live: 'appointments.changed',
    row: 'ds-list-item.visit',
  });
  private readonly _waiting = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readWaiting(api, subject, reading),
    live: ['desk.requests-changed', 'messages.changed', 'appointments.requests-changed', 'appointments.changed'],
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Today', { id: 'appointments.day.title' })} .eyebrow=${this.subject.displayName}>
        <ds-button slot="actions" .href=${this.navigation.href('/schedule')}>${msg('Open the schedule', { id: 'appointments.day.schedule' })}</ds-button>
      </ds-page-header>
      ${this._waiting.render(msg('Loading what is waiting', { id: 'appointments.day.waiting-loading' }), (waiting) => this._renderWaiting(waiting))}
      ${this._visits.render(msg('Loading the visits', { id: 'appointments.day.loading' }), (day) => this._renderDay(day))}
    `;
  }

  private _renderWaiting({ requests, messages, visitRequests, disputes }: Waiting) {
    const rows = [
      {
        path: '/visit-requests',
        icon: 'calendar',
        label: msg('Visit requests without an answer', { id: 'appointments.day.visit-requests' }),
        count: visitRequests,
      },
      // It is rare that there are any.
      { path: '/visit-questions', icon: 'info', label: msg('Visits to settle', { id: 'appointments.day.disputes' }), count: disputes || null },
      { path: '/desk', icon: 'people', label: msg('Requests without an answer', { id: 'appointments.day.requests' }), count: requests },
      { path: '/messages', icon: 'mail', label: msg('Messages waiting for a reply', { id: 'appointments.day.messages' }), count: messages },
    ] as const;
    return html`<ds-card .heading=${msg('Waiting for you', { id: 'appointments.day.waiting' })}>
      <ds-list divided .label=${msg('Waiting for you', { id: 'appointments.day.waiting' })}>
        ${rows.map(({ path, icon, label, count }) =>
          count === null
            ? nothing
            : html`<ds-list-item .href=${this.navigation.href(path)}>
                ${label}<ds-icon slot="start" .name=${icon}></ds-icon>
                <ds-badge slot="trailing" tone=${count > 0 ? 'warning' : 'success'}>${count}</ds-badge>
              </ds-list-item>`,
        )}
      </ds-list>
    </ds-card>`;
  }

  private _renderDay({ items, day, today }: ClinicDay) {
    return html`<ds-card .heading=${formatPlainDate(day, this.locale.locale)}>
      <ds-cluster>
        <ds-button variant="quiet" @click=${() => (this._day = addDays(day, -1))}>${msg('Day before', { id: 'appointments.day.before' })}</ds-button>
        <ds-button variant="quiet" @click=${() => (this._day = addDays(day, 1))}>${msg('Next day', { id: 'appointments.day.after' })}</ds-button>
        ${
          day === today
            ? nothing
            : html`<ds-button variant="quiet" @click=${() => (this._day = undefined)}>${msg('Back to today', { id: 'appointments.day.back' })}</ds-button>`
        }
      </ds-cluster>
      ${
        items.length === 0
          ? html`<ds-empty-state icon="calendar" heading-level="3" .heading=${msg('No visits on this day', { id: 'appointments.day.none' })}>
              ${msg('Look at another day, or see above what is waiting.', { id: 'appointments.day.none-text' })}
            </ds-empty-state>`
          : html`<ds-list divided .label=${msg('Visits', { id: 'appointments.day.list' })}>
                ${repeat(
                  items,
                  ({ id }) => id,
                  (visit) => this._renderVisit(visit),
                )}
              </ds-list>
              ${this._visits.renderMore({ label: msg('Later visits', { id: 'appointments.day.more' }) })}`
      }
    </ds-card>`;
  }

  private _renderVisit(visit: ClinicVisit) {
    const { patient } = visit;
    const badge = statusBadge(visit);
    const born = formatBirthDate(patient.birthDate, this.locale.locale);
    return html`<ds-list-item class="visit">
      ${formatTime(visit.startsAt, visit.timeZone, this.locale)}, <bdi>${personNameText(patient.displayName)}</bdi>
      <span slot="meta">${msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'appointments.day.patient' })}</span>
      <span slot="meta">${[titleIn(visit, this.locale.locale), visit.practitioner, visit.modality === 'in_person' ? '' : placeText(visit)].filter(Boolean).join(' · ')}</span>
      ${badge ? html`<ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing}
    </ds-list-item>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-day-page': AppointmentsDayPage;
  }
}
