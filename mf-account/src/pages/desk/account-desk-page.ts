/** The account desk: what people ask for, oldest first. */
import '@portal/design-system/button';
import '@portal/design-system/empty-state';
import '@portal/design-system/filter-bar';
import '@portal/design-system/list';
import '@portal/design-system/page-header';
import type { FilterChangeEvent } from '@portal/design-system/classes/filter-bar';
import { msg } from '@lit/localize';
import type { DeskRequestList, DeskRequestSummary } from '@portal/bff/contract/desk';
import type { RequestKind } from '@portal/bff/contract/requests';
import { FeaturePage, PagedResource } from '@portal/shell/contract';
import { renderRequestRow } from '@portal/shell/contract/desk';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { listRequests } from '../../api/desk-api.ts';
import type { RequestFilter } from '../../api/desk-api.ts';
import { kindText, stateText, stateTone } from './request-text.ts';

const KINDS: readonly RequestKind[] = ['registration', 'international', 'child', 'adult', 'name_change', 'deactivation', 'end_access'];

export class AccountDeskPage extends FeaturePage {
  @state() private _filter: RequestFilter = { state: 'open' };

  private readonly _requests = new PagedResource(this, {
    args: () => [this.api, this.subject, this._filter] as const,
    load: ([api, subject, filter], reading, part) => listRequests(api, subject, filter, part, reading),
    keeps: true,
    live: 'desk.requests-changed',
    row: 'ds-list-item',
    loaded: (requests, before) => this._tellNew(requests, before),
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Account desk', { id: 'account.desk.title' })}>
        ${
          this.subject.scopes.includes('desk:write')
            ? html`<ds-button slot="actions" .href=${this.navigation.href('/desk/accounts')}>${msg('Close or open an account', { id: 'account.accounts.title' })}</ds-button>`
            : nothing
        }
        ${
          this.subject.scopes.includes('desk:write')
            ? html`<ds-button slot="actions" .href=${this.navigation.href('/desk/access')}>${msg('Legal access', { id: 'account.legal.title' })}</ds-button>`
            : nothing
        }
        ${
          this.subject.scopes.includes('desk:write')
            ? html`<ds-button slot="actions" .href=${this.navigation.href('/desk/letters')}>${msg('Letters', { id: 'account.letters.title' })}</ds-button>`
            : nothing
        }
        <ds-button slot="actions" .href=${this.navigation.href('/desk/jobs')}>${msg('Failed tasks', { id: 'account.jobs.title' })}</ds-button>
        <ds-button slot="actions" .href=${this.navigation.href('/desk/notices')}>${msg('Notices that were not sent', { id: 'account.unsent.title' })}</ds-button>
        <ds-button slot="actions" .href=${this.navigation.href('/desk/imports')}>${msg('Records from other systems', { id: 'account.imports.title' })}</ds-button>
        <ds-button slot="actions" .href=${this.navigation.href('/desk/people')}>${msg('Codes and sign-in help', { id: 'account.desk.people' })}</ds-button>
      </ds-page-header>
      <ds-filter-bar
        .filters=${[
          {
            id: 'state',
            label: msg('Status', { id: 'account.desk.state' }),
            kind: 'select',
            options: [
              { value: 'open', label: stateText('open') },
              { value: 'decided', label: msg('Answered', { id: 'account.desk.decided' }) },
            ],
          },
          {
            id: 'kind',
            label: msg('About', { id: 'account.desk.kind' }),
            kind: 'select',
            options: KINDS.map((kind) => ({ value: kind, label: kindText(kind) })),
          },
        ]}
        .values=${{ state: this._filter.state, ...(this._filter.kind ? { kind: this._filter.kind } : {}) }}
        .resultCount=${this._requests.value?.count}
        .moreResults=${this._requests.value?.isMore}
        @filter-change=${this._onFilter}
      ></ds-filter-bar>
      ${this._requests.render(msg('Loading the requests', { id: 'account.desk.loading' }), ({ items }) => this._renderList(items))}
    `;
  }

  private _renderList(requests: readonly DeskRequestSummary[]) {
    if (requests.length === 0) {
      return html`<ds-empty-state icon="check-circle" .heading=${msg('No requests', { id: 'account.desk.empty' })}>
        ${msg('There are no requests like this right now.', { id: 'account.desk.empty-text' })}
      </ds-empty-state>`;
    }
    return html`<ds-list divided .label=${msg('Requests', { id: 'account.desk.requests' })}>
        ${repeat(
          requests,
          ({ id }) => id,
          (request) => this._renderItem(request),
        )}
      </ds-list>
      ${this._requests.renderMore({ label: msg('More requests', { id: 'account.desk.more' }) })}`;
  }

  private _renderItem({ id, kind, name, state: requestState, createdAt }: DeskRequestSummary) {
    const row = {
      href: this.navigation.href(`/desk/requests/${id}`),
      name,
      about: kindText(kind),
      since: createdAt,
      state: { text: stateText(requestState), tone: stateTone(requestState) },
    } as const;
    return renderRequestRow(row, this._zone, this.locale);
  }

  private get _zone(): string {
    return this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone;
  }

  /** Says what came; that one went is seen. */
  private _tellNew({ items, count }: DeskRequestList, before: DeskRequestList | undefined): void {
    if (!before) return;
    // A part may begin to show what was there and not shown.
    const isUnknown = before.next === null && items.some(({ id }) => before.items.every((known) => known.id !== id));
    if ((isUnknown || count > before.count) && this._filter.state === 'open')
      this.announcer.announce(msg('There is a new request.', { id: 'account.desk.new-request' }));
  }

  private _onFilter({ detail }: FilterChangeEvent): void {
    const { state: chosen, kind } = detail.values;
    const known = KINDS.find((each) => each === kind);
    this._filter = { state: chosen === 'decided' ? 'decided' : 'open', ...(known ? { kind: known } : {}) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-desk-page': AccountDeskPage;
  }
}
