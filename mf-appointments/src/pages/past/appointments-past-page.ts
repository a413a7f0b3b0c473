/** Visits that are over, latest first. */
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import { msg } from '@lit/localize';
import { html } from 'lit';
import { VisitListPage } from '../visits/visit-list-page.ts';

export class AppointmentsPastPage extends VisitListPage {
  protected override readonly view = 'past';

  protected override get listLabel(): string {
    return msg('Past visits', { id: 'appointments.visits.past-list' });
  }

  protected override renderEmpty() {
    return html`
      <ds-card>
        <ds-empty-state picture="visits" icon="calendar" heading-level="2" .heading=${msg('No past visits', { id: 'appointments.visits.past-none' })}>
          ${msg('After a visit you’ll find it here.', { id: 'appointments.visits.past-none-text' })}
        </ds-empty-state>
      </ds-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-past-page': AppointmentsPastPage;
  }
}
