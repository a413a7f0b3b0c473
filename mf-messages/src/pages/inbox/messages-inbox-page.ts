/** The conversations of a patient: where they are kept, finding them, and sorting many at once. The clinic desk has its own list (`pages/desk-inbox`). */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/menu-button';
import '@portal/design-system/page-header';
import '@portal/design-system/skeleton';
import '../../list/messages-find.ts';
import '../../list/messages-no-messages.ts';
import '../../list/messages-selection-bar.ts';
import '../../list/messages-thread-row.ts';
import '../../places/messages-folder-dialog.ts';
import '../../places/messages-move-dialog.ts';
import '../../places/messages-places.ts';
import type { MenuSelectEvent } from '@portal/design-system/classes/menu-button';
import { msg, str } from '@lit/localize';
import type { ThreadList, ThreadSummary } from '@portal/bff/contract/messages';
import { FeaturePage, PagedResource, Resource, whoseText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { readFolders, searchThreads } from '../../api/places-api.ts';
import { keepWords, wordsFor } from '../../list/kept-words.ts';
import type { FindChangeEvent } from '../../list/messages-find.ts';
import type { PickAllEvent } from '../../list/messages-selection-bar.ts';
import type { MessagesThreadRow, RowPickEvent, ThreadDeed } from '../../list/messages-thread-row.ts';
import { arrivedText, arrivedIn } from '../../list/arrivals.ts';
import { Picks } from '../../list/picks.ts';
import { ListAddress } from '../../places/list-address.ts';
import { isNarrowed, queryOf, wantedOf, writeQuery } from '../../places/list-query.ts';
import type { MessagesFolderDialog, FolderDoneEvent } from '../../places/messages-folder-dialog.ts';
import type { MessagesMoveDialog, TargetSelectEvent } from '../../places/messages-move-dialog.ts';
import type { PlaceSelectEvent } from '../../places/messages-places.ts';
import { countText, nameOf } from '../../places/place-text.ts';
import { Sorting } from '../../places/sorting.ts';
import { inboxStyles } from './inbox-styles.ts';

/** Rows of a first part: more than a screen of them. */
const FIRST = '25';

export class MessagesInboxPage extends FeaturePage {
  static override styles = [FeaturePage.styles, inboxStyles];

  /** The words that are looked for; `undefined` until the page knows whose they would be. */
  @state() private _text: string | undefined;
  @query('messages-move-dialog') private _moveDialog!: MessagesMoveDialog;
  @query('messages-folder-dialog') private _folderDialog!: MessagesFolderDialog;

  private readonly _address = new ListAddress(this);
  private readonly _picks = new Picks(this);
  /** What the shown list was asked for by. */
  private _shownFor: unknown;

  private readonly _threads = new PagedResource(this, {
    args: () => [this.api, this.subject, this._address.value, this._text ?? ''] as const,
    load: async ([api, subject, asked, text], reading, part) => {
      const list = await searchThreads(api, subject, wantedOf(asked, text, Date.now()), { limit: FIRST, ...part }, reading);
      this._shownFor = JSON.stringify([queryOf(asked), text]);
      return list;
    },
    keeps: true,
    live: ['messages.changed', 'messages.sorted'],
    row: 'messages-thread-row',
    loaded: (list, before) => this._onLoaded(list, before),
  });

  private readonly _folders = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readFolders(api, subject, reading),
    live: ['messages.changed', 'messages.sorted'],
  });

  private readonly _sorting = new Sorting(this, async () => {
    await Promise.all([this._threads.refresh(), this._folders.refresh()]);
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this._text ??= wordsFor(this.subject.id);
  }

  override render(): TemplateResult {
    const asked = this._address.value;
    return html`
      <ds-page-header .heading=${whoseText(this.subject, msg('Messages', { id: 'messages.inbox.title' }), (person) => msg(str`${person}’s messages`, { id: 'messages.inbox.theirs' }))} .headingLevel=${this.headingLevel}>
        ${
          this.subject.scopes.includes('messages:write')
            ? html`<ds-button slot="actions" variant="primary" .href=${this.navigation.href('/messages/new')}>
              <ds-icon slot="start" name="plus"></ds-icon>${msg('Write a message', { id: 'messages.inbox.write' })}
            </ds-button>`
            : nothing
        }
      </ds-page-header>
      <div class="room">
        <div class="parts">
          <messages-places
            .current=${queryOf(asked)}
            .folders=${this._folders.value}
            @place-select=${this._onPlace}
            @folder-new=${() => this._folderDialog.show({ kind: 'make' })}
          ></messages-places>
          <div class="main">
            <messages-find .query=${asked} .text=${this._text ?? ''} .count=${this._foundCount} @find-change=${this._onFind}></messages-find>
            ${this._renderHead()} ${this._sorting.renderFailure()}
            ${this._threads.render(msg('Loading messages', { id: 'messages.inbox.loading' }), (list) => this._renderThreads(list))}
          </div>
        </div>
      </div>
      <messages-move-dialog .folders=${this._folders.value?.folders ?? []} @target-select=${this._onTarget}></messages-move-dialog>
      <messages-folder-dialog @folder-done=${this._onFolderDone}></messages-folder-dialog>
    `;
  }

  private get _isSearch(): boolean {
    return (this._text ?? '') !== '';
  }

  /** Told where something is looked for; a place says how much is in it beside its name. */
  private get _foundCount(): number | undefined {
    return this._isSearch || isNarrowed(this._address.value) ? this._threads.value?.count : undefined;
  }

  /** What is shown is of the place and the words that are wanted. */
  private get _isShown(): boolean {
    return this._shownFor === JSON.stringify([queryOf(this._address.value), this._text]);
  }

  private _renderHead() {
    const asked = this._address.value;
    const folder = asked.folderId === undefined ? undefined : this._folders.value?.folders.find(({ id }) => id === asked.folderId);
    const count = this._isShown ? this._threads.value?.count : undefined;
    return html`<div class="head">
      <h2 id="place" role="heading" aria-level=${this.headingLevel + 1} tabindex="-1">
        ${this._isSearch ? msg('Search results', { id: 'messages.inbox.results' }) : nameOf(asked, this._folders.value)}
      </h2>
      ${count === undefined ? nothing : html`<span class="muted">${countText(count)}</span>`}
      ${
        folder && !this._isSearch
          ? html`<ds-menu-button
            icon="more"
            hide-label
            placement="end"
            .label=${msg('Change this folder', { id: 'messages.folder.menu' })}
            .items=${[
              { id: 'name', label: msg('Rename the folder', { id: 'messages.folder.rename-title' }), icon: 'file' as const },
              { id: 'delete', label: msg('Delete the folder', { id: 'messages.folder.delete' }), icon: 'trash' as const },
            ]}
            @menu-select=${({ detail }: MenuSelectEvent) => this._folderDialog.show({ kind: detail.id === 'name' ? 'name' : 'delete', folder })}
          ></ds-menu-button>`
          : nothing
      }
    </div>
    ${
      asked.place === 'trash'
        ? html`<p class="muted">${msg('What you put in the trash is kept. It stays part of your health record, and you can move it back at any time.', { id: 'messages.inbox.trash-note' })}</p>`
        : nothing
    }`;
  }

  private _renderThreads({ items }: ThreadList) {
    if (!this._isShown) return html`<ds-skeleton variant="card" .label=${msg('Loading messages', { id: 'messages.inbox.loading' })}></ds-skeleton>`;
    if (items.length === 0) return html`<ds-card>${this._renderNone()}</ds-card>`;
    const asked = this._address.value;
    const suffix = writeQuery(asked);
    return html`
      <ds-card>
        <messages-selection-bar
          .picked=${this._picks.among(items)}
          .shown=${items.length}
          ?busy=${this._sorting.busy}
          @pick-all=${({ detail }: PickAllEvent) => this._picks.setAll(items, detail.isPicked)}
          @row-deed=${({ detail }: CustomEvent<{ deed: ThreadDeed }>) => void this._do(detail.deed, this._picks.among(items))}
        ></messages-selection-bar>
        <ds-list divided .label=${msg('Conversations', { id: 'messages.inbox.list' })} @click=${this._onOpen} @keydown=${this._onKey}>
          ${repeat(
            items,
            ({ id }) => id,
            (thread, index) => {
              const href = this.navigation.href(`/messages/${thread.id}`);
              return html`<messages-thread-row
                .thread=${thread}
                .href=${href + suffix}
                ?current=${href === this.opened}
                ?picked=${this._picks.has(thread.id)}
                .place=${this._isSearch && thread.place !== 'inbox' ? nameOf(thread, this._folders.value) : ''}
                @row-pick=${({ detail }: RowPickEvent) => this._picks.set(items, index, detail)}
                @row-deed=${({ detail }: CustomEvent<{ deed: ThreadDeed }>) => void this._do(detail.deed, [thread])}
              ></messages-thread-row>`;
            },
          )}
        </ds-list>
        ${this._threads.renderMore({ label: msg('More conversations', { id: 'messages.inbox.more' }) })}
      </ds-card>
    `;
  }

  /** Never an end of the road. */
  private _renderNone() {
    const asked = this._address.value;
    const level = this.headingLevel + 2;
    if (this._isSearch || isNarrowed(asked))
      return html`<ds-empty-state icon="search" .headingLevel=${level} .heading=${msg('No message matches', { id: 'messages.inbox.no-match' })}>
        ${msg('Try other words, or take away what narrows the list.', { id: 'messages.inbox.no-match-text' })}
        <ds-button slot="actions" @click=${() => this._find(queryOf(asked), '')}>${msg('Show all in this place', { id: 'messages.inbox.no-match-all' })}</ds-button>
      </ds-empty-state>`;
    const folders = this._folders.value;
    const isNew =
      folders !== undefined && folders.archive.threads + folders.trash.threads + folders.folders.reduce((sum, { threads }) => sum + threads, 0) === 0;
    if (asked.place === 'inbox' && isNew) return html`<messages-no-messages .headingLevel=${level}></messages-no-messages>`;
    return html`<ds-empty-state picture="messages" icon="check-circle" .headingLevel=${level} .heading=${emptyHeading(asked.place)}>
      ${emptyText(asked.place)}
      ${
        asked.place === 'inbox'
          ? nothing
          : html`<ds-button slot="actions" .href=${this.navigation.href('/messages')}>${msg('Go to the inbox', { id: 'messages.inbox.to-inbox' })}</ds-button>`
      }
    </ds-empty-state>`;
  }

  private async _do(deed: ThreadDeed, threads: readonly ThreadSummary[]): Promise<void> {
    if (threads.length === 0) return;
    if (deed === 'move') return this._moveDialog.show(threads);
    const first = this._rows.findIndex(({ thread }) => thread.id === threads[0]?.id);
    const isDone =
      deed === 'read' || deed === 'unread' ? await this._sorting.mark(threads, deed === 'read') : await this._sorting.move(threads, { place: deed });
    if (isDone) await this._onSorted(threads, first);
  }

  private async _onTarget({ detail: { to, threads } }: TargetSelectEvent): Promise<void> {
    const first = this._rows.findIndex(({ thread }) => thread.id === threads[0]?.id);
    if (await this._sorting.move(threads, to)) await this._onSorted(threads, first);
  }

  /** The focus goes to what stands where they stood, where it was on one of them or on the bar over them. */
  private async _onSorted(threads: readonly ThreadSummary[], first: number): Promise<void> {
    this._picks.drop(threads);
    await this.updateComplete;
    const rows = this._rows;
    const row = rows.find(({ thread }) => thread.id === threads[0]?.id) ?? rows[Math.min(Math.max(first, 0), rows.length - 1)];
    await row?.updateComplete;
    if (row) row.focus();
    else this._focusPlace();
  }

  private get _rows(): MessagesThreadRow[] {
    return [...this.renderRoot.querySelectorAll('messages-thread-row')];
  }

  private _focusPlace(): void {
    this.renderRoot.querySelector<HTMLElement>('#place')?.focus();
  }

  private _onLoaded(list: ThreadList, before: ThreadList | undefined): void {
    this._picks.keep(list.items);
    const count = before ? arrivedIn(before.items, list.items, this.opened) : 0;
    if (count > 0) this.announcer.announce(arrivedText(count));
  }

  private _onFind({ detail }: FindChangeEvent): void {
    this._find(detail.query, detail.text);
  }

  private _find(asked: ReturnType<typeof queryOf>, text: string): void {
    this._text = text;
    this._address.write(asked);
    this._picks.clear();
  }

  private async _onPlace(event: PlaceSelectEvent): Promise<void> {
    const { place, folderId } = event.detail;
    this._text = '';
    this._picks.clear();
    // Drafts have their own page; and what is open beside the list is left by the link.
    if (place === 'drafts' || this.opened !== undefined) return;
    event.preventDefault();
    this._address.write({ place, ...(folderId === undefined ? {} : { folderId }) }, { step: true });
    await this.updateComplete;
    this._focusPlace();
  }

  private async _onFolderDone({ detail: { kind, id } }: FolderDoneEvent): Promise<void> {
    if (kind === 'delete') this._address.write({ place: 'inbox' });
    else if (kind === 'make') this._address.write({ place: 'folder', folderId: id }, { step: true });
    await this._folders.refresh();
    if (kind === 'delete') await this._threads.refresh();
    await this.updateComplete;
    this._focusPlace();
  }

  private _onOpen(event: Event): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link) keepWords(this.subject.id, this._text ?? '', link.href);
  }

  /** Escape lets go of all. */
  private _onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented) this._picks.clear();
  }
}

