/**
 * One conversation at the clinic desk: who has it and by when an answer is
 * promised, all that was said and noted, the answer, and for who treats the
 * patient their record at a glance. Who else has it open is said, so that two
 * don’t answer at once.
 */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { DeskSide, Thread } from '@portal/bff/contract/messages';
import { Action, defineElement, describeError, FeaturePage, Resource } from '@portal/shell/contract';
import { PortalPatientPanel } from '@portal/shell/contract/desk';
import { PrintAction } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { bePresent, readDeskSide } from '../../api/desk-tools-api.ts';
import { listMessages, markRead, readThread, wholeThread } from '../../api/messages-api.ts';
import { DeskPresence } from '../../desk/desk-presence.ts';
import { patientText } from '../../desk/desk-text.ts';
import { MessagesDeskNote } from '../../desk/messages-desk-note.ts';
import { MessagesDeskReply } from '../../desk/messages-desk-reply.ts';
import type { AnswerSentEvent } from '../../desk/messages-desk-reply.ts';
import { MessagesDeskTimeline } from '../../desk/messages-desk-timeline.ts';
import { MessagesDeskWork } from '../../desk/messages-desk-work.ts';
import type { WorkChangeEvent } from '../../desk/messages-desk-work.ts';
import { withEarlier, withKnown } from '../../thread/known-messages.ts';
import { threadPageStyles } from '../thread/thread-page-styles.ts';

defineElement('messages-desk-work', MessagesDeskWork);
defineElement('messages-desk-note', MessagesDeskNote);
defineElement('messages-desk-reply', MessagesDeskReply);
defineElement('messages-desk-timeline', MessagesDeskTimeline);
defineElement('portal-patient-panel', PortalPatientPanel);

