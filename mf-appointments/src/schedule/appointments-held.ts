/** Says that a time is held and not booked yet, to who is not at the page that books it. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import { msg, str } from '@lit/localize';
import { Action, defineElement, FeatureElement } from '@portal/shell/contract';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { releaseHold } from '../api/scheduling-api.ts';
import type { HeldTime } from '../api/scheduling-api.ts';
import { AppointmentsHoldTimer } from './appointments-hold-timer.ts';
import { slotTime } from './schedule-text.ts';

defineElement('appointments-hold-timer', AppointmentsHoldTimer);

/**
 * @fires held-continue - Somebody goes on with it, where it was begun here.
 * @fires held-over - It is not held anymore: it was given up, or its time is over.
 */
export class AppointmentsHeld extends FeatureElement {
  @property({ attribute: false }) hold!: HeldTime;
  /** The visit that moves on the page around it; null for a new one. */
  @property({ attribute: false }) movesId: string | null = null;

  private readonly _release = new Action(this, {
    send: (_input: void, call) => releaseHold(this.api, this.subject, this.hold.id, call),
    said: () => msg('We gave the time up.', { id: 'appointments.hold.released' }),
    done: () => void this.dispatchEvent(new Event('held-over')),
  });

  override render() {
    const { slot, endsAt } = this.hold;
    const time = slotTime(slot, this.locale);
    return html`
      <ds-alert tone="info" .heading=${msg('We keep a time for you', { id: 'appointments.held.title' })}>
        ${msg(str`${time} with ${slot.practitioner}. It is not booked yet.`, { id: 'appointments.held.text' })}
        <appointments-hold-timer brief .endsAt=${endsAt} @hold-end=${() => this.dispatchEvent(new Event('held-over'))}></appointments-hold-timer>
        ${this._renderContinue()}
        <ds-button slot="actions" .busy=${this._release.busy} @click=${() => this._release.run()}>
          ${msg('Give it up', { id: 'appointments.held.release' })}
        </ds-button>
      </ds-alert>
      ${this._release.renderFailure()}
    `;
  }

  private _renderContinue() {
    const { movesVisitId } = this.hold;
    const label = msg('Continue with this time', { id: 'appointments.times.continue' });
    if (movesVisitId === this.movesId) {
      return html`<ds-button slot="actions" variant="primary" @click=${() => this.dispatchEvent(new Event('held-continue'))}>${label}</ds-button>`;
    }
    const path = movesVisitId === null ? '/appointments/schedule' : `/appointments/${movesVisitId}/move`;
    return html`<ds-button slot="actions" .href=${this.navigation.href(path)}>${label}</ds-button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-held': AppointmentsHeld;
  }
}
