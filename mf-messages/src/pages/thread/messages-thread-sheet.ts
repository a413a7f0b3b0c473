/** A conversation on paper, oldest message first. */
import type { Thread, ThreadMessage } from '@portal/bff/contract/messages';
import { msg, str } from '@lit/localize';
import { formatDate, formatTime } from '@portal/shell/contract';
import type { Identity } from '@portal/shell/contract';
import { FeatureSheet } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { kindText } from '../../linked/messages-linked-item.ts';
import { messagesByDay, roleText } from '../../message-text.ts';
import { dueText, stateText } from '../../standing/standing-text.ts';

export class MessagesThreadSheet extends FeatureSheet<Thread> {
  static override styles = [
    FeatureSheet.styles,
    css`
      h2 {
        color: var(--ds-color-text-muted);
        font-size: 1rem;
      }

      .message {
        margin-block-end: var(--ds-space-3);
        padding-inline-start: var(--ds-space-3);
        border-inline-start: 2px solid var(--ds-color-border);
      }

      .message.clinic {
        border-inline-start-color: var(--ds-color-primary);
      }

      .author {
        break-after: avoid;
      }

      .body {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override heading({ subject }: Thread): string {
    return subject;
  }

  /** Staff see whose it is in the thread itself. */
  protected override person(thread: Thread): Identity | null {
    const { patient } = thread;
    return patient ? { fullName: patient.displayName, birthDate: patient.birthDate, patientNumber: patient.patientNumber } : super.person(thread);
  }

  protected override renderBody({ messages, timeZone, linked, standing }: Thread) {
    const { locale } = this.locale;
    return html`
      ${linked ? html`<p>${kindText(linked.kind)}: <span class="strong">${linked.title}</span>${linked.date === null ? nothing : ` (${formatDate(linked.date, timeZone, locale)})`}</p>` : nothing}
      ${standing ? html`<p>${stateText(standing, locale)}${standing.answerBy === null ? nothing : ` · ${dueText(standing.answerBy, timeZone, locale)}`}</p>` : nothing}
      ${messagesByDay(messages, timeZone, locale).map(
        ({ day, messages: ofDay }) => html`<h2>${day}</h2>${ofDay.map((message) => this._renderMessage(message, timeZone))}`,
      )}
    `;
  }

  /** Also one's own is named: who reads it on paper is not “you”. */
  private _renderMessage({ authorName, authorRole, body, sentAt, side, files }: ThreadMessage, timeZone: string) {
    return html`<div class="message ${side}">
      <p class="author">
        <bdi class="strong">${authorName}</bdi>${authorRole ? html`, ${roleText(authorRole)}` : nothing}
        <span class="muted">${formatTime(sentAt, timeZone, this.locale)}</span>
      </p>
      <p class="body">${body}</p>
      ${files.map(({ name }) => html`<p class="muted">${msg(str`File: ${name}`, { id: 'messages.export.file' })}</p>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-thread-sheet': MessagesThreadSheet;
  }
}
