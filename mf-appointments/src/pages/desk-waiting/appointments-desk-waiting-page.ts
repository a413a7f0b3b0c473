/** Who is on the clinic’s wait list, longest first. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../desk-nav/appointments-desk-nav.ts';
import { msg, str } from '@lit/localize';
import type { DeskWaiting } from '@portal/bff/contract/visit-requests';
import { FeaturePage, formatBirthDate, formatDateTime, PagedResource, personNameText, titleIn } from '@portal/shell/contract';
import { waitingText } from '@portal/shell/contract/desk';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listDeskWaiting } from '../../api/desk-visit-requests-api.ts';
import { daysText, kindText, noticeText, suitsText } from '../../asking/asking-text.ts';

export class AppointmentsDeskWaitingPage extends FeaturePage {
  private readonly _waiting = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listDeskWaiting(api, subject, part, reading),
    live: 'appointments.requests-changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Wait list', { id: 'appointments.desk.waiting' })}
        .eyebrow=${this.subject.displayName}
      >
        ${msg('When a time opens up, the portal asks them by itself: who has waited longest comes first.', { id: 'appointments.desk.waiting-lead' })}
      </ds-page-header>
      <appointments-desk-nav current="waiting"></appointments-desk-nav>
      ${this._waiting.render(msg('Loading the wait list', { id: 'appointments.asked.waiting-loading' }), ({ items }) => this._renderList(items))}
    `;
  }

  private _renderList(entries: readonly DeskWaiting[]) {
    if (entries.length === 0)
      return html`<ds-card><ds-empty-state icon="check-circle" .heading=${msg('No one is waiting', { id: 'appointments.desk.waiting-none' })}></ds-empty-state></ds-card>`;
    return html`<ds-card>
      <ds-list divided .label=${msg('Wait list', { id: 'appointments.desk.waiting' })}>
        ${repeat(
          entries,
          ({ id }) => id,
          (entry) => this._renderRow(entry),
        )}
      </ds-list>
      ${this._waiting.renderMore({ label: msg('More people', { id: 'appointments.desk.waiting-more' }) })}
    </ds-card>`;
  }

  private _renderRow(entry: DeskWaiting) {
    const { patient, visit, timeZone } = entry;
    const { locale } = this.locale;
    const born = formatBirthDate(patient.birthDate, locale);
    const now = visit && formatDateTime(visit.startsAt, timeZone, this.locale);
    return html`<ds-list-item>
      <bdi>${personNameText(patient.displayName)}</bdi>
      <span slot="meta">${msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'appointments.day.patient' })}</span>
      <span slot="meta">${[visit ? titleIn(visit, locale) : kindText(entry, locale), entry.practitioner].filter(Boolean).join(' · ')}</span>
      ${now ? html`<span slot="meta">${msg(str`Visit now: ${now}`, { id: 'appointments.desk.visit-now' })}</span>` : nothing}
      <span slot="meta">${[suitsText(entry, locale), daysText(entry.firstDay, entry.lastDay, locale), noticeText(entry.noticeHours)].join(' · ')}</span>
      <ds-badge slot="trailing" tone=${entry.offerId ? 'success' : 'neutral'}>
        ${entry.offerId ? msg('Being asked', { id: 'appointments.desk.being-asked' }) : waitingText(entry.createdAt, Date.now(), locale)}
      </ds-badge>
    </ds-list-item>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-desk-waiting-page': AppointmentsDeskWaitingPage;
  }
}
