/** The last look at a time that is held, and the button that books it. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/grid';
import '@portal/design-system/key-value-list';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import type { DsTextArea } from '@portal/design-system/classes/text-area';
import { msg, str } from '@lit/localize';
import type { Visit } from '@portal/bff/contract/appointments';
import type { BookedVisit, Choices, OpenSlot } from '@portal/bff/contract/scheduling';
import {
  Action,
  defineElement,
  describeError,
  FeatureElement,
  formatDate,
  FormController,
  readTexts,
  titleIn,
  whoseText,
  writtenIn,
} from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { alternativesOf, confirmHold, extendHold, releaseHold } from '../api/scheduling-api.ts';
import type { HeldTime } from '../api/scheduling-api.ts';
import { addressOf, modalityText } from '../visit-text.ts';
import type { Answers } from './answers.ts';
import { AppointmentsHoldTimer } from './appointments-hold-timer.ts';
import type { LostTime } from './appointments-lost.ts';
import { bookingFailure, clashText, clinicTime, zoneText } from './schedule-text.ts';

defineElement('appointments-hold-timer', AppointmentsHoldTimer);

/** Fired when it is booked. */
export type BookedEvent = CustomEvent<BookedVisit>;
/** Fired when somebody was faster; with the nearest times that are free. */
export type HoldLostEvent = CustomEvent<LostTime>;

/**
 * @fires visit-booked - It is booked, or the visit was moved there.
 * @fires hold-lost - Somebody else has the time.
 * @fires hold-changed - It is held longer.
 * @fires hold-released - It was given up for another time.
 */
