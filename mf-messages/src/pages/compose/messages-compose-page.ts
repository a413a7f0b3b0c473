/** A new message, or a draft of one: who it is for, what about, the text, and its files. The address has ids alone. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { MessageTerms, Thread } from '@portal/bff/contract/messages';
import { ApiError, defineElement, FeaturePage, Resource, whoseText } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { readDraft, readTerms, readThreadHead } from '../../api/compose-api.ts';
import type { OpenedDraft } from '../../api/compose-api.ts';
import { EMPTY } from '../../compose/draft-controller.ts';
import type { DraftTyped } from '../../compose/draft-saver.ts';
import { hasReadBefore, MessagesBeforeWriting } from '../../compose/messages-before-writing.ts';
import { MessagesDraftForm } from '../../compose/messages-draft-form.ts';
import { readStart, writeDraftAddress } from '../../compose/start.ts';
import type { ComposeStart } from '../../compose/start.ts';

defineElement('messages-before-writing', MessagesBeforeWriting);
defineElement('messages-draft-form', MessagesDraftForm);

interface Facts {
  readonly terms: MessageTerms;
  readonly opened: OpenedDraft | null;
  /** The draft of the address is not there any more. */
  readonly isGone: boolean;
  readonly typed: DraftTyped;
  /** The closed conversation that goes on here. */
  readonly before: Pick<Thread, 'id' | 'subject'> | null;
}

export class MessagesComposePage extends FeaturePage {
  @state() private _hasRead = false;
  /** Changes when another message is begun on the same page. */
  @state() private _begun = 0;
  private _start: ComposeStart = readStart(location.search);
  /** The draft that the address was given. */
  private _written = '';

  private readonly _facts = new Resource(this, {
    args: () => [this.api, this.subject, this._start] as const,
    load: ([api, subject, start], { signal }) => readFacts(api, subject, start, signal),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('params') || !this.hasUpdated) return;
    // Opened again at another address, as from the list of drafts.
    const start = readStart(location.search);
    if (start.draft !== null && start.draft === this._written) return;
    this._start = start;
    this._begun += 1;
  }

  override render() {
    const heading = whoseText(this.subject, msg('New message', { id: 'messages.compose.title' }), (person) =>
      msg(str`New message for ${person}`, { id: 'messages.compose.theirs' }),
    );
    return html`
      <ds-page-header
        .heading=${heading}
        .backHref=${this.navigation.href('/messages')}
        .backLabel=${msg('All messages', { id: 'messages.thread.back' })}
      ></ds-page-header>
      ${this._facts.render(msg('Getting ready to write', { id: 'messages.compose.loading' }), (facts) => this._renderFacts(facts), { bare: true })}
    `;
  }

  private _renderFacts(facts: Facts) {
    const { terms, opened, isGone } = facts;
    if (isGone) return this._renderGone();
    if (terms.teams.length === 0) return renderNobody(terms);
    // What was begun is gone on with; who has read it need not again.
    if (!opened && !this._hasRead && !hasReadBefore(this.session.userId)) {
      return html`<messages-before-writing .terms=${terms} @read=${this._onRead}></messages-before-writing>`;
    }
    return repeat(
      [this._begun],
      (begun) => begun,
      () => this._renderForm(facts),
    );
  }

  private _renderForm({ terms, opened, typed, before }: Facts) {
    return html`
      ${
        before
          ? html`<ds-alert quiet tone="info"
              >${msg(str`This starts a new conversation, because “${before.subject}” is closed.`, { id: 'messages.compose.continues' })}
              <a href=${this.navigation.href(`/messages/${before.id}`)}>${msg('See what was written there', { id: 'messages.compose.before' })}</a></ds-alert
            >`
          : nothing
      }
      <ds-card>
        <messages-draft-form .terms=${terms} .opened=${opened} .start=${typed} @draft-id=${this._onDraftId}></messages-draft-form>
      </ds-card>
    `;
  }

  /** Sent from another device, or deleted there. */
  private _renderGone() {
    return html`<ds-card>
      <ds-empty-state icon="mail" .heading=${msg('This draft is no longer here', { id: 'messages.compose.gone' })}>
        ${msg('It was sent or deleted, maybe on another device. Messages that were sent are in your conversations.', { id: 'messages.compose.gone-text' })}
        <ds-button slot="actions" .href=${this.navigation.href('/messages')}>${msg('All messages', { id: 'messages.thread.back' })}</ds-button>
        <ds-button slot="actions" @click=${this._onAnew}>${msg('Write a new message', { id: 'messages.compose.anew' })}</ds-button>
      </ds-empty-state>
    </ds-card>`;
  }

  private async _onRead(): Promise<void> {
    this._hasRead = true;
    await this.updateComplete;
    this.focusHeading();
  }

  private _onAnew(): void {
    writeDraftAddress(null);
    this._start = readStart(location.search);
    this._begun += 1;
  }

  private _onDraftId({ detail: id }: CustomEvent<string>): void {
    if (id === this._written) return;
    this._written = id;
    writeDraftAddress(id);
  }
}

async function readFacts(api: ApiTransport, subject: Subject, { draft, link, category, from }: ComposeStart, signal: AbortSignal): Promise<Facts> {
  const [terms, opened, before] = await Promise.all([
    readTerms(api, subject, { signal }),
    draft === null ? null : readDraft(api, subject, draft, { signal }).catch(orGone),
    from === null ? null : readThreadHead(api, subject, from, { signal }),
  ]);
  const typed: DraftTyped = before
    ? {
        ...EMPTY,
        teamId: teamOf(before, terms),
        category: before.category,
        subject: before.subject,
        link: before.linked && { kind: before.linked.kind, id: before.linked.id },
      }
    : { ...EMPTY, category, link };
  return { terms, opened, isGone: draft !== null && opened === null, typed, before: before && { id: before.id, subject: before.subject } };
}

function orGone(error: unknown): null {
  if (error instanceof ApiError && error.status === 404) return null;
  throw error;
}

/** Who has the conversation that goes on, where they can be written to. */
function teamOf({ standing }: Thread, { teams }: MessageTerms): string | null {
  const names = JSON.stringify(standing?.team);
  return (
    teams.find((team) => team.refusal === null && team.pool === standing?.pool && (standing.team === null || JSON.stringify(team.names) === names))?.id ?? null
  );
}

function renderNobody({ clinics }: MessageTerms) {
  return html`<ds-alert tone="info">
    ${msg('No team takes messages here right now. Please call the clinic.', { id: 'messages.compose.nobody' })}
    ${clinics.map(({ name, phone }) => (phone === null ? nothing : html`<p>${name}: <a href="tel:${phone}">${phone}</a></p>`))}
  </ds-alert>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-compose-page': MessagesComposePage;
  }
}
