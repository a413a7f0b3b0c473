/**
 * Where the patient's side types an answer: a draft as in a new message, with
 * files and a moment to undo it. The clinic desk has its own (`desk/messages-desk-reply.ts`).
 */
import '@portal/design-system/alert';
import { msg } from '@lit/localize';
import type { MessageTerms } from '@portal/bff/contract/messages';
import { defineElement, FeatureElement, readFormDraft, Resource, saveFormDraft } from '@portal/shell/contract';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { findReply, readTerms } from '../api/compose-api.ts';
import type { OpenedDraft } from '../api/compose-api.ts';
import { EMPTY } from '../compose/draft-controller.ts';
import { MessagesDraftForm } from '../compose/messages-draft-form.ts';
import type { ReplyTo } from '../compose/messages-draft-form.ts';

defineElement('messages-draft-form', MessagesDraftForm);

interface Facts {
  readonly terms: MessageTerms;
  readonly opened: OpenedDraft | null;
  /** What was typed where answers were kept before. */
  readonly before: string;
}

/** @fires message-sent - It was sent: the conversation has it from now on. */
export class MessagesReplyForm extends FeatureElement {
  @property({ attribute: 'thread-id' }) threadId = '';
  /** Who has the conversation and what it is about, by which it is known what an answer may cost. */
  @property({ attribute: false }) replyTo: ReplyTo | undefined;

  private readonly _facts = new Resource(this, {
    args: () => [this.api, this.subject, this.threadId] as const,
    load: async ([api, subject, threadId], { signal }): Promise<Facts> => {
      const [terms, opened, before] = await Promise.all([
        readTerms(api, subject, { signal }),
        findReply(api, subject, threadId, { signal }),
        readFormDraft(api, subject, this._formName, signal),
      ]);
      return { terms, opened, before: before ?? '' };
    },
  });

  override render() {
    return this._facts.render(
      msg('Getting ready to write', { id: 'messages.compose.loading' }),
      (facts) =>
        html`${repeat(
          [facts],
          () => this.threadId,
          ({ terms, opened, before }) =>
            html`<messages-draft-form
              .terms=${terms}
              .opened=${opened}
              .start=${{ ...EMPTY, threadId: this.threadId }}
              .earlier=${before}
              .replyTo=${this.replyTo}
              @draft-id=${() => this._moved(before)}
            ></messages-draft-form>`,
        )}`,
      { bare: true },
    );
  }

  private get _formName(): `messages.reply.${string}` {
    return `messages.reply.${this.threadId}`;
  }

  /** The server has it as a draft: the text of before is given up. */
  private _moved(before: string): void {
    if (before === '') return;
    // It is found again the next time, where the draft stands already.
    saveFormDraft(this.api, this.subject, this._formName, '').catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-reply-form': MessagesReplyForm;
  }
  interface HTMLElementEventMap {
    'message-sent': CustomEvent<null>;
  }
}
