/** The time that is closed in what the schedule shows. Who opens it again is asked first: patients can book it at once. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/confirm-dialog';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import { msg } from '@lit/localize';
import type { Closure, Schedule } from '@portal/bff/contract/schedules';
import { Action, FeatureElement } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { reopenTime } from '../../api/clinic-schedule-api.ts';
import { closureText } from '../../clinic-schedule/schedule-text.ts';

/**
 * @fires time-reopened - Some of it is open again: the schedule is another one.
 */
export class AppointmentsClosedTime extends FeatureElement {
  @property({ attribute: false }) schedule!: Pick<Schedule, 'closures' | 'practitioners' | 'timeZone'>;

  /** What is asked about. */
  @state() private _asked: Closure | undefined;

  private readonly _reopen = new Action(this, {
    send: (closure: Closure, call) => reopenTime(this.api, this.subject, closure.id, call),
    said: () => msg('This time is open again. Answers to proposed times still count.', { id: 'appointments.clinic.reopened' }),
    done: () => {
      this._asked = undefined;
      this.dispatchEvent(new Event('time-reopened'));
    },
  });

  override render() {
    const { closures } = this.schedule;
    const heading = msg('Closed time', { id: 'appointments.clinic.closures' });
    return html`
      ${
        closures.length === 0
          ? nothing
          : html`<ds-card .heading=${heading}>
              <ds-list divided .label=${heading}>${closures.map((closure) => this._renderClosure(closure))}</ds-list>
            </ds-card>`
      }
      <ds-confirm-dialog
        .open=${this._asked !== undefined}
        .heading=${msg('Open this time again?', { id: 'appointments.clinic.reopen-heading' })}
        .confirmLabel=${msg('Yes, open it', { id: 'appointments.clinic.reopen-yes' })}
        .busy=${this._reopen.busy}
        @confirm=${() => this._asked && this._reopen.run(this._asked)}
        @close=${() => (this._asked = undefined)}
      >
        ${this._asked ? html`<p>${closureText(this._asked, this.schedule, this.locale.locale)}</p>` : nothing}
        <p>${msg('Patients can book these times right away. Visits that have moved stay where they are.', { id: 'appointments.clinic.reopen-text' })}</p>
        ${this._reopen.renderFailure()}
      </ds-confirm-dialog>
    `;
  }

  private _renderClosure(closure: Closure) {
    const text = closureText(closure, this.schedule, this.locale.locale);
    const label = msg('Open again', { id: 'appointments.clinic.reopen' });
    return html`<ds-list-item>
      ${text}
      <span slot="meta">${closure.reason}</span>
      ${
        this.subject.scopes.includes('appointments:write')
          ? html`<ds-button slot="trailing" .label=${`${label}: ${text}`} @click=${() => this._ask(closure)}>${label}</ds-button>`
          : nothing
      }
    </ds-list-item>`;
  }

  private _ask(closure: Closure): void {
    this._reopen.clear();
    this._asked = closure;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-closed-time': AppointmentsClosedTime;
  }
}
