/**
 * Where a message is written: a new one with its team and topic, or an answer in
 * a conversation. What is typed is a draft on the server from the first pause on;
 * words that may mean danger stop it once; sent, it can be undone for a moment.
 */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import '@portal/design-system/icon';
import '@portal/design-system/inline-message';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import { lengthOf } from '@portal/bff/contract/messages';
import type { HelpKind, MessageCategory, MessageDraft, MessageFile, MessageTeam, MessageTerms, SentDraft } from '@portal/bff/contract/messages';
import { ApiError, defineElement, FeatureElement, FormController, writtenIn } from '@portal/shell/contract';
import type { FormError } from '@portal/design-system/forms';
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { checkText, readDraft, sendDraft } from '../api/compose-api.ts';
import type { OpenedDraft } from '../api/compose-api.ts';
import { MessagesAttachments } from '../attachments/messages-attachments.ts';
import type { FilesChangedEvent } from '../attachments/messages-attachments.ts';
import { firstTeam, renderCategories, renderLinked, renderTeams } from './compose-fields.ts';
import { draftFormStyles } from './draft-form-styles.ts';
import { DraftController, EMPTY } from './draft-controller.ts';
import type { DraftTyped } from './draft-saver.ts';
import { describeDraftError } from './draft-text.ts';
import { MessagesDraftVersions } from './messages-draft-versions.ts';
import type { VersionChosenEvent } from './messages-draft-versions.ts';
import { MessagesHelpDialog } from './messages-help-dialog.ts';
import { MessagesSent } from './messages-sent.ts';
import type { UndoneEvent } from './messages-sent.ts';

defineElement('messages-attachments', MessagesAttachments);
defineElement('messages-draft-versions', MessagesDraftVersions);
defineElement('messages-help-dialog', MessagesHelpDialog);
defineElement('messages-sent', MessagesSent);

/** Sending was stopped to say something first: nothing has failed. */
class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** What an answer is about, by which it is known what it may cost. */
export interface ReplyTo {
  readonly pool: MessageTeam['pool'];
  readonly team: MessageTeam['names'] | null;
  readonly category: MessageCategory | null;
}

/**
 * @fires draft-id - The server has the draft; `detail` is its id.
 * @fires message-sent - It was sent, and can't be undone any more.
 * @fires write-another - Someone wants to write a new one.
 */
export class MessagesDraftForm extends FeatureElement {
  static override styles = [FeatureElement.styles, draftFormStyles];

  /** What the server has; taken once. */
  @property({ attribute: false }) opened: OpenedDraft | null = null;
  /** With what a new one begins; taken once. */
  @property({ attribute: false }) start: DraftTyped = EMPTY;
  /** What was typed before where such texts were kept until now. */
  @property({ attribute: false }) earlier = '';
  @property({ attribute: false }) terms: MessageTerms | undefined;
  @property({ attribute: false }) replyTo: ReplyTo | undefined;

  @state() private _sent: (SentDraft & { readonly secondsLeft: number }) | undefined;
  @state() private _help: readonly HelpKind[] = [];
  @state() private _files: readonly MessageFile[] = [];
  @state() private _unfinished: MessageDraft['unfinished'] = [];
  @state() private _linked: MessageDraft['linked'] = null;
  @query('messages-attachments') private _attachments!: MessagesAttachments | null;
  @query('messages-help-dialog') private _helpDialog!: MessagesHelpDialog;
  /** The text that was read over, and sent all the same. */
  private _readOver = '';
  /** Whether it was asked what the linked item is called. */
  private _isAsking = false;
  /** The draft whose files are shown. */
  private _knownId = '';

  private readonly _draft = new DraftController(this, (id) => this._onId(id));

