/** A part of the composed page of messages: one of them. */
import '@portal/design-system/avatar';
import '@portal/design-system/card';
import '@portal/design-system/visually-hidden';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Message } from './message-a-clinic-source.ts';

const MOMENT = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'America/Chicago' });

/** Who wrote it is seen by side and picture, and said in words. */
export class PortalCompositionMessage extends LitElement {
  static override styles = css`
    .message {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--ds-space-3);
      max-inline-size: 36rem;
      padding-block: var(--ds-space-1);
    }

    .own {
      grid-template-columns: minmax(0, 1fr);
      margin-inline-start: auto;
      padding-inline-start: var(--ds-space-6);
    }

    p {
      margin: 0;
      overflow-wrap: anywhere;
    }

    .moment {
      margin-block-start: var(--ds-space-2);
      color: var(--ds-color-text-muted);
      font-size: var(--ds-text-s);
    }
  `;

  /** What it shows. */
  @property({ attribute: false }) message: Message | undefined;

  override render() {
    if (this.message === undefined) return nothing;
    const { from, text, at } = this.message;
    return html`<div class="message ${from === undefined ? 'own' : ''}">
      ${from === undefined ? nothing : html`<ds-avatar name=${from}></ds-avatar>`}
      <ds-card tone=${from === undefined ? 'accent' : 'plain'}>
        <ds-visually-hidden>${`${from ?? 'You'} wrote:`}</ds-visually-hidden>
        <p>${text}</p>
        <p class="moment">${[from, MOMENT.format(new Date(at))].filter((part) => part !== undefined).join(', ')}</p>
      </ds-card>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-composition-message': PortalCompositionMessage;
  }
}
