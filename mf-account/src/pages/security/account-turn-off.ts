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

  private readonly _off = this._action({
    send: () => turnSecondStepOff(this.api),
    said: () => msg('Two-step verification is off.', { id: 'account.security.now-off' }),
    done: () => this._changed(),
    failed: async (error) => {
      if (isTooShortAlone(error)) await this._askForLonger();
    },
  });
  private readonly _longer = this._passwordForm({
    send: (passwords) => turnSecondStepOff(this.api, passwords),
    said: () => msg('Two-step verification is off.', { id: 'account.security.now-off' }),
    sent: () => this._changed(),
  });

  override render() {
    return html`
      ${
        this._needsLonger
          ? this._renderLonger()
          : html`${this._renderError()}
            <ds-button variant="quiet" .busy=${this._turn.busy} @click=${() => (this._asks = true)}>${msg('Turn off', { id: 'account.security.turn-off' })}</ds-button>`
      }
      <ds-confirm-dialog
        .open=${this._asks}
        confirm-tone="danger"
        .heading=${msg('Turn off two-step verification?', { id: 'account.security.off-heading' })}
        .confirmLabel=${msg('Turn it off', { id: 'account.security.off-confirm' })}
        @confirm=${this._onOff}
        @close=${() => (this._asks = false)}
      >
        <p>${msg('Then your password alone will open your account. Your backup codes will stop working.', { id: 'account.security.off-text' })}</p>
      </ds-confirm-dialog>
    `;
  }

  private _renderLonger() {
    return this._longer.render(html`
      <ds-alert tone="info" .heading=${msg('First set a longer password', { id: 'account.security.longer-heading' })}>
        ${msg(
          'Your password is short. That’s fine with two-step verification, but not without it. Two-step verification stays on until you set a longer password.',
          {
            id: 'account.security.longer-text',
          },
        )}
      </ds-alert>
      ${this._renderFields(msg('At least 15 characters. A few words you can remember work best.', { id: 'account.security.longer-hint' }))}
      <div class="actions">
        <ds-button type="submit" variant="primary">${msg('Save this password and turn off', { id: 'account.security.longer-set' })}</ds-button>
        <ds-button variant="quiet" @click=${this._onKeep}>${msg('Keep two-step verification', { id: 'account.security.longer-keep' })}</ds-button>
      </div>
    `);
  }

  private _onOff(): void {
    this._asks = false;
    void this._off.run();
  }

  private _askForLonger(): Promise<void> {
    this._needsLonger = true;
    return this._focus('[name=currentPassword]');
  }

  private _onKeep(): void {
    this._needsLonger = false;
    this._forget();
  }
}

function isTooShortAlone(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'password/too-short-alone';
}

declare global {
  interface HTMLElementTagNameMap {
    'account-turn-off': AccountTurnOff;
  }
}
