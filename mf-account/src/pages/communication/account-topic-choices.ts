/** For each topic, closed until it is opened: how soon one hears of it, which way follows while it is unread, and whether it stands in the portal's list. */
import '@portal/design-system/accordion';
import '@portal/design-system/accordion-item';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/radio-group';
import '@portal/design-system/switch';
import type { DsSwitch } from '@portal/design-system/classes/switch';
import type { DsCheckboxGroup } from '@portal/design-system/classes/checkbox-group';
import type { DsRadioGroup } from '@portal/design-system/classes/radio-group';
import { msg, str } from '@lit/localize';
import type { ChannelState } from '@portal/bff/contract/communication';
import type { NoticeChoices, TopicChoice } from '@portal/bff/contract/notices';
import { FeatureElement } from '@portal/shell/contract';
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { channelText, topicText } from './communication-text.ts';
import { rhythmHint, RHYTHMS, rhythmText, topicSummary } from './notice-choice-text.ts';

/** @fires choice-made - Something was chosen; `detail` has all topics. */
export class AccountTopicChoices extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
      }

      .choices {
        display: grid;
        gap: var(--ds-space-5);
        padding-block: var(--ds-space-2) var(--ds-space-4);
      }

      .muted {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  @property({ attribute: false }) choices!: NoticeChoices;
  /** Which ways are ready. */
  @property({ attribute: false }) channels: readonly ChannelState[] = [];

  override render() {
    return html`<ds-accordion heading-level="3">
      ${repeat(
        this.choices.topics,
        ({ topic }) => topic,
        (topic) => html`<ds-accordion-item .heading=${topicText(topic.topic)} .note=${this._note(topic)}>
          <div class="choices">${topic.isFixed ? this._renderFixed() : this._renderTopic(topic)}</div>
        </ds-accordion-item>`,
      )}
    </ds-accordion>`;
  }

  private _note(topic: TopicChoice): string {
    return topic.isFixed ? msg('Always right away', { id: 'account.told.always' }) : topicSummary(topic, this.choices.order, this.locale.locale);
  }

  private _renderFixed() {
    return html`<p class="muted">${msg('We always tell you right away when something happens to your account. This keeps it safe.', { id: 'account.told.always-why' })}</p>`;
  }

  private _renderTopic(topic: TopicChoice) {
    const { followUpHours, order, digest } = this.choices;
    const { locale } = this.locale;
    const about = topicText(topic.topic);
    return html`
      ${
        topic.isUrgent
          ? html`<p class="muted">${msg('This can’t wait, so we always tell you right away.', { id: 'account.told.urgent-why' })}</p>`
          : html`<ds-radio-group
              no-mark
              .label=${msg(str`How soon we tell you: ${about}`, { id: 'account.told.how-soon-of' })}
              .options=${RHYTHMS.map((value) => {
                const description = rhythmHint(value, digest, locale);
                return { value, label: rhythmText(value), ...(description ? { description } : {}) };
              })}
              .value=${live(topic.rhythm)}
              @change=${(event: Event) => this._onRhythm(topic, (event.currentTarget as DsRadioGroup).value)}
            ></ds-radio-group>`
      }
      <ds-checkbox-group
        no-mark
        .label=${msg(str`If you haven’t read it after ${followUpHours} hours, also use`, { id: 'account.told.follow-up' })}
        .options=${order.map((value) => ({ value, label: channelText(value), ...(this._isReady(value) ? {} : { description: msg('Not in use now', { id: 'account.told.not-ready' }) }) }))}
        .values=${order.filter((way) => topic.followUp[way])}
        @change=${(event: Event) => this._onFollowUp(topic, (event.currentTarget as DsCheckboxGroup).values)}
      ></ds-checkbox-group>
      <ds-switch .checked=${live(topic.inPortal)} @change=${(event: Event) => this._set(topic, { inPortal: (event.currentTarget as DsSwitch).checked })}>
        ${msg('Show it under the bell in the portal', { id: 'account.told.in-portal' })}
      </ds-switch>
    `;
  }

  private _isReady(way: string): boolean {
    return this.channels.every(({ channel, reason }) => channel !== way || reason === null);
  }

  private _onRhythm(topic: TopicChoice, chosen: string): void {
    const rhythm = RHYTHMS.find((each) => each === chosen);
    if (rhythm) this._set(topic, { rhythm });
  }

  private _onFollowUp(topic: TopicChoice, chosen: readonly string[]): void {
    const has = (way: string): boolean => chosen.includes(way);
    this._set(topic, { followUp: { email: has('email'), text: has('text'), push: has('push') } });
  }

  private _set({ topic }: TopicChoice, change: Partial<TopicChoice>): void {
    const topics = this.choices.topics.map((each) => (each.topic === topic ? { ...each, ...change } : each));
    // The next choice may come before this one is drawn.
    this.choices = { ...this.choices, topics };
    this.dispatchEvent(new CustomEvent('choice-made', { detail: { topics } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-topic-choices': AccountTopicChoices;
  }
}
