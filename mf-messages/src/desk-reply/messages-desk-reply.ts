/**
 * Where staff type a reply. Nothing typed is lost: it is kept as a draft on the
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
import { msg } from '@lit/localize';
import type { ThreadMessage } from '@portal/bff/contract/messages';
import { FeatureElement, FormController, readTexts, TextDraft } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { saveDraft, sendReply } from '../api/messages-api.ts';

const MAX_LENGTH = 4_000;

/** Fired once the server has the message; the patient's side gives none, since its message is a draft until then. */
export type MessageSentEvent = CustomEvent<ThreadMessage | null>;

/** @fires message-sent - The server has the message, which is in `detail`. */
export class MessagesDeskReply extends FeatureElement {
  @property({ attribute: 'thread-id' }) threadId = '';
  /** What was typed before and not sent; taken once, when the form appears. */
  @property({ attribute: false }) draft = '';

  private readonly _draft = new TextDraft(this, {
    only: { field: 'body', maxLength: MAX_LENGTH },
    save: (text) => saveDraft(this.api, this.subject, this.threadId, text),
  });

  private readonly _form = new FormController(this, {
    draft: this._draft,
    summary: 'none',
    values: (form) => readTexts(form)['body'] ?? '',
    // Leaving the field empty is no mistake, so it is not `required`; sending nothing is.
    check: (body) => (body === '' ? [{ field: 'body', message: msg('Write your message first.', { id: 'messages.reply.required' }) }] : []),
    send: (body, call) => sendReply(this.api, this.subject, this.threadId, { body }, call),
    said: () => msg('Your message was sent.', { id: 'messages.reply.sent' }),
    sent: (message, _body, form) => this._onSent(message, form),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated && changed.has('draft')) this._draft.begin(this.draft);
  }

  override render() {
    return this._form.render(
      html`
        <ds-stack gap="3">
          <ds-text-area
            name="body"
            rows="4"
            no-mark
            .label=${msg('Your message', { id: 'messages.reply.label' })}
            maxlength=${MAX_LENGTH}
            .value=${this._draft.typed('body')}
            ?readonly=${this._form.busy}
            @input=${this._onInput}
          ></ds-text-area>
          ${
            this._form.failure
              ? html`
                <ds-alert tone="danger" .heading=${msg('Your message was not sent', { id: 'messages.reply.failed' })}>
                  ${this._form.failure} ${msg('What you wrote is still here.', { id: 'messages.reply.kept' })}
                </ds-alert>
              `
              : nothing
          }
          <ds-cluster>
            <ds-button variant="primary" type="submit">
              <ds-icon slot="start" name="send"></ds-icon>${msg('Send', { id: 'messages.reply.send' })}
            </ds-button>
            <ds-inline-message live .tone=${this._draft.state === 'failed' ? 'warning' : 'success'}>${this._statusText()}</ds-inline-message>
          </ds-cluster>
        </ds-stack>
      `,
      { bare: true },
    );
  }

  private _statusText() {
    if (this._draft.state === 'saved') return msg('Draft saved', { id: 'messages.reply.draft-saved' });
    if (this._draft.state === 'failed') return msg('Your draft isn’t saved yet. We’ll keep trying.', { id: 'messages.reply.draft-failed' });
    return nothing;
  }

  private _onInput(): void {
    if (this._form.failure) this._form.clear();
  }

  private _onSent(message: ThreadMessage, form: HTMLFormElement): void {
    form.reset();
    this.dispatchEvent(new CustomEvent('message-sent', { detail: message }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-reply': MessagesDeskReply;
  }
  interface HTMLElementEventMap {
    'message-sent': MessageSentEvent;
  }
}
