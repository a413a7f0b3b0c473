/** An inbox in which nothing was ever: whom to write to, and how. */
import '@portal/design-system/button';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import { msg } from '@lit/localize';
import type { MessageTeam } from '@portal/bff/contract/messages';
import { defineElement, FeatureElement, Resource, writtenIn } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { readTerms } from '../api/compose-api.ts';

export class MessagesNoMessages extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      ul {
        display: grid;
        gap: var(--ds-space-2);
        margin: var(--ds-space-4) 0 0;
        padding: 0;
        list-style: none;
        text-align: start;
      }

      strong {
        color: var(--ds-color-text);
        font-weight: var(--ds-weight-medium);
      }
    `,
  ];

  @property({ type: Number }) headingLevel = 3;

  // Without them the page says less, and is right all the same.
  private readonly _terms = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readTerms(api, subject, reading),
  });

  override render(): TemplateResult {
    const canWrite = this.subject.scopes.includes('messages:write');
    const teams = (this._terms.value?.teams ?? []).filter(({ refusal }) => refusal === null);
    return html`
      <ds-empty-state picture="messages" icon="mail" .headingLevel=${this.headingLevel} .heading=${msg('No messages yet', { id: 'messages.inbox.none' })}>
        ${msg('Messages between you and your care team will show up here.', { id: 'messages.inbox.none-text' })}
        ${canWrite && teams.length > 0 ? this._renderTeams(teams) : nothing}
        ${
          canWrite
            ? html`<ds-button slot="actions" variant="primary" .href=${this.navigation.href('/messages/new')}>
              <ds-icon slot="start" name="plus"></ds-icon>${msg('Write a message', { id: 'messages.inbox.write' })}
            </ds-button>`
            : nothing
        }
      </ds-empty-state>
    `;
  }

  private _renderTeams(teams: readonly MessageTeam[]) {
    const { locale } = this.locale;
    return html`<ul>
      ${teams.map(({ names, purpose }) => html`<li><strong>${writtenIn(names, locale)}</strong>: ${writtenIn(purpose, locale)}</li>`)}
    </ul>`;
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('messages-no-messages', MessagesNoMessages);

declare global {
  interface HTMLElementTagNameMap {
    'messages-no-messages': MessagesNoMessages;
  }
}
