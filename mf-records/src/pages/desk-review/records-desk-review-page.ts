/** One result at the desk: what came, who has reviewed it, and a comment for the patient; the patient’s record at a glance stands beside it. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '../../reviews/records-review-comment.ts';
import '../result/records-value-list.ts';
import { msg } from '@lit/localize';
import type { ResultDetail } from '@portal/bff/contract/records';
import type { Review } from '@portal/bff/contract/reviews';
import { testName } from '@portal/bff/contract/test-names';
import { Action, ApiError, defineElement, describeError, FeaturePage, formatDate, formatKnownInstant, personNameText, Resource } from '@portal/shell/contract';
import { PortalPatientPanel, waitingText } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { markReviewed, readReview } from '../../api/reviews-api.ts';
import { patientText } from '../../desk/desk-text.ts';
import { statusText, summaryBadge, withdrawnText } from '../../result-text.ts';
import type { CommentedEvent } from '../../reviews/records-review-comment.ts';
import { reviewedText } from '../../reviews/review-text.ts';
import { renderComments, textStyles } from '../result/comments.ts';
import { renderDocuments } from '../result/documents.ts';

defineElement('portal-patient-panel', PortalPatientPanel);

export class RecordsDeskReviewPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    textStyles,
    css`
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
        gap: var(--ds-space-4);
        align-items: start;
      }
    `,
  ];

  private readonly _review = new Resource(this, {
    args: () => [this.api, this.subject, this.params['reportId'] ?? ''] as const,
    load: ([api, subject, reportId], reading) => readReview(api, subject, reportId, reading),
    live: 'records.results-changed',
    entity: ({ result }) => result.id,
  });

  private readonly _mark = new Action(this, {
    send: (review: Review, call) => markReviewed(this.api, this.subject, review, call),
    said: () => msg('The result is reviewed.', { id: 'records.review.done' }),
    done: (review) => this._onMarked(review),
    failed: () => this._review.refresh(),
    describe: describeReview,
  });

  override render() {
    const review = this._review.value;
    return html`
      <ds-page-header
        .heading=${review ? testName(review.result.name, this.locale.locale) : msg('Test result', { id: 'records.result.title' })}
        .eyebrow=${review ? personNameText(review.patient.displayName) : ''}
        .backHref=${this.navigation.href('/results')}
        .backLabel=${msg('Results to review', { id: 'records.review.title' })}
      >
        ${review ? this._renderFacts(review) : nothing}
      </ds-page-header>
      ${this._review.render(msg('Loading the result', { id: 'records.review.loading-one' }), (shown) => this._renderReview(shown))}
    `;
  }

  private _renderFacts({ patient, result }: Review) {
    const { issuedAt, issuedPrecision, timeZone, practitioner, status } = result;
    const badge = summaryBadge(result);
    const text = statusText(status);
    const day = issuedAt ? formatKnownInstant(issuedAt, issuedPrecision, timeZone, this.locale.locale) : null;
    return html`
      ${[patientText({ patient }, this.locale.locale), day, practitioner].filter(Boolean).join(' · ')}
      <ds-badge slot="meta" .tone=${badge.tone}>${badge.text}</ds-badge>
      ${text ? html`<ds-badge slot="meta" tone="info">${text}</ds-badge>` : nothing}
    `;
  }

  private _renderReview(review: Review) {
    const { patient, result } = review;
    return html`
      <div class="two">
        <ds-stack gap="4">
          ${result.withdrawnAt === null ? this._renderResult(review) : this._renderWithdrawn(result, result.withdrawnAt)}
        </ds-stack>
        <portal-patient-panel .patientId=${patient.id}></portal-patient-panel>
      </div>
    `;
  }

  private _renderResult(review: Review) {
    const { patient, result } = review;
    const conclusion = [result.conclusion, result.codedConclusion].filter(Boolean).join('\n');
    return html`
      ${
        result.values.length > 0
          ? html`<ds-card .heading=${msg('Values', { id: 'records.review.values' })}><records-value-list .result=${result}></records-value-list></ds-card>`
          : nothing
      }
      ${renderText(msg('What the report says', { id: 'records.result.conclusion' }), conclusion)}
      ${renderText(msg('Full report', { id: 'records.result.note' }), result.noteText)}
      ${renderDocuments(result, { kind: 'patient', id: patient.id })}
      ${renderComments(result, { locale: this.locale, href: (path) => this.navigation.href(path) })} ${this._renderWork(review)}
    `;
  }

  /** Somebody may have relied on it. */
  private _renderWithdrawn(result: ResultDetail, withdrawnAt: string) {
    const { heading } = withdrawnText(result, formatDate(withdrawnAt, result.timeZone, this.locale.locale, 'short'));
    return html`<ds-alert tone="warning" .heading=${heading}></ds-alert>`;
  }

  private _renderWork(review: Review) {
    const { result, waitsSince } = review;
    const mayWrite = this.subject.scopes.includes('messages:write');
    const text = reviewedText(review, result.timeZone, this.locale);
    return html`
      ${
        mayWrite
          ? html`<ds-card>
              <records-review-comment .reportId=${result.id} @commented=${({ detail }: CommentedEvent) => this._review.patch(detail)}></records-review-comment>
            </ds-card>`
          : nothing
      }
      <ds-card .heading=${msg('Review', { id: 'records.review.heading' })}>
        <ds-stack align="start">
          ${text ? html`<p class="text">${text}</p>` : nothing}
          ${waitsSince === null ? nothing : html`<p class="text">${waitingText(waitsSince, Date.now(), this.locale.locale)}</p>`}
          ${this._mark.renderFailure()}
          ${
            waitsSince !== null && mayWrite
              ? html`<ds-button variant="primary" .busy=${this._mark.busy} @click=${() => this._mark.run(review)}>
                  ${msg('Mark as reviewed', { id: 'records.review.mark' })}
                </ds-button>`
              : nothing
          }
        </ds-stack>
      </ds-card>
    `;
  }

  private async _onMarked(review: Review): Promise<void> {
    this._review.patch(review);
    await this.updateComplete;
    // The button that had the focus is gone.
    this.focusHeading();
  }
}

const renderText = (heading: string, text: string | null) =>
  text ? html`<ds-card .heading=${heading}><p class="text written">${text}</p></ds-card>` : nothing;

const describeReview = (error: unknown): string =>
  error instanceof ApiError && error.code === 'resource/changed'
    ? msg('The lab sent this result again after you opened it. Look at it once more, then mark it.', { id: 'records.review.changed' })
    : describeError(error);

declare global {
  interface HTMLElementTagNameMap {
    'records-desk-review-page': RecordsDeskReviewPage;
  }
}
