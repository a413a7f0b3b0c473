/** What was asked for and is not agreed yet: asked here, with offers and the wait list, and asked at a source. */
import './appointments-asked.ts';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { VisitListPage } from '../visits/visit-list-page.ts';

export class AppointmentsRequestsPage extends VisitListPage {
  protected override readonly view = 'requests';

  protected override get listLabel(): string {
    return msg('Visits that wait for an answer', { id: 'appointments.visits.requests-list' });
  }

  protected override renderBefore() {
    return html`<appointments-asked></appointments-asked>`;
  }

  /** What was asked here says for itself that there is nothing. */
  protected override renderEmpty(): typeof nothing {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-requests-page': AppointmentsRequestsPage;
  }
}
