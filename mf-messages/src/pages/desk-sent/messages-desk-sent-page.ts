/** A message to several patients: how far it is, and whom it did not reach and why. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/progress-bar';
import { msg, str } from '@lit/localize';
import type { MessageBatchDetail } from '@portal/bff/contract/messages';
import { FeaturePage, personNameText, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { readBatch } from '../../api/desk-tools-api.ts';
import { recipientText } from '../desk-start/messages-desk-start-page.ts';

export class MessagesDeskSentPage extends FeaturePage {
  private readonly _batch = new Resource(this, {
    args: () => [this.api, this.subject, this.params['batchId'] ?? ''] as const,
    load: ([api, subject, batchId], reading) => readBatch(api, subject, batchId, reading),
    live: 'messages.changed',
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${this._batch.value?.subject ?? msg('Message to patients', { id: 'messages.batch.title' })}
        .backHref=${this.navigation.href('/messages/desk/start')}
        .backLabel=${msg('Write to patients', { id: 'messages.start.title' })}
      ></ds-page-header>
      ${this._batch.render(msg('Loading the message', { id: 'messages.batch.loading' }), (batch) => this._renderBatch(batch))}
    `;
  }

  private _renderBatch({ total, sent, refused, doneAt, items }: MessageBatchDetail) {
    return html`
      <ds-card>
        <p role="status">
          ${
            doneAt === null
              ? msg(str`Being sent: ${sent} of ${total} so far.`, { id: 'messages.batch.progress' })
              : refused === 0
                ? msg(str`Sent to all ${total}.`, { id: 'messages.batch.all' })
                : msg(str`Sent to ${sent} of ${total}. The others are listed below with the reason.`, { id: 'messages.batch.some' })
          }
        </p>
        ${doneAt === null ? html`<ds-progress-bar .value=${sent + refused} .max=${total} .label=${msg('Sent', { id: 'messages.start.is-sent' })}></ds-progress-bar>` : nothing}
        <ds-list divided .label=${msg('Who gets it', { id: 'messages.batch.list' })}>
          ${items
            .toSorted((a, b) => Number(a.state === 'sent') - Number(b.state === 'sent'))
            .map(
              ({
                patientNumber,
                name,
                state,
                threadId,
              }) => html`<ds-list-item .href=${threadId === null ? undefined : this.navigation.href(`/messages/${threadId}`)}>
                <bdi>${name === null ? patientNumber : personNameText(name)}</bdi>
                ${name === null ? nothing : html`<span slot="meta">${patientNumber}</span>`}
                <ds-badge slot="trailing" .tone=${state === 'sent' ? 'success' : state === 'waiting' ? 'info' : 'warning'}>${recipientText(state)}</ds-badge>
              </ds-list-item>`,
            )}
        </ds-list>
      </ds-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-sent-page': MessagesDeskSentPage;
  }
}