export class AppointmentsReview extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      .when {
        margin-block-end: var(--ds-space-4);
      }

      .day {
        font-size: var(--ds-text-xl);
        font-weight: var(--ds-weight-bold);
        line-height: var(--ds-line-tight);
      }

      .time {
        font-size: var(--ds-text-l);
      }

      .muted {
        color: var(--ds-color-text-muted);
      }

      .text {
        max-inline-size: var(--ds-measure);
        white-space: pre-line;
      }
    `,
  ];

  @property({ attribute: false }) hold!: HeldTime;
  @property({ attribute: false }) choices!: Choices;
  @property({ attribute: false }) answers!: Answers;
  /** The visit that moves; null for a new one. */
  @property({ attribute: false }) moves: Visit | null = null;

  /** Its minutes are over; it can still be had as long as nobody else took it. */
  @state() private _isOver = false;

  private readonly _form = new FormController(this, {
    values: (form) => readTexts(form)['reason'] ?? '',
    send: (reason, call) => confirmHold(this.api, this.subject, this.hold.id, { reason }, call),
    said: () =>
      this.moves ? msg('The visit is moved.', { id: 'appointments.review.moved' }) : msg('The visit is booked.', { id: 'appointments.review.booked' }),
    sent: (booked) => this._tell<BookedVisit>('visit-booked', booked),
    failed: (error) => this._onFailed(error),
    describe: (error) => bookingFailure(error) ?? describeError(error),
  });

  private readonly _extend = new Action(this, {
    send: (_input: void, call) => extendHold(this.api, this.subject, this.hold.id, call),
    said: () => msg('You have 10 more minutes.', { id: 'appointments.hold.extended' }),
    done: (hold) => this._tell<HeldTime>('hold-changed', hold),
    failed: (error) => this._onFailed(error),
    describe: (error) => bookingFailure(error) ?? describeError(error),
  });

  private readonly _release = new Action(this, {
    send: (_input: void, call) => releaseHold(this.api, this.subject, this.hold.id, call),
    done: () => this._tell('hold-released', null),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('hold')) this._isOver = false;
  }

  override render() {
    const { slot } = this.hold;
    return html`
      <ds-stack gap="5">
        ${this._isOver ? this._renderOver() : this._renderTimer()} ${this._extend.renderFailure()}
        ${this.moves ? this._renderBoth(this.moves) : this._renderWhen(slot, msg('When and where', { id: 'appointments.visit.when-where' }), 'accent')}
        ${this._renderInstructions()} ${this._renderForm()}
      </ds-stack>
    `;
  }

  private _renderTimer() {
    const { endsAt, extendable } = this.hold;
    return html`<appointments-hold-timer
      .endsAt=${endsAt}
      .extendable=${extendable}
      .busy=${this._extend.busy}
      @hold-extend=${() => this._extend.run()}
      @hold-end=${() => (this._isOver = true)}
    ></appointments-hold-timer>`;
  }

  private _renderOver() {
    return html`
      <ds-alert tone="warning" .heading=${msg('We no longer keep this time for you', { id: 'appointments.hold.over' })}>
        ${msg('You can still book it if no one else has taken it. Everything you told us is still here.', { id: 'appointments.hold.over-text' })}
      </ds-alert>
    `;
  }

  private _renderBoth(moves: Visit) {
    return html`
      <p>${msg('Your present time stays yours until you confirm the new one.', { id: 'appointments.review.stays' })}</p>
      <ds-grid>
        ${this._renderWhen(moves, msg('Your time now', { id: 'appointments.review.now' }), 'plain', moves.address)}
        ${this._renderWhen(this.hold.slot, msg('Your new time', { id: 'appointments.review.new' }), 'accent')}
      </ds-grid>
    `;
  }

  private _renderWhen(slot: WhenWhere, heading: string, tone: 'plain' | 'accent', known: string | null = null) {
    const { locale } = this.locale;
    const address = addressOf({ modality: slot.modality, address: known ?? this.choices.clinics.find(({ id }) => id === slot.clinicId)?.address ?? null });
    const items = [
      // Beside the time that is given up it would stand twice.
      { label: msg('Who', { id: 'appointments.review.who' }), value: tone === 'accent' && this._whoText() },
      { label: msg('What', { id: 'appointments.review.what' }), value: tone === 'accent' && this._whatText() },
      { label: msg('With', { id: 'appointments.visit.with' }), value: slot.practitioner },
      { label: msg('How', { id: 'appointments.find.how' }), value: modalityText(slot.modality) },
      { label: msg('Clinic', { id: 'appointments.visit.clinic' }), value: slot.clinic },
      { label: msg('Address', { id: 'appointments.visit.address' }), value: address },
    ];
    return html`
      <ds-card .tone=${tone} .heading=${heading} heading-level="2">
        <div class="when">
          <p class="day">${formatDate(slot.startsAt, slot.timeZone, locale)}</p>
          <p class="time">${clinicTime(slot, this.locale)}</p>
          <p class="muted">${zoneText(slot, this.locale)}</p>
        </div>
        ${slot.clash ? html`<ds-alert tone="warning" quiet>${clashText(slot.clash, this.subject, this.locale, slot.timeZone)}</ds-alert>` : nothing}
        <ds-key-value-list .items=${items.flatMap(({ label, value }) => (value ? [{ label, value }] : []))}></ds-key-value-list>
      </ds-card>
    `;
  }

  private _renderInstructions() {
    const text = writtenIn(this._visitType?.instructions, this.locale.locale);
    return text === ''
      ? nothing
      : html`<ds-card heading-level="2" .heading=${msg('How to get ready', { id: 'appointments.visit.instructions' })}><p class="text">${text}</p></ds-card>`;
  }

  private _renderForm() {
    return this._form.render(html`
      <ds-stack gap="4">
        ${
          this.moves
            ? nothing
            : html`<ds-text-area
              name="reason"
              rows="3"
              maxlength="500"
              .label=${msg('What is it about?', { id: 'appointments.review.reason' })}
              .hint=${msg('A sentence helps us get ready for you.', { id: 'appointments.review.reason-hint' })}
              .value=${this.answers.get('reason')}
              @input=${(event: Event) => this.answers.set({ reason: (event.currentTarget as DsTextArea).value })}
            ></ds-text-area>`
        }
        ${this._release.renderFailure()}
        <ds-cluster>
          <ds-button type="submit" variant="primary" size="large">
            ${
              this.moves
                ? msg('Move my visit to this time', { id: 'appointments.review.move' })
                : whoseText(this.subject, msg('Book this visit', { id: 'appointments.review.book' }), (person) =>
                    msg(str`Book this visit for ${person}`, { id: 'appointments.review.book-theirs' }),
                  )
            }
          </ds-button>
          <ds-button .busy=${this._release.busy} @click=${() => this._release.run()}>
            ${msg('Choose another time', { id: 'appointments.review.other' })}
          </ds-button>
        </ds-cluster>
      </ds-stack>
    `);
  }

  private get _visitType() {
    return this.choices.visitTypes.find(({ code }) => code === this.hold.visitType);
  }

  private _whatText(): string {
    const order = this.choices.orders.find(({ id }) => id === this.hold.orderId);
    return (this.moves && titleIn(this.moves, this.locale.locale)) ?? order?.title ?? writtenIn(this._visitType?.names, this.locale.locale);
  }

  private _whoText(): string {
    return whoseText(this.subject, this.subject.displayName, (person) => msg(str`${person}. You are booking for them.`, { id: 'appointments.review.for' }));
  }

  private _onFailed(error: unknown): void {
    const alternatives = alternativesOf(error);
    if (alternatives) this._tell<LostTime>('hold-lost', { slot: this.hold.slot, alternatives });
  }

  private _tell<Detail>(name: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** What is said of a time, of a visit or a free one. */
type WhenWhere = Pick<OpenSlot, 'startsAt' | 'timeZone' | 'modality'> & {
  readonly practitioner: string | null;
  readonly clinic: string | null;
  readonly clinicId?: string;
  readonly clash?: OpenSlot['clash'];
};

declare global {
  interface HTMLElementTagNameMap {
    'appointments-review': AppointmentsReview;
  }
}
