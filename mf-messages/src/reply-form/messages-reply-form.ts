/**
 * Where a reply is typed. Nothing typed is lost: it is kept as a draft on the
 * server while typing pauses and when the page goes out of sight, it stays in
 * the field when sending fails, and a message sent twice is one message.
 */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/icon';
import '@portal/design-system/text-area';
import type { DsTextArea } from '@portal/design-system/classes/text-area';
import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { ThreadMessage } from '@portal/bff/contract';
import { announcerContext, apiContext, describeError, FeatureElement, subjectContext } from '@portal/shell/contract';
import type { Announcer, ApiTransport, Subject } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { saveDraft, sendReply } from '../api/messages-api.ts';

/** Typing has paused after so many milliseconds. */
const QUIET_MS = 1_000;
/** Wait before a draft that could not be kept is sent again, in milliseconds. */
const RETRY_MS = 5_000;
const MAX_LENGTH = 4_000;

/** Fired once the server has the message. */
export type MessageSentEvent = CustomEvent<ThreadMessage>;

/** @fires message-sent - The server has the message, which is in `detail`. */
export class MessagesReplyForm extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      form {
        display: grid;
        gap: var(--ds-space-3);
      }
      .send {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
        align-items: center;
      }
      .status {
        margin: 0;
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  @property({ attribute: 'thread-id' }) threadId = '';
  /** What was typed before and not sent; taken once, when the form appears. */
  @property({ attribute: false }) draft = '';

  @consume({ context: apiContext, subscribe: true }) private _api!: ApiTransport;
  @consume({ context: subjectContext, subscribe: true }) private _subject!: Subject;
  @consume({ context: announcerContext, subscribe: true }) private _announcer!: Announcer;

  @state() private _text = '';
  @state() private _draftState: 'none' | 'saved' | 'failed' = 'none';
  @state() private _sending = false;
  @state() private _error = '';
  /** Somebody tried to send nothing. Leaving the field empty is no mistake, so it is not `required`. */
  @state() private _isEmpty = false;
  @query('ds-text-area') private _field!: DsTextArea;

  private _keptText = '';
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _saving: Promise<void> = Promise.resolve();
  private _attempt: { readonly body: string; readonly clientKey: string } | undefined;
  private readonly _onHide = () => {
    if (document.visibilityState === 'hidden') this._saveNow();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this._onHide);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this._onHide);
    this._saveNow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated || !changed.has('draft')) return;
    this._text = this.draft;
    this._keptText = this.draft;
    this._draftState = this.draft ? 'saved' : 'none';
  }

  override render() {
    return html`
      <form novalidate @submit=${this._onSubmit}>
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
          @focusout=${this._saveNow}
        ></ds-text-area>
        ${this._error
          ? html`
              <ds-alert tone="danger" .heading=${msg('Your message was not sent', { id: 'messages.reply.failed' })}>
                ${this._error} ${msg('Your text is still here.', { id: 'messages.reply.kept' })}
              </ds-alert>
            `
          : nothing}
        <div class="send">
          <ds-button variant="primary" type="submit" ?busy=${this._sending}>
            <ds-icon slot="start" name="send"></ds-icon>${msg('Send', { id: 'messages.reply.send' })}
          </ds-button>
          <p class="status" role="status">${this._statusText()}</p>
        </div>
      </form>
    `;
  }

  private _statusText(): string {
    if (this._draftState === 'saved') return msg('Draft saved', { id: 'messages.reply.draft-saved' });
    if (this._draftState === 'failed') return msg('Draft not saved yet. We keep trying.', { id: 'messages.reply.draft-failed' });
    return '';
  }

  private _onInput(): void {
    this._text = this._field.value;
    this._error = '';
    this._isEmpty = false;
    this._draftState = 'none';
    this._saveAfter(QUIET_MS);
  }

  private _saveAfter(ms: number): void {
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._saveNow(), ms);
  }

  private _saveNow(): void {
    clearTimeout(this._timer);
    const text = this._text;
    // Longer than a message may be, it is no draft the server takes; the field says so.
    if (text === this._keptText || this._sending || text.length > MAX_LENGTH) return;
    // One after the other, so that an older text never overwrites a newer one.
    this._saving = this._saving.then(() => this._save(text));
  }

  private async _save(text: string): Promise<void> {
    try {
      await saveDraft(this._api, this._subject, this.threadId, text);
      this._keptText = text;
      if (this._text === text) this._draftState = text ? 'saved' : 'none';
    } catch {
      // Shown to the person and tried again: no answer now may be one later.
      this._draftState = 'failed';
      if (this.isConnected) this._saveAfter(RETRY_MS);
    }
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const body = this._text.trim();
    if (this._sending) return;
    this._isEmpty = body === '';
    this._field.showError();
    if (body === '' || this._text.length > MAX_LENGTH) return this._field.focus();
    // Sending the same text again must not make a second message; another text must.
    if (this._attempt?.body !== body) this._attempt = { body, clientKey: crypto.randomUUID() };
    this._sending = true;
    this._error = '';
    clearTimeout(this._timer);
    try {
      // A draft still on its way would arrive after the message that replaces it.
      await this._saving;
      const message = await sendReply(this._api, this._subject, this.threadId, this._attempt);
      this._reset();
      this._announcer.announce(msg('Your message is sent.', { id: 'messages.reply.sent' }));
      this.dispatchEvent(new CustomEvent('message-sent', { detail: message }));
    } catch (error) {
      this._error = describeError(error);
    } finally {
      this._sending = false;
      this._saveNow();
    }
  }

  private _reset(): void {
    clearTimeout(this._timer);
    this._attempt = undefined;
    this._text = '';
    this._keptText = '';
    this._draftState = 'none';
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
