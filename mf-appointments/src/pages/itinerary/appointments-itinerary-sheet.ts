/** The plan of several visits on paper: how to get ready, then where to be when. */
import { msg } from '@lit/localize';
import type { Itinerary } from '@portal/bff/contract/appointments';
import { formatDate, formatTime, writtenIn } from '@portal/shell/contract';
import { FeatureSheet, renderFacts } from '@portal/shell/contract/print';
import { html, nothing } from 'lit';
import { gapText, inPreparingOrder } from '../../itinerary-text.ts';
import { addressOf, placeText } from '../../visit-text.ts';

export class AppointmentsItinerarySheet extends FeatureSheet<Itinerary> {
  protected override heading(): string {
    return msg('Your plan', { id: 'appointments.itinerary.title' });
  }

  protected override renderBody(plan: Itinerary) {
    const { locale } = this.locale;
    const when = ({ startsAt, timeZone }: { startsAt: string; timeZone: string }): string =>
      `${formatDate(startsAt, timeZone, locale)}, ${formatTime(startsAt, timeZone, this.locale)}`;
    const preparing = inPreparingOrder(plan, locale);
    return html`
      ${preparing.length > 0 ? html`<h2>${msg('First: get ready', { id: 'appointments.itinerary.prepare' })}</h2>` : nothing}
      ${preparing.map(({ stop, words }) => html`<div class="whole"><h3>${stop.title}, ${when(stop)}</h3><p class="written">${words}</p></div>`)}
      <h2>${msg('Your visits, in order', { id: 'appointments.itinerary.list' })}</h2>
      ${plan.stops.map(
        (stop) => html`<div class="whole">
          <h3>${when(stop)}</h3>
          ${renderFacts([
            [msg('Visit', { id: 'appointments.visit.title' }), stop.title],
            [msg('With', { id: 'appointments.visit.with' }), stop.practitioner],
            [msg('Where', { id: 'appointments.sheet.where' }), placeText(stop)],
            [msg('Address', { id: 'appointments.visit.address' }), addressOf(stop)],
            [msg('Parking and finding us', { id: 'appointments.visit.arrival' }), stop.modality === 'in_person' ? writtenIn(stop.arrival, locale) : null],
            [msg('Phone', { id: 'appointments.visit.phone' }), stop.clinicPhone],
          ])}
          ${stop.next ? html`<p class="muted">${gapText(stop.next)}</p>` : nothing}
        </div>`,
      )}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-itinerary-sheet': AppointmentsItinerarySheet;
  }
}
