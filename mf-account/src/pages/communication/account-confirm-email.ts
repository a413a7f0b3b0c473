/** Confirms the person's e-mail address with a code that is sent to it. */
import '@portal/design-system/button';
import { msg } from '@lit/localize';
import type { Communication } from '@portal/bff/contract/communication';
import { html } from 'lit';
import { confirmEmail, sendEmailCode } from '../../api/communication-api.ts';
import { ConfirmByCode } from './confirm-by-code.ts';

export class AccountConfirmEmail extends ConfirmByCode {
  override render() {
    return html`
      ${this._renderProblem()}
      ${
        this._isSent
          ? this._renderCode(
              msg('Code from the email', { id: 'account.confirm-email.code' }),
              msg('We sent you a 6-digit code. It works for 5 minutes.', { id: 'account.confirm-email.hint' }),
            )
          : html`<ds-button .busy=${this._send.busy} @click=${() => this._send.run()}>${msg('Confirm my email address', { id: 'account.confirm-email.send' })}</ds-button>`
      }
    `;
  }

  protected override _sendCode(): Promise<void> {
    return sendEmailCode(this.api);
  }

  protected override _confirm(code: string): Promise<Communication> {
    return confirmEmail(this.api, code);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-confirm-email': AccountConfirmEmail;
  }
}
