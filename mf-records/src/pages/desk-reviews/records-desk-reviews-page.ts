/** Where a physician's day begins: the results that wait for a review, the longest first, and how many conversations wait beside them. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/empty-state';
import '@portal/design-system/filter-bar';
import '@portal/design-system/link';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import type { FilterChangeEvent } from '@portal/design-system/classes/filter-bar';
import { msg } from '@lit/localize';
import { testName } from '@portal/bff/contract/test-names';
import type { ReviewList, ReviewSummary } from '@portal/bff/contract/reviews';
import { FeaturePage, formatKnownInstant, PagedResource, personNameText, Resource } from '@portal/shell/contract';
import { waitingText } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { countMessages, listReviews } from '../../api/reviews-api.ts';
import type { ReviewFilter } from '../../api/reviews-api.ts';
import { patientText } from '../../desk/desk-text.ts';
import { statusText, summaryBadge } from '../../result-text.ts';
import { criticalText, messagesText, reviewedText } from '../../reviews/review-text.ts';

export class RecordsDeskReviewsPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .messages {
        margin: 0;
      }
    `,
  ];

  @state() private _filter: ReviewFilter = filterOf(location.search);

  private readonly _reviews = new PagedResource(this, {
    args: () => [this.api, this.subject, this._filter] as const,
    load: ([api, subject, filter], reading, part) => listReviews(api, subject, filter, part, reading),
    keeps: true,
    live: 'records.results-changed',
    row: 'ds-list-item',
  });

  private readonly _messages = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], reading) => (subject.scopes.includes('messages:read') ? countMessages(api, subject, reading) : null),
    live: 'messages.changed',
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Results to review', { id: 'records.review.title' })} .headingLevel=${this.headingLevel}></ds-page-header>
      ${this._renderMessages()} ${this._renderFilters()}
      ${this._reviews.render(msg('Loading the results', { id: 'records.review.loading' }), (list) => this._renderList(list))}
    `;
  }

  /** What else waits for a physician. */
  private _renderMessages() {
    const messages = this._messages.value;
    if (!messages) return nothing;
    return html`<p class="messages">
      ${messagesText(messages)}
      <ds-link .href=${this.navigation.href('/messages')}>${msg('Patient messages', { id: 'records.review.to-messages' })}</ds-link>
    </p>`;
  }

  private _renderFilters() {
    const { state: shown, of } = this._filter;
    return html`<ds-filter-bar
      .filters=${[
        {
          id: 'state',
          label: msg('Show', { id: 'records.review.filter' }),
          kind: 'select',
          options: [
            { value: 'waiting', label: msg('Waiting for a review', { id: 'records.review.filter-waiting' }) },
            { value: 'reviewed', label: msg('Reviewed', { id: 'records.review.filter-reviewed' }) },
          ],
        },
        {
          id: 'of',
          label: msg('Whose', { id: 'records.desk.of' }),
          kind: 'select',
          options: [
            { value: 'mine', label: msg('Mine and no one’s', { id: 'records.review.filter-mine' }) },
            { value: 'all', label: msg('All of the clinic', { id: 'records.review.filter-all' }) },
          ],
        },
      ]}
      .values=${{ state: shown, of }}
      .resultCount=${this._reviews.value?.count}
      @filter-change=${this._onFilter}
    ></ds-filter-bar>`;
  }

  private _renderList({ items, criticalCount }: ReviewList) {
    if (items.length === 0) return html`<ds-card>${this._renderNone()}</ds-card>`;
    return html`
      ${criticalCount > 0 && this._filter.state === 'waiting' ? html`<ds-alert tone="danger">${criticalText(criticalCount)}</ds-alert>` : nothing}
      <ds-card>
        <ds-list divided .label=${msg('Results to review', { id: 'records.review.title' })}>
          ${repeat(
            items,
            ({ id }) => id,
            (review) => this._renderRow(review),
          )}
        </ds-list>
        ${this._reviews.renderMore({ label: msg('More results', { id: 'records.review.more' }) })}
      </ds-card>
    `;
  }

  private _renderNone() {
    const isWaiting = this._filter.state === 'waiting';
    return html`<ds-empty-state
      icon="check-circle"
      .heading=${isWaiting ? msg('No result is waiting', { id: 'records.review.none' }) : msg('No reviewed results yet', { id: 'records.review.none-reviewed' })}
    >
      ${
        isWaiting
          ? msg('New results show up here as soon as a lab sends them.', { id: 'records.review.none-text' })
          : msg('Results show up here once they’re reviewed.', { id: 'records.review.none-reviewed-text' })
      }
    </ds-empty-state>`;
  }

  private _renderRow(review: ReviewSummary) {
    const { id, name, patient, issuedAt, issuedPrecision, timeZone, waitsSince, practitioner, status } = review;
    const { locale } = this.locale;
    const href = this.navigation.href(`/results/${id}`);
    const badge = summaryBadge(review);
    const day = issuedAt ? formatKnownInstant(issuedAt, issuedPrecision, timeZone, locale) : null;
    return html`
      <ds-list-item .href=${href} ?current=${href === this.opened}>
        <bdi>${personNameText(patient.displayName)}</bdi>
        <span slot="meta">${testName(name, locale)}</span>
        <span slot="meta">${patientText(review, locale)}</span>
        <span slot="meta">${[day, practitioner, statusText(status)].filter(Boolean).join(' · ')}</span>
        <span slot="meta">${waitsSince ? waitingText(waitsSince, Date.now(), locale) : reviewedText(review, timeZone, this.locale)}</span>
        <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
      </ds-list-item>
    `;
  }

  private _onFilter({ detail }: FilterChangeEvent): void {
    this._filter = filterFrom(detail.values['state'], detail.values['of']);
    // Who comes back finds the same list; beside a result the address is that one's.
    if (this.opened !== undefined) return;
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(this._filter)) url.searchParams.set(name, value);
    history.replaceState(history.state, '', url);
  }
}

const filterFrom = (shown: unknown, of: unknown): ReviewFilter => ({ state: shown === 'reviewed' ? 'reviewed' : 'waiting', of: of === 'all' ? 'all' : 'mine' });

/** Of an address; what nobody can show is what a desk begins with. */
function filterOf(search: string): ReviewFilter {
  const asked = new URLSearchParams(search);
  return filterFrom(asked.get('state'), asked.get('of'));
}

declare global {
  interface HTMLElementTagNameMap {
    'records-desk-reviews-page': RecordsDeskReviewsPage;
  }
}
