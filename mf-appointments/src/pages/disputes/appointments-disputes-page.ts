/** For the clinic's desk: visits about which another system and this portal do not agree, each with what both say and two answers. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/empty-state';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { DisputeAnswer, VisitDispute } from '@portal/bff/contract/appointments';
import { Action, FeaturePage, formatBirthDate, formatDateTime, PagedResource, personNameText } from '@portal/shell/contract';
import { css, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listDisputes, settleDispute } from '../../api/desk-api.ts';
import { statusBadge } from '../../visit-text.ts';

export class AppointmentsDisputesPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ds-cluster {
        margin-block-start: var(--ds-space-4);
      }
    `,
  ];

  private readonly _disputes = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listDisputes(api, subject, part, reading),
    live: 'appointments.changed',
    row: 'ds-card',
  });

  private readonly _settle = new Action(this, {
    send: ({ visitId, answer }: { visitId: string; answer: DisputeAnswer }, call) => settleDispute(this.api, this.subject, visitId, answer, call),
    said: () => msg('Your answer is saved.', { id: 'appointments.disputes.done' }),
    done: async () => {
      await this._disputes.refresh();
      await this.updateComplete;
      // The buttons that had the focus are gone.
      this.focusHeading();
    },
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Visits to settle', { id: 'appointments.disputes.title' })}
        .backHref=${this.navigation.href('/day')}
        .backLabel=${msg('Today', { id: 'appointments.day.title' })}
      >
        ${msg('Another system says something else about these visits than patients see here. Call the patient if you’re not sure.', { id: 'appointments.disputes.lead' })}
      </ds-page-header>
      ${this._settle.renderFailure()}
      ${this._disputes.render(msg('Loading visits to settle', { id: 'appointments.disputes.loading' }), ({ items }) => this._renderDisputes(items))}
    `;
  }

  private _renderDisputes(disputes: readonly VisitDispute[]) {
    if (disputes.length === 0) {
      return html`<ds-card>
        <ds-empty-state icon="check" heading-level="2" .heading=${msg('Nothing to settle', { id: 'appointments.disputes.none' })}>
          ${msg('When another system and this portal don’t agree about a visit, it shows up here.', { id: 'appointments.disputes.none-text' })}
        </ds-empty-state>
      </ds-card>`;
    }
    return html`
      ${repeat(
        disputes,
        ({ visitId }) => visitId,
        (dispute) => this._renderDispute(dispute),
      )}
      ${this._disputes.renderMore()}
    `;
  }

  private _renderDispute({ visitId, patient, title, practitioner, here, sent, timeZone }: VisitDispute) {
    const name = personNameText(patient.displayName);
    const born = formatBirthDate(patient.birthDate, this.locale.locale);
    const isOffHere = here.status === 'cancelled';
    return html`
      <ds-card .heading=${name}>
        <ds-key-value-list
          .items=${[
            {
              label: msg('Patient', { id: 'appointments.disputes.patient' }),
              value: msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'appointments.day.patient' }),
            },
            { label: msg('Visit', { id: 'appointments.visit.title' }), value: [title, practitioner].filter(Boolean).join(', ') },
            { label: msg('Here', { id: 'appointments.disputes.here' }), value: this._stateText(here, timeZone) },
            { label: msg('In the other system', { id: 'appointments.disputes.sent' }), value: this._stateText(sent, timeZone) },
          ]}
        ></ds-key-value-list>
        <ds-cluster gap="2">
          <ds-button .busy=${this._settle.busy} @click=${() => this._settle.run({ visitId, answer: 'keep' })}>
            ${isOffHere ? msg('Keep it canceled', { id: 'appointments.disputes.keep-off' }) : msg('Keep it as it is here', { id: 'appointments.disputes.keep' })}
          </ds-button>
          <ds-button .busy=${this._settle.busy} @click=${() => this._settle.run({ visitId, answer: 'as-sent' })}>${asSentText(sent)}</ds-button>
        </ds-cluster>
      </ds-card>
    `;
  }

  private _stateText({ status, startsAt }: VisitDispute['here'], timeZone: string): string {
    const state = statusBadge({ status })?.text ?? msg('Booked', { id: 'appointments.status.booked' });
    return `${state}, ${formatDateTime(startsAt, timeZone, this.locale)}`;
  }
}

function asSentText({ status }: VisitDispute['sent']): string {
  return status === 'cancelled'
    ? msg('Cancel it here too', { id: 'appointments.disputes.off' })
    : msg('It takes place, as the other system says', { id: 'appointments.disputes.on' });
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-disputes-page': AppointmentsDisputesPage;
  }
}