export class MessagesDeskThreadPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    threadPageStyles,
    css`
      .beside {
        grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
      }

      .beside,
      .work {
        display: grid;
        align-content: start;
        gap: var(--ds-space-4);
        min-inline-size: 0;
      }

      .present {
        margin: 0;
        font-weight: var(--ds-weight-medium);
      }
    `,
  ];

  private readonly _thread = new Resource(this, {
    args: () => [this.api, this.subject, this.params['threadId'] ?? ''] as const,
    load: async ([api, subject, threadId], reading): Promise<Thread> => withKnown(await readThread(api, subject, threadId, reading), this._thread.value),
    live: 'messages.changed',
    entity: ({ id }) => id,
    loaded: (thread, before) => this._onLoaded(thread, before),
  });

  private readonly _desk = new Resource(this, {
    args: () => [this.api, this.subject, this.params['threadId'] ?? ''] as const,
    load: ([api, subject, threadId], reading) => readDeskSide(api, subject, threadId, reading),
    live: ['messages.changed', 'messages.presence'],
    entity: ({ threadId }) => threadId,
  });

  private readonly _presence = new DeskPresence(this, {
    threadId: () => (this.subject.scopes.includes('messages:write') ? this._thread.value?.id : undefined),
    say: (threadId, state) => bePresent(this.api, this.subject, threadId, state),
  });

  private readonly _print = new PrintAction(this, {
    tag: 'messages-thread-sheet',
    load: async () => (await import('../thread/messages-thread-sheet.ts')).MessagesThreadSheet,
    data: () => this._thread.value && wholeThread(this.api, this.subject, this._thread.value),
    byKeyboard: () => undefined,
  });

  private readonly _earlier = new Action(this, {
    send: (after: string, call) => listMessages(this.api, this.subject, this._thread.value?.id ?? '', after, call, 100),
    done: (part) => {
      this._thread.patch((thread) => withEarlier(thread, part));
      this.announcer.announce(msg('The earlier messages are above.', { id: 'messages.thread.earlier-here' }));
    },
  });

  override render() {
    const thread = this._thread.value;
    return html`
      <ds-page-header
        .heading=${thread?.subject ?? msg('Conversation', { id: 'messages.thread.title' })}
        .eyebrow=${thread?.patient ? patientText(thread.patient, this.locale.locale) : ''}
        .backHref=${this.navigation.href('/messages')}
        .backLabel=${msg('All messages', { id: 'messages.thread.back' })}
      >${thread ? this._print.renderButton(undefined) : nothing}</ds-page-header>
      ${this._print.renderFailure()}
      ${this._thread.render(msg('Loading the conversation', { id: 'messages.thread.loading' }), (shown) => this._renderThread(shown), { bare: true })}
    `;
  }

  private _renderThread(thread: Thread): TemplateResult {
    const desk = this._desk.value;
    const canWrite = this.subject.scopes.includes('messages:write');
    return html`
      <div class="beside" @keydown=${this._onKeydown}>
        <div class="work">
          <ds-card>
            <messages-desk-work .thread=${thread} .desk=${desk} @work-change=${this._onWork} @forwarded=${this._onForwarded} @converted=${this._readAgain}></messages-desk-work>
          </ds-card>
          ${this._renderEarlier(thread)}
          <messages-desk-timeline .thread=${thread} .desk=${desk}></messages-desk-timeline>
          ${this._renderFailures()}
          ${
            canWrite
              ? repeat(
                  [thread],
                  ({ id }) => id,
                  () => this._renderForms(thread, desk),
                )
              : html`<ds-alert quiet tone="info">${msg('You can read these messages, but you can’t reply to them.', { id: 'messages.thread.read-only' })}</ds-alert>`
          }
        </div>
        ${this._renderPanel(thread)}
      </div>
    `;
  }

  private _renderEarlier({ earlier, messageCount, messages }: Thread) {
    if (earlier === null) return nothing;
    return html`<div class="earlier">
      <ds-button .busy=${this._earlier.busy} @click=${() => void this._earlier.run(earlier)}>${msg('Earlier messages', { id: 'messages.thread.earlier' })}</ds-button>
      <span>${msg(str`${messages.length} of ${messageCount} messages`, { id: 'messages.thread.shown' })}</span>
      ${this._earlier.renderFailure()}
    </div>`;
  }

  private _renderForms(thread: Thread, desk: DeskSide | undefined) {
    return html`
      <ds-card>
        <ds-stack>
          <p class="present" role="status">${this._presentText(desk)}</p>
          <messages-desk-reply
            .thread=${thread}
            .desk=${desk}
            @answer-typed=${() => this._presence.typed()}
            @answer-sent=${this._onSent}
            @answer-stale=${this._readAgain}
          ></messages-desk-reply>
        </ds-stack>
      </ds-card>
      <ds-card><messages-desk-note .threadId=${thread.id} @note-added=${() => void this._desk.refresh()}></messages-desk-note></ds-card>
    `;
  }

  /** "Priya Raman is writing an answer. Grace Lindqvist has this open." */
  private _presentText(desk: DeskSide | undefined): string {
    const now = Date.now();
    return (desk?.present ?? [])
      .filter(({ until }) => Date.parse(until) > now)
      .map(({ name, isTyping }) =>
        isTyping
          ? msg(str`${name} is writing an answer.`, { id: 'messages.present.writing' })
          : msg(str`${name} has this open.`, { id: 'messages.present.reading' }),
      )
      .join(' ');
  }

  private _renderFailures() {
    const error = this._thread.error ?? this._desk.error;
    if (error === undefined) return nothing;
    return html`
      <ds-alert tone="warning" .heading=${msg('We couldn’t load all of this conversation', { id: 'messages.desk.refresh-failed' })}>
        ${describeError(error)}
        <ds-button slot="actions" .busy=${this._thread.loading} @click=${this._readAgain}>${msg('Try again', { id: 'messages.thread.try-again' })}</ds-button>
      </ds-alert>
    `;
  }

  /** Only who treats patients has the records of the clinic. */
  private _renderPanel({ patient }: Thread) {
    if (!patient || !this.subject.scopes.includes('records:read')) return nothing;
    return html`<portal-patient-panel .patientId=${patient.id}></portal-patient-panel>`;
  }

  private readonly _readAgain = (): void => {
    void this._thread.refresh();
    void this._desk.refresh();
  };

  private readonly _onKeydown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.code !== 'KeyT') return;
    event.preventDefault();
    this.renderRoot.querySelector('messages-desk-reply')?.focusTemplates();
  };

  private _onWork({ detail: work }: WorkChangeEvent): void {
    if (work) this._thread.patch((thread) => ({ ...thread, work }));
    else this._readAgain();
  }

  private readonly _onForwarded = ({ detail: work }: WorkChangeEvent): void => {
    // Who passed it on may not be able to open it anymore.
    if (!work) return this.navigation.navigate('/messages');
    this._thread.patch((thread) => ({ ...thread, work }));
    void this._desk.refresh();
  };

  private _onSent({ detail: message }: AnswerSentEvent): void {
    this._presence.rest();
    // The live event may have brought it already.
    this._thread.patch((thread) => (thread.messages.some(({ id }) => id === message.id) ? thread : { ...thread, messages: [...thread.messages, message] }));
    void this._thread.refresh();
  }

  private _onLoaded(thread: Thread, before: Thread | undefined): void {
    if (before?.id === thread.id) {
      const known = new Set(before.messages.map(({ id }) => id));
      const author = thread.messages.findLast((message) => !known.has(message.id) && !message.mine)?.authorName;
      if (author !== undefined) this.announcer.announce(msg(str`New message from ${author}`, { id: 'messages.thread.arrived' }));
    }
    // Only a mark: when it fails, the thread stays new and the next opening marks it.
    const last = thread.messages.at(-1);
    if (thread.unreadCount > 0 && last) markRead(this.api, this.subject, thread.id, last.id).catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-thread-page': MessagesDeskThreadPage;
  }
}
