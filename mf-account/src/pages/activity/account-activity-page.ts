/** Everything that was done with a record: by me, by people with access, by staff. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/data-table';
import '@portal/design-system/date-range';
import '@portal/design-system/filter-bar';
import '@portal/design-system/page-header';
import '@portal/design-system/text-field';
import type { SortChangeEvent } from '@portal/design-system/classes/data-table';
import type { DsDateRange } from '@portal/design-system/classes/date-range';
import { msg } from '@lit/localize';
import { Task } from '@lit/task';
import type { Activity } from '@portal/bff/contract/activity';
import { FeaturePage, renderTask, runWithProof } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { actionsStyles } from '../../form-styles.ts';
import { describeAccessError } from '../../access-text.ts';
import { exportActivity, readActivity } from '../../api/activity-api.ts';
import type { ActivityFilter } from '../../api/activity-api.ts';
import { activityColumns } from './activity-columns.ts';
import { kindText, whoText } from './activity-text.ts';

const WHO = ['me', 'proxy', 'staff', 'app'] as const;
const SORTS = ['at', 'name', 'what', 'outcome'] as const;
const KINDS = ['appointments', 'records', 'messages', 'billing', 'account', 'access', 'home'] as const;

export class AccountActivityPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    actionsStyles,
    css`
      ds-date-range {
        max-inline-size: 40rem;
      }
    `,
  ];

  @state() private _filter: ActivityFilter = {};
  /** Pages after the first. */
  @state() private _more: readonly Activity[] = [];
  @state() private _busy: 'more' | 'export' | undefined;
  @state() private _error = '';

  private readonly _activity = new Task(this, {
    task: async ([api, subject, filter, locale], { signal }) => {
      const first = await readActivity(api, subject, filter, locale, undefined, signal);
      this._more = [];
      if (filter.name || filter.sort) this.announcer.announce(msg('The list has changed.', { id: 'account.activity.changed' }));
      return first;
    },
    args: () => [this.api, this.subject, this._filter, this.locale.locale] as const,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Activity', { id: 'account.activity.title' })}
        .backHref=${this.navigation.href('/account')}
        .backLabel=${msg('My details', { id: 'account.activity.back' })}
      >
        ${msg('Who looked at this record or changed something in it.', { id: 'account.activity.lead' })}
      </ds-page-header>
      ${this._renderFilter()} ${this._error ? html`<ds-alert tone="danger">${this._error}</ds-alert>` : nothing}
      ${renderTask(this._activity, msg('Loading activity', { id: 'account.activity.loading' }), (first) => this._renderList(first))}
    `;
  }

  private _renderFilter() {
    const filters = [
      {
        id: 'who',
        label: msg('Who', { id: 'account.activity.who' }),
        kind: 'select' as const,
        options: WHO.map((value) => ({ value, label: whoText(value) })),
      },
      {
        id: 'kind',
        label: msg('About', { id: 'account.activity.about' }),
        kind: 'select' as const,
        options: KINDS.map((value) => ({ value, label: kindText(value) })),
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
          .hint=${msg('Part of the name is enough. Press Enter.', { id: 'account.activity.find-hint' })}
          .value=${this._filter.name ?? ''}
          @change=${this._onName}
        ></ds-text-field>
      </ds-filter-bar>
    `;
  }

  private _emptyText(): string {
    const { from, name, who, kind } = this._filter;
    return [from, name, who, kind].some(Boolean)
      ? msg('Nothing fits what you asked for.', { id: 'account.activity.empty' })
      : msg('Nobody has looked at this record here yet.', { id: 'account.activity.none' });
  }

  private _filterValues(): Record<string, string> {
    const { who, kind } = this._filter;
    return { ...(who ? { who } : {}), ...(kind ? { kind } : {}) };
  }

  private _renderList(first: Activity) {
    const pages = [first, ...this._more];
    const rows = pages.flatMap(({ entries }) => entries);
    const hasMore = pages.at(-1)?.nextCursor !== null;
    const { sort = 'at', direction = 'descending' } = this._filter;
    const columns = activityColumns({ rows, timeZone: first.timeZone, locale: this.locale, direction });
    return html`
      ${first.ownOnly ? html`<ds-alert tone="info" quiet>${msg('You see here what you did yourself. Only the person whose record this is sees everything.', { id: 'account.activity.own-only' })}</ds-alert>` : nothing}
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
      <div class="actions">
        ${hasMore ? html`<ds-button .busy=${this._busy === 'more'} @click=${() => void this._onMore(pages)}>${msg('Show more', { id: 'account.activity.more' })}</ds-button>` : nothing}
        <ds-button variant="quiet" .busy=${this._busy === 'export'} @click=${() => void this._onExport()}>${msg('Save as a file (CSV)', { id: 'account.activity.export' })}</ds-button>
      </div>
    `;
  }

  private _onName(event: Event): void {
    const { name: _name, ...rest } = this._filter;
    const name = (event.currentTarget as HTMLElementTagNameMap['ds-text-field']).value.trim();
    if (name !== (_name ?? '')) this._filter = name ? { ...rest, name } : rest;
  }

  private _onSort({ detail }: SortChangeEvent): void {
    const sort = SORTS.find((each) => each === detail.key);
    if (sort) this._filter = { ...this._filter, sort, direction: detail.direction };
  }

  private _onDays(event: Event): void {
    const [from = '', until = ''] = (event.currentTarget as DsDateRange).value.split('/');
    const { from: _from, until: _until, ...rest } = this._filter;
    this._filter = from && until ? { ...rest, from, until } : rest;
  }

  private _onFilter(event: CustomEvent<{ values: Readonly<Record<string, unknown>> }>): void {
    const { who, kind, ...days } = this._filter;
    const { values } = event.detail;
    const chosenWho = WHO.find((each) => each === values['who']);
    const chosenKind = KINDS.find((each) => each === values['kind']);
    if (chosenWho === who && chosenKind === kind) return;
    this._filter = { ...days, ...(chosenWho ? { who: chosenWho } : {}), ...(chosenKind ? { kind: chosenKind } : {}) };
  }

  private async _onMore(pages: readonly Activity[]): Promise<void> {
    const cursor = pages.at(-1)?.nextCursor;
    if (!cursor || this._busy) return;
    await this._during('more', async () => {
      const filter = this._filter;
      const page = await readActivity(this.api, this.subject, filter, this.locale.locale, cursor);
      if (filter === this._filter) this._more = [...this._more, page];
      this.announcer.announce(msg('More activity is shown.', { id: 'account.activity.more-shown' }));
    });
  }

  private async _onExport(): Promise<void> {
    if (this._busy) return;
    await this._during('export', async () => {
      const file = await runWithProof(this.api, () => exportActivity(this.api, this.subject, this._filter, this.locale.locale));
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = msg('activity.csv', { id: 'account.activity.file' });
      link.click();
      URL.revokeObjectURL(link.href);
      this.announcer.announce(msg('The file is saved.', { id: 'account.activity.saved' }));
    });
  }

  private async _during(what: 'more' | 'export', work: () => Promise<void>): Promise<void> {
    this._busy = what;
    this._error = '';
    try {
      await work();
    } catch (error) {
      this._error = describeAccessError(error);
    } finally {
      this._busy = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-activity-page': AccountActivityPage;
  }
}
