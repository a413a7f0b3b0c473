/** A visit was just booked or moved: when and where, what happens next, and taking it along. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/icon';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { Visit } from '@portal/bff/contract/appointments';
import { Action, FeaturePage, formatDate, Resource, titleIn, whoseText } from '@portal/shell/contract';
import { css, html } from 'lit';
import { readVisit } from '../../api/appointments-api.ts';
import { saveVisit } from '../../save-visit.ts';
import { clinicTime, zoneText } from '../../schedule/schedule-text.ts';
import { addressOf, modalityText } from '../../visit-text.ts';

export class AppointmentsBookedPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .when {
        margin-block-end: var(--ds-space-4);
      }

      .day {
        font-size: var(--ds-text-xl);
        font-weight: var(--ds-weight-bold);
        line-height: var(--ds-line-tight);
      }

      .time {
        font-size: var(--ds-text-l);
      }

      .muted {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  private readonly _visit = new Resource(this, {
    args: () => [this.api, this.subject, this.params['visitId'] ?? ''] as const,
    load: ([api, subject, visitId], reading) => readVisit(api, subject, visitId, reading),
    live: 'appointments.changed',
    entity: ({ id }) => id,
  });

  private readonly _calendar = new Action(this, {
    send: (visit: Visit) => saveVisit(this.api, this.subject, visit.id, this.locale.locale),
  });

  override render() {
    const heading = whoseText(this.subject, msg('Your visit is booked', { id: 'appointments.booked.title' }), (person) =>
      msg(str`The visit is booked for ${person}`, { id: 'appointments.booked.title-theirs' }),
    );
    const isOff = this._visit.value !== undefined && this._visit.value.status !== 'booked';
    return html`
      <ds-page-header
        .heading=${isOff ? msg('Visit', { id: 'appointments.visit.title' }) : heading}
        .backHref=${this.navigation.href('/appointments')}
        .backLabel=${msg('All appointments', { id: 'appointments.visit.back' })}
      ></ds-page-header>
      ${this._visit.render(msg('Loading your visit', { id: 'appointments.visit.loading' }), (visit) => (isOff ? this._renderOff(visit) : this._renderVisit(visit)))}
    `;
  }

  private _renderVisit(visit: Visit) {
    const address = addressOf(visit);
    const items = [
      { label: msg('With', { id: 'appointments.visit.with' }), value: visit.practitioner },
      { label: msg('How', { id: 'appointments.find.how' }), value: modalityText(visit.modality) },
      { label: msg('Clinic', { id: 'appointments.visit.clinic' }), value: visit.clinic },
      { label: msg('Address', { id: 'appointments.visit.address' }), value: address },
    ];
    return html`
      <ds-card tone="accent" .heading=${titleIn(visit, this.locale.locale)} heading-level="2">
        <div class="when">
          <p class="day">${formatDate(visit.startsAt, visit.timeZone, this.locale.locale)}</p>
          <p class="time">${clinicTime(visit, this.locale)}</p>
          <p class="muted">${zoneText(visit, this.locale)}</p>
        </div>
        <ds-key-value-list .items=${items.flatMap(({ label, value }) => (value ? [{ label, value }] : []))}></ds-key-value-list>
        ${this._calendar.renderFailure()}
        <ds-button slot="footer" variant="primary" .busy=${this._calendar.busy} @click=${() => this._calendar.run(visit)}>
          <ds-icon slot="start" name="calendar"></ds-icon>${msg('Add to calendar', { id: 'appointments.visit.add-to-calendar' })}
        </ds-button>
        <ds-button slot="footer" .href=${this.navigation.href(`/appointments/${visit.id}`)}>${msg('See the visit', { id: 'appointments.booked.see' })}</ds-button>
      </ds-card>
      <ds-card heading-level="2" .heading=${msg('What happens next', { id: 'appointments.booked.next' })}>
        <p>
          ${msg('We remind you before the visit, in the ways you chose. On its page you see how to get ready, and can move or cancel it.', { id: 'appointments.booked.next-text' })}
        </p>
      </ds-card>
    `;
  }

  /** An old address of a visit that was canceled, or is over. */
  private _renderOff(visit: Visit) {
    return html`
      <ds-alert tone="info" .heading=${msg('This changed since it was booked', { id: 'appointments.booked.changed' })}>
        <ds-button slot="actions" .href=${this.navigation.href(`/appointments/${visit.id}`)}>${msg('See the visit', { id: 'appointments.booked.see' })}</ds-button>
      </ds-alert>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-booked-page': AppointmentsBookedPage;
  }
}
