/** Signing in: light, without any feature's code. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/link';
import '@portal/design-system/stack';
import '@portal/design-system/text-field';
import { localized, msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { validateForm } from '@portal/design-system/forms';
import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { PortalGate } from '../common/portal-gate.ts';
import { plainTransport, signIn } from '../session/session-api.ts';
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
  `;

  /** What went wrong, kept as the error so that it is told in the page's language. */
  @state() private _error: unknown;
  @state() private _busy = false;

  override render() {
    return html`
      <portal-gate
        .heading=${msg('Sign in', { id: 'shell.sign-in.heading' })}
        .lead=${msg('Your visits, test results, messages and bills in one place.', { id: 'shell.sign-in.lead' })}
      >
        <form novalidate @submit=${this._onSubmit}>
          <ds-stack gap="5">
            ${this._error === undefined ? nothing : html`<ds-alert tone="danger">${describeSignInError(this._error)}</ds-alert>`}
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
          </ds-stack>
        </form>
        <p class="more">
          ${msg('Did we give you a code?', { id: 'shell.sign-in.invited' })}
          <ds-link href="/activate">${msg('Make your account', { id: 'shell.sign-in.activate' })}</ds-link>
        </p>
      </portal-gate>
    `;
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
      await signIn(plainTransport, String(data.get('identifier')), String(data.get('password')));
      this.dispatchEvent(new Event('signed-in'));
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
