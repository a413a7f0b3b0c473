/**
 * How the work on one conversation stands at the clinic desk, by when an answer
 * is promised, and what can be done with it: take it, say that it needs no answer
 * or is done, forward it, and make something of it.
 */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import { msg, str } from '@lit/localize';
import type { DeskSide, Thread, ThreadWork } from '@portal/bff/contract/messages';
import { Action, ApiError, defineElement, FeatureElement, formatDateTime, Turn } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { assignThread, setThreadState } from '../api/desk-api.ts';
import { MessagesDeskConvert } from './messages-desk-convert.ts';
import { MessagesDeskForward } from './messages-desk-forward.ts';
import { describeWorkError, ownerText, teamText } from './desk-text.ts';
import { workBadge } from './promise-text.ts';

defineElement('messages-desk-forward', MessagesDeskForward);
defineElement('messages-desk-convert', MessagesDeskConvert);

/** Fired when somebody was faster, or how the work stands has changed: `detail` is how it stands now, where that is known. */
export type WorkChangeEvent = CustomEvent<ThreadWork | undefined>;

/** @fires work-change - How the work stands has changed. */
export class MessagesDeskWork extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-3);
      }
      p {
        margin: 0;
      }

      .by {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  @property({ attribute: false }) thread: Thread | undefined;
  @property({ attribute: false }) desk: DeskSide | undefined;

  // One at a time: what was seen is only true until the first is done.
  private readonly _turn = new Turn();

  private readonly _owner = new Action(this, {
    turn: this._turn,
    describe: describeWorkError,
    send: ({ ownerId, was }: { ownerId: string | null; was: string | null }, call) =>
      assignThread(this.api, this.subject, this.thread?.id ?? '', { ownerId, was }, call),
    said: ({ owner }) =>
      owner
        ? msg(str`${owner.name} has this conversation now.`, { id: 'messages.work.assigned' })
        : msg('This conversation is no one’s now.', { id: 'messages.work.given-back' }),
    done: (work) => this._tell(work),
    failed: (error) => this._onFailed(error),
  });

  private readonly _state = new Action(this, {
    turn: this._turn,
    describe: describeWorkError,
    send: (state: { done: boolean; lastMessageId: string }, call) => setThreadState(this.api, this.subject, this.thread?.id ?? '', state, call),
    said: ({ doneAt }) =>
      doneAt ? msg('This conversation is done.', { id: 'messages.work.is-done' }) : msg('This conversation is open again.', { id: 'messages.work.is-open' }),
    done: (work) => this._tell(work),
    failed: (error) => this._onFailed(error),
  });

  override render() {
    const { thread } = this;
    if (!thread?.work) return nothing;
    const { work } = thread;
    return html`
      <p role="status">${this._renderStanding(thread, work)} ${teamText(work.pool)} · ${ownerText(work) ?? msg('No one has taken it yet', { id: 'messages.work.unowned' })}</p>
      ${this._owner.renderFailure()} ${this._state.renderFailure()}
      ${this.subject.scopes.includes('messages:write') ? this._renderButtons(thread, work) : nothing}
    `;
  }

  /** With the promise as it was made. */
  private _renderStanding({ timeZone }: Thread, work: ThreadWork) {
    const { text, tone } = workBadge(work, Date.now(), this.locale.locale);
    const by = work.answerBy && work.waitsSince && !work.doneAt ? formatDateTime(work.answerBy, timeZone, this.locale) : null;
    return html`<ds-badge .tone=${tone}>${text}</ds-badge>${by ? html` <span class="by">${msg(str`Promised by ${by}`, { id: 'messages.promise.by' })}</span> ·` : nothing}`;
  }

  private _renderButtons(thread: Thread, work: ThreadWork) {
    const { busy } = this._turn;
    const me = thread.colleagues?.find(({ mine }) => mine);
    return html`
      <ds-cluster>
        ${
          me && !work.owner?.mine
            ? html`<ds-button .busy=${this._owner.busy} ?disabled=${busy && !this._owner.busy} @click=${() => this._assign(me.id)}>
                ${msg('Assign to me', { id: 'messages.work.take' })}
              </ds-button>`
            : nothing
        }
        ${this._renderState(thread, work)}
        <messages-desk-forward .thread=${thread} .desk=${this.desk}></messages-desk-forward>
        <messages-desk-convert .thread=${thread} .desk=${this.desk}></messages-desk-convert>
      </ds-cluster>
    `;
  }

  private _renderState({ messages }: Thread, { waitsSince, doneAt }: ThreadWork) {
    const lastMessageId = messages.at(-1)?.id;
    if (lastMessageId === undefined) return nothing;
    const label = doneAt
      ? msg('Open again', { id: 'messages.work.reopen' })
      : waitsSince
        ? msg('No answer needed', { id: 'messages.work.no-answer' })
        : msg('Done', { id: 'messages.work.done' });
    const state = { done: doneAt === null, lastMessageId };
    return html`<ds-button .busy=${this._state.busy} ?disabled=${this._turn.busy && !this._state.busy} @click=${() => this._state.run(state)}>${label}</ds-button>`;
  }

  private _assign(ownerId: string | null): void {
    void this._owner.run({ ownerId, was: this.thread?.work?.owner?.id ?? null });
  }

  /** Whoever was told that somebody was faster sees at once how it stands. */
  private _onFailed(error: unknown): void {
    if (error instanceof ApiError && error.status === 409) this._tell(undefined);
  }

  private _tell(detail: ThreadWork | undefined): void {
    this.dispatchEvent(new CustomEvent('work-change', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-work': MessagesDeskWork;
  }
  interface HTMLElementEventMap {
    'work-change': WorkChangeEvent;
  }
}
