/** A conversation as a row of a list: who wrote last and what, how it stands, and what can be done with it at once. */
import '@portal/design-system/badge';
import '@portal/design-system/checkbox';
import '@portal/design-system/icon';
import '@portal/design-system/menu-button';
import '@portal/design-system/visually-hidden';
import type { MenuItem, MenuSelectEvent, MenuSeparator } from '@portal/design-system/classes/menu-button';
import { msg, str } from '@lit/localize';
import type { ThreadSummary } from '@portal/bff/contract/messages';
import { defineElement, FeatureElement, formatDate, formatDay, formatWallTime } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { roleText } from '../message-text.ts';
import { isLate, phraseOf } from '../standing/standing-text.ts';
import { threadRowStyles } from './thread-row-styles.ts';

/** So long a day needs no year. */
const NEAR_MS = 300 * 86_400_000;

/** What can be done with conversations, one or many. */
export type ThreadDeed = 'read' | 'unread' | 'inbox' | 'archive' | 'trash' | 'move';

/** `row-pick`: the row was chosen or let go; with `isRange` all from the last one on. */
export type RowPickEvent = CustomEvent<{ readonly isPicked: boolean; readonly isRange: boolean }>;
/** `row-deed`: something is to be done with this conversation alone. */
export type RowDeedEvent = CustomEvent<{ readonly deed: ThreadDeed }>;

/**
 * @fires row-pick - The row was chosen or let go.
 * @fires row-deed - Something is to be done with it alone.
 */
export class MessagesThreadRow extends FeatureElement {
  static override styles = [FeatureElement.styles, threadRowStyles];

  @property({ attribute: false }) thread!: ThreadSummary;
  /** Address of the conversation. */
  @property() href = '';
  /** It is the one that is open. */
  @property({ type: Boolean, reflect: true }) current = false;
  @property({ type: Boolean, reflect: true }) picked = false;
  /** Names the place where it lies, in a list of several. */
  @property() place = '';

  private _isShifted = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('role')) this.setAttribute('role', 'listitem');
  }

  /** Focuses the link. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('a')?.focus(options);
  }

  override render(): TemplateResult {
    const { thread } = this;
    const { subject, unreadCount, excerpt } = thread;
    const isUnread = unreadCount > 0;
    return html`<div class="row ${isUnread ? 'unread' : ''}">
      <ds-checkbox
        .label=${msg(str`Select “${subject}”`, { id: 'messages.row.select' })}
        .checked=${this.picked}
        @click=${(event: MouseEvent) => (this._isShifted = event.shiftKey)}
        @change=${this._onPick}
      ></ds-checkbox>
      <div class="main">
        <p class="author">${isUnread ? html`<span class="dot"></span>` : nothing}<bdi>${this._author}</bdi>${this._renderActedFor()}</p>
        <p class="subject">
          <a href=${this.href} aria-current=${this.current ? 'page' : nothing}
            >${isUnread ? html`<ds-visually-hidden>${msg('Unread:', { id: 'messages.row.unread' })} </ds-visually-hidden>` : nothing}${subject}</a
          >
          ${isUnread ? html`<ds-badge class=${unreadCount === 1 ? 'single' : ''} tone="info">${newText(unreadCount)}</ds-badge>` : nothing}
        </p>
        <p class="excerpt">${excerpt}</p>
        ${this._renderFacts()}
      </div>
      <div class="end">
        ${thread.hasFiles ? html`<ds-icon name="paperclip"></ds-icon><ds-visually-hidden>${msg('Has files', { id: 'messages.row.files' })}</ds-visually-hidden>` : nothing}
        <time datetime=${thread.lastMessageAt}>${this._time}</time>
      </div>
      <ds-menu-button
        hide-label
        placement="end"
        .label=${msg(str`What to do with “${subject}”`, { id: 'messages.row.menu' })}
        .items=${deedItems(thread)}
        @menu-select=${this._onDeed}
      ></ds-menu-button>
    </div>`;
  }

  private get _author(): string {
    const { lastIsMine, lastAuthor } = this.thread;
    return lastIsMine ? msg('You', { id: 'messages.conversation.you' }) : (lastAuthor ?? '');
  }

  private _renderActedFor() {
    const { lastOnBehalfOf } = this.thread;
    return lastOnBehalfOf === null ? nothing : html` <span class="for">${roleText(`for ${lastOnBehalfOf}`)}</span>`;
  }

  private _renderFacts() {
    const { standing, timeZone } = this.thread;
    const now = Date.now();
    const phrase = standing ? phraseOf(standing, timeZone, this.locale.locale, now) : '';
    if (phrase === '' && this.place === '') return nothing;
    const late = standing !== null && phrase !== '' && isLate(standing, now);
    return html`<p class="facts">
      ${phrase === '' ? nothing : html`<span class=${late ? 'late' : ''}><ds-icon size="small" name=${late ? 'alert' : 'clock'}></ds-icon>${phrase}</span>`}
      ${this.place === '' ? nothing : html`<span><ds-icon size="small" name="folder"></ds-icon>${this.place}</span>`}
    </p>`;
  }

  /** Of today the time, of before the day. */
  private get _time(): string {
    const { lastMessageAt, timeZone } = this.thread;
    const { locale } = this.locale;
    const today = formatDate(new Date().toISOString(), timeZone, locale, 'short');
    const day = formatDate(lastMessageAt, timeZone, locale, 'short');
    if (day === today) return formatWallTime(lastMessageAt, timeZone, locale);
    return Date.now() - Date.parse(lastMessageAt) < NEAR_MS ? formatDay(lastMessageAt, timeZone, locale) : day;
  }

  private _onPick(event: Event): void {
    const isPicked = (event.target as HTMLElement & { checked: boolean }).checked;
    this.dispatchEvent(new CustomEvent('row-pick', { detail: { isPicked, isRange: this._isShifted } }));
  }

  private _onDeed({ detail }: MenuSelectEvent): void {
    this.dispatchEvent(new CustomEvent('row-deed', { detail: { deed: detail.id } }));
  }
}

const newText = (count: number): string => msg(str`${count} new`, { id: 'messages.inbox.new' });

/** What can be done with a conversation that lies here and is read or not. */
export function deedItems({ place, unreadCount }: Pick<ThreadSummary, 'place' | 'unreadCount'>): (MenuItem | MenuSeparator)[] {
  const items: (MenuItem | MenuSeparator)[] = [
    unreadCount > 0
      ? { id: 'read', label: msg('Mark as read', { id: 'messages.deed.read' }), icon: 'eye' }
      : { id: 'unread', label: msg('Mark as unread', { id: 'messages.deed.unread' }), icon: 'mail' },
    { separator: true },
  ];
  if (place !== 'inbox') items.push({ id: 'inbox', label: msg('Move to inbox', { id: 'messages.deed.inbox' }), icon: 'inbox' });
  if (place !== 'archive') items.push({ id: 'archive', label: msg('Archive', { id: 'messages.deed.archive' }), icon: 'archive' });
  items.push({ id: 'move', label: msg('Move to a folder…', { id: 'messages.deed.move' }), icon: 'folder' });
  if (place !== 'trash') items.push({ id: 'trash', label: msg('Move to trash', { id: 'messages.deed.trash' }), icon: 'trash' });
  return items;
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('messages-thread-row', MessagesThreadRow);

declare global {
  interface HTMLElementTagNameMap {
    'messages-thread-row': MessagesThreadRow;
  }
  interface HTMLElementEventMap {
    'row-pick': RowPickEvent;
    'row-deed': RowDeedEvent;
  }
}
