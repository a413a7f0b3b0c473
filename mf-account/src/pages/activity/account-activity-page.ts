/** Everything that was done with a record: by me, by people with access, by staff. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/data-table';
import '@portal/design-system/date-range';
import '@portal/design-system/filter-bar';
import '@portal/design-system/page-header';
import '@portal/design-system/text-field';
import type { DsDataTable, SortChangeEvent } from '@portal/design-system/classes/data-table';
import type { DsDateRange } from '@portal/design-system/classes/date-range';
import { msg, str } from '@lit/localize';
import type { Activity } from '@portal/bff/contract/activity';
import { Action, FeaturePage, formatZoneName, PagedResource, saveFile, whoseText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { actionsStyles } from '../../form-styles.ts';
import { describeAccessError } from '../../access-text.ts';
import { exportActivity, readActivity } from '../../api/activity-api.ts';
import type { ActivityFilter } from '../../api/activity-api.ts';
import { activityColumns } from './activity-columns.ts';
import { actorFilterText } from './activity-text.ts';
import { detailsTitle } from '../../details-title.ts';

const WHO = ['notable', 'me', 'proxy', 'staff', 'app'] as const;
const SORTS = ['at', 'name', 'what'] as const;
const NOTABLE: ActivityFilter = { who: 'notable' };
const ALL: ActivityFilter = {};

export class AccountActivityPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    actionsStyles,
    css`
      ds-date-range {
        max-inline-size: 40rem;
      }

      p {
        margin: 0;
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  /** What was chosen; before that, what tells most. */
  @state() private _chosen: ActivityFilter | undefined;
  @query('ds-data-table') private _table!: DsDataTable | null;

  private readonly _activity = new PagedResource(this, {
    args: () => [this.api, this.subject, this._filter, this.locale.locale] as const,
    load: ([api, subject, filter, locale], reading, part) => readActivity(api, subject, filter, locale, part, reading),
    keeps: true,
    row: (index) => void this._table?.focusRow(index),
    loaded: () => {
      if (this._filter.name || this._filter.sort) this.announcer.announce(msg('The list was updated.', { id: 'account.activity.changed' }));
    },
  });
  private readonly _export = new Action<void, Blob>(this, {
    proof: true,
    send: () => exportActivity(this.api, this.subject, this._filter, this.locale.locale),
    said: () => msg('The file was saved.', { id: 'account.activity.saved' }),
    done: (file) => saveFile(file, msg('activity.csv', { id: 'account.activity.file' })),
    describe: describeAccessError,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${whoseText(this.subject, msg('Activity', { id: 'account.activity.title' }), (person) => msg(str`Activity in ${person}’s record`, { id: 'account.activity.theirs' }))}
        .backHref=${this.navigation.href('/account')}
        .backLabel=${detailsTitle(this.subject)}
      >
        ${msg('Who looked at this record or changed something in it.', { id: 'account.activity.lead' })}
      </ds-page-header>
      ${this._renderFilter()} ${this._export.renderFailure()}
      ${this._activity.render(msg('Loading activity', { id: 'account.activity.loading' }), (activity) => this._renderList(activity))}
    `;
  }

  /** Who looks at their own record is mostly the one who looks: what others did, and what was changed, comes first. */
  private get _filter(): ActivityFilter {
    return this._chosen ?? (this._isOwnRecord ? NOTABLE : ALL);
  }

  private get _isOwnRecord(): boolean {
    return this.subject.kind === 'patient' && this.subject.relationship === 'self';
  }

  private _renderFilter() {
    const filters = [
      {
        id: 'who',
        label: msg('Who', { id: 'account.activity.who' }),
        kind: 'select' as const,
        options: (this._isOwnRecord ? WHO : WHO.slice(1)).map((value) => ({ value, label: actorFilterText(value) })),
      },
      {
        id: 'kind',
        label: msg('About', { id: 'account.activity.about' }),
        kind: 'select' as const,
        options: this._areas.map(({ code, name }) => ({ value: code, label: name })),
      },
    ];
    return html`
      <ds-date-range
        no-mark
        .label=${msg('Days', { id: 'account.activity.days' })}
        .value=${this._filter.from && this._filter.until ? `${this._filter.from}/${this._filter.until}` : ''}
        @change=${this._onDays}
      ></ds-date-range>
      <ds-filter-bar .filters=${filters} .values=${this._filterValues()} @filter-change=${this._onFilter}>
        <ds-text-field
          slot="search"
          type="search"
          no-mark
          maxlength="80"
          autocomplete="off"
          .label=${msg('Find by name', { id: 'account.activity.find' })}
          .noun=${msg('Name', { id: 'account.activity.find-noun' })}
          .hint=${msg('Part of a name is enough. Press Enter.', { id: 'account.activity.find-hint' })}
          .value=${this._filter.name ?? ''}
          @change=${this._onName}
        ></ds-text-field>
      </ds-filter-bar>
    `;
  }

  private _emptyText(): string {
    const { from, name, who, kind } = this._filter;
    if ([from, name, who !== 'notable' && who, kind].some(Boolean)) return msg('Nothing matches your search.', { id: 'account.activity.empty' });
    return who === 'notable'
      ? msg('No one else has looked at this record, and you have not changed anything in it.', { id: 'account.activity.none-notable' })
      : msg('No one has looked at this record here yet.', { id: 'account.activity.none' });
  }

  private get _areas(): Activity['areas'] {
    return this._activity.value?.areas ?? [];
  }

  private _filterValues(): Record<string, string> {
    const { who, kind } = this._filter;
    return { ...(who ? { who } : {}), ...(kind ? { kind } : {}) };
  }

  private _renderList({ items: rows, timeZone, ownOnly }: Activity) {
    const { sort = 'at', direction = 'descending' } = this._filter;
    const columns = activityColumns({ rows, timeZone, locale: this.locale.locale, direction });
    const zone = formatZoneName(timeZone, this.locale.locale);
    return html`
      ${ownOnly ? html`<ds-alert tone="info" quiet>${msg('You see only what you did yourself. The person whose record this is can see everything.', { id: 'account.activity.own-only' })}</ds-alert>` : nothing}
      <p>${msg(str`All times are in the clinic’s time zone: ${zone}.`, { id: 'account.activity.zone' })}</p>
      <ds-data-table
        row-key="id"
        caption-hidden
        .sortKey=${sort}
        .sortDirection=${direction}
        @sort-change=${this._onSort}
        .caption=${msg('Activity', { id: 'account.activity.title' })}
        .columns=${columns}
        .rows=${rows}
        .emptyText=${this._emptyText()}
      ></ds-data-table>
      ${this._activity.renderMore()}
      <div class="actions">
        <ds-button variant="quiet" .busy=${this._export.busy} @click=${() => this._export.run()}>${msg('Save as a file (CSV)', { id: 'account.activity.export' })}</ds-button>
      </div>
    `;
  }

  private _onName(event: Event): void {
    const { name: _name, ...rest } = this._filter;
    const name = (event.currentTarget as HTMLElementTagNameMap['ds-text-field']).value.trim();
    if (name !== (_name ?? '')) this._chosen = name ? { ...rest, name } : rest;
  }

  private _onSort({ detail }: SortChangeEvent): void {
    const sort = SORTS.find((each) => each === detail.key);
    if (sort) this._chosen = { ...this._filter, sort, direction: detail.direction };
  }

  private _onDays(event: Event): void {
    const [from = '', until = ''] = (event.currentTarget as DsDateRange).value.split('/');
    const { from: _from, until: _until, ...rest } = this._filter;
    this._chosen = from && until ? { ...rest, from, until } : rest;
  }

  private _onFilter(event: CustomEvent<{ values: Readonly<Record<string, unknown>> }>): void {
    const { who, kind, ...days } = this._filter;
    const { values } = event.detail;
    const chosenWho = WHO.find((each) => each === values['who']);
    const chosenKind = this._areas.find(({ code }) => code === values['kind'])?.code;
    if (chosenWho === who && chosenKind === kind) return;
    this._chosen = { ...days, ...(chosenWho ? { who: chosenWho } : {}), ...(chosenKind ? { kind: chosenKind } : {}) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-activity-page': AccountActivityPage;
  }
}
