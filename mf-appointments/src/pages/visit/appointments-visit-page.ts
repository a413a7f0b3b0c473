/** One visit: when, where, with whom, how to prepare, and a way to cancel it. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/dialog';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/text-area';
import type { DsTextArea } from '@portal/design-system/classes/text-area';
import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { Task } from '@lit/task';
import type { Visit } from '@portal/bff/contract/appointments';
import {
  announcerContext,
  apiContext,
  describeError,
  FeaturePage,
  formatDate,
  formatTime,
  localeContext,
  navigationContext,
  renderTask,
  subjectContext,
} from '@portal/shell/contract';
import type { Announcer, ApiTransport, LocaleSettings, Navigation, Subject } from '@portal/shell/contract';
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

  @consume({ context: apiContext, subscribe: true }) @state() private _api!: ApiTransport;
  @consume({ context: subjectContext, subscribe: true }) @state() private _subject!: Subject;
  @consume({ context: localeContext, subscribe: true }) @state() private _locale!: LocaleSettings;
  @consume({ context: navigationContext, subscribe: true }) @state() private _navigation!: Navigation;
  @consume({ context: announcerContext, subscribe: true }) private _announcer!: Announcer;

  @state() private _asking = false;
  @state() private _cancelling = false;
  @state() private _cancelError = '';
  @state() private _cancelled: Visit | undefined;
  @query('ds-text-area') private _reason!: DsTextArea;

  private readonly _visit = new Task(this, {
    task: ([api, subject, visitId = ''], { signal }) => readVisit(api, subject, visitId, signal),
    args: () => [this._api, this._subject, this.params.visitId] as const,
  });

  override render() {
    const visit = this._visit.value && this._current(this._visit.value);
    return html`
      ${this._renderHeader(visit)}
      ${renderTask(this._visit, msg('Loading your visit', { id: 'appointments.visit.loading' }), (loaded) => this._renderVisit(this._current(loaded)))}
    `;
  }

  /** The visit as it is after a cancellation from here. */
  private _current(visit: Visit): Visit {
    return this._cancelled?.id === visit.id ? this._cancelled : visit;
  }

  private _renderHeader(visit: Visit | undefined) {
    const badge = visit && statusBadge(visit);
    return html`
      <ds-page-header
        .heading=${visit?.title ?? msg('Visit', { id: 'appointments.visit.title' })}
        .eyebrow=${visit ? placeText(visit) : ''}
        .backHref=${this._navigation.href('/appointments')}
        .backLabel=${msg('All appointments', { id: 'appointments.visit.back' })}
      >
        ${badge ? html`<ds-badge slot="meta" .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing}
      </ds-page-header>
    `;
  }

  private _renderVisit(visit: Visit) {
    const canCancel = visit.cancellable && this._subject.scopes.includes('appointments:write');
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
      { label: msg('Day', { id: 'appointments.visit.day' }), value: formatDate(visit.startsAt, visit.timeZone, this._locale.locale) },
      { label: msg('Time', { id: 'appointments.visit.time' }), value: formatTime(visit.startsAt, visit.timeZone, this._locale) },
      { label: msg('With', { id: 'appointments.visit.with' }), value: visit.practitioner },
      { label: msg('Clinic', { id: 'appointments.visit.clinic' }), value: visit.clinic },
      { label: msg('Address', { id: 'appointments.visit.address' }), value: visit.modality === 'in_person' ? visit.address : null },
      { label: msg('Phone', { id: 'appointments.visit.phone' }), value: visit.clinicPhone },
      { label: msg('Reason for visit', { id: 'appointments.visit.reason' }), value: visit.reason },
      { label: msg('Why it was cancelled', { id: 'appointments.visit.cancel-reason' }), value: visit.cancelReason },
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
        .busy=${this._cancelling}
        @confirm=${() => this._onConfirm(visit)}
        @close=${this._onClose}
      >
        <p class="text">${msg('Your time will be given to someone else. You can not undo this.', { id: 'appointments.visit.cancel-text' })}</p>
        <ds-text-area
          .label=${msg('Reason, if you want to tell us', { id: 'appointments.visit.cancel-reason-label' })}
          maxlength="500"
        ></ds-text-area>
        ${this._cancelError ? html`<ds-alert tone="danger">${this._cancelError}</ds-alert>` : nothing}
      </ds-dialog>
    `;
  }

  private _onAsk(): void {
    this._cancelError = '';
    this._asking = true;
  }

  private _onClose(): void {
    this._asking = false;
  }

  private async _onConfirm(visit: Visit): Promise<void> {
    this._cancelling = true;
    this._cancelError = '';
    try {
      this._cancelled = await cancelVisit(this._api, this._subject, visit.id, this._reason.value.trim());
      this._asking = false;
      this._announcer.announce(msg('Your visit is cancelled.', { id: 'appointments.visit.cancel-done' }));
      await this.updateComplete;
      this.focusHeading();
    } catch (error) {
      this._cancelError = describeError(error);
    } finally {
      this._cancelling = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-visit-page': AppointmentsVisitPage;
  }
}
