/** The conversations of a clinic's patients, as far as the reader's role has them: what was promised first comes first, and what is late says so. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/empty-state';
import '@portal/design-system/filter-bar';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import type { FilterChangeEvent } from '@portal/design-system/classes/filter-bar';
import { msg, str } from '@lit/localize';
import type { DeskThreadList, ThreadSummary } from '@portal/bff/contract/messages';
import { FeaturePage, formatDateTime, PagedResource, personNameText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { listDeskThreads } from '../../api/desk-api.ts';
import type { DeskFilter } from '../../api/desk-api.ts';
import { bornText, ownerText, TEAMS, teamText } from '../../desk/desk-text.ts';
import { workBadge } from '../../desk/promise-text.ts';

export class MessagesDeskInboxPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .excerpt {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
    `,
  ];

  @state() private _filter: DeskFilter = filterOf(location.search);

  private readonly _threads = new PagedResource(this, {
    args: () => [this.api, this.subject, this._filter] as const,
    load: ([api, subject, filter], reading, part) => listDeskThreads(api, subject, filter, part, reading),
    keeps: true,
    live: 'messages.changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Patient messages', { id: 'messages.inbox.clinic-title' })} .headingLevel=${this.headingLevel}></ds-page-header>
      ${this._renderTools()}
      ${this._renderFilters(this._threads.value?.pools ?? [])}
      ${this._threads.render(msg('Loading messages', { id: 'messages.inbox.loading' }), (list) => this._renderThreads(list))}
    `;
  }

  private _renderTools() {
    if (!this.subject.scopes.includes('messages:write')) return nothing;
    const tools = [
      ['/messages/desk/start', msg('Write to patients', { id: 'messages.start.title' })],
      ['/messages/desk/templates', msg('Templates', { id: 'messages.template.list' })],
      ['/messages/desk/away', msg('Out of office', { id: 'messages.away.title' })],
    ] as const;
    return html`<ds-cluster>${tools.map(([path, text]) => html`<ds-button size="small" .href=${this.navigation.href(path)}>${text}</ds-button>`)}</ds-cluster>`;
  }

  private _renderFilters(pools: DeskThreadList['pools']) {
    const [own] = pools;
    const team = {
      id: 'pool',
      label: msg('Team', { id: 'messages.inbox.team' }),
      kind: 'select' as const,
      options: pools.map(({ pool, waiting, late }) => ({
        value: pool,
        label:
          late > 0
            ? msg(str`${teamText(pool)} (${waiting} waiting, ${late} late)`, { id: 'messages.inbox.team-late' })
            : msg(str`${teamText(pool)} (${waiting} waiting)`, { id: 'messages.inbox.team-waiting' }),
      })),
    };
    const { filter, pool } = this._filter;
    return html`
      <ds-filter-bar
        .filters=${[
          {
            id: 'filter',
            label: msg('Show', { id: 'messages.inbox.filter' }),
            kind: 'select',
            options: [
              { value: 'awaiting', label: msg('Waiting for a reply', { id: 'messages.inbox.filter-awaiting' }) },
              { value: 'mine', label: msg('Assigned to me', { id: 'messages.inbox.filter-mine' }) },
              { value: 'all', label: msg('All conversations', { id: 'messages.inbox.filter-all' }) },
            ],
          },
          ...(pools.length > 1 ? [team] : []),
        ]}
        .values=${{ filter, ...(pools.length > 1 && pool !== 'all' && own ? { pool: pool === 'own' ? own.pool : pool } : {}) }}
        .resultCount=${this._threads.value?.count}
        .moreResults=${this._threads.value?.isMore}
        @filter-change=${this._onFilter}
      ></ds-filter-bar>
    `;
  }

  private _renderThreads({ items, pools }: DeskThreadList) {
    if (items.length === 0) return html`<ds-card>${this._renderNone(pools)}</ds-card>`;
    return html`
      <ds-card>
        <ds-list divided .label=${msg('Conversations', { id: 'messages.inbox.list' })}>
          ${repeat(
            items,
            ({ id }) => id,
            (thread) => this._renderRow(thread),
          )}
        </ds-list>
        ${this._threads.renderMore({ label: msg('More conversations', { id: 'messages.inbox.more' }) })}
      </ds-card>
    `;
  }

  /** Never an end of the road: where another of the reader's teams has somebody waiting, it leads there. */
  private _renderNone(pools: DeskThreadList['pools']) {
    const waiting = this._filter.pool === 'all' ? 0 : pools.reduce((sum, { waiting: count }) => sum + count, 0);
    const isAll = this._filter.filter === 'all' && this._filter.pool === 'all';
    const next: DeskFilter = waiting > 0 ? { filter: 'awaiting', pool: 'all' } : { filter: 'all', pool: 'all' };
    const heading =
      this._filter.filter === 'awaiting'
        ? msg('No one is waiting', { id: 'messages.inbox.none-awaiting' })
        : this._filter.filter === 'mine'
          ? msg('Nothing is assigned to you', { id: 'messages.inbox.none-mine' })
          : msg('No messages yet', { id: 'messages.inbox.none' });
    return html`
      <ds-empty-state icon="check-circle" .heading=${heading}>
        ${waiting > 0 ? teamsText(waiting) : msg('Messages from patients show up here.', { id: 'messages.inbox.none-clinic' })}
        ${
          isAll
            ? nothing
            : html`<ds-button slot="actions" @click=${() => (this._filter = next)}>
                ${waiting > 0 ? msg('Show who is waiting', { id: 'messages.inbox.show-waiting' }) : msg('Show all conversations', { id: 'messages.inbox.show-all' })}
              </ds-button>`
        }
      </ds-empty-state>
    `;
  }

  private _renderRow(thread: ThreadSummary) {
    const { patient, subject, work } = thread;
    return html`
      <ds-list-item .href=${this.navigation.href(`/messages/${thread.id}`)} ?unread=${thread.unreadCount > 0}>
        <bdi>${personNameText(patient?.displayName ?? '')}</bdi>
        <span slot="meta">${bornText(patient?.birthDate ?? null, this.locale.locale)}</span>
        <span slot="meta">${subject}</span>
        <span slot="meta" class="excerpt">${[thread.lastAuthor, thread.excerpt].filter(Boolean).join(': ')}</span>
        <span slot="meta">
          ${[work && teamText(work.pool), work && ownerText(work), formatDateTime(thread.lastMessageAt, thread.timeZone, this.locale)].filter(Boolean).join(' · ')}
        </span>
        ${this._renderBadge(thread)}
      </ds-list-item>
    `;
  }

  private _renderBadge({ work }: ThreadSummary) {
    if (!work) return nothing;
    const { text, tone } = workBadge(work, Date.now(), this.locale.locale);
    return html`<ds-badge slot="trailing" .tone=${tone}>${text}</ds-badge>`;
  }

  private _onFilter({ detail }: FilterChangeEvent): void {
    const { filter, pool } = detail.values;
    const team = this._threads.value?.pools.find((each) => each.pool === pool)?.pool;
    this._filter = { filter: filter === 'mine' || filter === 'all' ? filter : 'awaiting', pool: team ?? 'all' };
    // Who comes back finds the same list; beside a conversation the address is that one's.
    if (this.opened !== undefined) return;
    const url = new URL(location.href);
    url.searchParams.set('show', this._filter.filter);
    url.searchParams.set('team', this._filter.pool);
    history.replaceState(history.state, '', url);
  }
}

/** Of an address; what nobody can show is what a desk begins with. */
function filterOf(search: string): DeskFilter {
  const asked = new URLSearchParams(search);
  const [filter, team] = [asked.get('show'), asked.get('team')];
  return { filter: filter === 'mine' || filter === 'all' ? filter : 'awaiting', pool: TEAMS.find((pool) => pool === team) ?? (team === 'all' ? 'all' : 'own') };
}

const teamsText = (waiting: number): string =>
  waiting === 1
    ? msg('In all your teams 1 conversation is waiting.', { id: 'messages.inbox.none-but-one' })
    : msg(str`In all your teams ${waiting} conversations are waiting.`, { id: 'messages.inbox.none-but' });

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-inbox-page': MessagesDeskInboxPage;
  }
}
