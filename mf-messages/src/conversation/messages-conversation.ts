/** The messages of one thread, by day, each side at its own edge. Says which of the other side was really seen. */
import '@portal/design-system/avatar';
import '@portal/design-system/badge';
import '../files/messages-files.ts';
import { msg } from '@lit/localize';
import type { ThreadMessage } from '@portal/bff/contract/messages';
import { FeatureElement, formatTime } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { messagesByDay, roleText } from '../message-text.ts';

/** `message-seen`: the newest message of the other side of which the end was in sight. */
export type MessageSeenEvent = CustomEvent<{ readonly id: string }>;

/** @fires message-seen - A newer message of the other side was in sight to its end, in a window that is looked at. */
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
      .new {
        justify-self: stretch;
        max-inline-size: none;
        padding: 0;
        border: 0;
        border-block-end: 2px solid var(--ds-color-primary);
        border-radius: 0;
        background: none;
        color: var(--ds-color-primary);
        font-size: var(--ds-text-s);
        font-weight: var(--ds-weight-medium);
      }
      li:focus-visible {
        outline: 3px solid var(--ds-color-focus);
        outline-offset: 2px;
      }
      @media (min-width: 40rem) {
        li:not(.new) {
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
  /** Whose files they are. */
  @property() threadId = '';
  /** The first message that was new when the conversation was opened. */
  @property() newFrom: string | undefined;

  /** Ends of messages that are in sight now. */
  private readonly _inSight = new Set<string>();
  /** When the newest one was sent that was said to be seen. */
  private _seen = -1;
  private _observer: IntersectionObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this._observer = new IntersectionObserver((entries) => this._onSight(entries));
    document.addEventListener('visibilitychange', this._tellSeen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._observer?.disconnect();
    document.removeEventListener('visibilitychange', this._tellSeen);
    this._inSight.clear();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('threadId')) this._seen = -1;
    // What is observed already is left as it is.
    for (const end of this.renderRoot.querySelectorAll('.end')) this._observer?.observe(end);
    this._tellSeen();
  }

  /** Moves the focus to a message. */
  focusMessage(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`li[data-id="${id}"]`)?.focus();
  }

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
    const { id, files, onBehalfOf } = message;
    const name = message.mine ? msg('You', { id: 'messages.conversation.you' }) : message.authorName;
    return html`
      ${id === this.newFrom ? html`<li class="new">${msg('New', { id: 'messages.conversation.new' })}</li>` : nothing}
      <li data-id=${id} tabindex="-1" class=${message.side === this.side ? 'ours' : 'theirs'}>
        <p class="author">${message.side === this.side ? '' : html`<ds-avatar size="small" .name=${message.authorName}></ds-avatar> `}<bdi>${name}</bdi>${this._renderRole(message)}</p>
        ${onBehalfOf === null ? nothing : html`<p><ds-badge>${roleText(`for ${onBehalfOf}`)}</ds-badge></p>`}
        <p class="body">${message.body}</p>
        ${files.length === 0 ? nothing : html`<messages-files .threadId=${this.threadId} .files=${files}></messages-files>`}
        <p class="muted end" data-of=${id}><time datetime=${message.sentAt}>${formatTime(message.sentAt, this.timeZone, this.locale)}</time></p>
      </li>
    `;
  }

  /** For whom somebody wrote stands by itself. */
  private _renderRole({ authorRole, onBehalfOf }: ThreadMessage) {
    return authorRole && onBehalfOf === null ? html`<span class="muted"> · ${roleText(authorRole)}</span>` : nothing;
  }

  private _onSight(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const id = (target as HTMLElement).dataset['of'] ?? '';
      if (isIntersecting) this._inSight.add(id);
      else this._inSight.delete(id);
    }
    this._tellSeen();
  }

  private readonly _tellSeen = (): void => {
    if (document.visibilityState !== 'visible') return;
    const newest = this.messages.findLastIndex(({ id, side }) => side !== this.side && this._inSight.has(id));
    const at = this.messages[newest];
    // By when it was sent, for what comes before changes places.
    if (!at || Date.parse(at.sentAt) <= this._seen) return;
    this._seen = Date.parse(at.sentAt);
    this.dispatchEvent(new CustomEvent('message-seen', { detail: { id: at.id } }) satisfies MessageSeenEvent);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-conversation': MessagesConversation;
  }
  interface HTMLElementEventMap {
    'message-seen': MessageSeenEvent;
  }
}
