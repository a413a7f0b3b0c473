/**
 * Where a reply is typed. Nothing typed is lost: it is kept as a draft on the
 * server while typing pauses and when the page goes out of sight, it stays in
 * the field when sending fails, and a message sent twice is one message.
 */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import '@portal/design-system/icon';
import '@portal/design-system/inline-message';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import type { DsTextArea } from '@portal/design-system/classes/text-area';
import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { ThreadMessage } from '@portal/bff/contract/messages';
import { announcerContext, apiContext, describeError, DraftKeeper, FeatureElement, subjectContext } from '@portal/shell/contract';
import type { Announcer, ApiTransport, Subject } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { saveDraft, sendReply } from '../api/messages-api.ts';

const MAX_LENGTH = 4_000;

/** Fired once the server has the message. */
export type MessageSentEvent = CustomEvent<ThreadMessage>;

/** @fires message-sent - The server has the message, which is in `detail`. */
export class MessagesReplyForm extends FeatureElement {
  @property({ attribute: 'thread-id' }) threadId = '';
  /** What was typed before and not sent; taken once, when the form appears. */
  @property({ attribute: false }) draft = '';

  @consume({ context: apiContext, subscribe: true }) private _api!: ApiTransport;
  @consume({ context: subjectContext, subscribe: true }) private _subject!: Subject;
  @consume({ context: announcerContext, subscribe: true }) private _announcer!: Announcer;

  @state() private _text = '';
  @state() private _sending = false;
  @state() private _error = '';
  /** Somebody tried to send nothing. Leaving the field empty is no mistake, so it is not `required`. */
  @state() private _isEmpty = false;
  @query('ds-text-area') private _field!: DsTextArea;

  private _attempt: { readonly body: string; readonly key: string } | undefined;
  private readonly _keeper = new DraftKeeper(this, (text) => saveDraft(this._api, this._subject, this.threadId, text));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated || !changed.has('draft')) return;
    this._text = this.draft;
    this._keeper.begin(this.draft);
  }

  override render() {
    return html`
      <form novalidate @submit=${this._onSubmit}>
        <ds-stack gap="3">
          <ds-text-area
            name="body"
            rows="4"
            no-mark
            .label=${msg('Your message', { id: 'messages.reply.label' })}
            .error=${this._isEmpty ? msg('Write your message first.', { id: 'messages.reply.required' }) : ''}
            maxlength=${MAX_LENGTH}
            .value=${this._text}
            ?readonly=${this._sending}
            @input=${this._onInput}
            @focusout=${this._keeper.flush}
          ></ds-text-area>
          ${
            this._error
              ? html`
                <ds-alert tone="danger" .heading=${msg('Your message was not sent', { id: 'messages.reply.failed' })}>
                  ${this._error} ${msg('Your text is still here.', { id: 'messages.reply.kept' })}
                </ds-alert>
              `
              : nothing
          }
          <ds-cluster>
            <ds-button variant="primary" type="submit" ?busy=${this._sending}>
              <ds-icon slot="start" name="send"></ds-icon>${msg('Send', { id: 'messages.reply.send' })}
            </ds-button>
            <ds-inline-message live .tone=${this._keeper.state === 'failed' ? 'warning' : 'success'}>${this._statusText()}</ds-inline-message>
          </ds-cluster>
        </ds-stack>
      </form>
    `;
  }

  private _statusText() {
    if (this._keeper.state === 'saved') return msg('Draft saved', { id: 'messages.reply.draft-saved' });
    if (this._keeper.state === 'failed') return msg('Draft not saved yet. We keep trying.', { id: 'messages.reply.draft-failed' });
    return nothing;
  }

  private _onInput(): void {
    this._text = this._field.value;
    this._error = '';
    this._isEmpty = false;
    // Longer than a message may be, it is no draft the server takes; the field says so.
    if (this._text.length <= MAX_LENGTH) this._keeper.typed(this._text);
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const body = this._text.trim();
    if (this._sending) return;
    this._isEmpty = body === '';
    this._field.showError();
    if (body === '' || this._text.length > MAX_LENGTH) return this._field.focus();
    // Sending the same text again must not make a second message; another text must.
    if (this._attempt?.body !== body) this._attempt = { body, key: crypto.randomUUID() };
    this._sending = true;
    this._error = '';
    await this._keeper.hold();
    try {
      const message = await sendReply(this._api, this._subject, this.threadId, { body }, { key: this._attempt.key });
      this._reset();
      this._announcer.announce(msg('Your message is sent.', { id: 'messages.reply.sent' }));
      this.dispatchEvent(new CustomEvent('message-sent', { detail: message }));
    } catch (error) {
      this._error = describeError(error);
      this._keeper.release();
    } finally {
      this._sending = false;
    }
  }

  private _reset(): void {
    this._attempt = undefined;
    this._text = '';
    this._keeper.clear();
    // Fresh again: an empty field after sending is no mistake.
    this._field.form?.reset();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-reply-form': MessagesReplyForm;
  }
  interface HTMLElementEventMap {
    'message-sent': MessageSentEvent;
  }
}
