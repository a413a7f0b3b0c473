/** Turns the second step off; where the password is too short to be the only proof, a longer one comes first. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/confirm-dialog';
import { msg } from '@lit/localize';
import { ApiError } from '@portal/shell/contract';
import { html } from 'lit';
import { state } from 'lit/decorators.js';
import { turnSecondStepOff } from '../../api/security-api.ts';
import { PasswordForm } from './password-form.ts';

export class AccountTurnOff extends PasswordForm {
  @state() private _asks = false;
  /** The server wants a longer password first. */
  @state() private _needsLonger = false;

  override render() {
    return html`
      ${
        this._needsLonger
          ? this._renderLonger()
          : html`${this._renderError()}
            <ds-button variant="quiet" .busy=${this._busy} @click=${() => (this._asks = true)}>${msg('Turn off', { id: 'account.security.turn-off' })}</ds-button>`
      }
      <ds-confirm-dialog
        .open=${this._asks}
        confirm-tone="danger"
        .heading=${msg('Turn the second step off?', { id: 'account.security.off-heading' })}
        .confirmLabel=${msg('Turn it off', { id: 'account.security.off-confirm' })}
        @confirm=${this._onOff}
        @close=${() => (this._asks = false)}
      >
        <p>${msg('Then your password alone opens your account. Your backup codes stop working.', { id: 'account.security.off-text' })}</p>
      </ds-confirm-dialog>
    `;
  }

  private _renderLonger() {
    return html`
      <form novalidate @submit=${this._onSubmit} @input=${() => (this._wrong = {})}>
        <ds-alert tone="info" .heading=${msg('First set a longer password', { id: 'account.security.longer-heading' })}>
          ${msg('Your password is short. That is fine with a second step, but not without one. Until you set a longer one, the second step stays on.', {
            id: 'account.security.longer-text',
          })}
        </ds-alert>
        ${this._renderError()}
        ${this._renderFields(msg('At least 15 characters. A few words you can remember are best.', { id: 'account.security.longer-hint' }))}
        <div class="actions">
          <ds-button type="submit" variant="primary" .busy=${this._busy}>${msg('Set this password and turn off', { id: 'account.security.longer-set' })}</ds-button>
          <ds-button variant="quiet" @click=${this._onKeep}>${msg('Keep the second step', { id: 'account.security.longer-keep' })}</ds-button>
        </div>
      </form>
    `;
  }

  private async _onOff(): Promise<void> {
    this._asks = false;
    if (await this._do(() => turnSecondStepOff(this.api))) return this._done();
    if (!(this._error instanceof ApiError) || this._error.code !== 'password/too-short-alone') return;
    this._error = undefined;
    this._needsLonger = true;
    await this._focus('currentPassword');
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (await this._send(event.currentTarget as HTMLFormElement, (passwords) => turnSecondStepOff(this.api, passwords))) this._done();
  }

  private _onKeep(): void {
    this._needsLonger = false;
    this._wrong = {};
    this._error = undefined;
  }

  private _done(): void {
    this._changed(msg('The second step is off.', { id: 'account.security.now-off' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-turn-off': AccountTurnOff;
  }
}
