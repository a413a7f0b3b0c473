/** What was asked for and is not agreed yet: the clinic, or the patient, still has to say yes. */
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import { msg } from '@lit/localize';
import { html } from 'lit';
import { VisitListPage } from '../visits/visit-list-page.ts';

export class AppointmentsRequestsPage extends VisitListPage {
  protected override readonly view = 'requests';

  protected override get listLabel(): string {
    return msg('Visits that wait for an answer', { id: 'appointments.visits.requests-list' });
  }

  protected override renderEmpty() {
    return html`
      <ds-card>
        <ds-empty-state picture="visits" icon="calendar" heading-level="2" .heading=${msg('No requests', { id: 'appointments.visits.requests-none' })}>
          ${msg('When you ask for a visit, you’ll see here what became of it.', { id: 'appointments.visits.requests-none-text' })}
        </ds-empty-state>
      </ds-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-requests-page': AppointmentsRequestsPage;
  }
}
