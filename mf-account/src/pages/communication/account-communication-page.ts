/** What the person hears about, on which way, and when not. A switch takes effect at once. */
import '@portal/design-system/alert';
import '@portal/design-system/card';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import '@portal/design-system/switch';
import '@portal/design-system/table';
import '@portal/design-system/visually-hidden';
import type { DsSwitch } from '@portal/design-system/classes/switch';
import { msg } from '@lit/localize';
import type { Channel, Communication, CommunicationChange, QuietHours, Topic } from '@portal/bff/contract/communication';
import { defineElement, describeError, FeaturePage, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { changeCommunication, readCommunication } from '../../api/communication-api.ts';
import { AccountNoticeChoices } from './account-notice-choices.ts';
import { AccountContactWays } from './account-contact-ways.ts';
import { AccountQuietHours } from './account-quiet-hours.ts';
import { communicationStyles } from './communication-styles.ts';
import { cellText, CHANNELS, channelText, reasonText, topicText, TOPICS } from './communication-text.ts';

defineElement('account-notice-choices', AccountNoticeChoices);
defineElement('account-contact-ways', AccountContactWays);
defineElement('account-quiet-hours', AccountQuietHours);

export class AccountCommunicationPage extends FeaturePage {
  static override styles = [FeaturePage.styles, communicationStyles];

  /** What was chosen and is on its way. */
  @state() private _wanted: CommunicationChange | undefined;
  @state() private _saveError = '';
  @state() private _hasSaved = false;
  private _saving: Promise<void> = Promise.resolve();

  private readonly _loaded = new Resource(this, {
    args: () => [this.api] as const,
    load: ([api], { signal }) => readCommunication(api, signal),
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('How we contact you', { id: 'account.communication.title' })}>
        ${msg('These choices are yours, not tied to one record. Emails and texts never say what is in a record. They ask you to sign in.', { id: 'account.communication.lead' })}
      </ds-page-header>
      ${this._loaded.render(msg('Loading your choices', { id: 'account.communication.loading' }), (now) => this._renderAll(now))}
    `;
  }

  private _renderAll(now: Communication) {
    const { matrix, quietHours } = this._wanted ?? now;
    return html`
      ${this._saveError ? html`<ds-alert tone="danger" .heading=${msg('Your choice was not saved', { id: 'account.communication.not-saved' })}>${this._saveError}</ds-alert>` : nothing}
      <ds-card .heading=${msg('Ways to reach you', { id: 'account.communication.ways' })}>
        <account-contact-ways .channels=${now.channels} .push=${now.push} @ways-change=${this._onConfirmed}></account-contact-ways>
      </ds-card>
      <ds-card .heading=${msg('What we tell you about', { id: 'account.communication.matrix' })}>
        <ds-table class="matrix" caption-hidden>
          <table>
            <caption>${msg('What we tell you about, and how', { id: 'account.communication.caption' })}</caption>
            <thead>
              <tr>
                <th scope="col">${msg('About', { id: 'account.communication.about' })}</th>
                ${CHANNELS.map((channel) => html`<th scope="col">${channelText(channel)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${TOPICS.map(
                (topic) => html`<tr>
                  <th scope="row">${topicText(topic)}</th>
                  ${CHANNELS.map((channel) => html`<td>${this._renderCell(now, topic, channel, matrix[topic][channel])}</td>`)}
                </tr>`,
              )}
            </tbody>
          </table>
        </ds-table>
        <p class="muted">${msg('Mail means a paper letter to your address: one a week at most, with everything that is new.', { id: 'account.communication.letters' })}</p>
        <p class="muted">${msg('You can’t turn off emails about the security of your account.', { id: 'account.communication.always-on' })}</p>
      </ds-card>
      <account-notice-choices .communication=${this._wanted ? { ...now, ...this._wanted } : now}></account-notice-choices>
      <ds-card .heading=${msg('Quiet hours', { id: 'account.communication.quiet' })}>
        <p>${msg('During these hours we hold back anything that can wait. Warnings about your account still come right away.', { id: 'account.communication.quiet-lead' })}</p>
        <account-quiet-hours
          .hours=${quietHours}
          ?busy=${this._wanted !== undefined}
          @quiet-hours-change=${(event: CustomEvent<QuietHours | null>) => this._change(now, { quietHours: event.detail })}
        ></account-quiet-hours>
      </ds-card>
      <p class="muted" role="status">${this._statusText()}</p>
      <p><ds-link .href=${this.navigation.href('/account/communication/sent')}>${msg('See what we sent you', { id: 'account.sent.link' })}</ds-link></p>
    `;
  }

  private _renderCell(now: Communication, topic: Topic, channel: Channel, isOn: boolean) {
    const isFixed = now.alwaysOn.some((cell) => cell.topic === topic && cell.channel === channel);
    const reason = now.channels.find((one) => one.channel === channel)?.reason ?? null;
    const hint = isFixed ? msg('Always on', { id: 'account.communication.fixed' }) : reason && reasonText(reason);
    return html`<ds-switch
      .checked=${live(isOn)}
      ?readonly=${isFixed}
      ?disabled=${!isFixed && reason !== null}
      @change=${(event: Event) => this._onSwitch(now, topic, channel, (event.target as DsSwitch).checked)}
    >
      <ds-visually-hidden>${cellText(topicText(topic), channel)}</ds-visually-hidden>
      ${hint ? html`<ds-visually-hidden slot="hint">${hint}</ds-visually-hidden>` : nothing}
    </ds-switch>`;
  }

  private _statusText(): string {
    if (this._wanted) return msg('Saving your choices', { id: 'account.communication.saving' });
    return this._hasSaved ? msg('Your choices are saved.', { id: 'account.communication.saved' }) : '';
  }

  private _onSwitch(now: Communication, topic: Topic, channel: Channel, isOn: boolean): void {
    const { matrix } = this._wanted ?? now;
    this._change(now, { matrix: { ...matrix, [topic]: { ...matrix[topic], [channel]: isOn } } });
  }

  private _onConfirmed(event: CustomEvent<Communication>): void {
    this._loaded.patch(event.detail);
    this._hasSaved = true;
    this.focusHeading();
  }

  private _change(now: Communication, change: Partial<CommunicationChange>): void {
    const { matrix, quietHours } = this._wanted ?? now;
    const next = { matrix, quietHours, ...change };
    this._wanted = next;
    this._saveError = '';
    this._hasSaved = false;
    this._saving = this._saving.then(() => this._save(next));
  }

  /** One after the other: an older choice must not replace a newer one. */
  private async _save(next: CommunicationChange): Promise<void> {
    // The newer one, which is sent next, holds this one too.
    if (this._wanted !== next) return;
    try {
      this._loaded.patch(await changeCommunication(this.api, next));
      this._hasSaved = true;
    } catch (error) {
      if (this._wanted === next) this._saveError = describeError(error);
    }
    if (this._wanted === next) this._wanted = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-communication-page': AccountCommunicationPage;
  }
}
