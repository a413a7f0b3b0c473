/** One thread: its messages, live, how it stands, and the reply. The clinic desk has a page of its own (`pages/desk-thread`). */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/icon';
import '@portal/design-system/menu-button';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '../../linked/messages-linked-item.ts';
import '../../places/messages-move-dialog.ts';
import '../../standing/messages-standing.ts';
import type { MenuSelectEvent } from '@portal/design-system/classes/menu-button';
import { msg, str } from '@lit/localize';
import type { Thread, ThreadMessage } from '@portal/bff/contract/messages';
import { Action, defineElement, describeError, FeaturePage, Resource, saveFile } from '@portal/shell/contract';
import { PrintAction } from '@portal/shell/contract/print';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { listMessages, markRead, readThread, wholeThread } from '../../api/messages-api.ts';
import { exportThread, readFolders } from '../../api/places-api.ts';
import { MessagesConversation } from '../../conversation/messages-conversation.ts';
import type { MessageSeenEvent } from '../../conversation/messages-conversation.ts';
import { MessagesMade } from '../../conversation/messages-made.ts';
import { arrivedText } from '../../list/arrivals.ts';
import { deedItems } from '../../list/messages-thread-row.ts';
import { readQuery, writeQuery } from '../../places/list-query.ts';
import type { MessagesMoveDialog, TargetSelectEvent } from '../../places/messages-move-dialog.ts';
import { categoryText } from '../../places/place-text.ts';
import { Sorting } from '../../places/sorting.ts';
import { MessagesReplyForm } from '../../reply-form/messages-reply-form.ts';
import { textOfExport } from '../../thread/export-text.ts';
import { firstUnread, withEarlier, withKnown } from '../../thread/known-messages.ts';
import { threadPageStyles } from './thread-page-styles.ts';

defineElement('messages-conversation', MessagesConversation);
defineElement('messages-made', MessagesMade);
defineElement('messages-reply-form', MessagesReplyForm);

/** Messages that are read at first; who wants the earlier ones asks for them. */
const FIRST = 10;

type Kind = 'text' | 'json';

export class MessagesThreadPage extends FeaturePage {
  static override styles = [FeaturePage.styles, threadPageStyles];

  @query('messages-move-dialog') private _moveDialog!: MessagesMoveDialog | null;
  @query('messages-conversation') private _conversation!: MessagesConversation | null;

  protected readonly _thread = new Resource(this, {
    args: () => [this.api, this.subject, this.params['threadId'] ?? ''] as const,
    load: async ([api, subject, threadId], reading): Promise<Thread> => withKnown(await readThread(api, subject, threadId, reading, FIRST), this._thread.value),
    live: ['messages.changed', 'messages.sorted'],
    entity: ({ id }) => id,
    loaded: (thread, before) => this._onLoaded(thread, before),
  });

  private readonly _print = new PrintAction(this, {
    tag: 'messages-thread-sheet',
    load: async () => (await import('./messages-thread-sheet.ts')).MessagesThreadSheet,
    data: () => this._whole(),
    byKeyboard: () => undefined,
  });

  private readonly _earlier = new Action(this, {
    send: (after: string, call) => listMessages(this.api, this.subject, this._thread.value?.id ?? '', after, call),
    done: (part) => {
      this._thread.patch((thread) => withEarlier(thread, part));
      return this._focusOn(part.items.at(-1)?.id);
    },
  });

  private readonly _export = new Action(this, {
    send: () => exportThread(this.api, this.subject, this._thread.value?.id ?? ''),
    done: (taken) => {
      const day = taken.exportedAt.slice(0, 10);
      const name = msg('conversation', { id: 'messages.export.name' });
      if (this._exported === 'json') saveFile(new Blob([JSON.stringify(taken, null, 2)], { type: 'application/json' }), `${name}-${day}.json`);
      else saveFile(new Blob([textOfExport(taken, this.locale)], { type: 'text/plain;charset=utf-8' }), `${name}-${day}.txt`);
    },
  });
  private _exported: Kind = 'text';

  /** The folders that it could be moved to are asked for when somebody moves it. */
  private readonly _toMove = new Action(this, {
    send: (_: Thread, call) => readFolders(this.api, this.subject, call),
    done: ({ folders }, thread) => {
      this._moveDialog?.show([thread], folders);
    },
  });
  private readonly _sorting = new Sorting(this, () => this._thread.refresh());

