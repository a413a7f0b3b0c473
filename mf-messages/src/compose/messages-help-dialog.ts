/**
 * Stops before a message is sent whose words may mean danger. Where help is comes
 * first; the message can be sent all the same. Nothing here says that all is well.
 */
import '@portal/design-system/button';
import '@portal/design-system/dialog';
import { msg } from '@lit/localize';
import type { DsDialog } from '@portal/design-system/classes/dialog';
import type { HelpKind } from '@portal/bff/contract/messages';
import { FeatureElement } from '@portal/shell/contract';
import { css, html } from 'lit';
import { property, query } from 'lit/decorators.js';

/**
 * @fires send-anyway - It is to be sent all the same.
 * @fires go-back - It is not sent now.
 */
export class MessagesHelpDialog extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      ul {
        display: grid;
        gap: var(--ds-space-4);
        margin: var(--ds-space-4) 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: var(--ds-space-2);
        justify-items: start;
      }
    `,
  ];

  @query('ds-dialog') private _dialog!: DsDialog;

  /** Where help is, the most urgent first; none: it is closed. */
  @property({ attribute: false }) help: readonly HelpKind[] = [];

  override render() {
    return html`
      <ds-dialog alert .open=${this.help.length > 0} .heading=${msg('Do you need help right now?', { id: 'messages.help.title' })} @cancel=${this._onCancel}>
        <p>
          ${msg('Some words in your message may mean an emergency. No one may read it for hours. Don’t wait for an answer here.', { id: 'messages.help.text' })}
        </p>
        <ul role="list">
          ${this.help.map((kind) => html`<li>${renderHelp(kind)}</li>`)}
        </ul>
        <ds-button slot="footer" @click=${() => this._say('go-back')}>${msg('Go back to my message', { id: 'messages.help.back' })}</ds-button>
        <ds-button slot="footer" variant="quiet" @click=${() => this._say('send-anyway')}>${msg('Send it anyway', { id: 'messages.help.send' })}</ds-button>
      </ds-dialog>
    `;
  }

  /** Resolves when it is closed, and the focus is where it was before. */
  async closed(): Promise<void> {
    await this.updateComplete;
    await this._dialog.updateComplete;
  }

  private _onCancel(event: Event): void {
    event.preventDefault();
    this._say('go-back');
  }

  private _say(name: 'send-anyway' | 'go-back'): void {
    this.dispatchEvent(new Event(name));
  }
}

function renderHelp(kind: HelpKind) {
  switch (kind) {
    case 'emergency':
      return html`<p>${msg('Chest pain, trouble breathing, heavy bleeding, or anything that feels like an emergency:', { id: 'messages.help.emergency' })}</p>
        <ds-button variant="primary" href="tel:911">${msg('Call 911', { id: 'messages.help.call-911' })}</ds-button>`;
    case 'poison':
      return html`<p>${msg('Too much of a medicine, or something poisonous. Poison control answers day and night:', { id: 'messages.help.poison' })}</p>
        <ds-button variant="primary" href="tel:+18002221222">${msg('Call 1-800-222-1222', { id: 'messages.help.call-poison' })}</ds-button>`;
    case 'crisis':
      return html`<p>${msg('Thoughts of hurting yourself, or of not wanting to live. You can talk to someone now, day and night:', { id: 'messages.help.crisis' })}</p>
        <ds-button variant="primary" href="tel:988">${msg('Call 988', { id: 'messages.help.call-988' })}</ds-button>
        <ds-button href="sms:988">${msg('Text 988', { id: 'messages.help.text-988' })}</ds-button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-help-dialog': MessagesHelpDialog;
  }
}
