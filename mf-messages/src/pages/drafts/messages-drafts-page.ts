/** Messages that are being written, by this person about this patient, and those on their way that can still be undone. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/confirm-dialog';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { MessageDraft, MessageTerms } from '@portal/bff/contract/messages';
import { Action, FeaturePage, formatDateTime, PagedResource, Resource, whoseText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { deleteDraft, listDrafts, readTerms, undoSend } from '../../api/compose-api.ts';
import { teamName } from '../../compose/compose-fields.ts';
import { describeDraftError } from '../../compose/draft-text.ts';

export class MessagesDraftsPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .excerpt {
        display: -webkit-box;
        overflow: hidden;
        white-space: normal;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
    `,
  ];

  @state() private _asked: MessageDraft | undefined;

  private readonly _drafts = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listDrafts(api, subject, part, reading),
    live: 'messages.sorted',
    row: 'ds-list-item',
  });
  private readonly _terms = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], { signal }) => readTerms(api, subject, { signal }),
  });
  private readonly _delete = new Action(this, {
    send: (id: string) => deleteDraft(this.api, this.subject, id),
    said: () => msg('The draft is deleted.', { id: 'messages.drafts.deleted' }),
    done: async () => {
      this._asked = undefined;
      await this._drafts.refresh();
      this.focusHeading();
    },
    failed: () => (this._asked = undefined),
    describe: describeDraftError,
  });
  private readonly _undo = new Action(this, {
    send: (id: string) => undoSend(this.api, this.subject, id),
    said: () => msg('Your message was not sent. You can change it.', { id: 'messages.sent.undone' }),
    done: (draft) => this.navigation.navigate(pathOf(draft)),
    failed: () => this._drafts.refresh(),
    describe: describeDraftError,
  });

  override render() {
    const heading = whoseText(this.subject, msg('Drafts', { id: 'messages.drafts.title' }), (person) =>
      msg(str`Drafts about ${person}`, { id: 'messages.drafts.theirs' }),
    );
    return html`
      <ds-page-header
        .heading=${heading}
        .headingLevel=${this.headingLevel}
        .backHref=${this.navigation.href('/messages')}
        .backLabel=${msg('All messages', { id: 'messages.thread.back' })}
      >
        <ds-button slot="actions" variant="primary" .href=${this.navigation.href('/messages/new')}>${msg('New message', { id: 'messages.compose.title' })}</ds-button>
      </ds-page-header>
      ${this._delete.renderFailure()} ${this._undo.renderFailure()}
      ${this._drafts.render(msg('Loading your drafts', { id: 'messages.drafts.loading' }), ({ items }) => this._renderDrafts(items))}
      <ds-confirm-dialog
        .open=${this._asked !== undefined}
        .heading=${msg('Delete this draft?', { id: 'messages.drafts.delete-title' })}
        .confirmLabel=${msg('Delete draft', { id: 'messages.drafts.delete' })}
        confirm-tone="danger"
        .busy=${this._delete.busy}
        @confirm=${() => this._asked && this._delete.run(this._asked.id)}
        @cancel=${() => (this._asked = undefined)}
        >${msg('What you wrote and its files are gone then.', { id: 'messages.drafts.delete-text' })}</ds-confirm-dialog
      >
    `;
  }

  private _renderDrafts(drafts: readonly MessageDraft[]) {
    if (drafts.length === 0) {
      return html`<ds-card
        ><ds-empty-state icon="mail" .heading=${msg('No drafts', { id: 'messages.drafts.none' })}
          >${msg('Messages that you begin and don’t send wait for you here, on all your devices.', { id: 'messages.drafts.none-text' })}</ds-empty-state
        ></ds-card
      >`;
    }
    return html`<ds-card>
      <ds-list divided .label=${msg('Drafts', { id: 'messages.drafts.title' })}>
        ${repeat(
          drafts,
          ({ id }) => id,
          (draft) => this._renderDraft(draft),
        )}
      </ds-list>
      ${this._drafts.renderMore({ label: msg('More drafts', { id: 'messages.drafts.more' }) })}
    </ds-card>`;
  }

  private _renderDraft(draft: MessageDraft) {
    const isSent = draft.releaseAt !== null;
    const title = titleOf(draft);
    const facts = [this._teamOf(draft, this._terms.value), filesText(draft)].filter(Boolean).join(' · ');
    return html`<ds-list-item .href=${isSent ? undefined : this.navigation.href(pathOf(draft))}>
      ${title}
      ${facts === '' ? nothing : html`<span slot="meta">${facts}</span>`}
      ${draft.body.trim() === '' ? nothing : html`<span slot="meta" class="excerpt">${draft.body}</span>`}
      <span slot="meta">${formatDateTime(draft.updatedAt, this.locale.timeZone, this.locale)}</span>
      ${draft.copyOfId === null ? nothing : html`<ds-badge slot="trailing" tone="warning">${msg('Other version', { id: 'messages.drafts.copy' })}</ds-badge>`}
      ${isSent ? html`<ds-badge slot="trailing" tone="info">${msg('On its way', { id: 'messages.drafts.on-its-way' })}</ds-badge>` : nothing}
      ${
        isSent
          ? html`<ds-button slot="trailing" .label=${msg(str`Undo sending: ${title}`, { id: 'messages.drafts.undo-label' })} .busy=${this._undo.busy} @click=${() => this._undo.run(draft.id)}
              >${msg('Undo', { id: 'messages.sent.undo' })}</ds-button
            >`
          : html`<ds-button slot="trailing" variant="quiet" .label=${msg(str`Delete: ${title}`, { id: 'messages.drafts.delete-label' })} @click=${() => (this._asked = draft)}
              >${msg('Delete', { id: 'messages.drafts.delete-short' })}</ds-button
            >`
      }
    </ds-list-item>`;
  }

  private _teamOf({ teamId }: MessageDraft, terms: MessageTerms | undefined): string {
    const team = terms?.teams.find(({ id }) => id === teamId);
    return team && terms ? teamName(team, terms, this.locale.locale) : '';
  }
}

function titleOf({ subject, threadId }: MessageDraft): string {
  if (threadId !== null) return msg('Reply', { id: 'messages.drafts.reply' });
  return subject.trim() === '' ? msg('(No subject yet)', { id: 'messages.drafts.no-subject' }) : subject;
}

function filesText({ files, unfinished }: MessageDraft): string {
  const count = files.length + unfinished.length;
  if (count === 0) return '';
  return count === 1 ? msg('1 file', { id: 'messages.drafts.file' }) : msg(str`${count} files`, { id: 'messages.drafts.files' });
}

const pathOf = ({ id, threadId }: MessageDraft): string => (threadId === null ? `/messages/new?draft=${id}` : `/messages/${threadId}`);

declare global {
  interface HTMLElementTagNameMap {
    'messages-drafts-page': MessagesDraftsPage;
  }
}
