/** Visits that are off, latest first. */
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import { msg } from '@lit/localize';
import { html } from 'lit';
import { VisitListPage } from '../visits/visit-list-page.ts';

export class AppointmentsCanceledPage extends VisitListPage {
  protected override readonly view = 'canceled';

  protected override get listLabel(): string {
    return msg('Canceled visits', { id: 'appointments.visits.canceled-list' });
  }

  protected override renderEmpty() {
    return html`
      <ds-card>
        <ds-empty-state picture="visits" icon="calendar" heading-level="2" .heading=${msg('No canceled visits', { id: 'appointments.visits.canceled-none' })}>
          ${msg('If a visit is canceled, you’ll find it here.', { id: 'appointments.visits.canceled-none-text' })}
        </ds-empty-state>
      </ds-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-canceled-page': AppointmentsCanceledPage;
  }
}
