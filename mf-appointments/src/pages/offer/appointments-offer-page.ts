/** A time that is held for a yes or a no, beside the visit as it is. Until when is said by the clock, and it can be held longer while nobody else waits. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/grid';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { OfferedTime, VisitOffer } from '@portal/bff/contract/visit-requests';
import { Action, ApiError, describeError, FeaturePage, formatDate, formatTime, Resource, titleIn, whoseText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { answerOffer, readOffer } from '../../api/visit-requests-api.ts';
import { addressOf, placeText } from '../../visit-text.ts';
import { keepWish } from '../../visit-wish.ts';
import type { VisitWish } from '../../visit-wish.ts';

type Answer = 'accept' | 'decline' | 'extend';

export class AppointmentsOfferPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .day {
        font-size: var(--ds-text-l);
        font-weight: var(--ds-weight-bold);
        line-height: var(--ds-line-tight);
      }

      .time {
        margin-block-end: var(--ds-space-3);
        font-size: var(--ds-text-l);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
      }
    `,
  ];

  private readonly _offer = new Resource(this, {
    args: () => [this.api, this.subject, this.params['offerId'] ?? ''] as const,
    load: ([api, subject, offerId], reading) => readOffer(api, subject, offerId, reading),
    live: ['appointments.requests-changed', 'appointments.changed'],
  });
  private readonly _answer = new Action(this, {
    send: (answer: Answer, call) => answerOffer(this.api, this.subject, this.params['offerId'] ?? '', answer, call),
    said: (offer, answer) => this._saidText(offer, answer),
    done: (offer) => this._onAnswered(offer),
    // It may be over, or answered elsewhere.
    failed: () => this._offer.refresh(),
    describe: describeOffer,
  });

  /** Goes on to a request that says what it is about. */
  private readonly _ask = new Action(this, {
    send: (offer: VisitOffer) => keepWish(this.api, this.subject, this._wishOf(offer)),
    done: () => this.navigation.navigate('/appointments/request'),
  });

  override render() {
    const offer = this._offer.value;
    return html`
      <ds-page-header
        .heading=${offer ? this._heading(offer) : msg('An offered time', { id: 'appointments.offer.title' })}
        .eyebrow=${offer ? this._title(offer) : ''}
        .backHref=${this.navigation.href('/appointments/requests')}
        .backLabel=${msg('Requests', { id: 'appointments.lists.requests' })}
      ></ds-page-header>
      ${this._offer.render(msg('Loading the offered time', { id: 'appointments.offer.loading' }), (shown) => this._renderOffer(shown))}
    `;
  }

  private _heading(offer: VisitOffer): string {
    if (offer.state === 'accepted') return msg('You have this time', { id: 'appointments.offer.accepted' });
    if (offer.kind === 'moved')
      return whoseText(this.subject, msg('We need to move your visit', { id: 'appointments.asked.moved' }), (person) =>
        msg(str`We need to move ${person}’s visit`, { id: 'appointments.offer.moved-theirs' }),
      );
    return whoseText(this.subject, msg('An earlier time for you', { id: 'appointments.offer.earlier' }), (person) =>
      msg(str`An earlier time for ${person}`, { id: 'appointments.wait.theirs' }),
    );
  }

  private _title({ title, names }: VisitOffer): string {
    return titleIn({ title, names }, this.locale.locale);
  }

  private _renderOffer(offer: VisitOffer) {
    const { visit } = offer;
    return html`
      ${this._answer.renderFailure()} ${this._ask.renderFailure()} ${this._renderState(offer)}
      ${offer.reason ? html`<ds-alert tone="info" quiet>${offer.reason}</ds-alert>` : nothing}
      ${
        offer.state === 'accepted'
          ? this._renderTime(offer.time, msg('Your visit', { id: 'appointments.offer.yours' }), 'accent')
          : html`<ds-grid>
              ${visit ? this._renderTime(visit, msg('Your visit now', { id: 'appointments.asked.visit-now' }), 'plain') : nothing}
              ${this._renderTime(offer.time, msg('The offered time', { id: 'appointments.offer.new' }), offer.state === 'offered' ? 'accent' : 'plain')}
            </ds-grid>`
      }
      ${this.subject.scopes.includes('appointments:write') ? this._renderActions(offer) : nothing}
    `;
  }

  /** Where it stands, and what that means. */
  private _renderState(offer: VisitOffer) {
    switch (offer.state) {
      case 'offered':
        return this._renderHeld(offer);
      case 'accepted':
        return html`<ds-alert tone="success">
          ${offer.visit ? msg('It’s booked. Someone else can now have your old time.', { id: 'appointments.offer.accepted-text' }) : msg('It’s booked.', { id: 'appointments.offer.accepted-new' })}
        </ds-alert>`;
      case 'declined':
        return html`<ds-alert tone="info">
          ${
            offer.kind === 'moved'
              ? msg('You said no to this time. Choose another one, or ask us to call you.', { id: 'appointments.offer.declined-moved' })
              : msg('You said no to this time. You keep your place on the wait list.', { id: 'appointments.offer.declined' })
          }
        </ds-alert>`;
      case 'expired':
        return html`<ds-alert tone="info" .heading=${msg('We’re not holding this time anymore', { id: 'appointments.offer.expired' })}>
          ${
            offer.waitingId
              ? msg('You keep your place on the wait list. If no one else has taken this time, you can still have it.', {
                  id: 'appointments.offer.expired-text',
                })
              : msg('If no one else has taken this time, you can still have it.', { id: 'appointments.offer.expired-moved' })
          }
        </ds-alert>`;
    }
  }

  private _renderHeld({ expiresAt, time, extendable, kind }: VisitOffer) {
    const until = formatTime(expiresAt, time.timeZone, this.locale);
    const day = formatDate(expiresAt, time.timeZone, this.locale.locale);
    return html`<ds-alert
      tone="info"
      .heading=${kind === 'moved' ? msg(str`We’re holding this time for you until ${day}, ${until}`, { id: 'appointments.offer.held-day' }) : msg(str`We’re holding this time for you until ${until}`, { id: 'appointments.offer.held' })}
    >
      ${
        extendable
          ? msg('No one else is waiting for it, so take your time. You can ask us to hold it longer.', { id: 'appointments.offer.no-hurry' })
          : kind === 'earlier'
            ? msg('After that we’ll ask the next person who is waiting. You keep your visit and your place, whatever you do.', {
                id: 'appointments.offer.next',
              })
            : nothing
      }
      ${
        extendable && this.subject.scopes.includes('appointments:write')
          ? html`<ds-button slot="actions" .busy=${this._answer.busy} @click=${() => this._answer.run('extend')}>${msg('Hold it 30 minutes longer', { id: 'appointments.offer.extend' })}</ds-button>`
          : nothing
      }
    </ds-alert>`;
  }

  private _renderTime(time: OfferedTime, heading: string, tone: 'plain' | 'accent') {
    const address = addressOf(time);
    const facts = [
      { label: msg('With', { id: 'appointments.visit.with' }), value: time.practitioner },
      { label: msg('Where', { id: 'appointments.offer.where' }), value: placeText(time) },
      { label: msg('Address', { id: 'appointments.visit.address' }), value: address },
    ];
    return html`<ds-card .tone=${tone} .heading=${heading}>
      <p class="day">${formatDate(time.startsAt, time.timeZone, this.locale.locale)}</p>
      <p class="time">${formatTime(time.startsAt, time.timeZone, this.locale)}</p>
      <ds-key-value-list .items=${facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))}></ds-key-value-list>
    </ds-card>`;
  }

  private _renderActions(offer: VisitOffer) {
    const { state, kind, visit, bookedId } = offer;
    if (state === 'accepted')
      return bookedId
        ? html`<div class="actions"><ds-button variant="primary" .href=${this.navigation.href(`/appointments/${bookedId}`)}>${msg('See the visit', { id: 'appointments.asked.visit' })}</ds-button></div>`
        : nothing;
    // What was canceled or is over can't move.
    const canTake = (state === 'offered' || state === 'expired') && (visit === null || visit.isBooked) && Date.parse(offer.time.startsAt) > Date.now();
    return html`<div class="actions">
      ${
        canTake
          ? html`<ds-button variant="primary" .busy=${this._answer.busy} @click=${() => this._answer.run('accept')}>
              ${visit ? msg('Take this time instead', { id: 'appointments.offer.take-instead' }) : msg('Take this time', { id: 'appointments.offer.take' })}
            </ds-button>`
          : nothing
      }
      ${
        state === 'offered'
          ? html`<ds-button .busy=${this._answer.busy} @click=${() => this._answer.run('decline')}>
              ${kind === 'earlier' ? msg('No thanks, keep my place', { id: 'appointments.offer.decline' }) : msg('This time doesn’t work', { id: 'appointments.offer.decline-moved' })}
            </ds-button>`
          : nothing
      }
      ${
        kind === 'moved' && visit?.isBooked
          ? html`<ds-button .href=${this.navigation.href(`/appointments/${visit.id}/move`)}>${msg('Choose another time', { id: 'appointments.offer.other' })}</ds-button>
              <ds-button variant="quiet" .busy=${this._ask.busy} @click=${() => this._ask.run(offer)}>${msg('Ask us to call you', { id: 'appointments.offer.call' })}</ds-button>`
          : nothing
      }
    </div>`;
  }

  private _wishOf({ visit, visitType, time }: VisitOffer): VisitWish {
    const day = visit ? formatDate(visit.startsAt, visit.timeZone, this.locale.locale) : '';
    return {
      ...(visit ? { movesVisitId: visit.id, reason: msg(str`I need another time for my visit on ${day}.`, { id: 'appointments.offer.call-reason' }) } : {}),
      ...(visitType === null ? {} : { visitType }),
      clinicId: time.clinicId,
      reach: 'phone',
    };
  }

  private _saidText(offer: VisitOffer, answer: Answer): string {
    if (answer === 'accept') return msg('You have this time.', { id: 'appointments.offer.said-yes' });
    if (answer === 'decline') return msg('You said no to this time.', { id: 'appointments.offer.said-no' });
    const until = formatTime(offer.expiresAt, offer.time.timeZone, this.locale);
    return msg(str`We’re holding this time for you until ${until}`, { id: 'appointments.offer.held' });
  }

  private async _onAnswered(offer: VisitOffer): Promise<void> {
    this._offer.patch(offer);
    await this.updateComplete;
    // The button that had the focus may be gone.
    this.focusHeading();
  }
}

function describeOffer(error: unknown): string {
  const code = error instanceof ApiError ? error.code : '';
  if (code === 'visit-offer/over')
    return msg('Someone else has this time now. Nothing changed for you: you keep your visit and your place.', { id: 'appointments.offer.error-over' });
  if (code === 'visit-offer/others-wait')
    return msg('Others are waiting for this time too, so we can’t hold it longer.', { id: 'appointments.offer.error-others' });
  if (code === 'booking/patient-busy') return msg('There is another visit at this time. Move that one first.', { id: 'appointments.offer.error-busy' });
  if (code === 'booking/not-movable') return msg('This visit can’t be moved online. Please call your clinic.', { id: 'appointments.wait.error-fixed' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-offer-page': AppointmentsOfferPage;
  }
}
