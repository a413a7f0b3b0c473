/** Third step: an address that is surely one's own. The link in the mail does it; this page notices when it is opened. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { tellEmail } from './register-api.ts';
import { RegisterStep, textOf } from './register-step.ts';

/**
 * @fires step-check - The link may have been opened: look again.
 */
export class PortalRegisterEmail extends RegisterStep {
  protected override readonly kept = { step: 'email', fields: ['email'] } as const;
  /** Where the link went: `d…@example.org`; empty before. */
  @property() hint = '';

  protected override get submitLabel(): string {
    return this.hint ? msg('Send again', { id: 'shell.register.send-again' }) : msg('Send me a link', { id: 'shell.register.send' });
  }

  protected override renderFields() {
    return html`
      <div role="status">
        ${
          this.hint
            ? html`<ds-alert tone="info" quiet .heading=${msg('Check your email', { id: 'shell.register.look' })}>
              ${msg(str`If ${this.hint} is right, an email is on its way. Open the link in it within one hour. Check your spam folder, too.`, { id: 'shell.register.sent' })}
              <ds-button slot="actions" variant="secondary" @click=${this._onCheck}>${msg('I opened the link', { id: 'shell.register.opened' })}</ds-button>
            </ds-alert>`
            : html`<p class="muted">${msg('We’ll send you a link to make sure the address is yours.', { id: 'shell.register.email-why' })}</p>`
        }
      </div>
      <ds-text-field
        name="email"
        type="email"
        required
        maxlength="254"
        autocomplete="email"
        .label=${this.hint ? msg('Email, to send it again or to a different address', { id: 'shell.register.email-again' }) : msg('Email', { id: 'shell.register.email' })}
      ></ds-text-field>
    `;
  }

  protected override send(data: FormData): Promise<void> {
    return tellEmail(textOf(data, 'email'));
  }

  private _onCheck(): void {
    this.dispatchEvent(new Event('step-check'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-register-email': PortalRegisterEmail;
  }
}
