/** A message on its way: so long it can be undone; then that it was sent, and when an answer comes. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import { msg, str } from '@lit/localize';
import type { MessageDraft, MessageTerms, SentDraft } from '@portal/bff/contract/messages';
import type { DsButton } from '@portal/design-system/classes/button';
import { Action, ApiError, FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { undoSend } from '../api/compose-api.ts';
import { answerText } from './compose-fields.ts';
import { describeDraftError } from './draft-text.ts';

/** It is a draft again. */
export type UndoneEvent = CustomEvent<MessageDraft>;

/**
 * @fires undone - It is a draft again, which is in `detail`.
 * @fires message-sent - It can't be undone any more.
 */
export class MessagesSent extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      .left {
        display: inline-block;
        min-inline-size: 2ch;
        font-variant-numeric: tabular-nums;
      }
      .bar {
        block-size: 4px;
        margin-block-start: var(--ds-space-3);
        overflow: hidden;
        border-radius: 2px;
        background: var(--ds-color-border);
      }
      .bar span {
        display: block;
        block-size: 100%;
        background: currentcolor;
        inline-size: var(--_share, 100%);
      }
    `,
  ];

  @property({ attribute: false }) sent: (SentDraft & { readonly secondsLeft: number }) | undefined;
  @property({ attribute: false }) isReply = false;
  @property({ attribute: false }) terms: MessageTerms | undefined;
  @property({ attribute: false }) teamId: string | null = null;

  @state() private _left = 0;
  /** The clinic has it. */
  @state() private _isOver = false;
  private _endsAt = 0;
  private _seconds = 0;
  private _timer: ReturnType<typeof setInterval> | undefined;

  private readonly _undo = new Action(this, {
    send: (id: string) => undoSend(this.api, this.subject, id),
    said: () => msg('Your message was not sent. You can change it.', { id: 'messages.sent.undone' }),
    done: (draft) => {
      this._stop();
      this.dispatchEvent(new CustomEvent('undone', { detail: draft }));
    },
    describe: describeDraftError,
    failed: (error) => {
      if (error instanceof ApiError && error.code === 'message/already-sent') this._end();
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._stop();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.sent) this._start(this.sent.secondsLeft);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sent') && this.sent) this._start(this.sent.secondsLeft);
  }

  protected override firstUpdated(): void {
    const seconds = this._left;
    if (seconds === 0) return;
    this.announcer.announce(msg(str`Your message is sent in ${seconds} seconds. Until then you can undo it.`, { id: 'messages.sent.said' }));
    // The form that had the focus is gone.
    void this._focusFirst();
  }

  override render() {
    const { sent } = this;
    if (!sent) return nothing;
    return this._isOver ? this._renderSent(sent) : this._renderOnItsWay(sent);
  }

  /** The seconds go by for the eyes alone: they were said once. */
  private _renderOnItsWay({ id }: SentDraft) {
    return html`
      <ds-alert quiet tone="success" .heading=${msg('Your message is on its way', { id: 'messages.sent.on-its-way' })}>
        ${msg('You can still undo it. After that it’s with the clinic.', { id: 'messages.sent.can-undo' })}
        <div class="bar" aria-hidden="true"><span></span></div>
        ${this._undo.renderFailure()}
        <ds-button slot="actions" variant="primary" .label=${msg('Undo sending', { id: 'messages.sent.undo-label' })} .busy=${this._undo.busy} @click=${() => this._undo.run(id)}>
          ${msg('Undo', { id: 'messages.sent.undo' })}&nbsp;<span class="left" aria-hidden="true">(${this._left})</span>
        </ds-button>
      </ds-alert>
    `;
  }

  private _renderSent({ threadId }: SentDraft) {
    const team = this.terms?.teams.find(({ id }) => id === this.teamId);
    return html`
      <ds-alert quiet tone="success" .heading=${msg('Your message was sent', { id: 'messages.sent.title' })}>
        ${team && this.terms ? answerText(team, this.terms, this.locale.locale) : nothing}
        ${
          this.isReply
            ? nothing
            : html`<ds-button slot="actions" variant="primary" .href=${this.navigation.href(`/messages/${threadId}`)}
                >${msg('See the conversation', { id: 'messages.sent.see' })}</ds-button
              >
              <ds-button slot="actions" .href=${this.navigation.href('/messages')}>${msg('All messages', { id: 'messages.thread.back' })}</ds-button>`
        }
      </ds-alert>
    `;
  }

  /** What comes first to press. Updates report themselves when they fail. */
  private async _focusFirst(): Promise<void> {
    await this.updateComplete;
    const button = this.renderRoot.querySelector<DsButton>('ds-button');
    await button?.updateComplete;
    button?.focus();
  }

  private _start(seconds: number): void {
    this._stop();
    this._endsAt = performance.now() + seconds * 1000;
    this._left = seconds;
    this._seconds = seconds;
    this.style.removeProperty('--_share');
    this._timer = setInterval(() => this._tick(), 250);
  }

  private _tick(): void {
    this._left = Math.max(0, Math.ceil((this._endsAt - performance.now()) / 1000));
    // Second by second, as the number does: nothing moves.
    this.style.setProperty('--_share', `${(this._left / this._seconds) * 100}%`);
    if (this._left === 0 && !this._undo.busy) this._end();
  }

  private _end(): void {
    this._stop();
    if (this._isOver) return;
    const hadFocus = this.shadowRoot?.activeElement !== null;
    this._isOver = true;
    this.announcer.announce(msg('Your message was sent.', { id: 'messages.reply.sent' }));
    this.dispatchEvent(new CustomEvent('message-sent'));
    if (hadFocus) void this._focusFirst();
  }

  private _stop(): void {
    clearInterval(this._timer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-sent': MessagesSent;
  }
}
