/** A conversation on paper, oldest message first. */
import type { Thread, ThreadMessage } from '@portal/bff/contract/messages';
import { formatTime } from '@portal/shell/contract';
import type { Identity } from '@portal/shell/contract';
import { FeatureSheet } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { messagesByDay, roleText } from '../../message-text.ts';

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

  protected override renderBody({ messages, timeZone }: Thread) {
    return messagesByDay(messages, timeZone, this.locale.locale).map(
      ({ day, messages: ofDay }) => html`<h2>${day}</h2>${ofDay.map((message) => this._renderMessage(message, timeZone))}`,
    );
  }

  /** Also one's own is named: who reads it on paper is not “you”. */
  private _renderMessage({ authorName, authorRole, body, sentAt, side }: ThreadMessage, timeZone: string) {
    return html`<div class="message ${side}">
      <p class="author">
        <bdi class="strong">${authorName}</bdi>${authorRole ? html`, ${roleText(authorRole)}` : nothing}
        <span class="muted">${formatTime(sentAt, timeZone, this.locale)}</span>
      </p>
      <p class="body">${body}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-thread-sheet': MessagesThreadSheet;
  }
}
