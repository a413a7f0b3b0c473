/** The way between the places of conversations: beside a wide list, above a narrow one behind a button. */
import '@portal/design-system/button';
import '@portal/design-system/icon';
import '@portal/design-system/visually-hidden';
import { msg, str } from '@lit/localize';
import type { MessageFolders } from '@portal/bff/contract/messages';
import { defineElement, FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { queryOf, writeQuery } from './list-query.ts';
import type { PlaceKind } from './list-query.ts';
import { nameOf, PLACE_ICONS, placeText, unreadText } from './place-text.ts';

/** Where somebody is, or goes. */
export type Place = { readonly place: PlaceKind | 'drafts'; readonly folderId?: string | undefined };
/** `place-select`: a place was chosen; `preventDefault()` says that the page itself goes there. */
export type PlaceSelectEvent = CustomEvent<Place>;

const OWN = ['inbox', 'drafts', 'sent', 'archive', 'trash'] as const;

/**
 * Who places it beside a list says so by its custom properties.
 *
 * @fires place-select - A place was chosen. Its link leads there unless that is prevented.
 * @fires folder-new - A new folder is wanted.
 * @cssprop [--messages-places-chooser=block] - `none` where all places show.
 * @cssprop [--messages-places-closed=none] - `block` where all places show.
 */
export class MessagesPlaces extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
      }

      ul {
        display: grid;
        gap: 2px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .folders {
        margin-block-start: var(--ds-space-3);
        padding-block-start: var(--ds-space-3);
        border-block-start: var(--ds-border);
      }

      a {
        display: flex;
        gap: var(--ds-space-3);
        align-items: center;
        min-block-size: var(--ds-target);
        padding-inline: var(--ds-space-3);
        border-radius: var(--ds-radius-s);
        color: var(--ds-color-text);
        text-decoration: none;
      }

      a:hover {
        background: var(--ds-color-hover);
        text-decoration: underline;
      }

      a:focus-visible {
        outline: 3px solid var(--ds-color-focus);
        outline-offset: -3px;
      }

      a[aria-current] {
        background: var(--ds-color-primary-soft);
        font-weight: var(--ds-weight-bold);
        box-shadow: inset 4px 0 0 var(--ds-color-primary);
      }

      .name {
        flex: 1;
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .count {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
        font-variant-numeric: tabular-nums;
      }

      .new {
        min-inline-size: 1.6em;
        padding: 0 0.4em;
        border-radius: var(--ds-radius-full);
        background: var(--ds-color-primary);
        color: var(--ds-color-on-primary);
        font-weight: var(--ds-weight-bold);
        text-align: center;
      }

      .chooser {
        display: var(--messages-places-chooser, block);
        --ds-button-width: 100%;
      }

      nav.closed {
        display: var(--messages-places-closed, none);
      }

      .frame {
        padding: var(--messages-places-padding, var(--ds-space-2));
        border: var(--messages-places-border, var(--ds-border));
        border-radius: var(--ds-radius);
        background: var(--messages-places-ground, var(--ds-color-surface));
      }

      nav {
        margin-block-start: var(--messages-places-gap, var(--ds-space-2));
      }

      .make {
        margin-block-start: var(--ds-space-2);
      }

      @media (forced-colors: active) {
        a[aria-current] {
          outline: 2px solid CanvasText;
          outline-offset: -2px;
        }

        .new {
          border: 1px solid CanvasText;
        }
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** Where somebody is. */
  @property({ attribute: false }) current: Place = { place: 'inbox' };
  /** How much lies where, once that is known. */
  @property({ attribute: false }) folders: MessageFolders | undefined;

  /** Where it stands above the list. */
  @state() private _isOpen = false;

  override render(): TemplateResult {
    const { current, folders } = this;
    const name = current.place === 'drafts' ? placeText('drafts') : nameOf({ place: current.place, folderId: current.folderId }, folders);
    const unread = this._countsOf(current)?.unread ?? 0;
    return html`
      <ds-button class="chooser" .expanded=${this._isOpen ? 'true' : 'false'} @click=${() => (this._isOpen = !this._isOpen)}>
        <ds-icon slot="start" name=${PLACE_ICONS[current.place]}></ds-icon>
        <ds-visually-hidden>${msg('Place:', { id: 'messages.place.chooser' })} </ds-visually-hidden>${name}${unread > 0 ? html` · ${unreadText(unread)}` : nothing}
        <ds-icon slot="end" name=${this._isOpen ? 'chevron-up' : 'chevron-down'}></ds-icon>
      </ds-button>
      <nav class="frame ${this._isOpen ? 'open' : 'closed'}" aria-label=${msg('Places for messages', { id: 'messages.place.nav' })}>
        <ul>
          ${OWN.filter((place) => place !== 'drafts' || this.subject.scopes.includes('messages:write')).map((place) => this._renderLink({ place }, placeText(place)))}
        </ul>
        ${
          folders && folders.folders.length > 0
            ? html`<ul class="folders" aria-label=${msg('Your folders', { id: 'messages.place.folders' })}>
              ${folders.folders.map(({ id, name: folder }) => this._renderLink({ place: 'folder', folderId: id }, folder))}
            </ul>`
            : nothing
        }
        <ds-button class="make" variant="quiet" @click=${() => this.dispatchEvent(new CustomEvent('folder-new'))}>
          <ds-icon slot="start" name="plus"></ds-icon>${msg('New folder', { id: 'messages.place.new-folder' })}
        </ds-button>
      </nav>
    `;
  }

  private _renderLink(to: Place, name: string) {
    const isCurrent = to.place === this.current.place && to.folderId === this.current.folderId;
    return html`<li>
      <a href=${this.navigation.href(pathOf(to))} aria-current=${isCurrent ? 'page' : nothing} @click=${(event: MouseEvent) => this._onSelect(event, to)}>
        <ds-icon name=${PLACE_ICONS[to.place]}></ds-icon><span class="name">${name}</span>${this._renderCount(to)}
      </a>
    </li>`;
  }

  /** What is new counts where there is something new; of drafts and the trash all do. */
  private _renderCount(to: Place) {
    const counts = this._countsOf(to);
    if (!counts) return nothing;
    if (counts.unread > 0)
      return html`<span class="count new" aria-hidden="true">${counts.unread}</span><ds-visually-hidden>${unreadText(counts.unread)}</ds-visually-hidden>`;
    if (to.place !== 'drafts' || counts.threads === 0) return nothing;
    return html`<span class="count" aria-hidden="true">${counts.threads}</span><ds-visually-hidden>${msg(str`${counts.threads} waiting to be sent`, { id: 'messages.place.drafts-count' })}</ds-visually-hidden>`;
  }

  private _countsOf({ place, folderId }: Place): { readonly threads: number; readonly unread: number } | undefined {
    const { folders } = this;
    if (!folders) return undefined;
    if (place === 'folder') return folders.folders.find(({ id }) => id === folderId);
    return place === 'sent' || place === 'drafts' ? { threads: folders[place], unread: 0 } : folders[place];
  }

  private _onSelect(event: MouseEvent, to: Place): void {
    this._isOpen = false;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (isPlain && !this.dispatchEvent(new CustomEvent('place-select', { detail: to, cancelable: true }))) event.preventDefault();
  }
}

/** The address of a place, within the subject's pages. */
export const pathOf = ({ place, folderId }: Place): string =>
  place === 'drafts' ? '/messages/drafts' : `/messages${writeQuery(queryOf({ place, ...(folderId === undefined ? {} : { folderId }) }))}`;

// Not a view the shell mounts, so its pages bring it along.
defineElement('messages-places', MessagesPlaces);

declare global {
  interface HTMLElementTagNameMap {
    'messages-places': MessagesPlaces;
  }
  interface HTMLElementEventMap {
    'place-select': PlaceSelectEvent;
    'folder-new': CustomEvent<null>;
  }
}
