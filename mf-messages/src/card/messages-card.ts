/** Messages on the home page while nothing is new: the last conversation. What is new stands there among the news. */
import '@portal/design-system/card';
import '@portal/design-system/icon';
import { msg } from '@lit/localize';
import type { MessagesHome } from '@portal/bff/contract/messages';
import { FeatureCard, formatDateTime } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';

export class MessagesCard extends FeatureCard<MessagesHome> {
  static override styles = [
    FeatureCard.styles,
    css`
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      a {
        display: inline-flex;
        align-items: center;
        min-block-size: 2.75rem;
        color: inherit;
        font-weight: var(--ds-weight-medium);
      }
      .muted {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  override render() {
    const newest = this.data?.newest;
    return html`
      <ds-card .heading=${msg('Messages', { id: 'messages.card.title' })} .href=${this.navigation.href('/messages')}>
        <ds-icon slot="icon" name="mail"></ds-icon>
        ${newest ? this._renderNewest(newest) : nothing}
      </ds-card>
    `;
  }

  private _renderNewest(newest: NonNullable<MessagesHome['newest']>) {
    return html`
      <p><a href=${this.navigation.href(`/messages/${newest.id}`)}>${newest.subject}</a></p>
      <p class="muted">${[newest.lastAuthor, formatDateTime(newest.lastMessageAt, newest.timeZone, this.locale)].filter(Boolean).join(' · ')}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-card': MessagesCard;
  }
}
