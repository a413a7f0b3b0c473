/** Which way is tried first while something is unread, and which after it. */
import '@portal/design-system/button';
import '@portal/design-system/icon';
import { msg, str } from '@lit/localize';
import type { NoticeChoices } from '@portal/bff/contract/notices';
import { FeatureElement } from '@portal/shell/contract';
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { channelText } from './communication-text.ts';
import type { Way } from './notice-choice-text.ts';

/** @fires choice-made - The order was changed; `detail` has it. */
export class AccountWayOrder extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
      }

      ol {
        display: grid;
        gap: var(--ds-space-2);
        max-inline-size: 28rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-1) var(--ds-space-3);
        align-items: center;
        padding: var(--ds-space-1) var(--ds-space-3);
        border: var(--ds-border);
        border-radius: var(--ds-radius-s);
      }

      .name {
        flex: 1 1 8rem;
      }

      ds-button {
        --ds-button-padding: var(--ds-space-2);
      }
    `,
  ];

  @property({ attribute: false }) order: NoticeChoices['order'] = ['push', 'email', 'text'];

  override render() {
    return html`<ol aria-label=${msg('Order of ways', { id: 'account.told.order' })}>
      ${repeat(
        this.order,
        (way) => way,
        (way, at) => html`<li>
          <span class="name">${at + 1}. ${channelText(way)}</span>
          ${this._renderMove(way, at, -1)} ${this._renderMove(way, at, 1)}
        </li>`,
      )}
    </ol>`;
  }

  /** At the ends it stays and does nothing: a button that goes would take the focus along. */
  private _renderMove(way: Way, at: number, by: -1 | 1) {
    const name = channelText(way);
    const label = by < 0 ? msg(str`Move up: ${name}`, { id: 'account.told.up' }) : msg(str`Move down: ${name}`, { id: 'account.told.down' });
    return html`<ds-button variant="quiet" .label=${label} @click=${() => this._move(way, at, by)}>
      <ds-icon name=${by < 0 ? 'chevron-up' : 'chevron-down'} size="medium"></ds-icon>
    </ds-button>`;
  }

  private _move(way: Way, at: number, by: -1 | 1): void {
    const other = this.order[at + by];
    const name = channelText(way);
    if (other === undefined) {
      this.announcer.announce(
        by < 0
          ? msg(str`${name} is first already.`, { id: 'account.told.first-already' })
          : msg(str`${name} is last already.`, { id: 'account.told.last-already' }),
      );
      return;
    }
    const order = this.order.map((each) => (each === way ? other : each === other ? way : each));
    this.announcer.announce(msg(str`${name} is now number ${at + by + 1}.`, { id: 'account.told.moved' }));
    this.dispatchEvent(new CustomEvent('choice-made', { detail: { order } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-way-order': AccountWayOrder;
  }
}
