/**
 * Asks whether someone is still there before the session ends, and lets the
 * same person sign in again in place, so that nothing typed on the page is lost.
 */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import '@portal/design-system/dialog';
import '@portal/design-system/stack';
import '@portal/design-system/text-field';
import '@portal/design-system/visually-hidden';
import { localized, msg, str } from '@lit/localize';
import type { SecondFactorMethod } from '@portal/bff/contract/session';
import { css, html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Action } from '../contract/action.ts';
import { FormController } from '../contract/form-controller.ts';
import { Turn } from '../contract/work.ts';
import type { SessionState } from './session-monitor.ts';
import { describeSignInError } from '../sign-in/sign-in-error.ts';

/** Seconds left at which a screen reader hears the time; every second would drown everything else. */
const SPOKEN_AT = new Set([120, 60, 30, 20, 10]);

/** Does the work of the dialog; each rejects when it did not work. */
export interface SessionActions {
  extend(): Promise<void>;
  /** @returns the ways to finish signing in; none when this was all */
  signIn(identifier: string, password: string): Promise<readonly SecondFactorMethod[]>;
  /** Somebody is signed in again. */
  signedIn(): Promise<void>;
  signOut(): Promise<void>;
}

@localized()
export class PortalSessionDialog extends LitElement {
  static override styles = css`
    .time {
      margin: var(--ds-space-3) 0 0;
      font-size: var(--ds-text-2xl);
      font-variant-numeric: tabular-nums;
      font-weight: var(--ds-weight-bold);
    }

    p {
      margin: 0;
    }
  `;

  @property({ attribute: false }) state: SessionState = { phase: 'active', secondsLeft: 0 };
  @property({ attribute: false }) actions: SessionActions | undefined;

  @state() private _spoken = '';
  /** The ways to finish signing in, once the password was right. */
  @state() private _methods: readonly SecondFactorMethod[] = [];

  private readonly _turn = new Turn();

  private readonly _form = new FormController(this, {
    summary: 'none',
    turn: this._turn,
    values: (_form, data) => ({ identifier: String(data.get('identifier')), password: String(data.get('password')) }),
    send: async ({ identifier, password }) => {
      const methods = (await this.actions?.signIn(identifier, password)) ?? [];
      if (methods.length === 0) await this.actions?.signedIn();
      else await import('../sign-in/register-second-step.ts');
      return methods;
    },
    sent: (methods) => void (this._methods = methods),
    describe: describeSignInError,
  });

  /** What the other buttons do, one at a time. */
  private readonly _act = new Action(this, {
    turn: this._turn,
    send: async (work: (actions: SessionActions) => Promise<void>) => {
      if (this.actions) await work(this.actions);
    },
    describe: describeSignInError,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('state')) return;
    const { phase, secondsLeft } = this.state;
    const isNew = phase !== changed.get('state')?.phase;
    // A page that slept begins in the middle: the first time is always spoken.
    if (phase === 'warning' && (isNew || SPOKEN_AT.has(secondsLeft))) this._spoken = this._timeText();
    if (isNew) {
      this._form.reset();
      this._turn.reset();
      this._methods = [];
    }
  }

  override render() {
    const { phase } = this.state;
    const heading =
      phase === 'expired'
        ? msg('Sign in again to continue', { id: 'shell.session.expired-heading' })
        : msg('Are you still there?', { id: 'shell.session.warning-heading' });
    return html`
      <ds-dialog persistent alert .open=${phase !== 'active'} .heading=${heading}>
        ${phase === 'expired' ? (this._methods.length > 0 ? this._renderSecondStep() : this._renderSignIn()) : this._renderWarning()}
      </ds-dialog>
    `;
  }

  private _renderWarning() {
    return html`
      <p>${msg('To keep your records safe, we sign you out if nothing happens for a while.', { id: 'shell.session.warning-text' })}</p>
      <p class="time" role="timer">${this._timeText()}</p>
      <ds-visually-hidden role="status">${this._spoken}</ds-visually-hidden>
      ${this._renderError()}
      <ds-cluster>
        <ds-button variant="primary" .busy=${this._act.busy} @click=${() => this._act.run((actions) => actions.extend())}>
          ${msg('Stay signed in', { id: 'shell.session.stay' })}
        </ds-button>
        <ds-button @click=${() => this._act.run((actions) => actions.signOut())}>${msg('Sign out', { id: 'shell.session.sign-out' })}</ds-button>
      </ds-cluster>
    `;
  }

  private _renderSignIn() {
    return this._form.render(
      html`
        <ds-stack>
          <p>${msg('We signed you out to keep your records safe. What you wrote on this page is still here.', { id: 'shell.session.expired-text' })}</p>
          ${this._renderError()}
          <ds-text-field
            name="identifier"
            required
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            .label=${msg('Username or email', { id: 'shell.sign-in.identifier' })}
          ></ds-text-field>
          <ds-text-field
            name="password"
            type="password"
            required
            autocomplete="current-password"
            .label=${msg('Password', { id: 'shell.sign-in.password' })}
          ></ds-text-field>
          <ds-cluster>
            <ds-button type="submit" variant="primary">${msg('Sign in', { id: 'shell.sign-in.heading' })}</ds-button>
            <ds-button @click=${() => this._act.run((actions) => actions.signOut())}>${msg('Leave this page', { id: 'shell.session.leave' })}</ds-button>
          </ds-cluster>
        </ds-stack>
      `,
      { bare: true },
    );
  }

  private _renderSecondStep() {
    return html`<portal-second-step
      .methods=${this._methods}
      @signed-in=${this._onSecondStep}
      @start-over=${() => (this._methods = [])}
    ></portal-second-step>`;
  }

  private _renderError() {
    const { error } = this._turn;
    return error === undefined ? nothing : html`<ds-alert tone="danger">${describeSignInError(error)}</ds-alert>`;
  }

  private _timeText(): string {
    const { secondsLeft } = this.state;
    const time = `${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')}`;
    return msg(str`${time} left`, { id: 'shell.session.time-left' });
  }

  private _onSecondStep(event: Event): void {
    event.stopPropagation();
    void this._act.run((actions) => actions.signedIn());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-session-dialog': PortalSessionDialog;
  }
}
