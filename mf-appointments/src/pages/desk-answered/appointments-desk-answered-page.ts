/** Requests for visits that have an answer, or were canceled, the latest first. */
import { AppointmentsDeskRequestsPage } from '../desk-requests/appointments-desk-requests-page.ts';

export class AppointmentsDeskAnsweredPage extends AppointmentsDeskRequestsPage {
  protected override readonly shown = 'decided';
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-desk-answered-page': AppointmentsDeskAnsweredPage;
  }
}
