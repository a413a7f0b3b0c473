/** Chooses all conversations that are shown, and says what can be done with those that are chosen. */
import '@portal/design-system/button';
import '@portal/design-system/checkbox';
import '@portal/design-system/icon';
import { msg, str } from '@lit/localize';
import type { ThreadSummary } from '@portal/bff/contract/messages';
import { defineElement, FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { IconName } from '@portal/design-system/icons';
import type { RowDeedEvent, ThreadDeed } from './messages-thread-row.ts';

/** `pick-all`: all that are shown, or none. */
export type PickAllEvent = CustomEvent<{ readonly isPicked: boolean }>;

/**
 * @fires pick-all - All that are shown are chosen, or none.
 * @fires row-deed - Something is to be done with those that are chosen.
 */
export class MessagesSelectionBar extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        position: sticky;
        inset-block-start: 0;
        z-index: 2;
        display: block;
        border-block-end: var(--ds-border);
        background: var(--ds-color-surface);
        container-type: inline-size;
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ds-space-2);
        align-items: center;
        min-block-size: var(--ds-target);
      }

      .deeds {
        display: flex;
        flex-wrap: wrap;
        margin-inline-start: auto;
      }

      @container (max-width: 44rem) {
        .deeds ds-button {
          --ds-button-padding: var(--ds-space-3);
        }

        .text {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
          white-space: nowrap;
        }
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** Those that are chosen. */
  @property({ attribute: false }) picked: readonly ThreadSummary[] = [];
  /** How many are shown. */
  @property({ type: Number }) shown = 0;
  @property({ type: Boolean }) busy = false;

  override render(): TemplateResult {
    const { length: count } = this.picked;
    const isAll = count === this.shown;
    return html`<div class="bar" role="group" aria-label=${msg('Selected conversations', { id: 'messages.bar.label' })}>
      <ds-checkbox
        .label=${count === 0 ? msg('Select all', { id: 'messages.bar.all' }) : msg(str`${count} selected`, { id: 'messages.bar.count' })}
        .checked=${isAll}
        .indeterminate=${count > 0 && !isAll}
        @change=${this._onAll}
      ></ds-checkbox>
      ${count === 0 ? nothing : html`<div class="deeds">${this._deeds.map(({ deed, icon, text }) => this._renderDeed(deed, icon, text))}</div>`}
    </div>`;
  }

  private get _deeds(): { deed: ThreadDeed; icon: IconName; text: string }[] {
    const { picked } = this;
    const isIn = (place: ThreadSummary['place']) => picked.every((thread) => thread.place === place);
    return [
      picked.some(({ unreadCount }) => unreadCount > 0)
        ? { deed: 'read', icon: 'eye', text: msg('Mark as read', { id: 'messages.deed.read' }) }
        : { deed: 'unread', icon: 'mail', text: msg('Mark as unread', { id: 'messages.deed.unread' }) },
      ...(isIn('inbox') ? [] : [{ deed: 'inbox', icon: 'inbox', text: msg('Move to inbox', { id: 'messages.deed.inbox' }) } as const]),
      ...(isIn('archive') ? [] : [{ deed: 'archive', icon: 'archive', text: msg('Archive', { id: 'messages.deed.archive' }) } as const]),
      { deed: 'move', icon: 'folder', text: msg('Move to a folder…', { id: 'messages.deed.move' }) },
      ...(isIn('trash') ? [] : [{ deed: 'trash', icon: 'trash', text: msg('Move to trash', { id: 'messages.deed.trash' }) } as const]),
    ];
  }

  private _renderDeed(deed: ThreadDeed, icon: IconName, text: string) {
    return html`<ds-button variant="quiet" ?busy=${this.busy} @click=${() => this._onDeed(deed)}>
      <ds-icon slot="start" name=${icon}></ds-icon><span class="text">${text}</span>
    </ds-button>`;
  }

  private _onAll(event: Event): void {
    const isPicked = (event.target as HTMLElement & { checked: boolean }).checked;
    this.dispatchEvent(new CustomEvent('pick-all', { detail: { isPicked } }));
  }

  private _onDeed(deed: ThreadDeed): void {
    this.dispatchEvent(new CustomEvent('row-deed', { detail: { deed } }) satisfies RowDeedEvent);
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('messages-selection-bar', MessagesSelectionBar);

declare global {
  interface HTMLElementTagNameMap {
    'messages-selection-bar': MessagesSelectionBar;
  }
  interface HTMLElementEventMap {
    'pick-all': PickAllEvent;
  }
}
