/** One visit: when, where, with whom, how to prepare, and a way to cancel it. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/dialog';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/text-area';
import type { DsTextArea } from '@portal/design-system/classes/text-area';
import { msg } from '@lit/localize';
import type { Visit } from '@portal/bff/contract/appointments';
import { Action, FeaturePage, formatDate, formatTime, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { cancelVisit, readVisit } from '../../api/appointments-api.ts';
import { placeText, statusBadge } from '../../visit-text.ts';

export class AppointmentsVisitPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .text {
        margin: 0;
        white-space: pre-line;
      }
    `,
  ];

  @state() private _asking = false;
  @query('ds-text-area') private _reason!: DsTextArea;

  private readonly _visit = new Resource(this, {
    args: () => [this.api, this.subject, this.params['visitId'] ?? ''] as const,
    load: ([api, subject, visitId], reading) => readVisit(api, subject, visitId, reading),
    live: 'appointments.changed',
    entity: ({ id }) => id,
  });

  private readonly _cancel = new Action(this, {
    send: ({ id, reason }: { id: string; reason: string }, call) => cancelVisit(this.api, this.subject, id, reason, call),
    said: () => msg('Your visit is canceled.', { id: 'appointments.visit.cancel-done' }),
    done: (visit) => this._onCancelled(visit),
  });

  override render() {
    return html`
      ${this._renderHeader(this._visit.value)}
      ${this._visit.render(msg('Loading your visit', { id: 'appointments.visit.loading' }), (visit) => this._renderVisit(visit))}
    `;
  }

  private _renderHeader(visit: Visit | undefined) {
    const badge = visit && statusBadge(visit);
    return html`
      <ds-page-header
        .heading=${visit?.title ?? msg('Visit', { id: 'appointments.visit.title' })}
        .eyebrow=${visit ? placeText(visit) : ''}
        .backHref=${this.navigation.href('/appointments')}
        .backLabel=${msg('All appointments', { id: 'appointments.visit.back' })}
      >
        ${badge ? html`<ds-badge slot="meta" .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing}
      </ds-page-header>
    `;
  }

  private _renderVisit(visit: Visit) {
    const canCancel = visit.cancellable && this.subject.scopes.includes('appointments:write');
    return html`
      <ds-card .heading=${msg('When and where', { id: 'appointments.visit.when-where' })}>
        <ds-key-value-list .items=${this._facts(visit)}></ds-key-value-list>
      </ds-card>
      ${
        visit.instructions
          ? html`
            <ds-card .heading=${msg('How to get ready', { id: 'appointments.visit.instructions' })}>
              <p class="text">${visit.instructions}</p>
            </ds-card>
          `
          : nothing
      }
      ${canCancel ? this._renderCancel(visit) : nothing}
    `;
  }

  private _facts(visit: Visit) {
    const facts = [
      { label: msg('Day', { id: 'appointments.visit.day' }), value: formatDate(visit.startsAt, visit.timeZone, this.locale.locale) },
      { label: msg('Time', { id: 'appointments.visit.time' }), value: formatTime(visit.startsAt, visit.timeZone, this.locale) },
      { label: msg('With', { id: 'appointments.visit.with' }), value: visit.practitioner },
      { label: msg('Clinic', { id: 'appointments.visit.clinic' }), value: visit.clinic },
      { label: msg('Address', { id: 'appointments.visit.address' }), value: visit.modality === 'in_person' ? visit.address : null },
      { label: msg('Phone', { id: 'appointments.visit.phone' }), value: visit.clinicPhone },
      { label: msg('Reason for visit', { id: 'appointments.visit.reason' }), value: visit.reason },
      { label: msg('Why it was canceled', { id: 'appointments.visit.cancel-reason' }), value: visit.cancelReason },
    ];
    return facts.filter((fact): fact is { label: string; value: string } => Boolean(fact.value));
  }

  private _renderCancel(visit: Visit) {
    return html`
      <div>
        <ds-button variant="danger" @click=${this._onAsk}>${msg('Cancel this visit', { id: 'appointments.visit.cancel' })}</ds-button>
      </div>
      <ds-dialog
        alert
        .open=${this._asking}
        .heading=${msg('Cancel this visit?', { id: 'appointments.visit.cancel-heading' })}
        .confirmLabel=${msg('Yes, cancel it', { id: 'appointments.visit.cancel-confirm' })}
        .cancelLabel=${msg('Keep my visit', { id: 'appointments.visit.cancel-keep' })}
        confirm-tone="danger"
        .busy=${this._cancel.busy}
        @confirm=${() => this._cancel.run({ id: visit.id, reason: this._reason.value.trim() })}
        @close=${this._onClose}
      >
        <p class="text">${msg('We’ll give your time to someone else. You can’t undo this.', { id: 'appointments.visit.cancel-text' })}</p>
        <ds-text-area
          .label=${msg('Reason, if you’d like to tell us', { id: 'appointments.visit.cancel-reason-label' })}
          maxlength="500"
        ></ds-text-area>
        ${this._cancel.renderFailure()}
      </ds-dialog>
    `;
  }

  private _onAsk(): void {
    this._cancel.clear();
    this._asking = true;
  }

  private _onClose(): void {
    this._asking = false;
  }

  private async _onCancelled(visit: Visit): Promise<void> {
    this._visit.patch(visit);
    this._asking = false;
    await this.updateComplete;
    // The button that had the focus is gone.
    this.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-visit-page': AppointmentsVisitPage;
  }
}
