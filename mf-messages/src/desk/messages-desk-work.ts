/**
 * How the work on one conversation stands at the clinic desk, and what can be
 * done with it: take it, give it to a colleague or back, say that it needs no
 * answer or is done, and pass it on to the team it belongs to.
 */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import '@portal/design-system/menu-button';
import { msg, str } from '@lit/localize';
import type { MenuItem, MenuSelectEvent } from '@portal/design-system/classes/menu-button';
import type { MessagePool, Thread, ThreadWork } from '@portal/bff/contract/messages';
import { Action, ApiError, describeError, FeatureElement, Turn } from '@portal/shell/contract';
import { isLongWait, waitingText } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { assignThread, moveThread, setThreadState } from '../api/desk-api.ts';
import { ownerText, TEAMS, teamText } from './desk-text.ts';

/** Fired when somebody was faster, or how the work stands has changed: `detail` is how it stands now, where that is known. */
export type WorkChangeEvent = CustomEvent<ThreadWork | undefined>;

const NOBODY = 'nobody';

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
    `,
  ];

  @property({ attribute: false }) thread: Thread | undefined;

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

  private readonly _pool = new Action(this, {
    turn: this._turn,
    describe: describeWorkError,
    send: (pools: { pool: MessagePool; was: MessagePool }, call) => moveThread(this.api, this.subject, this.thread?.id ?? '', pools, call),
    said: (_, { pool }) => msg(str`Passed on to: ${teamText(pool)}.`, { id: 'messages.work.passed' }),
    // Who passed it on may not be able to open it anymore.
    done: () => this.navigation.navigate('/messages'),
    failed: (error) => this._onFailed(error),
  });

  override render() {
    const { thread } = this;
    if (!thread?.work) return nothing;
    const { work } = thread;
    return html`
      <p role="status">${this._renderStanding(work)} ${teamText(work.pool)} · ${ownerText(work) ?? msg('No one has taken it yet', { id: 'messages.work.unowned' })}</p>
      ${this._owner.renderFailure()} ${this._state.renderFailure()} ${this._pool.renderFailure()}
      ${this.subject.scopes.includes('messages:write') ? this._renderButtons(thread, work) : nothing}
    `;
  }

  private _renderStanding({ waitsSince, doneAt }: ThreadWork) {
    if (doneAt) return html`<ds-badge tone="success">${msg('Done', { id: 'messages.work.done' })}</ds-badge>`;
    if (!waitsSince) return html`<ds-badge tone="info">${msg('Answered', { id: 'messages.work.answered' })}</ds-badge>`;
    const now = Date.now();
    return html`<ds-badge tone=${isLongWait(waitsSince, now) ? 'danger' : 'warning'}>${waitingText(waitsSince, now, this.locale.locale)}</ds-badge>`;
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
        <ds-menu-button
          variant="secondary"
          .label=${msg('Assign to', { id: 'messages.work.assign' })}
          .items=${this._colleagueItems(thread, work)}
          @menu-select=${this._onColleague}
        ></ds-menu-button>
        <ds-menu-button
          variant="secondary"
          .label=${msg('Pass on to', { id: 'messages.work.pass' })}
          .items=${TEAMS.filter((pool) => pool !== work.pool).map((pool) => ({ id: pool, label: teamText(pool) }))}
          @menu-select=${this._onTeam}
        ></ds-menu-button>
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

  private _colleagueItems({ colleagues }: Thread, { owner }: ThreadWork): MenuItem[] {
    const people = (colleagues ?? []).map(({ id, name, mine }) => ({
      id,
      label: mine ? msg(str`${name} (me)`, { id: 'messages.work.me' }) : name,
      checked: owner?.id === id,
    }));
    return [...people, { id: NOBODY, label: msg('No one', { id: 'messages.work.no-one' }), checked: owner === null }];
  }

  private _assign(ownerId: string | null): void {
    void this._owner.run({ ownerId, was: this.thread?.work?.owner?.id ?? null });
  }

  private readonly _onColleague = ({ detail }: MenuSelectEvent): void => this._assign(detail.id === NOBODY ? null : detail.id);

  private readonly _onTeam = ({ detail }: MenuSelectEvent): void => {
    const pool = TEAMS.find((team) => team === detail.id);
    const was = this.thread?.work?.pool;
    if (pool && was) void this._pool.run({ pool, was });
  };

  /** Whoever was told that somebody was faster sees at once how it stands. */
  private _onFailed(error: unknown): void {
    if (error instanceof ApiError && error.status === 409) this._tell(undefined);
  }

  private _tell(detail: ThreadWork | undefined): void {
    this.dispatchEvent(new CustomEvent('work-change', { detail }));
  }
}

function describeWorkError(error: unknown): string {
  if (error instanceof ApiError && error.code === 'message/taken')
    return msg('Someone else was faster. You see now who has it.', { id: 'messages.work.taken' });
  if (error instanceof ApiError && error.code === 'message/newer')
    return msg('A new message came in the meantime. Read it first.', { id: 'messages.work.newer' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-work': MessagesDeskWork;
  }
  interface HTMLElementEventMap {
    'work-change': WorkChangeEvent;
  }
}
