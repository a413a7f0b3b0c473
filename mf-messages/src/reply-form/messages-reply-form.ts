/**
 * Where an answer is typed. The patient's side writes a draft as in a new message,
 * with files and a moment to undo it; staff have their own field.
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
import { MessagesDeskReply } from '../desk-reply/messages-desk-reply.ts';

defineElement('messages-draft-form', MessagesDraftForm);
defineElement('messages-desk-reply', MessagesDeskReply);

interface Facts {
  readonly terms: MessageTerms;
  readonly opened: OpenedDraft | null;
  /** What was typed where answers were kept before. */
  readonly before: string;
}

const NOTHING: Promise<null> = Promise.resolve(null);

/** @fires message-sent - It was sent; at the desk the message is in `detail`, else the conversation has it from now on. */
export class MessagesReplyForm extends FeatureElement {
  @property({ attribute: 'thread-id' }) threadId = '';
  /** At the desk: what was typed before and not sent; taken once, when the form appears. */
  @property({ attribute: false }) draft = '';
  /** Who has the conversation and what it is about, by which it is known what an answer may cost. */
  @property({ attribute: false }) replyTo: ReplyTo | undefined;

  private readonly _facts = new Resource(this, {
    args: () => [this.api, this.subject, this.threadId] as const,
    load: async ([api, subject, threadId], { signal }): Promise<Facts | null> => {
      if (subject.kind === 'clinic') return NOTHING;
      const [terms, opened, before] = await Promise.all([
        readTerms(api, subject, { signal }),
        findReply(api, subject, threadId, { signal }),
        readFormDraft(api, subject, this._formName, signal),
      ]);
      return { terms, opened, before: before ?? '' };
    },
  });

  override render() {
    if (this.subject.kind === 'clinic') return html`<messages-desk-reply .threadId=${this.threadId} .draft=${this.draft}></messages-desk-reply>`;
    return this._facts.render(
      msg('Getting ready to write', { id: 'messages.compose.loading' }),
      (facts) =>
        html`${repeat(
          facts ? [facts] : [],
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
}
