/** Several visits of a day or a trip as one plan: how to get ready for all of them, and then where to be when, with the way in between. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/icon';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import { msg } from '@lit/localize';
import type { Itinerary, ItineraryStop } from '@portal/bff/contract/appointments';
import { Action, FeaturePage, formatDate, formatTime, Resource, saveFile, titleIn } from '@portal/shell/contract';
import { PrintAction } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { readItinerary, readTripFile } from '../../api/calendar-api.ts';
import { gapText, inPreparingOrder } from '../../itinerary-text.ts';
import { addressOf, directionsHref, placeText } from '../../visit-text.ts';

export class AppointmentsItineraryPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ol {
        display: grid;
        gap: var(--ds-space-4);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .prepare {
        max-inline-size: var(--ds-measure);
        white-space: pre-line;
        overflow-wrap: anywhere;
      }

      .when {
        font-size: var(--ds-text-l);
        font-weight: var(--ds-weight-bold);
      }

      .muted {
        color: var(--ds-color-text-muted);
      }

      .between {
        display: flex;
        gap: var(--ds-space-2);
        align-items: center;
        padding-inline-start: var(--ds-space-4);
        border-inline-start: 3px solid var(--ds-color-border);
      }
    `,
  ];

  private readonly _plan = new Resource(this, {
    args: () => [this.api, this.subject, this.params['visitId'] ?? ''] as const,
    load: ([api, subject, visitId], reading) => readItinerary(api, subject, visitId, reading),
    live: 'appointments.changed',
  });

  private readonly _calendar = new Action(this, {
    send: () => readTripFile(this.api, this.subject, this.params['visitId'] ?? '', this.locale.locale),
    done: (file) => saveFile(file, msg('visits.ics', { id: 'appointments.itinerary.file' })),
  });

  private readonly _print = new PrintAction(this, {
    tag: 'appointments-itinerary-sheet',
    load: async () => (await import('./appointments-itinerary-sheet.ts')).AppointmentsItinerarySheet,
    data: () => this._plan.value,
    byKeyboard: () => undefined,
  });

  override render() {
    const plan = this._plan.value;
    return html`
      <ds-page-header
        .heading=${msg('Your plan', { id: 'appointments.itinerary.title' })}
        .backHref=${this.navigation.href('/appointments')}
        .backLabel=${msg('All appointments', { id: 'appointments.visit.back' })}
      >
        ${plan ? this._print.renderButton(undefined) : nothing}
        ${
          plan
            ? html`<ds-button slot="actions" .busy=${this._calendar.busy} @click=${() => this._calendar.run()}>
              <ds-icon slot="start" name="calendar"></ds-icon>${msg('Add all to calendar', { id: 'appointments.itinerary.add' })}
            </ds-button>`
            : nothing
        }
      </ds-page-header>
      ${this._print.renderFailure()} ${this._calendar.renderFailure()}
      ${this._plan.render(msg('Loading your plan', { id: 'appointments.itinerary.loading' }), (value) => this._renderPlan(value))}
    `;
  }

  private _renderPlan(plan: Itinerary) {
    const preparing = inPreparingOrder(plan, this.locale.locale);
    return html`
      ${
        preparing.length === 0
          ? nothing
          : html`<ds-card .heading=${msg('First: get ready', { id: 'appointments.itinerary.prepare' })}>
            <ol>
              ${preparing.map(
                ({ stop, words }) => html`<li>
                  <p><b>${titleIn(stop, this.locale.locale)}</b>, ${formatDate(stop.startsAt, stop.timeZone, this.locale.locale, 'medium')}, ${formatTime(stop.startsAt, stop.timeZone, this.locale)}</p>
                  <p class="prepare">${words}</p>
                </li>`,
              )}
            </ol>
          </ds-card>`
      }
      <ol aria-label=${msg('Your visits, in order', { id: 'appointments.itinerary.list' })}>
        ${plan.stops.map((stop) => html`<li>${this._renderStop(stop)}</li>${stop.next ? html`<li>${this._renderNext(stop.next)}</li>` : nothing}`)}
      </ol>
    `;
  }

  private _renderStop(stop: ItineraryStop) {
    const address = addressOf(stop);
    return html`
      <ds-card .heading=${titleIn(stop, this.locale.locale)} .href=${this.navigation.href(`/appointments/${stop.id}`)}>
        <p class="when">${formatDate(stop.startsAt, stop.timeZone, this.locale.locale)}, ${formatTime(stop.startsAt, stop.timeZone, this.locale)}</p>
        <p class="muted">${[stop.practitioner, placeText(stop)].filter(Boolean).join(' · ')}</p>
        ${address ? html`<p><ds-link external .href=${directionsHref(address)} target="_blank">${address}</ds-link></p>` : nothing}
      </ds-card>
    `;
  }

  private _renderNext(next: NonNullable<ItineraryStop['next']>) {
    return html`<p class="between">
      ${gapText(next)}
      ${next.isTight ? html`<ds-badge tone="warning">${msg('Little time', { id: 'appointments.itinerary.tight' })}</ds-badge>` : nothing}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-itinerary-page': AppointmentsItineraryPage;
  }
}
