/** The messages of one thread, by day, each side at its own edge. */
import '@portal/design-system/avatar';
import { msg } from '@lit/localize';
import type { ThreadMessage } from '@portal/bff/contract/messages';
import { FeatureElement, formatTime } from '@portal/shell/contract';
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { messagesByDay, roleText } from '../message-text.ts';

export class MessagesConversation extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-4);
      }
      h2 {
        margin: 0;
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
        font-weight: var(--ds-weight-medium);
        text-align: center;
      }
      ol {
        display: grid;
        gap: var(--ds-space-3);
        margin: var(--ds-space-3) 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        justify-self: start;
        box-sizing: border-box;
        max-inline-size: min(94%, 38rem);
        padding: var(--ds-space-3) var(--ds-space-4);
        border: 1px solid var(--ds-color-border);
        border-radius: var(--ds-radius);
        border-end-start-radius: 0;
        background: var(--ds-color-surface);
      }
      li.ours {
        justify-self: end;
        border-color: transparent;
        border-end-start-radius: var(--ds-radius);
        border-end-end-radius: 0;
        background: var(--ds-color-primary-soft);
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .author {
        font-weight: var(--ds-weight-medium);
      }
      .body {
        margin-block: var(--ds-space-1);
        white-space: pre-wrap;
      }
      .muted {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
        font-weight: normal;
      }
      @media (min-width: 40rem) {
        li {
          max-inline-size: min(80%, 38rem);
        }
      }
      @media (forced-colors: active) {
        li.ours {
          border-color: CanvasText;
          border-inline-end-width: 4px;
        }
      }
    `,
  ];

  /** Oldest first. */
  @property({ attribute: false }) messages: readonly ThreadMessage[] = [];
  /** IANA zone of the clinic. */
  @property() timeZone = 'UTC';
  /** The side of the reader, whose messages stand at the end edge. */
  @property() side: ThreadMessage['side'] = 'patient';

  override render() {
    return messagesByDay(this.messages, this.timeZone, this.locale.locale).map(
      ({ day, messages }) => html`
        <section>
          <h2>${day}</h2>
          <ol role="list">
            ${repeat(
              messages,
              ({ id }) => id,
              (message) => this._renderMessage(message),
            )}
          </ol>
        </section>
      `,
    );
  }

  private _renderMessage(message: ThreadMessage) {
    const name = message.mine ? msg('You', { id: 'messages.conversation.you' }) : message.authorName;
    return html`
      <li class=${message.side === this.side ? 'ours' : 'theirs'}>
        <p class="author">${message.side === this.side ? '' : html`<ds-avatar size="small" .name=${message.authorName}></ds-avatar> `}<bdi>${name}</bdi>${message.authorRole ? html`<span class="muted"> · ${roleText(message.authorRole)}</span>` : ''}</p>
        <p class="body">${message.body}</p>
        <p class="muted"><time datetime=${message.sentAt}>${formatTime(message.sentAt, this.timeZone, this.locale)}</time></p>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-conversation': MessagesConversation;
  }
}
