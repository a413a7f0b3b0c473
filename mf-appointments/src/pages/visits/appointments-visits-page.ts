/** Visits that are to come, and the ways to those that are not. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { MoreTexts } from '@portal/shell/contract';
import { VisitListPage } from './visit-list-page.ts';

export class AppointmentsVisitsPage extends VisitListPage {
  protected override readonly view = 'upcoming';

  protected override get listLabel(): string {
    return msg('Upcoming visits', { id: 'appointments.visits.upcoming-list' });
  }

  protected override get moreTexts(): MoreTexts {
    return { label: msg('Later visits', { id: 'appointments.visits.later' }) };
  }

  protected override renderEmpty() {
    return html`
      <ds-card>
        <ds-empty-state picture="visits" icon="calendar" heading-level="2" .heading=${msg('No upcoming visits', { id: 'appointments.visits.none-title' })}>
          ${msg('When you have a visit booked, you’ll see its time and place here.', { id: 'appointments.visits.none-text' })}
          ${
            this.subject.scopes.includes('messages:read')
              ? html`<ds-button slot="actions" .href=${this.navigation.href('/messages')}>
                ${msg('Message your care team', { id: 'appointments.visits.message' })}
              </ds-button>`
              : nothing
          }
        </ds-empty-state>
      </ds-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-visits-page': AppointmentsVisitsPage;
  }
}
