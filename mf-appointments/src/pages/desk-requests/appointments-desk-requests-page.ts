/** Requests for visits at the clinic desk: what was promised first comes first. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../desk-nav/appointments-desk-nav.ts';
import { msg, str } from '@lit/localize';
import type { DeskVisitRequest, DeskVisitRequests } from '@portal/bff/contract/visit-requests';
import { FeaturePage, formatBirthDate, PagedResource, personNameText } from '@portal/shell/contract';
import { ownerText } from '@portal/shell/contract/desk';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listDeskRequests } from '../../api/desk-visit-requests-api.ts';
import type { RequestsShown } from '../../api/desk-visit-requests-api.ts';
import { kindText, requestBadge, wishText } from '../../asking/asking-text.ts';
import { promiseClock } from '../../asking/promise-text.ts';

export class AppointmentsDeskRequestsPage extends FeaturePage {
  /** Which of them. */
  protected readonly shown: RequestsShown = 'open';

  private readonly _requests = new PagedResource(this, {
    args: () => [this.api, this.subject, this.shown] as const,
    load: ([api, subject, shown], reading, part) => listDeskRequests(api, subject, shown, part, reading),
    keeps: true,
    live: 'appointments.requests-changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Visit requests', { id: 'appointments.desk.title' })} .eyebrow=${this.subject.displayName}>
      </ds-page-header>
      <appointments-desk-nav .current=${this.shown}></appointments-desk-nav>
      ${this._requests.render(msg('Loading the requests', { id: 'appointments.desk.loading' }), (requests) => this._renderList(requests))}
    `;
  }

  private _renderList({ items, lateCount }: DeskVisitRequests) {
    if (items.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="check-circle" .heading=${msg('No requests', { id: 'appointments.desk.none' })}>
          ${this.shown === 'open' ? msg('Everyone has an answer.', { id: 'appointments.desk.none-open' }) : msg('Requests show up here once they’re answered.', { id: 'appointments.desk.none-decided' })}
        </ds-empty-state>
      </ds-card>`;
    return html`
      ${lateCount > 0 && this.shown === 'open' ? html`<ds-alert tone="warning">${lateText(lateCount)}</ds-alert>` : nothing}
      <ds-card>
        <ds-list divided .label=${msg('Visit requests', { id: 'appointments.desk.title' })}>
          ${repeat(
            items,
            ({ id }) => id,
            (request) => this._renderRow(request),
          )}
        </ds-list>
        ${this._requests.renderMore({ label: msg('More requests', { id: 'appointments.desk.more' }) })}
      </ds-card>
    `;
  }

  private _renderRow(request: DeskVisitRequest) {
    const { patient, wishes, owner } = request;
    const { locale } = this.locale;
    const born = formatBirthDate(patient.birthDate, locale);
    const [wish] = wishes;
    return html`<ds-list-item .href=${this.navigation.href(`/visit-requests/${request.id}`)}>
      <bdi>${personNameText(patient.displayName)}</bdi>
      <span slot="meta">${msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'appointments.day.patient' })}</span>
      <span slot="meta">${[kindText(request, locale), request.practitioner, wish && wishText(wish, locale)].filter(Boolean).join(' · ')}</span>
      ${owner ? html`<span slot="meta">${ownerText(owner)}</span>` : nothing} ${this._renderBadge(request)}
    </ds-list-item>`;
  }

  private _renderBadge({ state: requestState, answerBy }: DeskVisitRequest) {
    const badge = requestState === 'open' ? promiseClock(answerBy, Date.now(), this.locale.locale) : requestBadge(requestState);
    return html`<ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>`;
  }
}

const lateText = (count: number): string =>
  count === 1 ? msg('1 request is late.', { id: 'appointments.desk.one-late' }) : msg(str`${count} requests are late.`, { id: 'appointments.desk.many-late' });

declare global {
  interface HTMLElementTagNameMap {
    'appointments-desk-requests-page': AppointmentsDeskRequestsPage;
  }
}
