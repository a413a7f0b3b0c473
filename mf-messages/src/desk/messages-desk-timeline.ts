/**
 * A conversation as its desk reads it: messages, notes that only colleagues see,
 * and what was made of messages, in the order of time. A note is told apart by
 * its label, its dashed border and its place, not by its color alone.
 */
import '@portal/design-system/badge';
import '@portal/design-system/icon';
import '@portal/design-system/link';
import { msg, str } from '@lit/localize';
import { subjectPath } from '@portal/bff/contract';
import type { DeskSide, Thread, ThreadMessage, ThreadNote } from '@portal/bff/contract/messages';
import { FeatureElement, formatDate, formatDateTime, formatTime } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { roleText } from '../message-text.ts';
import { madeText, teamText } from './desk-text.ts';

type Made = DeskSide['made'][number];
interface Entry {
  readonly id: string;
  readonly at: string;
  readonly render: () => TemplateResult;
}

export class MessagesDeskTimeline extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-4);
      }
      h2 {
        margin: 0;
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
        font-weight: var(--ds-weight-medium);
      }
      ol {
        display: grid;
        gap: var(--ds-space-3);
        margin: var(--ds-space-2) 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        box-sizing: border-box;
        padding: var(--ds-space-3) var(--ds-space-4);
        border: 1px solid var(--ds-color-border);
        border-inline-start: 4px solid var(--ds-color-control-border);
        border-radius: var(--ds-radius);
        background: var(--ds-color-surface);
      }
      li.clinic {
        margin-inline-start: var(--ds-space-6);
        border-inline-start-color: var(--ds-color-primary);
        background: var(--ds-color-primary-soft);
      }
      li.note {
        margin-inline-start: var(--ds-space-6);
        border: 2px dashed var(--ds-color-warning-mark);
        background: var(--ds-color-sunken);
      }
      li.made {
        padding-block: var(--ds-space-2);
        border: 0;
        background: none;
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-1) var(--ds-space-3);
        align-items: baseline;
      }
      .author {
        font-weight: var(--ds-weight-medium);
      }
      .body {
        margin-block-start: var(--ds-space-1);
        max-inline-size: var(--ds-measure);
        white-space: pre-wrap;
      }
      .muted {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }
      time {
        margin-inline-start: auto;
      }
      @media (forced-colors: active) {
        li.clinic {
          border-inline-start-width: 8px;
        }
      }
    `,
  ];

  @property({ attribute: false }) thread: Thread | undefined;
  @property({ attribute: false }) desk: DeskSide | undefined;

  override render() {
    const { thread } = this;
    if (!thread) return nothing;
    return this._days(thread).map(
      ({ day, entries }) => html`
        <section>
          <h2>${day}</h2>
          <ol role="list">
            ${repeat(
              entries,
              ({ id }) => id,
              ({ render }) => render(),
            )}
          </ol>
        </section>
      `,
    );
  }

  private _days(thread: Thread): { day: string; entries: Entry[] }[] {
    const { timeZone } = thread;
    const entries: Entry[] = [
      ...thread.messages.map((one) => ({ id: one.id, at: one.sentAt, render: () => this._renderMessage(one, thread) })),
      ...(this.desk?.notes ?? []).map((one) => ({ id: one.id, at: one.createdAt, render: () => this._renderNote(one, timeZone) })),
      ...(this.desk?.made ?? []).map((one) => ({ id: `${one.messageId} ${one.kind}`, at: one.at, render: () => this._renderMade(one, timeZone) })),
    ];
    const days: { day: string; entries: Entry[] }[] = [];
    for (const entry of entries.toSorted((a, b) => a.at.localeCompare(b.at))) {
      const day = formatDate(entry.at, timeZone, this.locale.locale);
      const last = days.at(-1);
      if (last?.day === day) last.entries.push(entry);
      else days.push({ day, entries: [entry] });
    }
    return days;
  }

  private _renderMessage(message: ThreadMessage, { timeZone, id }: Thread): TemplateResult {
    const name = message.mine ? msg('You', { id: 'messages.conversation.you' }) : message.authorName;
    return html`
      <li class=${message.side}>
        <p class="head">
          <span><bdi class="author">${name}</bdi>${message.authorRole ? html`<span class="muted"> · ${roleText(message.authorRole)}</span>` : nothing}</span>
          ${this._renderTime(message.sentAt, timeZone)}
        </p>
        <p class="body">${message.body}</p>
        ${message.files.map((file) =>
          file.scan === 'waiting'
            ? html`<p class="muted">${msg(str`${file.name} is being checked. You can open it soon.`, { id: 'messages.desk.file-pending' })}</p>`
            : html`<p><ds-link .href=${subjectPath(this.subject, 'messages', 'threads', id, 'files', file.id)} download>${file.name}</ds-link></p>`,
        )}
      </li>
    `;
  }

  private _renderNote(note: ThreadNote, timeZone: string): TemplateResult {
    const name = note.mine ? msg('You', { id: 'messages.conversation.you' }) : note.authorName;
    return html`
      <li class="note">
        <p class="head">
          <ds-badge tone="warning">${msg('Note for colleagues', { id: 'messages.note.label' })}</ds-badge>
          <bdi class="author">${name}</bdi>
          <span class="muted">${msg('The patient doesn’t see this', { id: 'messages.note.hidden' })}</span>
          ${this._renderTime(note.createdAt, timeZone)}
        </p>
        ${note.kind === 'note' ? nothing : html`<p>${passedText(note)}</p>`} ${note.body === '' ? nothing : html`<p class="body">${note.body}</p>`}
      </li>
    `;
  }

  private _renderMade(made: Made, timeZone: string): TemplateResult {
    const text = madeText(made.kind, made.byName);
    const path = this._pathOf(made);
    return html`<li class="made">
      <p class="head">
        <span>${text}${path === null ? nothing : html` <ds-link .href=${this.navigation.href(path)}>${msg('Open it', { id: 'messages.made.open' })}</ds-link>`}</span>
        ${this._renderTime(made.at, timeZone)}
      </p>
    </li>`;
  }

  /** Where the desk has what was made, for who may open it. */
  private _pathOf({ kind, targetId }: Made): string | null {
    return kind === 'visit_request' && this.subject.scopes.includes('appointments:write') ? `/visit-requests/${targetId}` : null;
  }

  private _renderTime(at: string, timeZone: string) {
    return html`<time class="muted" datetime=${at} title=${formatDateTime(at, timeZone, this.locale)}>${formatTime(at, timeZone, this.locale)}</time>`;
  }
}

function passedText({ kind, toPool, toName }: ThreadNote): string {
  if (kind === 'passed' && toPool) return msg(str`Passed on to: ${teamText(toPool)}.`, { id: 'messages.work.passed' });
  return toName === null
    ? msg('This conversation is no one’s now.', { id: 'messages.work.given-back' })
    : msg(str`Given to ${toName}.`, { id: 'messages.note.given' });
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-timeline': MessagesDeskTimeline;
  }
}
