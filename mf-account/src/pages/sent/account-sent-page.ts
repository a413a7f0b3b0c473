/** All that was sent to the signed-in person, on every way: when, where to, about what, and what became of it. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/link';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { SentNotice, SentNotices, WaitingNotice } from '@portal/bff/contract/notices';
import { FeaturePage, formatDateTime, PagedResource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listSentNotices } from '../../api/notices-api.ts';
import { aboutText, CHANNEL_ICONS, failedText, OUTCOME_TONES, outcomeText, skippedText, waitingText, wayText } from './sent-text.ts';

export class AccountSentPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .muted {
        color: var(--ds-color-text-muted);
      }

      ds-icon {
        color: var(--ds-color-primary);
      }
    `,
  ];

  private readonly _sent = new PagedResource(this, {
    args: () => [this.api] as const,
    load: ([api], reading, part) => listSentNotices(api, part, reading),
    live: 'notices.changed',
    row: '.sent',
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('What we sent you', { id: 'account.sent.title' })}
        .backHref=${this.navigation.href('/account/communication')}
        .backLabel=${msg('How we contact you', { id: 'account.communication.title' })}
      >
        ${msg('Every email, text, browser notification and letter. None of them says what is in a record.', { id: 'account.sent.lead' })}
      </ds-page-header>
      ${this._sent.render(msg('Loading what we sent you', { id: 'account.sent.loading' }), (sent) => this._renderAll(sent))}
    `;
  }

  private _renderAll({ items, waiting, keptDays }: SentNotices) {
    if (items.length === 0 && waiting.length === 0) {
      return html`<ds-empty-state icon="mail" .heading=${msg('We haven’t sent you anything yet', { id: 'account.sent.empty' })}>
        ${msg('When we do, you see it here.', { id: 'account.sent.empty-text' })}
      </ds-empty-state>`;
    }
    return html`
      ${waiting.length > 0 ? this._renderWaiting(waiting) : nothing}
      ${
        items.length > 0
          ? html`<ds-card .heading=${msg('Sent', { id: 'account.sent.sent' })}>
              <ds-list divided .label=${msg('Sent', { id: 'account.sent.sent' })}>
                ${repeat(
                  items,
                  ({ id }) => id,
                  (notice) => this._renderSent(notice),
                )}
              </ds-list>
              ${this._sent.renderMore({ label: msg('Older ones', { id: 'account.sent.more' }) })}
            </ds-card>`
          : nothing
      }
      <p class="muted">${msg(str`We keep this list for ${keptDays} days.`, { id: 'account.sent.kept' })}</p>
    `;
  }

  private _renderWaiting(waiting: readonly WaitingNotice[]) {
    const heading = msg('Not sent yet', { id: 'account.sent.waiting' });
    return html`<ds-card .heading=${heading}>
      <ds-list divided .label=${heading}>
        ${repeat(
          waiting,
          ({ id }) => id,
          (notice) => html`<ds-list-item>
            <ds-icon slot="start" size="medium" name=${CHANNEL_ICONS[notice.channel]}></ds-icon>
            ${aboutText(notice)}
            <span slot="meta">${wayText(notice)}</span>
            <span slot="meta">${waitingText(notice.reason, notice.until === null ? msg('soon', { id: 'account.sent.soon' }) : this._when(notice.until))}</span>
          </ds-list-item>`,
        )}
      </ds-list>
    </ds-card>`;
  }

  private _renderSent(notice: SentNotice) {
    const { channel, at, outcome, reason, isFollowUp } = notice;
    return html`<ds-list-item class="sent">
      <ds-icon slot="start" size="medium" name=${CHANNEL_ICONS[channel]}></ds-icon>
      ${aboutText(notice)}
      <span slot="meta">${wayText(notice)}</span>
      <span slot="meta"><time datetime=${at}>${this._when(at)}</time></span>
      ${isFollowUp ? html`<span slot="meta">${msg('Because an earlier one was still unread', { id: 'account.sent.follow-up' })}</span>` : nothing}
      ${reason ? html`<span slot="meta">${skippedText(reason)}</span>` : nothing}
      ${outcome === 'failed' ? html`<span slot="meta">${failedText(channel)} <ds-link .href=${this.navigation.href('/account/communication')}>${msg('Check how we contact you', { id: 'account.sent.fix' })}</ds-link></span>` : nothing}
      <ds-badge slot="trailing" tone=${OUTCOME_TONES[outcome]}>${outcomeText(outcome)}</ds-badge>
    </ds-list-item>`;
  }

  private _when(instant: string): string {
    return formatDateTime(instant, this.locale.timeZone, this.locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-sent-page': AccountSentPage;
  }
}
