/** What a conversation is about, as a card that leads there. */
import '@portal/design-system/icon';
import { msg } from '@lit/localize';
import type { LinkedItem } from '@portal/bff/contract/messages';
import type { IconName } from '@portal/design-system/icons';
import { defineElement, FeatureElement, formatDate } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

const ICONS: Readonly<Record<LinkedItem['kind'], IconName>> = { result: 'flask', visit: 'calendar', medicine: 'pill', bill: 'bill', charge: 'bill' };

export class MessagesLinkedItem extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-2);
      }

      .card {
        display: flex;
        gap: var(--ds-space-3);
        align-items: center;
        min-block-size: var(--ds-target);
        padding: var(--ds-space-2) var(--ds-space-4);
        border: var(--ds-border);
        border-radius: var(--ds-radius);
        background: var(--ds-color-surface);
        color: inherit;
        text-decoration: none;
      }

      a.card:hover {
        background: var(--ds-color-hover);
      }

      a.card:hover .title {
        text-decoration: underline;
      }

      .words {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      .title {
        font-weight: var(--ds-weight-medium);
      }

      .muted {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }
    `,
  ];

  @property({ attribute: false }) linked: LinkedItem | null = null;
  /** IANA zone of the clinic. */
  @property() timeZone = 'UTC';

  override render(): TemplateResult | typeof nothing {
    const { linked } = this;
    return linked ? this._renderCard(ICONS[linked.kind], kindText(linked.kind), linked.title, linked.date, pathOf(linked)) : nothing;
  }

  /** At the desk, what is a patient's page has no way to it. */
  private _renderCard(icon: IconName, kind: string, title: string, date: string | null, path: string): TemplateResult {
    const words = html`<ds-icon name=${icon}></ds-icon>
      <span class="words">
        <span class="muted">${kind}${date === null ? nothing : html` · ${formatDate(date, this.timeZone, this.locale.locale, 'short')}`}</span><br />
        <span class="title">${title}</span>
      </span>`;
    return this.subject.kind !== 'patient'
      ? html`<div class="card">${words}</div>`
      : html`<a class="card" href=${this.navigation.href(path)}>${words}<ds-icon name="chevron-right"></ds-icon></a>`;
  }
}

function pathOf({ kind, id }: LinkedItem): string {
  switch (kind) {
    case 'result':
      return `/records/results/${id}`;
    case 'visit':
      return `/appointments/${id}`;
    case 'medicine':
      return '/records/medications';
    case 'bill':
    // The page finds the bill by its line, too.
    case 'charge':
      return `/billing/statements/${id}`;
  }
}

export function kindText(kind: LinkedItem['kind']): string {
  switch (kind) {
    case 'result':
      return msg('About a test result', { id: 'messages.linked.result' });
    case 'visit':
      return msg('About a visit', { id: 'messages.linked.visit' });
    case 'medicine':
      return msg('About a medicine', { id: 'messages.linked.medicine' });
    case 'bill':
      return msg('About a bill', { id: 'messages.linked.bill' });
    case 'charge':
      return msg('About a charge on a bill', { id: 'messages.linked.charge' });
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('messages-linked-item', MessagesLinkedItem);

declare global {
  interface HTMLElementTagNameMap {
    'messages-linked-item': MessagesLinkedItem;
  }
}
