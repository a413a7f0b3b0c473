/** One conversation, with a reply form whose text is never lost and answers that appear by themselves. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/text-area';
import type { DsTextArea } from '@portal/design-system/classes/text-area';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { Thread, ThreadMessage } from '@portal/bff/contract';
import {
  announcerContext,
  apiContext,
  describeError,
  eventsContext,
  FeaturePage,
  formatDateTime,
  formatPlainDate,
  localeContext,
  navigationContext,
  renderTask,
  subjectContext,
} from '@portal/shell/contract';
import type { Announcer, ApiTransport, LiveEvents, LocaleSettings, Navigation, Subject } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { markRead, readThread, saveDraft, sendReply } from '../../api/messages-api.ts';
import { DraftKeeper } from '../../parts/draft-keeper.ts';
import type { DraftState } from '../../parts/draft-keeper.ts';
import { threadStyles } from './thread-styles.ts';

export class MessagesThreadPage extends FeaturePage {
  static override styles = threadStyles;

  @consume({ context: apiContext, subscribe: true }) @state() private _api!: ApiTransport;
  @consume({ context: subjectContext, subscribe: true }) @state() private _subject!: Subject;
  @consume({ context: localeContext, subscribe: true }) @state() private _locale!: LocaleSettings;
  @consume({ context: navigationContext, subscribe: true }) @state() private _navigation!: Navigation;
  @consume({ context: announcerContext, subscribe: true }) private _announcer!: Announcer;
  @consume({ context: eventsContext, subscribe: true }) private _events!: LiveEvents;

  @state() private _sending = false;
  @state() private _sendError = '';
  @state() private _draftState: DraftState = 'none';
  @query('ds-text-area') private _field!: DsTextArea | null;

  private _unsubscribe: (() => void) | undefined;
  /** Stays the same until the message is sent, so that a second try is the same message. */
  private _clientKey = crypto.randomUUID();
  private _shownCount = 0;
  private readonly _drafts = new DraftKeeper(
    (body) => saveDraft(this._api, this._subject, this._threadId(), body),
    (next) => (this._draftState = next),
  );
  private readonly _onHide = (): void => void this._drafts.flush();

  private readonly _thread = new Task(this, {
    task: async ([api, subject, threadId = ''], { signal }) => {
      const thread = await readThread(api, subject, threadId, signal);
      this._announceNew(thread);
      if (thread.unreadCount > 0) await markRead(api, subject, threadId);
      return thread;
    },
    args: () => [this._api, this._subject, this.params.threadId] as const,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this._unsubscribe = this._events.subscribe('messages.changed', ({ ids }) => {
      if (ids.entityId === this._threadId()) void this._thread.run();
    });
    document.addEventListener('visibilitychange', this._onHide);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._unsubscribe?.();
    document.removeEventListener('visibilitychange', this._onHide);
    void this._drafts.flush();
  }

  override render() {
    return renderTask(this._thread, msg('Loading the conversation', { id: 'messages.thread.loading' }), (thread) => this._renderThread(thread));
  }

  private _renderThread(thread: Thread) {
    return html`
      <ds-page-header
        .heading=${thread.subject}
        .backHref=${this._navigation.href('/messages')}
        .backLabel=${msg('All messages', { id: 'messages.thread.back' })}
      >
        ${thread.patient
          ? msg(str`Patient: ${thread.patient.displayName}, born ${formatPlainDate(thread.patient.birthDate, this._locale.locale)}`, {
              id: 'messages.thread.patient',
            })
          : nothing}
      </ds-page-header>
      <ol>
        ${repeat(thread.messages, ({ id }) => id, (message) => this._renderMessage(message, thread))}
      </ol>
      ${this._subject.scopes.includes('messages:write') ? this._renderForm(thread) : nothing}
    `;
  }

  private _renderMessage(message: ThreadMessage, thread: Thread) {
    const author = [message.authorName, message.authorRole].filter(Boolean).join(', ');
    return html`
      <li class=${message.side === this._subject.kind ? 'ours' : 'theirs'}>
        <p class="author">${message.mine ? msg(str`You (${author})`, { id: 'messages.thread.you' }) : author}</p>
        <p class="body">${message.body}</p>
        <p class="time">${formatDateTime(message.sentAt, thread.timeZone, this._locale)}</p>
      </li>
    `;
  }

  private _renderForm(thread: Thread) {
    return html`
      <ds-card .heading=${msg('Reply', { id: 'messages.thread.reply' })}>
        ${this._subject.kind === 'patient'
          ? html`<ds-alert tone="warning" quiet>
              ${msg('Do not use messages for an emergency. Call 911.', { id: 'messages.thread.emergency' })}
            </ds-alert>`
          : nothing}
        <form novalidate @submit=${this._onSubmit}>
          <ds-text-area
            name="body"
            required
            maxlength="4000"
            .label=${msg('Your message', { id: 'messages.thread.field' })}
            .requiredMessage=${msg('Write your message first.', { id: 'messages.thread.empty' })}
            .value=${thread.draft}
            @input=${this._onInput}
          ></ds-text-area>
          <p class="draft">${this._draftText()}</p>
          ${this._sendError ? html`<ds-alert tone="danger">${this._sendError}</ds-alert>` : nothing}
          <ds-button type="submit" variant="primary" .busy=${this._sending}>${msg('Send', { id: 'messages.thread.send' })}</ds-button>
        </form>
      </ds-card>
    `;
  }

  private _draftText(): string {
    switch (this._draftState) {
      case 'saving':
        return msg('Saving what you wrote', { id: 'messages.thread.draft-saving' });
      case 'saved':
        return msg('Draft saved', { id: 'messages.thread.draft-saved' });
      case 'failed':
        return msg('Your draft is not saved yet. Keep this page open; we will try again.', { id: 'messages.thread.draft-failed' });
      case 'none':
        return '';
    }
  }

  private _onInput(): void {
    this._drafts.typed(this._field?.value ?? '');
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const field = this._field;
    if (!field || this._sending) return;
    if (!field.reportValidity()) {
      field.focus();
      return;
    }
    this._sending = true;
    this._sendError = '';
    try {
      await sendReply(this._api, this._subject, this._threadId(), field.value, this._clientKey);
      this._clientKey = crypto.randomUUID();
      this._drafts.clear();
      field.value = '';
      this._announcer.announce(msg('Your message is sent.', { id: 'messages.thread.sent' }));
      await this._thread.run();
    } catch (error) {
      this._sendError = describeError(error);
    } finally {
      this._sending = false;
    }
  }

  /** Tells what came while the page was open; the first look is not news. */
  private _announceNew(thread: Thread): void {
    const last = thread.messages.at(-1);
    if (this._shownCount > 0 && thread.messages.length > this._shownCount && last && !last.mine) {
      this._announcer.announce(msg(str`New message from ${last.authorName}`, { id: 'messages.thread.new' }));
    }
    this._shownCount = thread.messages.length;
  }

  private _threadId(): string {
    return this.params.threadId ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-thread-page': MessagesThreadPage;
  }
}
