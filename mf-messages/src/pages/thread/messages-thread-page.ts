/** One thread: its messages, live, and the reply. The same page for patients and for the clinic desk. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { Thread, ThreadMessage } from '@portal/bff/contract/messages';
import {
  announcerContext,
  apiContext,
  defineElement,
  describeError,
  eventsContext,
  FeaturePage,
  formatPlainDate,
  localeContext,
  navigationContext,
  renderTask,
  subjectContext,
} from '@portal/shell/contract';
import type { Announcer, ApiTransport, LiveEvent, LiveEvents, LocaleSettings, Navigation, Subject } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { markRead, readThread } from '../../api/messages-api.ts';
import { MessagesConversation } from '../../conversation/messages-conversation.ts';
import { MessagesReplyForm } from '../../reply-form/messages-reply-form.ts';
import type { MessageSentEvent } from '../../reply-form/messages-reply-form.ts';

defineElement('messages-conversation', MessagesConversation);
defineElement('messages-reply-form', MessagesReplyForm);

export class MessagesThreadPage extends FeaturePage {
  @consume({ context: apiContext, subscribe: true }) @state() private _api!: ApiTransport;
  @consume({ context: subjectContext, subscribe: true }) @state() private _subject!: Subject;
  @consume({ context: localeContext, subscribe: true }) @state() private _locale!: LocaleSettings;
  @consume({ context: navigationContext, subscribe: true }) @state() private _navigation!: Navigation;
  @consume({ context: announcerContext, subscribe: true }) private _announcer!: Announcer;
  @consume({ context: eventsContext, subscribe: true }) private _events!: LiveEvents;

  /** Newer than what the task read: live messages must not draw the page anew, which would take the focus. */
  @state() private _newer: Thread | undefined;
  @state() private _refreshError = '';

  private _unsubscribe: (() => void) | undefined;

  private readonly _thread = new Task(this, {
    task: ([api, subject, threadId = ''], { signal }) => readThread(api, subject, threadId, signal),
    args: () => [this._api, this._subject, this.params.threadId] as const,
    onComplete: (thread) => {
      this._newer = thread;
      this._markRead(thread);
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this._unsubscribe = this._events.subscribe('messages.changed', (event) => this._onChanged(event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._unsubscribe?.();
  }

  override render() {
    return html`
      ${this._renderHeader(this._thread.value)}
      ${renderTask(this._thread, msg('Loading the conversation', { id: 'messages.thread.loading' }), (thread) =>
        this._renderThread(this._newer?.id === thread.id ? this._newer : thread),
      )}
    `;
  }

  private _renderHeader(thread: Thread | undefined) {
    return html`
      <ds-page-header
        .heading=${thread?.subject ?? msg('Conversation', { id: 'messages.thread.title' })}
        .eyebrow=${thread ? this._patientText(thread) : ''}
        .backHref=${this._navigation.href('/messages')}
        .backLabel=${msg('All messages', { id: 'messages.thread.back' })}
      ></ds-page-header>
    `;
  }

  private _renderThread(thread: Thread) {
    return html`
      <messages-conversation .messages=${thread.messages} .timeZone=${thread.timeZone} .side=${this._subject.kind}></messages-conversation>
      ${
        this._refreshError
          ? html`
            <ds-alert tone="warning" .heading=${msg('A new message did not load', { id: 'messages.thread.refresh-failed' })}>
              ${this._refreshError}
              <ds-button slot="actions" @click=${() => this._refresh(thread.id)}>${msg('Try again', { id: 'messages.thread.try-again' })}</ds-button>
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
    if (!this._subject.scopes.includes('messages:write')) {
      return html`<ds-alert quiet tone="info">${msg('You can read these messages, but not answer them.', { id: 'messages.thread.read-only' })}</ds-alert>`;
    }
    return html`
      <ds-card>
        <ds-stack>
          ${
            this._subject.kind === 'patient'
              ? html`
                <ds-alert quiet tone="warning">
                  ${msg('Do not use messages for an emergency. Call 911.', { id: 'messages.thread.emergency' })}
                </ds-alert>
              `
              : nothing
          }
          <messages-reply-form .threadId=${thread.id} .draft=${thread.draft} @message-sent=${this._onSent}></messages-reply-form>
        </ds-stack>
      </ds-card>
    `;
  }

  /** Two identifiers, so that staff answer the right person. */
  private _patientText({ patient }: Thread): string {
    if (!patient) return '';
    const born = formatPlainDate(patient.birthDate, this._locale.locale);
    return `${patient.displayName} · ${msg(str`Born ${born}`, { id: 'messages.patient.born' })}`;
  }

  private _onSent(event: MessageSentEvent): void {
    const thread = this._newer;
    // The live event may have brought it already.
    if (!thread || thread.messages.some(({ id }) => id === event.detail.id)) return;
    this._newer = { ...thread, messages: [...thread.messages, event.detail] };
  }

  private _onChanged({ ids }: LiveEvent): void {
    const threadId = this._newer?.id;
    // Without an id, events were missed and anything may have changed.
    if (threadId && (ids.entityId === undefined || ids.entityId === threadId)) void this._refresh(threadId);
  }

  private async _refresh(threadId: string): Promise<void> {
    try {
      const thread = await readThread(this._api, this._subject, threadId);
      // Another thread may have been opened meanwhile.
      if (this._newer?.id !== thread.id) return;
      const known = new Set(this._newer.messages.map(({ id }) => id));
      this._newer = thread;
      this._refreshError = '';
      this._announce(thread.messages.filter((message) => !known.has(message.id) && !message.mine));
      this._markRead(thread);
    } catch (error) {
      this._refreshError = describeError(error);
    }
  }

  private _announce(messages: readonly ThreadMessage[]): void {
    const author = messages.at(-1)?.authorName;
    if (author) this._announcer.announce(msg(str`New message from ${author}`, { id: 'messages.thread.arrived' }));
  }

  private _markRead(thread: Thread): void {
    if (thread.unreadCount === 0) return;
    // Only a mark: when it fails, the thread stays new and the next opening marks it.
    markRead(this._api, this._subject, thread.id).catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-thread-page': MessagesThreadPage;
  }
}
