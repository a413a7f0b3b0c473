/** A comment that the care team writes on a result for its patient. What was typed is kept as a draft until it is sent. */
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg } from '@lit/localize';
import type { Review } from '@portal/bff/contract/reviews';
import { defineElement, FeatureElement, FormController, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { commentOn } from '../api/reviews-api.ts';

const COMMENT_MOST = 4000;

/** `commented`: the result as it is with the comment. */
export type CommentedEvent = CustomEvent<Review>;

/** @fires commented - The server has the comment. */
export class RecordsReviewComment extends FeatureElement {
  @property({ attribute: 'report-id' }) reportId = '';

  private readonly _draft = new TextDraft(this, { name: () => `records.review-comment.${this.reportId}`, only: { field: 'comment', maxLength: COMMENT_MOST } });
  private readonly _kept = new Resource(this, {
    args: () => [this.reportId] as const,
    load: async (_args, { signal }) => this._draft.load(signal),
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    summary: 'none',
    values: (form) => readTexts(form)['comment'] ?? '',
    check: (comment) => (comment === '' ? [{ field: 'comment', message: msg('Write your comment first.', { id: 'records.review.comment-required' }) }] : []),
    send: (body, call) => commentOn(this.api, this.subject, this.reportId, body, call),
    said: () => msg('Your comment was sent. The patient reads it with the result.', { id: 'records.review.commented' }),
    sent: (detail, _body, form) => {
      form.reset();
      this.dispatchEvent(new CustomEvent<Review>('commented', { detail }));
    },
  });

  override render() {
    return this._kept.render(
      msg('Loading your comment', { id: 'records.review.comment-loading' }),
      () =>
        this._form.render(html`
          <ds-stack gap="3">
            <ds-text-area
              name="comment"
              rows="3"
              no-mark
              .maxlength=${COMMENT_MOST}
              .label=${msg('Comment for the patient', { id: 'records.review.comment' })}
              .hint=${msg('Everyone who sees the result can read it', { id: 'records.review.comment-hint' })}
              .value=${this._draft.typed('comment')}
            ></ds-text-area>
            <ds-cluster><ds-button type="submit">${msg('Send the comment', { id: 'records.review.comment-send' })}</ds-button></ds-cluster>
          </ds-stack>
        `),
      { bare: true },
    );
  }
}

// Not a view the shell mounts, so its page brings it along.
defineElement('records-review-comment', RecordsReviewComment);

declare global {
  interface HTMLElementTagNameMap {
    'records-review-comment': RecordsReviewComment;
  }
}
