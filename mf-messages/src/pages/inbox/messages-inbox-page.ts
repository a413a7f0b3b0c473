/** The threads of a patient. The clinic desk has its own list (`pages/desk-inbox`). */
import '@portal/design-system/avatar';
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { ThreadSummary } from '@portal/bff/contract/messages';
import { FeaturePage, formatDateTime, PagedResource, whoseText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listThreads } from '../../api/messages-api.ts';

export class MessagesInboxPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .excerpt {
        display: -webkit-box;
        overflow: hidden;
        white-space: normal;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
    `,
  ];

  private readonly _threads = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listThreads(api, subject, part, reading),
    keeps: true,
    live: 'messages.changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${whoseText(this.subject, msg('Messages', { id: 'messages.inbox.title' }), (person) => msg(str`${person}’s messages`, { id: 'messages.inbox.theirs' }))} .headingLevel=${this.headingLevel}></ds-page-header>
      ${this._threads.render(msg('Loading messages', { id: 'messages.inbox.loading' }), ({ items }) => this._renderThreads(items))}
    `;
  }

  private _renderThreads(threads: readonly ThreadSummary[]) {
    if (threads.length === 0) return html`<ds-card>${this._renderNone()}</ds-card>`;
    return html`
      <ds-card>
        <ds-list divided .label=${msg('Conversations', { id: 'messages.inbox.list' })}>
          ${repeat(
            threads,
            ({ id }) => id,
            (thread) => this._renderRow(thread),
          )}
        </ds-list>
        ${this._threads.renderMore({ label: msg('More conversations', { id: 'messages.inbox.more' }) })}
      </ds-card>
    `;
  }

  private _renderNone() {
    return html`
      <ds-empty-state picture="messages" icon="mail" .heading=${msg('No messages yet', { id: 'messages.inbox.none' })}>
        ${msg('Messages between you and your care team will show up here.', { id: 'messages.inbox.none-text' })}
      </ds-empty-state>
    `;
  }

  private _renderRow({ id, subject, lastAuthor, excerpt, lastMessageAt, timeZone, unreadCount }: ThreadSummary) {
    const href = this.navigation.href(`/messages/${id}`);
    return html`
      <ds-list-item .href=${href} ?current=${href === this.opened} ?unread=${unreadCount > 0}>
        ${subject}
        ${lastAuthor ? html`<ds-avatar slot="start" size="small" .name=${lastAuthor}></ds-avatar>` : html`<ds-icon slot="start" name="mail"></ds-icon>`}
        <span slot="meta" class="excerpt">${[lastAuthor, excerpt].filter(Boolean).join(': ')}</span>
        <span slot="meta">${formatDateTime(lastMessageAt, timeZone, this.locale)}</span>
        ${unreadCount === 0 ? nothing : html`<ds-badge slot="trailing" tone="info">${msg(str`${unreadCount} new`, { id: 'messages.inbox.new' })}</ds-badge>`}
      </ds-list-item>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-inbox-page': MessagesInboxPage;
  }
}