function emptyHeading(place: ThreadSummary['place'] | 'sent'): string {
  switch (place) {
    case 'inbox':
      return msg('Your inbox is empty', { id: 'messages.inbox.empty' });
    case 'sent':
      return msg('You have not sent a message', { id: 'messages.inbox.empty-sent' });
    case 'archive':
      return msg('Nothing is in the archive', { id: 'messages.inbox.empty-archive' });
    case 'trash':
      return msg('The trash is empty', { id: 'messages.inbox.empty-trash' });
    case 'folder':
      return msg('This folder is empty', { id: 'messages.inbox.empty-folder' });
  }
}

function emptyText(place: ThreadSummary['place'] | 'sent'): string {
  switch (place) {
    case 'inbox':
      return msg('You have put everything away. New answers come here.', { id: 'messages.inbox.empty-text' });
    case 'sent':
      return msg('Conversations in which you wrote show up here.', { id: 'messages.inbox.empty-sent-text' });
    case 'archive':
      return msg('Archive what you are done with. If your care team answers, it comes back to your inbox.', { id: 'messages.inbox.empty-archive-text' });
    case 'trash':
      return msg('What you move to the trash is kept here.', { id: 'messages.inbox.empty-trash-text' });
    case 'folder':
      return msg('Select conversations in your inbox and move them here.', { id: 'messages.inbox.empty-folder-text' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-inbox-page': MessagesInboxPage;
  }
}
