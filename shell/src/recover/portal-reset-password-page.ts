/** The page a link in a mail opens: sets a new password, once. */
import '@portal/design-system/button';
import '@portal/design-system/text-field';
import { localized, msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { describePasswordProblem } from '../common/password-text.ts';
import { PortalGate } from '../common/portal-gate.ts';
import { PortalPasswordHint } from '../common/portal-password-hint.ts';
import { ApiError } from '../contract/api-error.ts';
import { FormController } from '../contract/form-controller.ts';
import { plainTransport } from '../session/session-api.ts';
import { describeSignInError } from '../sign-in/sign-in-error.ts';
import { setNewPassword } from './recovery-api.ts';
import { recoveryStyles } from './recovery-styles.ts';

defineElement('portal-gate', PortalGate);
defineElement('portal-password-hint', PortalPasswordHint);

/** Opening it uses nothing up: programs that look through mail open links too. */
@localized()
export class PortalResetPasswordPage extends LitElement {
  static override styles = recoveryStyles;

  /** The token of the link; empty when there is none. */
  @property() token = '';

  @state() private _password = '';
  @state() private _view: 'form' | 'done' | 'dead' = 'form';

  private readonly _form = new FormController(this, {
    summary: 'none',
    // What is typed as a password counts exactly, with its spaces.
    values: (_form, data) => String(data.get('password')),
    send: (password) => setNewPassword(plainTransport, this.token, password),
    sent: () => this._show('done'),
    failed: (error) => (error instanceof ApiError && error.status === 404 ? this._show('dead') : undefined),
    fieldsOf: ({ code, fields }) => (code === 'password/not-allowed' ? [{ path: 'password', code: fields[0]?.code ?? '' }] : []),
    describeField: ({ code }) => describePasswordProblem(code),
    describe: describeSignInError,
  });

  override render() {
    if (this._view === 'done') return this._renderDone();
    if (this._view === 'dead' || this.token === '') return this._renderDead();
    return html`<portal-gate
      .heading=${msg('Set a new password', { id: 'shell.recover.reset-heading' })}
      .lead=${msg('This signs you out everywhere else.', { id: 'shell.recover.reset-lead' })}
    >
      ${this._form.render(html`
        <div class="field">
          <ds-text-field
            name="password"
            type="password"
            required
            autocomplete="new-password"
            .label=${msg('New password', { id: 'shell.recover.new-password' })}
            .hint=${msg('At least 15 characters. A few words you can remember work best.', { id: 'shell.register.password-hint' })}
            @input=${this._onInput}
          ></ds-text-field>
          <portal-password-hint .password=${this._password}></portal-password-hint>
        </div>
        <ds-button type="submit" variant="primary" size="large" full>
          ${msg('Save this password', { id: 'shell.recover.reset-submit' })}
        </ds-button>
      `)}
    </portal-gate>`;
  }

  private _renderDone() {
    return html`<portal-gate .heading=${msg('Your new password is set', { id: 'shell.recover.done-heading' })}>
      <div class="done">
        <p tabindex="-1">${msg('You can sign in with it now. We also told you by email.', { id: 'shell.recover.done' })}</p>
        <ds-button href="/sign-in" variant="primary" size="large" full>${msg('Go to sign in', { id: 'shell.recover.to-sign-in' })}</ds-button>
      </div>
    </portal-gate>`;
  }

  private _renderDead() {
    return html`<portal-gate .heading=${msg('This link no longer works', { id: 'shell.recover.dead-heading' })}>
      <div class="done">
        <p tabindex="-1">
          ${msg('A link works once, for a short time, and only if it’s the newest one. Its email says for how long. Open the latest email from us, or ask for a new link.', { id: 'shell.recover.dead' })}
        </p>
        <ds-button href="/forgot-password" variant="primary" size="large" full>${msg('Ask for a new link', { id: 'shell.recover.ask-again' })}</ds-button>
      </div>
    </portal-gate>`;
  }

  private _onInput(event: Event): void {
    this._password = (event.currentTarget as HTMLElement & { value: string }).value;
  }

  private async _show(view: 'done' | 'dead'): Promise<void> {
    this._view = view;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.done p')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-reset-password-page': PortalResetPasswordPage;
  }
}
