/** Messages on the home page: the newest conversation and how many are unread. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/icon';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { MessagesHome } from '@portal/bff/contract';
import { FeatureCard, formatDateTime, localeContext, navigationContext } from '@portal/shell/contract';
import type { LocaleSettings, Navigation } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';

export class MessagesCard extends FeatureCard<MessagesHome> {
  static override styles = css`
    p {
      margin: 0;
    }
    .title {
      font-weight: var(--ds-weight-bold);
    }
    .muted {
      color: var(--ds-color-text-muted);
    }
  `;

  @consume({ context: localeContext, subscribe: true }) @state() private _locale!: LocaleSettings;
  @consume({ context: navigationContext, subscribe: true }) @state() private _navigation!: Navigation;

  override render() {
    const { newest, unreadCount = 0 } = this.data ?? {};
    return html`
      <ds-card .heading=${msg('Messages', { id: 'messages.card.title' })} .href=${this._navigation.href('/messages')}>
        <ds-icon slot="icon" name="mail"></ds-icon>
        ${newest
          ? html`
              <p class="title">${newest.subject}</p>
              <p class="muted">${newest.lastAuthor} · ${formatDateTime(newest.lastMessageAt, newest.timeZone, this._locale)}</p>
            `
          : html`<p class="muted">${msg('No messages yet', { id: 'messages.card.none' })}</p>`}
        ${unreadCount > 0 ? html`<ds-badge tone="info">${msg(str`Unread: ${unreadCount}`, { id: 'messages.card.unread' })}</ds-badge>` : nothing}
      </ds-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-card': MessagesCard;
  }
}
