/** Where the questions end without a time to book: what to do now, and the way on where that is safe. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/icon';
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import '@portal/design-system/stack';
import { msg } from '@lit/localize';
import type { ClinicChoice } from '@portal/bff/contract/scheduling';
import { FeatureElement, phoneHref, writtenIn } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Plan } from './plan.ts';
import { refusalText } from './schedule-text.ts';

/** The heading of the page that says it. */
export function endingHeading({ ending, visitType }: Pick<Plan, 'ending' | 'visitType'>): string {
  switch (ending?.kind) {
    case 'call-911':
      return msg('Call 911 now', { id: 'appointments.ending.emergency' });
    case 'call-now':
      return msg('Call us now', { id: 'appointments.ending.call' });
    case 'express-care':
      return msg('Come to Express Care today', { id: 'appointments.ending.express' });
    case 'refused':
      return refusalText(ending.refusal, visitType ?? { minAge: null, maxAge: null }).heading;
    case 'fixed':
      return ending.isOver
        ? msg('This visit is over or canceled', { id: 'appointments.ending.over' })
        : msg('We can’t move this visit online', { id: 'appointments.ending.fixed' });
    default:
      return msg('Ask us for this visit', { id: 'appointments.ending.request' });
  }
}

/**
 * @fires ending-request - Somebody wants to ask the clinic for it.
 * @fires ending-book - Somebody goes on to times all the same.
 * @slot - The way back.
 */
export class AppointmentsEnding extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      .words {
        max-inline-size: var(--ds-measure);
        white-space: pre-line;
      }
    `,
  ];

  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) clinics: readonly ClinicChoice[] = [];
  /** It is tried at the desk: nothing is called, sent or booked from here. */
  @property({ type: Boolean }) tried = false;
  /** What was said is being kept for the request. */
  @property({ type: Boolean }) busy = false;

  override render() {
    const { ending } = this.plan;
    if (!ending) return nothing;
    return html`<ds-stack gap="5">${this._renderWhat(ending)}
      <ds-cluster>${this._renderWaysOn(ending)}<slot></slot></ds-cluster>
    </ds-stack>`;
  }

  private _renderWhat(ending: NonNullable<Plan['ending']>) {
    const words = 'words' in ending && ending.words ? html`<p class="words">${writtenIn(ending.words, this.locale.locale)}</p>` : nothing;
    switch (ending.kind) {
      case 'call-911':
        return html`
          <ds-alert tone="danger" quiet .heading=${msg('This may be an emergency', { id: 'appointments.ending.emergency-what' })}>
            ${msg('Don’t wait for a visit, and don’t drive yourself. Stay where you are until help comes.', { id: 'appointments.ending.emergency-text' })}
            ${words}
            ${
              this.tried
                ? nothing
                : html`<ds-button slot="actions" variant="danger" size="large" href="tel:911"
                  ><ds-icon slot="start" name="phone"></ds-icon>${msg('Call 911', { id: 'appointments.ending.emergency-call' })}</ds-button
                >`
            }
          </ds-alert>
        `;
      case 'call-now':
        return html`
          <ds-alert tone="warning" quiet .heading=${msg('Please talk to a nurse first', { id: 'appointments.ending.call-what' })}>
            ${msg('Someone at the clinic helps you decide what to do. If it gets worse, call 911.', { id: 'appointments.ending.call-text' })} ${words}
          </ds-alert>
          ${this._renderPhones()}
        `;
      case 'express-care':
        return html`
          <ds-alert tone="info" quiet .heading=${msg('You don’t need to book', { id: 'appointments.ending.express-what' })}>
            ${msg('Express Care sees people the same day, one after the other. Call first to hear when it is open.', { id: 'appointments.ending.express-text' })}
            ${words}
          </ds-alert>
          ${this._renderPhones()}
        `;
      case 'refused': {
        const { refusal } = ending;
        const { text } = refusalText(refusal, this.plan.visitType ?? { minAge: null, maxAge: null });
        return html`<p>${text}</p>
          ${refusal === 'on-request' ? nothing : this._renderPhones()}`;
      }
      case 'fixed':
        return ending.isOver
          ? html`<p>${msg('You can book a new one.', { id: 'appointments.ending.over-text' })}</p>`
          : html`<p>${msg('Call your clinic to find another time, or send a request and we’ll get back to you. Your visit stays as it is until then.', { id: 'appointments.ending.fixed-text' })}</p>
              ${this._renderPhones()}`;
      case 'request':
      case 'ask':
        return html`<p>${msg('We find a time for this visit together with you. Tell us which days suit you.', { id: 'appointments.ending.request-text' })}</p>
          ${words}`;
    }
  }

  private _renderWaysOn({ kind, ...ending }: NonNullable<Plan['ending']>) {
    // Nobody is led past an emergency.
    if (kind === 'call-911' || this.tried) return nothing;
    if (kind === 'fixed' && 'isOver' in ending && ending.isOver)
      return html`<ds-button variant="primary" .href=${this.navigation.href('/appointments/schedule')}>${msg('Schedule a visit', { id: 'appointments.schedule.title' })}</ds-button>`;
    const isAsked = kind === 'request' || kind === 'fixed' || kind === 'ask' || ('refusal' in ending && ending.refusal === 'on-request');
    const request = html`<ds-button .variant=${isAsked ? 'primary' : 'secondary'} .busy=${this.busy} @click=${() => this._tell('ending-request')}>
      ${msg('Send a request', { id: 'appointments.ending.to-request' })}
    </ds-button>`;
    if (kind === 'call-now' || kind === 'express-care') {
      return this.plan.visitType && this.plan.visitType.refusal === null
        ? html`<ds-button @click=${() => this._tell('ending-book')}>${msg('Book a visit instead', { id: 'appointments.ending.book' })}</ds-button>`
        : request;
    }
    return request;
  }

  /** Where the patient is at home; the others for who has no such clinic. */
  private _renderPhones() {
    const own = this.clinics.filter(({ isOwn }) => isOwn);
    const items = (own.length > 0 ? own : this.clinics).flatMap(({ name, phone }) =>
      phone === null ? [] : [{ label: name, value: html`<ds-link .href=${phoneHref(phone)}>${phone}</ds-link>` }],
    );
    return items.length === 0
      ? nothing
      : html`<ds-card .heading=${msg('Call your clinic', { id: 'appointments.ending.phones' })}><ds-key-value-list .items=${items}></ds-key-value-list></ds-card>`;
  }

  private _tell(name: 'ending-request' | 'ending-book'): void {
    this.dispatchEvent(new Event(name));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-ending': AppointmentsEnding;
  }
}
