/** What each of several patients will read, filled in by the server, before it is sent. */
import '@portal/design-system/accordion';
import '@portal/design-system/accordion-item';
import '@portal/design-system/inline-message';
import { msg, str } from '@lit/localize';
import type { Recipients } from '@portal/bff/contract/messages';
import { KNOWN_FIELDS } from '@portal/bff/contract/template-text';
import { defineElement, FeatureElement, personNameText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

type Recipient = Recipients['items'][number];

export class MessagesListTexts extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      h3 {
        margin: 0 0 var(--ds-space-2);
        font-size: var(--ds-text-m);
      }
      .text {
        margin: 0;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) found: readonly Recipient[] = [];

  override render() {
    const shown = this.found.filter(({ text, unfilled }) => text !== null || unfilled.length > 0);
    if (shown.length === 0) return nothing;
    return html`
      <h3>${msg('What each patient gets', { id: 'messages.start.texts' })}</h3>
      <ds-accordion heading-level="4">
        ${shown.map((one, at) => this._renderOne(one, at === 0))}
      </ds-accordion>
    `;
  }

  private _renderOne({ name, text, unfilled }: Recipient, isFirst: boolean) {
    const note = unfilled.length > 0 ? msg('Not filled in', { id: 'messages.start.not-filled' }) : '';
    return html`<ds-accordion-item .heading=${personNameText(name ?? '')} .note=${note} ?open=${isFirst || unfilled.length > 0}>
      ${
        text === null
          ? html`<ds-inline-message tone="warning">${this._missingText(unfilled)}</ds-inline-message>`
          : html`<p class="text" dir="auto">${text}</p>`
      }
    </ds-accordion-item>`;
  }

  private _missingText(unfilled: Recipient['unfilled']): string {
    const fields = new Intl.ListFormat(this.locale.locale).format(unfilled.map((field) => KNOWN_FIELDS[field][this.locale.locale]));
    return msg(str`We don’t know this for them: ${fields}. Take them off the list, or write without it.`, { id: 'messages.start.missing' });
  }
}

// Not a view the shell mounts, so its page brings it along.
defineElement('messages-list-texts', MessagesListTexts);

declare global {
  interface HTMLElementTagNameMap {
    'messages-list-texts': MessagesListTexts;
  }
}
