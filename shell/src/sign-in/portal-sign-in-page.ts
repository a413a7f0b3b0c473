/** Signing in: light, without any feature's code. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import '@portal/design-system/link';
import '@portal/design-system/stack';
import '@portal/design-system/text-field';
import { localized, msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { validateForm } from '@portal/design-system/forms';
import type { SecondFactorMethod } from '@portal/bff/contract/session';
import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { PortalGate } from '../common/portal-gate.ts';
import { ApiError } from '../contract/api-error.ts';
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

  /** What went wrong, kept as the error so that it is told in the page's language. */
  @state() private _error: unknown;
  @state() private _busy = false;
  /** The ways to finish signing in, once the password was right. */
  @state() private _methods: readonly SecondFactorMethod[] = [];

  override render() {
    return this._methods.length > 0 ? this._renderSecondStep() : this._renderPassword();
  }

  private _renderSecondStep() {
    return html`
      <portal-gate
        .heading=${msg('One more step', { id: 'shell.sign-in.second-step' })}
        .lead=${msg('Your password is right. Now show that it is really you.', { id: 'shell.sign-in.second-step-lead' })}
      >
        <portal-second-step .methods=${this._methods} @start-over=${() => (this._methods = [])}></portal-second-step>
      </portal-gate>
    `;
  }

  /** A lock has a way out, which stands right there. */
  private _renderError() {
    const isLocked = this._error instanceof ApiError && this._error.code === 'session/locked';
    return html`<ds-alert tone="danger">
      ${describeSignInError(this._error)}
      ${isLocked ? html`<ds-button slot="actions" href="/forgot-password">${msg('Set a new password', { id: 'shell.recover.reset-heading' })}</ds-button>` : nothing}
    </ds-alert>`;
  }

  private _renderPassword() {
    return html`
      <portal-gate
        .heading=${msg('Sign in', { id: 'shell.sign-in.heading' })}
        .lead=${msg('Your visits, test results, messages and bills in one place.', { id: 'shell.sign-in.lead' })}
      >
        <form novalidate @submit=${this._onSubmit}>
          <ds-stack gap="5">
            ${this._error === undefined ? nothing : this._renderError()}
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
            <ds-button type="submit" variant="primary" size="large" full .busy=${this._busy}>
              ${msg('Sign in', { id: 'shell.sign-in.heading' })}
            </ds-button>
            ${this._renderPasskey()}
          </ds-stack>
        </form>
        <ds-cluster class="forgot" gap="5">
          <ds-link href="/forgot-password">${msg('Forgot your password?', { id: 'shell.recover.password-heading' })}</ds-link>
          <ds-link href="/forgot-username">${msg('Forgot your username?', { id: 'shell.recover.username-heading' })}</ds-link>
        </ds-cluster>
        <p class="more">
          ${msg('Did we give you a code?', { id: 'shell.sign-in.invited' })}
          <ds-link href="/activate">${msg('Make your account', { id: 'shell.sign-in.activate' })}</ds-link>
          <br />
          ${msg('New here?', { id: 'shell.sign-in.new' })} <ds-link href="/register">${msg('Create an account', { id: 'shell.register.heading' })}</ds-link>
        </p>
      </portal-gate>
    `;
  }

  private _renderPasskey() {
    // Most people have none: a browser that can't is not even told about them.
    if (typeof PublicKeyCredential !== 'function') return nothing;
    return html`<ds-button variant="quiet" full .disabled=${this._busy} @click=${this._onPasskey}>
      ${msg('Sign in with a passkey', { id: 'shell.sign-in.passkey' })}
    </ds-button>`;
  }

  private async _onPasskey(): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._error = undefined;
    try {
      await signInWithPasskey(plainTransport);
      this.dispatchEvent(new Event('signed-in'));
    } catch (error) {
      this._error = error;
      this._busy = false;
    }
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [problem] = validateForm(form);
    if (problem) {
      (problem.field as HTMLElement).focus();
      return;
    }
    if (this._busy) return;
    this._busy = true;
    this._error = undefined;
    const data = new FormData(form);
    try {
      const methods = await signIn(plainTransport, String(data.get('identifier')), String(data.get('password')));
      if (methods.length === 0) {
        this.dispatchEvent(new Event('signed-in'));
        return;
      }
      await import('./register-second-step.ts');
      this._methods = methods;
      this._busy = false;
    } catch (error) {
      this._error = error;
      this._busy = false;
      await this.updateComplete;
      // What was typed stays; the next try usually needs another password.
      form.querySelector<HTMLElement>('[name="password"]')?.focus();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-sign-in-page': PortalSignInPage;
  }
}
