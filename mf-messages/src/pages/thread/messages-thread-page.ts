/** One thread: its messages, live, and the reply. The clinic desk has a page of its own (`pages/desk-thread`). */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { Thread, ThreadMessage } from '@portal/bff/contract/messages';
import { defineElement, describeError, FeaturePage, Resource } from '@portal/shell/contract';
import { PrintAction } from '@portal/shell/contract/print';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { markRead, readThread } from '../../api/messages-api.ts';
import { MessagesConversation } from '../../conversation/messages-conversation.ts';
import { MessagesMade } from '../../conversation/messages-made.ts';
import { MessagesReplyForm } from '../../reply-form/messages-reply-form.ts';

defineElement('messages-conversation', MessagesConversation);
defineElement('messages-made', MessagesMade);
defineElement('messages-reply-form', MessagesReplyForm);

export class MessagesThreadPage extends FeaturePage {
  protected readonly _thread = new Resource(this, {
    args: () => [this.api, this.subject, this.params['threadId'] ?? ''] as const,
    load: ([api, subject, threadId], reading) => readThread(api, subject, threadId, reading),
    live: 'messages.changed',
    entity: ({ id }) => id,
    loaded: (thread, before) => this._onLoaded(thread, before),
  });

  private readonly _print = new PrintAction(this, {
    tag: 'messages-thread-sheet',
    load: async () => (await import('./messages-thread-sheet.ts')).MessagesThreadSheet,
    data: () => this._thread.value,
    byKeyboard: () => undefined,
  });

  override render() {
    const loading = msg('Loading the conversation', { id: 'messages.thread.loading' });
    return html`
      ${this._renderHeader(this._thread.value)}
      ${this._thread.render(loading, (thread) => this.renderThread(thread), { bare: true })}
    `;
  }

  private _renderHeader(thread: Thread | undefined) {
    return html`
      <ds-page-header
        .heading=${thread?.subject ?? msg('Conversation', { id: 'messages.thread.title' })}
        .eyebrow=${thread ? this.eyebrowOf(thread) : ''}
        .backHref=${this.navigation.href('/messages')}
        .backLabel=${msg('All messages', { id: 'messages.thread.back' })}
      >${thread ? this._print.renderButton(undefined) : nothing}</ds-page-header>
      ${this._print.renderFailure()}
    `;
  }

  /** What stands above the heading. */
  protected eyebrowOf(_thread: Thread): string {
    return '';
  }

  protected renderThread(thread: Thread): TemplateResult {
    return html`
      <messages-conversation .messages=${thread.messages} .timeZone=${thread.timeZone} .side=${this.subject.kind}></messages-conversation>
      <messages-made .thread=${thread}></messages-made>
      ${
        this._thread.error !== undefined
          ? html`
            <ds-alert tone="warning" .heading=${msg('We couldn’t load a new message', { id: 'messages.thread.refresh-failed' })}>
              ${describeError(this._thread.error)}
              <ds-button slot="actions" .busy=${this._thread.loading} @click=${() => this._thread.refresh()}>${msg('Try again', { id: 'messages.thread.try-again' })}</ds-button>
            </ds-alert>
          `
          : nothing
      }
      ${repeat(
        [thread],
        ({ id }) => id,
        () => this._renderReply(thread),
      )}
    `;
  }

  private _renderReply(thread: Thread) {
    if (!this.subject.scopes.includes('messages:write')) {
      return html`<ds-alert quiet tone="info">${msg('You can read these messages, but you can’t reply to them.', { id: 'messages.thread.read-only' })}</ds-alert>`;
    }
    return html`
      <ds-card>
        <ds-stack>
          ${
            this.subject.kind === 'patient'
              ? html`
                <ds-alert quiet tone="warning">
                  ${msg('Do not use messages in an emergency. Call 911.', { id: 'messages.thread.emergency' })}
                </ds-alert>
              `
              : nothing
          }
          <messages-reply-form
            .threadId=${thread.id}
            .replyTo=${thread.standing && { pool: thread.standing.pool, team: thread.standing.team, category: thread.category }}
            @message-sent=${this._onSent}
          ></messages-reply-form>
        </ds-stack>
      </ds-card>
    `;
  }

  /** A draft was sent, which the conversation holds from now on. */
  private _onSent(): void {
    void this._thread.refresh();
  }

  private _onLoaded(thread: Thread, before: Thread | undefined): void {
    if (before) {
      const known = new Set(before.messages.map(({ id }) => id));
      this._announce(thread.messages.filter((message) => !known.has(message.id) && !message.mine));
    }
    this._markRead(thread);
  }

  private _announce(messages: readonly ThreadMessage[]): void {
    const author = messages.at(-1)?.authorName;
    if (author) this.announcer.announce(msg(str`New message from ${author}`, { id: 'messages.thread.arrived' }));
  }

  private _markRead(thread: Thread): void {
    if (thread.unreadCount === 0) return;
    // Only a mark: when it fails, the thread stays new and the next opening marks it.
    markRead(this.api, this.subject, thread.id).catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-thread-page': MessagesThreadPage;
  }
}
