/** One visit: when and where first, then how to prepare, and last, quietly, a way to cancel it. */
import '@portal/design-system/alert';
import '@portal/design-system/avatar';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/dialog';
import '@portal/design-system/icon';
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import '@portal/design-system/text-area';
import type { DsTextArea } from '@portal/design-system/classes/text-area';
import { msg, str } from '@lit/localize';
import type { Visit } from '@portal/bff/contract/appointments';
import { Action, FeaturePage, formatDate, formatDateTime, formatTime, formatZoneName, phoneHref, Resource, titleIn, writtenIn } from '@portal/shell/contract';
import { PrintAction } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { cancelVisit, readVisit } from '../../api/appointments-api.ts';
import { saveVisit } from '../../save-visit.ts';
import { LIST_PATHS } from '../../lists-nav/list-paths.ts';
import { addressOf, directionsHref, isAskedFor, placeText, preparationText, statusBadge } from '../../visit-text.ts';

export class AppointmentsVisitPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .text {
        max-inline-size: var(--ds-measure);
        white-space: pre-line;
        overflow-wrap: anywhere;
      }

      .day {
        font-size: var(--ds-text-xl);
        font-weight: var(--ds-weight-bold);
        line-height: var(--ds-line-tight);
      }

      .time {
        margin-block: var(--ds-space-1) var(--ds-space-4);
        font-size: var(--ds-text-l);
      }

      .zone {
        margin-block: calc(-1 * var(--ds-space-3)) var(--ds-space-4);
        color: var(--ds-color-text-muted);
      }

      .last {
        display: grid;
        gap: var(--ds-space-2);
        justify-items: start;
        color: var(--ds-color-text-muted);
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

  private readonly _print = new PrintAction(this, {
    tag: 'appointments-visit-sheet',
    load: async () => (await import('./appointments-visit-sheet.ts')).AppointmentsVisitSheet,
    data: () => this._visit.value,
    byKeyboard: () => undefined,
  });

  private readonly _cancel = new Action(this, {
    send: ({ id, reason }: { id: string; reason: string }, call) => cancelVisit(this.api, this.subject, id, reason, call),
    said: () => msg('Your visit is canceled.', { id: 'appointments.visit.cancel-done' }),
    done: (visit) => this._onCancelled(visit),
  });

  private readonly _calendar = new Action(this, {
    send: (visit: Visit) => saveVisit(this.api, this.subject, visit.id, this.locale.locale),
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
        .heading=${visit ? titleIn(visit, this.locale.locale) : msg('Visit', { id: 'appointments.visit.title' })}
        .eyebrow=${visit ? placeText(visit) : ''}
        .backHref=${this.navigation.href(backPath(visit))}
        .backLabel=${msg('All appointments', { id: 'appointments.visit.back' })}
      >
        ${badge ? html`<ds-badge slot="meta" .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing}
        ${visit ? this._renderSummaryLink(visit) : nothing} ${visit ? this._print.renderButton(undefined) : nothing}
      </ds-page-header>
      ${this._print.renderFailure()}
    `;
  }

  /** What came of it is part of the health record. */
  private _renderSummaryLink({ summaryId }: Visit) {
    if (summaryId === null || !this.subject.scopes.includes('records:read')) return nothing;
    return html`<ds-button slot="actions" variant="primary" .href=${this.navigation.href(`/records/visits/${summaryId}`)}>
      ${msg('After-visit summary', { id: 'appointments.visit.summary' })}
    </ds-button>`;
  }

  private _renderVisit(visit: Visit) {
    const mayChange = this.subject.scopes.includes('appointments:write');
    const preparation = preparationText(visit, this.locale.locale);
    const arrival = visit.modality === 'in_person' && visit.cancellable ? writtenIn(visit.arrival, this.locale.locale) : null;
    return html`
      ${visit.status === 'unsure' ? this._renderUnsure(visit) : nothing} ${isAskedFor(visit) ? this._renderAskedFor(visit) : nothing}
      ${visit.tripCount > 1 ? this._renderTrip(visit) : nothing} ${this._renderWhenWhere(visit, mayChange)}
      ${preparation ? this._renderText(msg('How to get ready', { id: 'appointments.visit.instructions' }), preparation) : nothing}
      ${arrival ? this._renderText(msg('Parking and finding us', { id: 'appointments.visit.arrival' }), arrival) : nothing}
      ${visit.reason ? this._renderText(msg('Reason for visit', { id: 'appointments.visit.reason' }), visit.reason) : nothing}
      ${visit.cancellable && mayChange ? this._renderCancel(visit) : nothing} ${this._renderAsk(visit)}
    `;
  }

  /** For who may write to the clinic, also about what is over. */
  private _renderAsk({ id }: Visit) {
    if (!this.subject.scopes.includes('messages:write')) return nothing;
    return html`<p>
      <ds-link .href=${this.navigation.href(`/messages/new?link=visit:${id}`)}>${msg('Ask about this visit', { id: 'appointments.visit.ask' })}</ds-link>
    </p>`;
  }

  /** Neither to go nor to stay away is safe to say. */
  private _renderUnsure({ clinicPhone }: Visit) {
    return html`
      <ds-alert tone="warning" .heading=${msg('We’re checking if this visit is yours', { id: 'appointments.visit.unsure' })}>
        ${msg('Please call the clinic before you come.', { id: 'appointments.visit.unsure-text' })}
        ${clinicPhone ? html`<ds-link .href=${phoneHref(clinicPhone)}>${clinicPhone}</ds-link>` : nothing}
      </ds-alert>
    `;
  }

  /** It is told as what it is, so that nobody goes there in vain. */
  private _renderAskedFor({ clinicPhone }: Visit) {
    return html`
      <ds-alert tone="info" .heading=${msg('This visit isn’t confirmed yet', { id: 'appointments.visit.asked-for' })}>
        ${msg('We’ll tell you when it is. Please don’t come before then.', { id: 'appointments.visit.asked-for-text' })}
        ${clinicPhone ? html`<ds-link .href=${phoneHref(clinicPhone)}>${clinicPhone}</ds-link>` : nothing}
      </ds-alert>
    `;
  }

  private _renderTrip({ id, tripCount }: Visit) {
    return html`
      <ds-alert tone="info" quiet>
        ${msg(str`This is one of ${tripCount} visits on the same day or the days around it.`, { id: 'appointments.visit.trip' })}
        <ds-link .href=${this.navigation.href(`/appointments/${id}/itinerary`)}>${msg('See the plan for all of them', { id: 'appointments.visit.trip-link' })}</ds-link>
      </ds-alert>
    `;
  }

  private _renderWhenWhere(visit: Visit, mayChange: boolean) {
    // Only what is still to come has a way there.
    const isToCome = visit.cancellable;
    const { locale, timeZone } = this.locale;
    const zone = formatZoneName(visit.timeZone, locale);
    return html`
      <ds-card actions="beside" .tone=${isToCome ? 'accent' : 'plain'} .heading=${msg('When and where', { id: 'appointments.visit.when-where' })}>
        <p class="day">${formatDate(visit.startsAt, visit.timeZone, this.locale.locale)}</p>
        <p class="time">${formatTime(visit.startsAt, visit.timeZone, this.locale)}</p>
        ${
          zone === formatZoneName(timeZone, locale)
            ? nothing
            : html`<p class="zone">${msg(str`The clinic’s clock is on ${zone}.`, { id: 'appointments.visit.zone' })}</p>`
        }
        <ds-key-value-list .items=${this._facts(visit)}></ds-key-value-list>
        ${this._calendar.renderFailure()} ${isToCome ? this._renderWays(visit, mayChange) : nothing}
        ${visit.status === 'cancelled' && new Date(visit.startsAt) > new Date() ? this._renderTakeOut(visit) : nothing}
      </ds-card>
    `;
  }

  /** Whoever had it in their calendar has it there still. */
  private _renderTakeOut(visit: Visit) {
    return html`<ds-button slot="footer" .busy=${this._calendar.busy} @click=${() => this._calendar.run(visit)}>
      <ds-icon slot="start" name="calendar"></ds-icon>${msg('Take it out of my calendar', { id: 'appointments.visit.take-out' })}
    </ds-button>`;
  }

  private _renderWays(visit: Visit, mayChange: boolean) {
    const address = addressOf(visit);
    return html`
      <ds-button slot="footer" variant="primary" .busy=${this._calendar.busy} @click=${() => this._calendar.run(visit)}>
        <ds-icon slot="start" name="calendar"></ds-icon>${msg('Add to calendar', { id: 'appointments.visit.add-to-calendar' })}
      </ds-button>
      ${
        address
          ? html`<ds-button slot="footer" .href=${directionsHref(address)} target="_blank">
            <ds-icon slot="start" name="location"></ds-icon>${msg('Directions', { id: 'appointments.visit.directions' })}
          </ds-button>`
          : nothing
      }
      ${
        visit.movable && mayChange
          ? html`<ds-button slot="footer" .href=${this.navigation.href(`/appointments/${visit.id}/move`)}>
            ${msg('Move this visit', { id: 'appointments.visit.move' })}
          </ds-button>`
          : nothing
      }
      ${
        visit.status === 'booked' && mayChange
          ? html`<ds-button slot="footer" .href=${this.navigation.href(`/appointments/wait-list/new/${visit.id}`)}>
            ${msg('Offer me an earlier time', { id: 'appointments.wait.title' })}
          </ds-button>`
          : nothing
      }
    `;
  }

  private _renderText(heading: string, text: string) {
    return html`<ds-card .heading=${heading}><p class="text">${text}</p></ds-card>`;
  }

  private _facts(visit: Visit) {
    const address = addressOf(visit);
    const facts = [
      {
        label: msg('With', { id: 'appointments.visit.with' }),
        value: visit.practitioner && html`<ds-avatar size="small" .name=${visit.practitioner}></ds-avatar> ${visit.practitioner}`,
      },
      { label: msg('Clinic', { id: 'appointments.visit.clinic' }), value: visit.clinic },
      {
        label: msg('Address', { id: 'appointments.visit.address' }),
        value: address && html`<ds-link external .href=${directionsHref(address)} target="_blank">${address}</ds-link>`,
      },
      {
        label: msg('Phone', { id: 'appointments.visit.phone' }),
        value: visit.clinicPhone && html`<ds-link .href=${phoneHref(visit.clinicPhone)}>${visit.clinicPhone}</ds-link>`,
      },
      { label: msg('Why it was canceled', { id: 'appointments.visit.cancel-reason' }), value: visit.cancelReason },
    ];
    return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
  }

  private _renderCancel(visit: Visit) {
    return html`
      <div class="last">
        <p>${msg('Can’t come? Cancel here, so that someone else can have your time.', { id: 'appointments.visit.cancel-lead' })}</p>
        ${this._renderNotice(visit)}
        <ds-button variant="quiet" @click=${this._onAsk}>${msg('Cancel this visit', { id: 'appointments.visit.cancel' })}</ds-button>
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
        ${this._renderLate(visit)}
        <p class="text">${msg('We’ll give your time to someone else. You can’t undo this.', { id: 'appointments.visit.cancel-text' })}</p>
        <ds-text-area
          .label=${msg('Reason', { id: 'appointments.visit.cancel-reason-label' })}
          maxlength="500"
        ></ds-text-area>
        ${this._cancel.renderFailure()}
      </ds-dialog>
    `;
  }

  /** Until when canceling is not late; nothing where it makes no difference, or it is late. */
  private _renderNotice({ lateCancel, timeZone }: Visit) {
    if (!lateCancel || lateCancel.hours === 0 || isLate(lateCancel)) return nothing;
    const until = formatDateTime(lateCancel.from, timeZone, this.locale);
    return html`<p>${msg(str`Please cancel before ${until}.`, { id: 'appointments.visit.cancel-until' })}</p>`;
  }

  private _renderLate({ lateCancel }: Visit) {
    if (!lateCancel || !isLate(lateCancel)) return nothing;
    const { hours } = lateCancel;
    return html`
      <ds-alert tone="warning" .heading=${msg(str`It’s less than ${hours} hours before your visit`, { id: 'appointments.visit.cancel-late' })}>
        ${writtenIn(lateCancel.words, this.locale.locale) || msg('If you can’t come, please still cancel: it helps us and others.', { id: 'appointments.visit.cancel-late-text' })}
      </ds-alert>
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

const isLate = ({ from }: NonNullable<Visit['lateCancel']>): boolean => new Date(from) <= new Date();

/** Where somebody finds it again. */
function backPath(visit: Visit | undefined): string {
  if (!visit) return LIST_PATHS.upcoming;
  if (visit.status === 'cancelled') return LIST_PATHS.canceled;
  if (isAskedFor(visit)) return LIST_PATHS.requests;
  return visit.cancellable || new Date(visit.endsAt ?? visit.startsAt) > new Date() ? LIST_PATHS.upcoming : LIST_PATHS.past;
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-visit-page': AppointmentsVisitPage;
  }
}
