/** Upcoming and past visits. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/pagination';
import { msg, str } from '@lit/localize';
import type { VisitList, VisitSummary } from '@portal/bff/contract/appointments';
import { FeaturePage, formatDate, formatTime, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { listVisits } from '../../api/appointments-api.ts';
import { placeText, statusBadge } from '../../visit-text.ts';

/** Past visits shown at first, and more at each press of the button. */
const PAST_PAGE = 8;

export class AppointmentsVisitsPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ds-pagination {
        margin-block-start: var(--ds-space-4);
      }
    `,
  ];

  @state() private _pastShown = PAST_PAGE;

  private readonly _visits = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => listVisits(api, subject, reading),
    live: 'appointments.changed',
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Appointments', { id: 'appointments.visits.title' })}></ds-page-header>
      ${this._visits.render(msg('Loading your visits', { id: 'appointments.visits.loading' }), (visits) => this._renderVisits(visits))}
    `;
  }

  private _renderVisits({ upcoming, items: past }: VisitList) {
    return html`
      <ds-card .heading=${msg('Upcoming', { id: 'appointments.visits.upcoming' })}>
        ${
          upcoming.length === 0
            ? html`
              <ds-empty-state icon="calendar" heading-level="3" .heading=${msg('No upcoming visits', { id: 'appointments.visits.none-title' })}>
                ${msg('When you have a visit booked, you will find its time and place here.', { id: 'appointments.visits.none-text' })}
              </ds-empty-state>
            `
            : this._renderList(upcoming, msg('Upcoming visits', { id: 'appointments.visits.upcoming-list' }))
        }
      </ds-card>
      ${
        past.length === 0
          ? nothing
          : html`
            <ds-card class="past" .heading=${msg('Past', { id: 'appointments.visits.past' })}>
              ${this._renderList(past.slice(0, this._pastShown), msg('Past visits', { id: 'appointments.visits.past-list' }))}
              ${this._renderMore(past.length)}
            </ds-card>
          `
      }
    `;
  }

  private _renderMore(count: number) {
    if (count <= PAST_PAGE) return nothing;
    const shown = Math.min(this._pastShown, count);
    return html`<ds-pagination
      variant="more"
      .label=${msg('Older visits', { id: 'appointments.visits.older' })}
      .page=${Math.ceil(shown / PAST_PAGE)}
      .pages=${Math.ceil(count / PAST_PAGE)}
      .summary=${msg(str`${shown} of ${count} past visits`, { id: 'appointments.visits.shown' })}
      @page-change=${this._onOlder}
    ></ds-pagination>`;
  }

  /** Shows more, and moves the focus to the first that was added. */
  private async _onOlder(): Promise<void> {
    const first = this._pastShown;
    this._pastShown += PAST_PAGE;
    await this.updateComplete;
    const row = this.renderRoot.querySelectorAll<LitElement>('.past ds-list-item')[first];
    await row?.updateComplete;
    row?.focus();
  }

  private _renderList(visits: readonly VisitSummary[], label: string) {
    return html`<ds-list divided .label=${label}>${visits.map((visit) => this._renderRow(visit))}</ds-list>`;
  }

  private _renderRow(visit: VisitSummary) {
    // That a past visit took place needs no word; that it did not, does.
    const badge = visit.status === 'fulfilled' ? null : statusBadge(visit);
    return html`
      <ds-list-item .href=${this.navigation.href(`/appointments/${visit.id}`)}>
        ${visit.title}
        <ds-icon slot="start" .name=${visit.modality === 'video' ? 'video' : 'calendar'}></ds-icon>
        <div slot="meta">
          ${formatDate(visit.startsAt, visit.timeZone, this.locale.locale)}, ${formatTime(visit.startsAt, visit.timeZone, this.locale)}
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
