/** Signing in: light, without any feature's code. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import '@portal/design-system/link';
import '@portal/design-system/stack';
import '@portal/design-system/text-field';
import { localized, msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import type { SecondFactorMethod } from '@portal/bff/contract/session';
import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { PortalGate } from '../common/portal-gate.ts';
import { Action } from '../contract/action.ts';
import { ApiError } from '../contract/api-error.ts';
import { FormController } from '../contract/form-controller.ts';
import { Turn } from '../contract/work.ts';
import type { Leaving } from '../contract/work.ts';
import { plainTransport, signIn, signInWithPasskey } from '../session/session-api.ts';
import { describeSignInError } from './sign-in-error.ts';

defineElement('portal-gate', PortalGate);

/**
 * @fires signed-in - The session is there; the page can be left.
 */
@localized()
export class PortalSignInPage extends LitElement {
  static override styles = css`
    .more {
      margin-block: var(--ds-space-5) 0;
      padding-block-start: var(--ds-space-4);
      border-block-start: var(--ds-border);
    }

    .forgot {
      margin-block: var(--ds-space-4) 0;
    }
  `;

  /** The ways to finish signing in, once the password was right. */
  @state() private _methods: readonly SecondFactorMethod[] = [];

  private readonly _turn = new Turn();

  private readonly _form = new FormController(this, {
    summary: 'none',
    turn: this._turn,
    values: (_form, data) => ({ identifier: String(data.get('identifier')), password: String(data.get('password')) }),
    send: ({ identifier, password }) => signIn(plainTransport, identifier, password),
    sent: (methods) => this._onPassword(methods),
    // What was typed stays; the next try usually needs another password.
    failed: (_error, form) => form.querySelector<HTMLElement>('[name="password"]')?.focus(),
    describe: describeSignInError,
  });

  private readonly _passkey = new Action(this, {
    turn: this._turn,
    send: () => signInWithPasskey(plainTransport),
    done: () => this._leave(),
    describe: describeSignInError,
  });

  override render() {
    return this._methods.length > 0 ? this._renderSecondStep() : this._renderPassword();
  }

  private _renderSecondStep() {
    return html`
      <portal-gate
        .heading=${msg('One more step', { id: 'shell.sign-in.second-step' })}
        .lead=${msg('Your password is correct. Now show that it’s really you.', { id: 'shell.sign-in.second-step-lead' })}
      >
        <portal-second-step .methods=${this._methods} @start-over=${() => (this._methods = [])}></portal-second-step>
      </portal-gate>
    `;
  }

  /** A lock has a way out, which stands right there. */
  private _renderError() {
    const { error } = this._turn;
    if (error === undefined) return nothing;
    const isLocked = error instanceof ApiError && error.code === 'session/locked';
    return html`<ds-alert tone="danger">
      ${describeSignInError(error)}
      ${isLocked ? html`<ds-button slot="actions" href="/forgot-password">${msg('Set a new password', { id: 'shell.recover.reset-heading' })}</ds-button>` : nothing}
    </ds-alert>`;
  }

  private _renderPassword() {
    return html`
      <portal-gate
        .heading=${msg('Sign in', { id: 'shell.sign-in.heading' })}
        .lead=${msg('Your visits, test results, messages and bills in one place.', { id: 'shell.sign-in.lead' })}
      >
        ${this._form.render(this._renderFields(), { bare: true })}
        <ds-cluster class="forgot" gap="5">
          <ds-link href="/forgot-password">${msg('Forgot your password?', { id: 'shell.recover.password-heading' })}</ds-link>
          <ds-link href="/forgot-username">${msg('Forgot your username?', { id: 'shell.recover.username-heading' })}</ds-link>
        </ds-cluster>
        <p class="more">
          ${msg('New here, or did we give you a code?', { id: 'shell.sign-in.new' })} <ds-link href="/register">${msg('Create an account', { id: 'shell.register.heading' })}</ds-link>
        </p>
      </portal-gate>
    `;
  }

  private _renderFields() {
    return html`
          <ds-stack gap="5">
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
            <ds-button type="submit" variant="primary" size="large" full>
              ${msg('Sign in', { id: 'shell.sign-in.heading' })}
            </ds-button>
            ${this._renderPasskey()}
          </ds-stack>
    `;
  }

  private _renderPasskey() {
    // Most people have none: a browser that can't is not even told about them.
    if (typeof PublicKeyCredential !== 'function') return nothing;
    return html`<ds-button variant="quiet" full .disabled=${this._turn.busy} @click=${() => this._passkey.run()}>
      ${msg('Sign in with a passkey', { id: 'shell.sign-in.passkey' })}
    </ds-button>`;
  }

  private async _onPassword(methods: readonly SecondFactorMethod[]): Promise<Leaving | void> {
    if (methods.length === 0) return this._leave();
    await import('./register-second-step.ts');
    this._methods = methods;
  }

  private _leave(): Leaving {
    this.dispatchEvent(new Event('signed-in'));
    return 'leaving';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-sign-in-page': PortalSignInPage;
  }
}
