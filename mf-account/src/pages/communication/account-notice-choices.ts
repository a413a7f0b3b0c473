/** How soon, on which way next and of whom the person hears: four cards, each of which says how it stands with what was chosen in it. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import { msg } from '@lit/localize';
import type { Communication } from '@portal/bff/contract/communication';
import type { NoticeChoices } from '@portal/bff/contract/notices';
import { defineElement, FeatureElement, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { changeNoticeChoices, readNoticeChoices } from '../../api/notices-api.ts';
import { AccountDigestTime } from './account-digest-time.ts';
import { AccountPersonChoices } from './account-person-choices.ts';
import { AccountTopicChoices } from './account-topic-choices.ts';
import { AccountWayOrder } from './account-way-order.ts';
import { ChoicesSaver } from './choices-saver.ts';
import type { ChoiceEvent, Part } from './choices-saver.ts';

defineElement('account-digest-time', AccountDigestTime);
defineElement('account-person-choices', AccountPersonChoices);
defineElement('account-topic-choices', AccountTopicChoices);
defineElement('account-way-order', AccountWayOrder);

export class AccountNoticeChoices extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--ds-space-5);
      }

      p + * {
        margin-block-start: var(--ds-space-3);
      }

      .state:empty {
        display: none;
      }

      .state,
      .muted {
        margin-block-start: var(--ds-space-3);
        color: var(--ds-color-text-muted);
      }

      account-digest-time {
        margin-block-start: var(--ds-space-5);
      }
    `,
  ];

  /** Which ways are ready, and what holds for the person themselves. */
  @property({ attribute: false }) communication!: Communication;

  private readonly _choices = new Resource(this, {
    args: () => [this.api] as const,
    load: ([api], reading) => readNoticeChoices(api, reading),
  });
  private readonly _saver: ChoicesSaver = new ChoicesSaver(
    this,
    (change) => changeNoticeChoices(this.api, change),
    (now) => this._choices.patch(now),
  );

  override render() {
    return this._choices.render(msg('Loading your choices', { id: 'account.communication.loading' }), (now) => this._renderAll(now));
  }

  private _renderAll(now: NoticeChoices) {
    const choices = this._saver.wanted ?? now;
    const { topics, digest, order, people } = choices;
    const isUsed = (rhythm: string): boolean => topics.some((topic) => topic.rhythm === rhythm);
    const choose = (part: Part) => (event: ChoiceEvent) => this._saver.choose(now, part, event.detail);
    return html`
      <ds-card .heading=${msg('How soon we tell you', { id: 'account.told.how-soon' })}>
        <p>${msg('Open a topic to change how soon you hear about it, and what we do if you haven’t read it.', { id: 'account.told.how-soon-lead' })}</p>
        <account-topic-choices .choices=${choices} .channels=${this.communication.channels} @choice-made=${choose('topics')}></account-topic-choices>
        ${
          isUsed('daily') || isUsed('weekly')
            ? html`<account-digest-time .digest=${digest} ?weekly=${isUsed('weekly')} @choice-made=${choose('digest')}></account-digest-time>`
            : nothing
        }
        ${this._renderState('topics', 'digest')}
      </ds-card>
      <ds-card .heading=${msg('What we try first', { id: 'account.told.order-heading' })}>
        <p>${msg('If you haven’t read something, we try the next way in this order. We skip ways you turned off.', { id: 'account.told.order-lead' })}</p>
        <account-way-order .order=${order} @choice-made=${choose('order')}></account-way-order>
        ${this._renderState('order')}
      </ds-card>
      ${
        people.length > 0
          ? html`<ds-card .heading=${msg('People you care for', { id: 'account.told.people' })}>
              <p>${msg('Choose for each person what we tell you.', { id: 'account.told.people-lead' })}</p>
              <account-person-choices .people=${people} .matrix=${this.communication.matrix} @choice-made=${choose('people')}></account-person-choices>
              ${this._renderState('people')}
            </ds-card>`
          : nothing
      }
    `;
  }

  /** How it stands with the choices of a card; where one failed, that counts. */
  private _renderState(...parts: readonly Part[]) {
    const states = parts.map((part) => this._saver.stateOf(part));
    const text = states.includes('saving')
      ? msg('Saving your choices', { id: 'account.communication.saving' })
      : states.includes('saved') && !states.includes('failed')
        ? msg('Your choices are saved.', { id: 'account.communication.saved' })
        : '';
    return html`
      ${
        states.includes('failed')
          ? html`<ds-alert tone="danger" .heading=${msg('Your choice was not saved', { id: 'account.communication.not-saved' })}>
              ${this._saver.failure}
              <ds-button slot="actions" @click=${this._saver.again}>${msg('Try again', { id: 'account.told.again' })}</ds-button>
            </ds-alert>`
          : nothing
      }
      <p class="state" role="status">${text}</p>
    `;
  }
}

declare global {
  interface HTMLElementEventMap {
    'choice-made': ChoiceEvent;
  }
  interface HTMLElementTagNameMap {
    'account-notice-choices': AccountNoticeChoices;
  }
}
