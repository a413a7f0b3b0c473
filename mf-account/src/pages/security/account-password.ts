/** Another password; asks for the one so far. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import { msg } from '@lit/localize';
import { html } from 'lit';
import { state } from 'lit/decorators.js';
import { changePassword } from '../../api/security-api.ts';
import { PasswordForm } from './password-form.ts';

export class AccountPassword extends PasswordForm {
  @state() private _open = false;

  private readonly _change = this._passwordForm({
    send: (passwords) => changePassword(this.api, passwords),
    said: () => msg('Your new password is set.', { id: 'account.security.password-done' }),
    sent: () => {
      this._close();
      this._changed();
    },
  });

  override render() {
    return html`
      <ds-card .heading=${msg('Password', { id: 'account.security.password' })}>
        <div class="stack">
          ${
            this._open
              ? this._renderForm()
              : html`<p>${msg('Change it if someone else may know it.', { id: 'account.security.password-why' })}</p>
                <ds-button @click=${this._onOpen}>${msg('Change password', { id: 'account.security.password-change' })}</ds-button>`
          }
        </div>
      </ds-card>
    `;
  }

  private _renderForm() {
    return this._change.render(html`
      ${this._renderFields(msg('A few words you can remember work best. Your other devices will be signed out.', { id: 'account.security.password-hint' }))}
      <div class="actions">
        <ds-button type="submit" variant="primary">${msg('Save this password', { id: 'account.security.password-set' })}</ds-button>
        <ds-button variant="quiet" @click=${this._close}>${msg('Cancel', { id: 'account.security.cancel' })}</ds-button>
      </div>
    `);
  }

  private _onOpen(): Promise<void> {
    this._open = true;
    return this._focus('[name=currentPassword]');
  }

  private readonly _close = (): void => {
    this._open = false;
    this._forget();
  };
}
