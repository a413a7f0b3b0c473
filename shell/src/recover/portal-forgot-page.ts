/** A forgotten password or username: asks for what is known, and sends a mail. */
import '@portal/design-system/button';
import '@portal/design-system/link';
import '@portal/design-system/text-field';
import { localized, msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PortalGate } from '../common/portal-gate.ts';
import { FormController } from '../contract/form-controller.ts';
import { plainTransport } from '../session/session-api.ts';
import { describeSignInError } from '../sign-in/sign-in-error.ts';
import { askForReset, askForUsername } from './recovery-api.ts';
import { recoveryStyles } from './recovery-styles.ts';

defineElement('portal-gate', PortalGate);

/** What somebody no longer knows. */
export type Forgotten = 'password' | 'username';

/** Says the same whether somebody has this name or nobody: the page must not tell who is a patient. */
@localized()
export class PortalForgotPage extends LitElement {
  static override styles = recoveryStyles;

  @property() what: Forgotten = 'password';

  @state() private _sent = false;

  private readonly _form = new FormController(this, {
    summary: 'none',
    values: (_form, data) => ({ what: this.what, known: String(data.get('known')).trim() }),
    send: ({ what, known }) => (what === 'password' ? askForReset : askForUsername)(plainTransport, known),
    sent: () => this._onSent(),
    describe: describeSignInError,
  });

  override render() {
    const heading =
      this.what === 'password'
        ? msg('Forgot your password?', { id: 'shell.recover.password-heading' })
        : msg('Forgot your username?', { id: 'shell.recover.username-heading' });
    return this._sent
      ? html`<portal-gate .heading=${msg('Check your email', { id: 'shell.recover.sent-heading' })}>${this._renderSent()}</portal-gate>`
      : html`<portal-gate .heading=${heading} .lead=${this._lead}>${this._renderForm()} ${this._renderLinks()}</portal-gate>`;
  }

  private get _lead(): string {
    return this.what === 'password'
      ? msg('We’ll send you a link to set a new one.', { id: 'shell.recover.password-lead' })
      : msg('We’ll send your username to your email.', { id: 'shell.recover.username-lead' });
  }

  private _renderForm() {
    const isPassword = this.what === 'password';
    return this._form.render(html`
      <ds-text-field
        name="known"
        type=${isPassword ? 'text' : 'email'}
        required
        maxlength="254"
        autocomplete=${isPassword ? 'username' : 'email'}
        autocapitalize="none"
        spellcheck="false"
        .label=${isPassword ? msg('Username or email', { id: 'shell.sign-in.identifier' }) : msg('Email', { id: 'shell.register.email' })}
      ></ds-text-field>
      <ds-button type="submit" variant="primary" size="large" full>
        ${isPassword ? msg('Send me a link', { id: 'shell.recover.send-link' }) : msg('Send my username', { id: 'shell.recover.send-username' })}
      </ds-button>
    `);
  }

  private _renderSent() {
    return html`<div class="done">
      <p tabindex="-1">
        ${
          this.what === 'password'
            ? msg('If we know this name, an email with a link is on its way. The link works for 30 minutes.', { id: 'shell.recover.link-sent' })
            : msg('If we know this address, an email with your username is on its way.', { id: 'shell.recover.username-sent' })
        }
      </p>
      <p>${msg('No email after a few minutes? Look in your spam folder, or call us.', { id: 'shell.recover.no-mail' })}</p>
      <ds-button href="/sign-in" full>${msg('Go to sign in', { id: 'shell.recover.to-sign-in' })}</ds-button>
    </div>`;
  }

  private _renderLinks() {
    return html`<p class="more links">
      <ds-link variant="standalone" href="/sign-in">${msg('Go to sign in', { id: 'shell.recover.to-sign-in' })}</ds-link>
      ${
        this.what === 'password'
          ? html`<ds-link variant="standalone" href="/forgot-username">${msg('Forgot your username?', { id: 'shell.recover.username-heading' })}</ds-link>`
          : html`<ds-link variant="standalone" href="/forgot-password">${msg('Forgot your password?', { id: 'shell.recover.password-heading' })}</ds-link>`
      }
    </p>`;
  }

  private async _onSent(): Promise<void> {
    this._sent = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.done p')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-forgot-page': PortalForgotPage;
  }
}
