/** Notices that did not go out: staff see which ways are down, who missed what and why, and have it tried again or drop it. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/filter-bar';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import type { FilterChangeEvent } from '@portal/design-system/classes/filter-bar';
import { msg, str } from '@lit/localize';
import type { Channel } from '@portal/bff/contract/communication';
import type { ChannelTrouble, FailedNotice, FailedNotices } from '@portal/bff/contract/notices';
import { PagedResource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { dropNotice, listFailedNotices, retryNotice, retryNotices } from '../../api/desk-notices-api.ts';
import { CHANNELS, topicText } from '../communication/communication-text.ts';
import { FailedWorkPage } from './failed-work-page.ts';
import { causeText, channelsText, unsentText } from './unsent-text.ts';

export class AccountDeskNoticesPage extends FailedWorkPage<Channel> {
  @state() private _channel: Channel | undefined;

  private readonly _failed = new PagedResource(this, {
    args: () => [this.api, this.subject, this._channel] as const,
    load: ([api, subject, channel], reading, part) => listFailedNotices(api, subject, channel, part, reading),
    keeps: true,
    live: 'notices.failed-changed',
    row: '.notice',
  });

  protected override _retryOne(id: string): Promise<void> {
    return retryNotice(this.api, this.subject, id);
  }

  protected override _retryKind(channel: Channel): Promise<void> {
    return retryNotices(this.api, this.subject, channel);
  }

  protected override _dropOne(id: string): Promise<void> {
    return dropNotice(this.api, this.subject, id);
  }

  protected override _refresh(): Promise<void> {
    return this._failed.refresh();
  }

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Notices that were not sent', { id: 'account.unsent.title' })}
        .backHref=${this.navigation.href('/desk')}
        .backLabel=${msg('Account desk', { id: 'account.desk.title' })}
      >
        ${msg('Emails, texts and browser notifications that did not reach people of this clinic. What they say is not shown here.', { id: 'account.unsent.lead' })}
      </ds-page-header>
      ${this._renderFailures()}
      ${this._failed.render(msg('Loading what was not sent', { id: 'account.unsent.loading' }), (failed) => this._renderAll(failed))}
    `;
  }

  private _renderAll({ items, channels, count, isMore }: FailedNotices) {
    return html`
      ${channels.filter(({ downSince }) => downSince !== null).map((trouble) => this._renderDown(trouble))} ${this._renderChannels(channels)}
      ${
        channels.length > 1 || this._channel
          ? html`<ds-filter-bar
              .filters=${[
                {
                  id: 'channel',
                  label: msg('Sent by', { id: 'account.unsent.by' }),
                  kind: 'select' as const,
                  options: CHANNELS.filter((each) => each !== 'mail').map((value) => ({ value, label: channelsText(value) })),
                },
              ]}
              .values=${this._channel ? { channel: this._channel } : {}}
              .resultCount=${count}
              .moreResults=${isMore}
              @filter-change=${this._onFilter}
            ></ds-filter-bar>`
          : nothing
      }
      ${
        items.length === 0
          ? html`<ds-empty-state icon="check-circle" .heading=${msg('Nothing is left here', { id: 'account.unsent.empty' })}>
              ${msg('There is no notice like this for you to decide about.', { id: 'account.unsent.empty-text' })}
            </ds-empty-state>`
          : repeat(
              items,
              ({ id }) => id,
              (notice) => this._renderNotice(notice),
            )
      }
      ${this._failed.renderMore({ label: msg('More notices', { id: 'account.unsent.more' }) })}
    `;
  }

  private _renderDown({ channel, downSince, waiting }: ChannelTrouble) {
    const since = this._when(downSince ?? '');
    return html`<ds-alert tone="danger" .heading=${msg(str`${channelsText(channel)} are not going out`, { id: 'account.unsent.down' })}>
      ${msg(str`Nothing has gone out since ${since}. Tell your IT team.`, { id: 'account.unsent.down-since' })}
      ${waiting > 0 ? msg(str`Waiting for another try: ${waiting}.`, { id: 'account.unsent.waiting' }) : nothing}
    </ds-alert>`;
  }

  /** Where many failed on one way, something on the way failed, and all of them work once that does. */
  private _renderChannels(channels: FailedNotices['channels']) {
    const several = channels.filter(({ failed }) => failed > 1);
    if (several.length === 0 || !this._mayDecide) return nothing;
    const heading = msg('Try all of one kind again', { id: 'account.unsent.kinds' });
    return html`<ds-card .heading=${heading}>
      <p>${msg('Those that may have arrived are left out: decide about each of them below.', { id: 'account.unsent.kinds-how' })}</p>
      <ds-list divided .label=${heading}>
        ${several.map(({ channel, failed }) => {
          const what = channelsText(channel);
          return html`<ds-list-item>
            ${what}
            <span slot="meta">${msg(str`${failed} not sent`, { id: 'account.unsent.count' })}</span>
            <ds-button
              slot="trailing"
              .label=${msg(str`Try all again: ${what}`, { id: 'account.unsent.retry-all-of' })}
              .busy=${this._retryAll.busy}
              @click=${() => this._retryAll.run(channel)}
            >
              ${msg('Try all again', { id: 'account.unsent.retry-all' })}
            </ds-button>
          </ds-list-item>`;
        })}
      </ds-list>
    </ds-card>`;
  }

  private _renderNotice(notice: FailedNotice) {
    const { id, address, topic, cause, problem, tries, at, maybeSent } = notice;
    const what = unsentText(notice);
    const since = this._when(at);
    return html`<ds-card class="notice" .heading=${what}>
      <p>${causeText(cause)}</p>
      <p class="muted">
        ${topic === null ? nothing : msg(str`About: ${topicText(topic)}.`, { id: 'account.unsent.about' })}
        ${address === null ? nothing : msg(str`Sent to: ${address}.`, { id: 'account.unsent.address-to' })}
        ${this._triesText(since, tries)}
      </p>
      <p class="muted">${msg(str`Code for your IT team: ${problem}`, { id: 'account.unsent.code' })}</p>
      ${this._mayDecide ? this._renderDecision(id, what, since, { isDoubtful: maybeSent }) : nothing}
    </ds-card>`;
  }

  private _onFilter({ detail }: FilterChangeEvent): void {
    this._channel = CHANNELS.find((each) => each === detail.values['channel']);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-desk-notices-page': AccountDeskNoticesPage;
  }
}
