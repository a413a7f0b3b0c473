/** The threads of a patient, or, at the clinic desk, those of the clinic's patients. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import type { DsSelect } from '@portal/design-system/classes/select';
import { msg, str } from '@lit/localize';
import type { ThreadSummary } from '@portal/bff/contract/messages';
import { FeaturePage, formatDateTime, formatBirthDate, PagedResource, personNameText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { listThreads } from '../../api/messages-api.ts';
import type { ThreadFilter } from '../../api/messages-api.ts';

export class MessagesInboxPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ds-select {
        max-inline-size: 20rem;
      }
      .excerpt {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
    `,
  ];

  @state() private _filter: ThreadFilter = 'awaiting';

  private readonly _threads = new PagedResource(this, {
    args: () => [this.api, this.subject, this._filter] as const,
    // Patients see all of their threads; only the desk has a pile to work off.
    load: ([api, subject, filter], reading, part) => listThreads(api, subject, subject.kind === 'clinic' ? filter : 'all', part, reading),
    keeps: true,
    live: 'messages.changed',
    row: 'ds-list-item',
  });

  override render() {
    const heading =
      this.subject.kind === 'clinic' ? msg('Patient messages', { id: 'messages.inbox.clinic-title' }) : msg('Messages', { id: 'messages.inbox.title' });
    return html`
      <ds-page-header .heading=${heading}></ds-page-header>
      ${this.subject.kind === 'clinic' ? this._renderFilter() : nothing}
      ${this._threads.render(msg('Loading messages', { id: 'messages.inbox.loading' }), ({ items }) => this._renderThreads(items))}
    `;
  }

  private _renderFilter() {
    const options = [
      { value: 'awaiting', label: msg('Waiting for a reply', { id: 'messages.inbox.filter-awaiting' }) },
      { value: 'all', label: msg('All conversations', { id: 'messages.inbox.filter-all' }) },
    ];
    return html`
      <ds-select
        required
        .label=${msg('Show', { id: 'messages.inbox.filter' })} .requiredMessage=${msg('Choose what to show.', { id: 'messages.inbox.filter-missing' })}
        .options=${options}
        .value=${this._filter}
        @change=${this._onFilter}
      ></ds-select>
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
    if (this.subject.kind === 'clinic' && this._filter === 'awaiting') {
      return html`
        <ds-empty-state icon="check-circle" .heading=${msg('No one is waiting', { id: 'messages.inbox.none-awaiting' })}>
          ${msg('Every patient message has a reply.', { id: 'messages.inbox.none-awaiting-text' })}
        </ds-empty-state>
      `;
    }
    return html`
      <ds-empty-state icon="mail" .heading=${msg('No messages yet', { id: 'messages.inbox.none' })}>
        ${msg('Messages between you and your care team will show up here.', { id: 'messages.inbox.none-text' })}
      </ds-empty-state>
    `;
  }

  private _renderRow(thread: ThreadSummary) {
    const { patient, subject, unreadCount } = thread;
    return html`
      <ds-list-item .href=${this.navigation.href(`/messages/${thread.id}`)} ?unread=${unreadCount > 0}>
        ${patient ? html`<bdi>${personNameText(patient.displayName)}</bdi>` : subject}
        <ds-icon slot="start" name="mail"></ds-icon>
        ${patient ? html`<span slot="meta">${this._bornText(patient.birthDate)} · ${subject}</span>` : nothing}
        <span slot="meta" class="excerpt">${[thread.lastAuthor, thread.excerpt].filter(Boolean).join(': ')}</span>
        <span slot="meta">${formatDateTime(thread.lastMessageAt, thread.timeZone, this.locale)}</span>
        ${this._renderBadge(thread)}
      </ds-list-item>
    `;
  }

  private _renderBadge({ patient, awaitsClinic, unreadCount }: ThreadSummary) {
    if (patient && awaitsClinic) {
      return html`<ds-badge slot="trailing" tone="warning">${msg('Needs a reply', { id: 'messages.inbox.awaiting' })}</ds-badge>`;
    }
    if (unreadCount === 0) return nothing;
    return html`<ds-badge slot="trailing" tone="info">${msg(str`${unreadCount} new`, { id: 'messages.inbox.new' })}</ds-badge>`;
  }

  private _bornText(birthDate: string | null): string {
    const born = formatBirthDate(birthDate, this.locale.locale);
    return birthDate === null ? born : msg(str`Born ${born}`, { id: 'messages.patient.born' });
  }

  private _onFilter(event: Event): void {
    // The options above are the only values it can have.
    this._filter = (event.currentTarget as DsSelect).value as ThreadFilter;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-inbox-page': MessagesInboxPage;
  }
}
