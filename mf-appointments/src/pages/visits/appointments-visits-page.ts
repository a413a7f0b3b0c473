/** Upcoming and past visits. */
import '@portal/design-system/avatar';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { VisitList, VisitSummary } from '@portal/bff/contract/appointments';
import { FeaturePage, formatDate, formatTime, PagedResource, whoseText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listVisits } from '../../api/appointments-api.ts';
import { placeText, statusBadge } from '../../visit-text.ts';

export class AppointmentsVisitsPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ds-pagination {
        margin-block-start: var(--ds-space-4);
      }
    `,
  ];

  private readonly _visits = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listVisits(api, subject, part, reading),
    live: 'appointments.changed',
    row: '.past ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${whoseText(this.subject, msg('Appointments', { id: 'appointments.visits.title' }), (person) => msg(str`${person}’s appointments`, { id: 'appointments.visits.theirs' }))} .headingLevel=${this.headingLevel}></ds-page-header>
      ${this._visits.render(msg('Loading your visits', { id: 'appointments.visits.loading' }), (visits) => this._renderVisits(visits))}
    `;
  }

  private _renderVisits({ upcoming, items: past }: VisitList) {
    return html`
      <ds-card .headingLevel=${this.headingLevel + 1} .heading=${msg('Upcoming', { id: 'appointments.visits.upcoming' })}>
        ${
          upcoming.length === 0
            ? html`
              <ds-empty-state picture="visits" icon="calendar" heading-level="3" .heading=${msg('No upcoming visits', { id: 'appointments.visits.none-title' })}>
                ${msg('When you have a visit booked, you’ll see its time and place here.', { id: 'appointments.visits.none-text' })}
                ${
                  this.subject.scopes.includes('messages:read')
                    ? html`<ds-button slot="actions" .href=${this.navigation.href('/messages')}>
                      ${msg('Message your care team', { id: 'appointments.visits.message' })}
                    </ds-button>`
                    : nothing
                }
              </ds-empty-state>
            `
            : this._renderList(upcoming, msg('Upcoming visits', { id: 'appointments.visits.upcoming-list' }))
        }
      </ds-card>
      ${
        past.length === 0
          ? nothing
          : html`
            <ds-card class="past" .headingLevel=${this.headingLevel + 1} .heading=${msg('Past', { id: 'appointments.visits.past' })}>
              ${this._renderList(past, msg('Past visits', { id: 'appointments.visits.past-list' }))}
              ${this._visits.renderMore({ label: msg('Older visits', { id: 'appointments.visits.older' }) })}
            </ds-card>
          `
      }
    `;
  }

  private _renderList(visits: readonly VisitSummary[], label: string) {
    return html`<ds-list divided .label=${label}>
      ${repeat(
        visits,
        ({ id }) => id,
        (visit) => this._renderRow(visit),
      )}
    </ds-list>`;
  }

  private _renderRow(visit: VisitSummary) {
    // That a past visit took place needs no word; that it did not, does.
    const href = this.navigation.href(`/appointments/${visit.id}`);
    const badge = visit.status === 'fulfilled' ? null : statusBadge(visit);
    return html`
      <ds-list-item .href=${href} ?current=${href === this.opened}>
        ${visit.title}
        ${
          visit.practitioner
            ? html`<ds-avatar slot="start" size="small" .name=${visit.practitioner}></ds-avatar>`
            : html`<ds-icon slot="start" .name=${visit.modality === 'video' ? 'video' : 'calendar'}></ds-icon>`
        }
        <div slot="meta">
          ${formatDate(visit.startsAt, visit.timeZone, this.locale.locale, 'medium')}, ${formatTime(visit.startsAt, visit.timeZone, this.locale)}
        </div>
        <div slot="meta">${[visit.practitioner, placeText(visit)].filter(Boolean).join(' · ')}</div>
        ${badge ? html`<ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing}
      </ds-list-item>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-visits-page': AppointmentsVisitsPage;
  }
}