  private readonly _form = new FormController<DraftTyped, SentDraft>(this, {
    draft: {
      state: 'none',
      take: () => undefined,
      flush: () => void this._draft.saver?.flush(),
      hold: () => this._hold(),
      release: () => this._draft.saver?.release(),
      drop: () => this._draft.saver?.end(),
    },
    values: () => this._draft.typed,
    check: (typed) => this._check(typed),
    send: (typed, call) => this._send(typed, call.key),
    describe: (error) => (error instanceof StoppedError ? '' : describeDraftError(error)),
    sent: (sent) => this._onSent(sent),
  });

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    if (this.opened) this._open(this.opened);
    else this._begin();
  }

  override render() {
    if (this._sent) {
      return html`<messages-sent
        .sent=${this._sent}
        .isReply=${this._draft.typed.threadId !== null}
        .terms=${this.terms}
        .teamId=${this._draft.typed.teamId}
        @undone=${this._onUndone}
        @message-sent=${this._onReleased}
      ></messages-sent>`;
    }
    const { typed } = this._draft;
    const isNew = typed.threadId === null;
    return html`
      ${this._renderElsewhere()}
      ${this._form.render(
        html`<ds-stack gap=${isNew ? '5' : '3'}>
          ${isNew ? this._renderBeginning(typed) : nothing}
          <ds-text-area
            name="body"
            no-mark
            rows=${isNew ? 8 : 4}
            .label=${msg('Your message', { id: 'messages.reply.label' })}
            .maxlength=${this.terms?.limits.body}
            .lengthOf=${lengthOf}
            .value=${typed.body}
            ?readonly=${this._form.busy}
            @input=${this._onBody}
          ></ds-text-area>
          <messages-attachments
            .draftId=${this._draft.id}
            .files=${this._files}
            .unfinished=${this._unfinished}
            .ensure=${this._ensure}
            ?readonly=${this._form.busy}
            @files-changed=${this._onFiles}
          ></messages-attachments>
          ${this._renderCost()} ${this._renderFailure()}
          <ds-cluster>
            <ds-button variant="primary" type="submit" size=${isNew ? 'large' : 'medium'}>
              <ds-icon slot="start" name="send"></ds-icon>${msg('Send', { id: 'messages.reply.send' })}
            </ds-button>
            ${this._draft.status === '' ? nothing : html`<ds-inline-message class="status" .tone=${this._draft.tone}>${this._draft.status}</ds-inline-message>`}
          </ds-cluster>
        </ds-stack>`,
        { bare: true },
      )}
      <messages-help-dialog .help=${this._help} @send-anyway=${this._onSendAnyway} @go-back=${this._onGoBack}></messages-help-dialog>
    `;
  }

  private _renderBeginning(typed: DraftTyped) {
    const { terms } = this;
    if (!terms) return nothing;
    const team = terms.teams.find(({ id }) => id === typed.teamId);
    return html`
      <div @change=${this._onTeam}>${renderTeams(terms, typed.teamId, this.locale)}</div>
      <div @change=${this._onCategory}>${renderCategories(team, typed.category)}</div>
      ${this._linked ? renderLinked(this._linked, this.locale, () => this._onUnlink()) : nothing}
      <ds-text-field
        name="subject"
        required
        no-mark
        count
        .label=${msg('Subject', { id: 'messages.compose.subject' })}
        .requiredMessage=${msg('Write in a few words what it is about.', { id: 'messages.compose.subject-missing' })}
        .maxlength=${terms.limits.subject}
        .lengthOf=${lengthOf}
        .value=${typed.subject}
        @input=${this._onSubject}
      ></ds-text-field>
    `;
  }

  /** What became of it on another device. */
  private _renderElsewhere() {
    const { gone, other } = this._draft;
    if (other) {
      return html`<messages-draft-versions
        .mine=${this._draft.typed}
        .other=${other}
        @version-chosen=${this._onVersion}
      ></messages-draft-versions>`;
    }
    if (!gone) return nothing;
    return html`<ds-alert tone="warning" @dismiss=${() => this._draft.keepBoth()} dismissible>
      ${
        gone === 'sent'
          ? msg('This message was sent from another device. What you typed here after that is kept as a new draft.', { id: 'messages.draft.sent-elsewhere' })
          : msg('This draft was deleted on another device. What you typed here is kept as a new draft.', { id: 'messages.draft.deleted-elsewhere' })
      }
    </ds-alert>`;
  }

  /** Beyond what the fields check themselves. Leaving the message empty is no mistake; sending it is. */
  private _check({ body }: DraftTyped): FormError[] {
    const files = this._attachments?.validationMessage ?? '';
    return [
      ...(body.trim() === '' ? [{ field: 'body', message: msg('Write your message first.', { id: 'messages.reply.required' }) }] : []),
      ...(this._attachments && files !== '' ? [{ field: this._attachments, message: files }] : []),
    ];
  }

  /** Said before it is sent, where its team has something to say of it. */
  private _renderCost() {
    const notice = this._cost;
    if (!notice) return nothing;
    return html`<ds-alert quiet tone="info" .heading=${msg('This message may cost you something', { id: 'messages.compose.cost' })}
      >${writtenIn(notice, this.locale.locale)}</ds-alert
    >`;
  }

  private get _cost(): MessageTeam['names'] | undefined {
    const { typed } = this._draft;
    const { replyTo, terms } = this;
    const category = replyTo ? replyTo.category : typed.category;
    const team = terms?.teams.find(({ id, pool, names }) =>
      replyTo ? pool === replyTo.pool && JSON.stringify(names) === JSON.stringify(replyTo.team) : id === typed.teamId,
    );
    // An answer without a topic is a question.
    return team?.cost?.categories.includes(category ?? 'question') ? team.cost.notice : undefined;
  }

  private _renderFailure() {
    const { failure } = this._form;
    if (failure === '') return nothing;
    return html`<ds-alert tone="danger" .heading=${msg('Your message was not sent', { id: 'messages.reply.failed' })}>
      ${failure} ${msg('What you wrote is still here.', { id: 'messages.reply.kept' })}
    </ds-alert>`;
  }

  private _open({ draft, secondsLeft }: OpenedDraft): void {
    this._knownId = draft.id;
    this._draft.open(draft);
    this._show(draft);
    if (draft.releaseAt !== null) this._sent = { id: draft.id, threadId: draft.threadId ?? draft.id, releaseAt: draft.releaseAt, secondsLeft };
  }

  private _begin(): void {
    const { start, terms } = this;
    const team = terms && start.teamId === null ? firstTeam(terms, start.category) : undefined;
    this._draft.begin(team ? { ...start, teamId: team.id } : start);
    if (this.earlier !== '' && this._draft.typed.body === '') this._draft.change({ body: this.earlier });
    // What it is called is known once the server has it; until then it goes along all the same.
    if (start.link) this._ensure().catch(() => undefined);
  }

  /** What comes with it besides what is typed. */
  private _show({ files, unfinished, linked }: Pick<MessageDraft, 'files' | 'unfinished' | 'linked'>): void {
    this._files = files;
    this._unfinished = unfinished;
    this._linked = linked;
  }

  /** A second version has none of the first one's files. */
  private _onId(id: string): void {
    if (this._knownId !== '' && this._knownId !== id) this._show({ files: [], unfinished: [], linked: this._linked });
    this._knownId = id;
    this.dispatchEvent(new CustomEvent('draft-id', { detail: id }));
  }

  private readonly _ensure = async (): Promise<string> => {
    await this._draft.saver?.ensure();
    return this._draft.id;
  };

  private async _hold(): Promise<void> {
    await this._draft.saver?.hold();
    // It was changed elsewhere: both are looked at first.
    if (this._draft.saver?.copied) throw new StoppedError();
  }

  private async _send(typed: DraftTyped, key: string): Promise<SentDraft> {
    await this._look(typed);
    const { saver } = this._draft;
    try {
      return await sendDraft(this.api, this.subject, this._draft.id, saver?.version ?? 1, { key });
    } catch (error) {
      // The server keeps both versions of it, which are then shown.
      if (error instanceof ApiError && error.code === 'resource/changed') saver?.again();
      throw error;
    }
  }

  /** Stops once at words that may mean danger. That it can't be looked at keeps nothing from being sent. */
  private async _look({ subject, body }: DraftTyped): Promise<void> {
    const text = `${subject}\n${body}`;
    if (this._readOver === text) return;
    const help = await checkText(this.api, this.subject, { subject, body }).catch((): readonly HelpKind[] => []);
    if (help.length === 0) return;
    this._readOver = text;
    this._help = help;
    throw new StoppedError();
  }

  private async _onSendAnyway(): Promise<void> {
    this._help = [];
    await this.updateComplete;
    await this._helpDialog.closed();
    this.renderRoot.querySelector('form')?.requestSubmit();
  }

  private async _onGoBack(): Promise<void> {
    this._help = [];
    // Asked again the next time: it was not sent.
    this._readOver = '';
    await this.updateComplete;
    await this._helpDialog.closed();
    this._focusBody();
  }

  private _onSent(sent: SentDraft): void {
    this._sent = { ...sent, secondsLeft: this.terms?.limits.undoSeconds ?? 10 };
  }

  private async _onUndone({ detail: draft }: UndoneEvent): Promise<void> {
    this._sent = undefined;
    this._readOver = '';
    this._draft.open(draft);
    this._show(draft);
    await this.updateComplete;
    this._focusBody();
  }

  /** Nothing is left of an answer: the field is empty again. */
  private _onReleased(): void {
    this.dispatchEvent(new CustomEvent('message-sent', { detail: null, bubbles: true, composed: true }));
    if (this._draft.typed.threadId === null) return;
    const { threadId } = this._draft.typed;
    this._sent = undefined;
    this._show({ files: [], unfinished: [], linked: null });
    this._knownId = '';
    this._draft.begin({ ...EMPTY, threadId });
  }

  private _focusBody(): void {
    this.renderRoot.querySelector<HTMLElement>('[name="body"]')?.focus();
  }

  private _onBody({ target }: Event): void {
    this._change({ body: (target as HTMLTextAreaElement).value });
  }

  private _onSubject({ target }: Event): void {
    this._change({ subject: (target as HTMLInputElement).value });
  }

  /** Another team may not take what the first did. */
  private _onTeam({ target }: Event): void {
    const teamId = (target as HTMLInputElement).value;
    const team = this.terms?.teams.find(({ id }) => id === teamId);
    const { category } = this._draft.typed;
    const only = team?.categories.length === 1 ? (team.categories[0] ?? null) : null;
    this._change({ teamId, category: category && team?.categories.includes(category) ? category : only });
  }

  private _onCategory({ target }: Event): void {
    this._change({ category: (target as HTMLInputElement).value as MessageCategory });
  }

  private _onUnlink(): void {
    this._linked = null;
    this._change({ link: null });
    this.announcer.announce(msg('Removed. Your message is no longer about it.', { id: 'messages.link.removed' }));
    this.renderRoot.querySelector<HTMLElement>('[name="subject"]')?.focus();
  }

  private _change(part: Partial<DraftTyped>): void {
    if (this._form.failure !== '') this._form.clear();
    this._draft.change(part);
    this.requestUpdate();
  }

  private _onFiles({ detail: { count } }: FilesChangedEvent): void {
    this._draft.hasFiles = count > 0;
  }

  private async _onVersion({ detail: choice }: VersionChosenEvent): Promise<void> {
    if (choice === 'both') this._draft.keepBoth();
    else await (choice === 'mine' ? this._draft.keepMine() : this._draft.keepOther());
    const { id } = this._draft;
    await this._refresh(id);
    this._focusBody();
  }

  private async _refresh(id: string): Promise<void> {
    const { draft } = await readDraft(this.api, this.subject, id);
    this._show(draft);
  }

  protected override updated(): void {
    // The first answer says what the linked item is called.
    if (this._draft.typed.link && !this._linked && this._draft.saver?.state === 'saved' && !this._isAsking) {
      this._isAsking = true;
      // Without the card it is asked about all the same.
      this._readLinked().catch(() => undefined);
    }
  }

  private async _readLinked(): Promise<void> {
    await this._refresh(this._draft.id);
    // It is not there for this person: there is nothing to ask about.
    if (!this._linked) this._change({ link: null });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-draft-form': MessagesDraftForm;
  }
}
