/** What somebody asked of the clinic and waits for: times that are held for an answer, requests with their promise and answer, and the wait list. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/dialog';
import '@portal/design-system/empty-state';
import '@portal/design-system/key-value-list';
import { msg, str } from '@lit/localize';
import type { VisitOffer, VisitRequest, Waiting } from '@portal/bff/contract/visit-requests';
import { Action, defineElement, FeatureElement, formatDate, formatDateTime, formatTime, PagedResource, Resource, titleIn } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { leaveWaiting, listOffers, listRequests, listWaiting, withdrawRequest } from '../../api/visit-requests-api.ts';
import { daysText, kindText, requestBadge, suitsText, wayText, wishText } from '../../asking/asking-text.ts';

const LIVE = 'appointments.requests-changed';

/** What is asked back before it is done. */
type Asking = { readonly what: 'withdraw' | 'leave'; readonly id: string };

export class AppointmentsAsked extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-5);
      }

      :host(:focus) {
        outline: none;
      }

      p {
        margin-block-end: var(--ds-space-3);
      }

      .text {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private _asking: Asking | undefined;

  private readonly _offers = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => listOffers(api, subject, reading),
    live: LIVE,
  });
  private readonly _requests = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listRequests(api, subject, part, reading),
    live: LIVE,
    row: '.request',
  });
  private readonly _waiting = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listWaiting(api, subject, part, reading),
    live: LIVE,
    row: '.waiting',
  });
  private readonly _end = new Action(this, {
    send: ({ what, id }: Asking, call): Promise<VisitRequest | Waiting> =>
      what === 'withdraw' ? withdrawRequest(this.api, this.subject, id, call) : leaveWaiting(this.api, this.subject, id, call),
    said: (_answer, { what }) =>
      what === 'withdraw'
        ? msg('Your request is canceled.', { id: 'appointments.asked.withdrawn' })
        : msg('You left the wait list.', { id: 'appointments.asked.left' }),
    done: () => this._onEnded(),
    // Somebody may have answered meanwhile.
    failed: () => this._readAgain(),
  });

  override render() {
    return html`
      ${this._offers.render(msg('Loading offers', { id: 'appointments.asked.offers-loading' }), ({ offers }) => this._renderOffers(offers))}
      ${this._requests.render(msg('Loading your requests', { id: 'appointments.asked.loading' }), ({ items }) => this._renderRequests(items))}
      ${this._waiting.render(msg('Loading the wait list', { id: 'appointments.asked.waiting-loading' }), ({ items }) => this._renderWaiting(items))}
      ${this._renderDialog()}
    `;
  }

  private _renderOffers(offers: readonly VisitOffer[]) {
    return repeat(
      offers,
      ({ id }) => id,
      (offer) => {
        const when = formatDateTime(offer.time.startsAt, offer.time.timeZone, this.locale);
        const until = formatTime(offer.expiresAt, offer.time.timeZone, this.locale);
        return html`<ds-alert
          tone="info"
          .heading=${offer.kind === 'earlier' ? msg('We’re holding a time for you', { id: 'appointments.asked.offer' }) : msg('We need to move your visit', { id: 'appointments.asked.moved' })}
        >
          ${msg(str`${when}. It’s yours to take until ${until}.`, { id: 'appointments.asked.offer-text' })}
          <ds-button slot="actions" variant="primary" .href=${this.navigation.href(`/appointments/offers/${offer.id}`)}>${msg('Look at this time', { id: 'appointments.asked.look' })}</ds-button>
        </ds-alert>`;
      },
    );
  }

  private _renderRequests(requests: readonly VisitRequest[]) {
    const canAsk = this.subject.scopes.includes('appointments:write');
    if (requests.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="calendar" heading-level="2" .heading=${msg('You haven’t asked for a visit', { id: 'appointments.asked.none' })}>
          ${msg('If you can’t find a time that works, ask us. You’ll see our answer here.', { id: 'appointments.asked.none-text' })}
          ${canAsk ? html`<ds-button slot="actions" .href=${this.navigation.href('/appointments/request')}>${msg('Ask for a visit', { id: 'appointments.request.title' })}</ds-button>` : nothing}
        </ds-empty-state>
      </ds-card>`;
    return html`
      ${repeat(
        requests,
        ({ id }) => id,
        (request) => this._renderRequest(request),
      )}
      ${this._requests.renderMore({ label: msg('Older requests', { id: 'appointments.asked.older' }) })}
      ${canAsk ? html`<div><ds-button .href=${this.navigation.href('/appointments/request')}>${msg('Ask for another visit', { id: 'appointments.asked.another' })}</ds-button></div>` : nothing}
    `;
  }

  private _renderRequest(request: VisitRequest) {
    const badge = requestBadge(request.state);
    const { locale } = this.locale;
    const sent = formatDate(request.createdAt, request.timeZone, locale, 'short');
    return html`<ds-card class="request" .heading=${kindText(request, locale)} .eyebrow=${msg(str`Sent ${sent} to ${request.clinic}`, { id: 'appointments.asked.sent' })}>
      <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
      ${request.state === 'open' ? html`<p><strong>${this._promiseText(request)}</strong></p>` : nothing}
      ${request.answer ? html`<p class="text">${msg(str`Our answer: ${request.answer}`, { id: 'appointments.asked.answer' })}</p>` : nothing}
      <ds-key-value-list .items=${this._facts(request)}></ds-key-value-list>
      ${
        request.visitId
          ? html`<ds-button slot="footer" variant="primary" .href=${this.navigation.href(`/appointments/${request.visitId}`)}>${msg('See the visit', { id: 'appointments.asked.visit' })}</ds-button>`
          : nothing
      }
      ${request.state === 'open' && this.subject.scopes.includes('appointments:write') ? this._renderWays(request) : nothing}
    </ds-card>`;
  }

  private _renderWays({ id }: VisitRequest) {
    return html`
      <ds-button slot="footer" .href=${this.navigation.href(`/appointments/requests/${id}`)}>${msg('Change this request', { id: 'appointments.asked.change' })}</ds-button>
      <ds-button slot="footer" variant="quiet" @click=${() => this._ask({ what: 'withdraw', id })}>${msg('Cancel this request', { id: 'appointments.asked.withdraw' })}</ds-button>
    `;
  }

  /** What was promised; once that is broken, what to do. */
  private _promiseText({ answerBy, timeZone, clinic, clinicPhone }: VisitRequest): string {
    const day = formatDate(answerBy, timeZone, this.locale.locale);
    if (Date.parse(answerBy) > Date.now()) return msg(str`${clinic} will answer by ${day}.`, { id: 'appointments.request.promise' });
    return clinicPhone
      ? msg(str`We wanted to answer by ${day}, and we’re late. We’re sorry. You can call ${clinicPhone}.`, { id: 'appointments.asked.late-call' })
      : msg(str`We wanted to answer by ${day}, and we’re late. We’re sorry.`, { id: 'appointments.asked.late' });
  }

  private _facts({ reason, practitioner, modality, wishes, reach, phone }: VisitRequest) {
    const { locale } = this.locale;
    return [
      { label: msg('What it is about', { id: 'appointments.asked.about' }), value: reason },
      { label: msg('With', { id: 'appointments.visit.with' }), value: practitioner ?? msg('Anyone', { id: 'appointments.request.anyone' }) },
      { label: msg('How', { id: 'appointments.asked.how' }), value: wayText(modality) },
      {
        label: msg('Days', { id: 'appointments.asked.days' }),
        value: wishes.length === 0 ? msg('Any day', { id: 'appointments.asking.any-day' }) : wishes.map((wish) => html`<div>${wishText(wish, locale)}</div>`),
      },
      {
        label: msg('How we reach you', { id: 'appointments.asked.reach' }),
        value: reach === 'phone' ? (phone ?? '') : msg('Here in the portal', { id: 'appointments.request.reach-message' }),
      },
    ];
  }

  private _renderWaiting(entries: readonly Waiting[]) {
    if (entries.length === 0) return nothing;
    return html`
      ${repeat(
        entries,
        ({ id }) => id,
        (entry) => this._renderEntry(entry),
      )}
      ${this._waiting.renderMore({ label: msg('More wait lists', { id: 'appointments.asked.more-waiting' }) })}
    `;
  }

  private _renderEntry(entry: Waiting) {
    const { locale } = this.locale;
    const facts = [
      ...(entry.visit
        ? [{ label: msg('Your visit now', { id: 'appointments.asked.visit-now' }), value: formatDateTime(entry.visit.startsAt, entry.timeZone, this.locale) }]
        : []),
      { label: msg('With', { id: 'appointments.visit.with' }), value: entry.practitioner ?? msg('Anyone', { id: 'appointments.request.anyone' }) },
      { label: msg('Works for you', { id: 'appointments.asked.suits' }), value: suitsText(entry, locale) },
      { label: msg('Dates', { id: 'appointments.asked.dates' }), value: daysText(entry.firstDay, entry.lastDay, locale) },
    ];
    return html`<ds-card
      class="waiting"
      .heading=${entry.visit ? titleIn(entry.visit, locale) : kindText(entry, locale)}
      .eyebrow=${entry.visit ? msg('On the wait list for an earlier time', { id: 'appointments.asked.earlier' }) : msg('On the wait list', { id: 'appointments.asked.waiting' })}
    >
      <ds-key-value-list .items=${facts}></ds-key-value-list>
      ${
        this.subject.scopes.includes('appointments:write')
          ? html`<ds-button slot="footer" .href=${this.navigation.href(`/appointments/wait-list/${entry.id}`)}>${msg('Change what works for you', { id: 'appointments.asked.change-wait' })}</ds-button>
            <ds-button slot="footer" variant="quiet" @click=${() => this._ask({ what: 'leave', id: entry.id })}>${msg('Leave the wait list', { id: 'appointments.asked.leave' })}</ds-button>`
          : nothing
      }
    </ds-card>`;
  }

  private _renderDialog() {
    const asking = this._asking;
    const isLeaving = asking?.what === 'leave';
    return html`<ds-dialog
      alert
      .open=${asking !== undefined}
      .heading=${isLeaving ? msg('Leave the wait list?', { id: 'appointments.asked.leave-heading' }) : msg('Cancel this request?', { id: 'appointments.asked.withdraw-heading' })}
      .confirmLabel=${isLeaving ? msg('Yes, leave it', { id: 'appointments.asked.leave-yes' }) : msg('Yes, cancel it', { id: 'appointments.visit.cancel-confirm' })}
      confirm-tone="danger"
      .cancelLabel=${msg('Keep it', { id: 'appointments.asked.keep' })}
      .busy=${this._end.busy}
      @confirm=${() => asking && this._end.run(asking)}
      @close=${() => (this._asking = undefined)}
    >
      <p>
        ${
          isLeaving
            ? msg('You’ll lose your place, and we won’t offer you other times. Your visit stays as it is.', { id: 'appointments.asked.leave-text' })
            : msg('The clinic won’t look for a time anymore.', { id: 'appointments.asked.withdraw-text' })
        }
      </p>
      ${this._end.renderFailure()}
    </ds-dialog>`;
  }

  private _ask(asking: Asking): void {
    this._end.clear();
    this._asking = asking;
  }

  private async _readAgain(): Promise<void> {
    await Promise.all([this._requests.refresh(), this._waiting.refresh(), this._offers.refresh()]);
  }

  private async _onEnded(): Promise<void> {
    // Until the list is read again the button is busy, and another dialog's yes would go unheard: so this one stays open.
    await this._readAgain();
    this._asking = undefined;
    await this.updateComplete;
    // The button that had the focus is gone.
    this.tabIndex = -1;
    this.focus();
  }
}

// Not a view the shell mounts, so its page brings it along.
defineElement('appointments-asked', AppointmentsAsked);

declare global {
  interface HTMLElementTagNameMap {
    'appointments-asked': AppointmentsAsked;
  }
}