  /** Where what was new began when the conversation was opened. */
  private _newFrom: string | undefined;

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
        .backHref=${this.navigation.href(this._listPath)}
        .backLabel=${msg('All messages', { id: 'messages.thread.back' })}
      >
        ${thread?.category ? html`<ds-badge slot="meta">${categoryText(thread.category)}</ds-badge>` : nothing}
        ${thread?.isClosed ? html`<ds-badge slot="meta">${msg('Closed', { id: 'messages.thread.closed-badge' })}</ds-badge>` : nothing}
        ${thread && this._isPatients ? this._renderMenu(thread) : nothing} ${thread ? this._print.renderButton(undefined) : nothing}
      </ds-page-header>
      ${this._print.renderFailure()} ${this._export.renderFailure()} ${this._sorting.renderFailure()} ${this._toMove.renderFailure()}
    `;
  }

  private get _isPatients(): boolean {
    return this.subject.kind === 'patient';
  }

  /** The list as it was, where the conversation was opened from one. */
  private get _listPath(): string {
    return this._isPatients ? `/messages${writeQuery(readQuery(location.search))}` : '/messages';
  }

  private _renderMenu(thread: Thread) {
    return html`<ds-menu-button
      slot="actions"
      icon="more"
      placement="end"
      variant="secondary"
      hide-caption
      .caption=${msg('Conversation:', { id: 'messages.thread.menu' })}
      .label=${msg('More', { id: 'messages.thread.more' })}
      .items=${[
        // It is read by being open.
        ...deedItems({ ...thread, unreadCount: 0 }),
        { separator: true as const },
        { id: 'text', label: msg('Save as text', { id: 'messages.thread.save-text' }), icon: 'download' as const },
        { id: 'json', label: msg('Save as data (JSON)', { id: 'messages.thread.save-json' }), icon: 'download' as const },
      ]}
      @menu-select=${({ detail }: MenuSelectEvent) => void this._onMenu(detail.id, thread)}
    ></ds-menu-button>`;
  }

  /** What stands above the heading. */
  protected eyebrowOf(_thread: Thread): string {
    return '';
  }

  protected renderThread(thread: Thread): TemplateResult {
    return html`
      ${this._isPatients && thread.standing && !thread.isClosed ? html`<messages-standing .standing=${thread.standing} .timeZone=${thread.timeZone}></messages-standing>` : nothing}
      ${thread.linked ? html`<messages-linked-item .linked=${thread.linked} .timeZone=${thread.timeZone}></messages-linked-item>` : nothing}
      ${this._renderEarlier(thread)}
      <messages-conversation
        .messages=${thread.messages}
        .timeZone=${thread.timeZone}
        .side=${this.subject.kind}
        .threadId=${thread.id}
        .newFrom=${this._newFrom}
        @message-seen=${this._onSeen}
      ></messages-conversation>
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
      ${
        this._isPatients
          ? html`<messages-move-dialog @target-select=${(event: TargetSelectEvent) => void this._onTarget(event)}></messages-move-dialog>`
          : nothing
      }
    `;
  }

  private _renderEarlier({ earlier, messageCount, messages }: Thread) {
    if (earlier === null) return nothing;
    return html`<div class="earlier">
      <ds-button .busy=${this._earlier.busy} @click=${() => void this._earlier.run(earlier)}>${msg('Earlier messages', { id: 'messages.thread.earlier' })}</ds-button>
      <span>${msg(str`${messages.length} of ${messageCount} messages`, { id: 'messages.thread.shown' })}</span>
      ${this._earlier.renderFailure()}
    </div>`;
  }

  private _renderReply(thread: Thread) {
    if (!this.subject.scopes.includes('messages:write')) {
      return html`<ds-alert quiet tone="info">${msg('You can read these messages, but you can’t reply to them.', { id: 'messages.thread.read-only' })}</ds-alert>`;
    }
    if (this._isPatients && thread.isClosed) return this._renderClosed(thread);
    return html`
      <ds-card>
        <ds-stack>
          ${
            this._isPatients
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

  /** A new one to the same team goes on from there. */
  private _renderClosed({ id }: Thread) {
    return html`<ds-alert quiet tone="info" .heading=${msg('This conversation is closed', { id: 'messages.thread.closed' })}>
      ${msg('No one has written here for a long time. You can still read it. To ask more, start a new message to the same team.', { id: 'messages.thread.closed-text' })}
      <ds-button slot="actions" variant="primary" .href=${this.navigation.href(`/messages/new?from=${id}`)}>${msg('Write to the same team', { id: 'messages.thread.closed-new' })}</ds-button>
    </ds-alert>`;
  }

  /** A draft was sent, which the conversation holds from now on. */
  private _onSent(): void {
    void this._thread.refresh();
  }

  private _onLoaded(thread: Thread, before: Thread | undefined): void {
    if (!before) {
      this._newFrom = this._isPatients ? firstUnread(thread) : undefined;
      return;
    }
    // What was asked for meanwhile, and came before, is no news.
    const last = before.messages.at(-1)?.sentAt ?? '';
    this._announce(thread.messages.filter(({ sentAt, mine }) => sentAt > last && !mine));
  }

  private _announce(messages: readonly ThreadMessage[]): void {
    if (messages.length === 0) return;
    const author = messages.at(-1)?.authorName ?? '';
    this.announcer.announce(messages.length === 1 ? msg(str`1 new message from ${author}`, { id: 'messages.arrived.from' }) : arrivedText(messages.length));
  }

  private _onSeen({ detail }: MessageSeenEvent): void {
    const thread = this._thread.value;
    if (!thread || thread.unreadCount === 0) return;
    // Only a mark: when it fails, the thread stays new and the next opening marks it.
    markRead(this.api, this.subject, thread.id, detail.id).catch(() => undefined);
  }

  private async _onMenu(id: string, thread: Thread): Promise<void> {
    if (id === 'text' || id === 'json') {
      this._exported = id;
      await this._export.run();
    } else if (id === 'move') await this._toMove.run(thread);
    else if (id === 'unread') this._leave(await this._sorting.mark([thread], false));
    else if (id === 'inbox' || id === 'archive' || id === 'trash') this._leave(await this._sorting.move([thread], { place: id }));
  }

  private async _onTarget({ detail: { to, threads } }: TargetSelectEvent): Promise<void> {
    this._leave(await this._sorting.move(threads, to));
  }

  /** What was put away is not looked at any more; and what is new again would be read by being looked at. */
  private _leave(isDone: boolean): void {
    if (isDone) this.navigation.navigate(this._listPath);
  }

  /** All of it, for paper. */
  private _whole(): Thread | undefined | Promise<Thread> {
    const thread = this._thread.value;
    if (!thread || thread.earlier === null) return thread;
    return wholeThread(this.api, this.subject, thread);
  }

  private async _focusOn(id: string | undefined): Promise<void> {
    await this.updateComplete;
    await this._conversation?.updateComplete;
    if (id !== undefined) this._conversation?.focusMessage(id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-thread-page': MessagesThreadPage;
  }
}
