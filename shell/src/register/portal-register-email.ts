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
  /** The link was opened. */
  @property({ type: Boolean }) confirmed = false;

  protected override get submitLabel(): string {
    if (this.confirmed) return msg('Next', { id: 'shell.register.next' });
    return this.hint ? msg('Send again', { id: 'shell.register.send-again' }) : msg('Send me a link', { id: 'shell.register.send' });
  }

  protected override renderFields() {
    return html`
      <div role="status">${this._renderWhere()}</div>
      <ds-text-field
        name="email"
        type="email"
        ?required=${!this.confirmed}
        maxlength="254"
        autocomplete="email"
        .label=${this._label}
        .noun=${msg('Email', { id: 'shell.register.email' })}
      ></ds-text-field>
    `;
  }

  private get _label(): string {
    if (this.confirmed) return msg('Another email, to change it', { id: 'shell.register.email-change' });
    return this.hint
      ? msg('Email, to send it again or to a different address', { id: 'shell.register.email-again' })
      : msg('Email', { id: 'shell.register.email' });
  }

  private _renderWhere() {
    if (this.confirmed) {
      return html`<ds-alert tone="success" quiet>${msg(str`You have confirmed ${this.hint}.`, { id: 'shell.register.email-confirmed' })}</ds-alert>`;
    }
    return this.hint
      ? html`<ds-alert tone="info" quiet .heading=${msg('Check your email', { id: 'shell.register.look' })}>
          ${msg(str`If ${this.hint} is right, an email is on its way. Open the link in it within one hour. Check your spam folder, too.`, { id: 'shell.register.sent' })}
          <ds-button slot="actions" variant="secondary" @click=${this._onCheck}>${msg('I opened the link', { id: 'shell.register.opened' })}</ds-button>
        </ds-alert>`
      : html`<p class="muted">${msg('We’ll send you a link to make sure the address is yours.', { id: 'shell.register.email-why' })}</p>`;
  }

  protected override async send(data: FormData): Promise<void> {
    const email = textOf(data, 'email');
    // The one that is confirmed stays.
    if (email !== '') await tellEmail(email);
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
