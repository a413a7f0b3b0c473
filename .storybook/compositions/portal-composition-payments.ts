/** A part of the composed page of bills: the payments of the past, filtered and paged. */
import '../../design-system/src/register/badge.ts';
import '../../design-system/src/register/data-table.ts';
import '../../design-system/src/register/date-range.ts';
import '../../design-system/src/register/filter-bar.ts';
import '../../design-system/src/register/pagination.ts';
import '../../design-system/src/register/stack.ts';
import type { DataColumn } from '../../design-system/src/data-table/ds-data-table.ts';
import type { DsFilterBar, FilterChangeEvent } from '../../design-system/src/filter-bar/ds-filter-bar.ts';
import type { PageChangeEvent } from '../../design-system/src/pagination/ds-pagination.ts';
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Payment } from './pay-a-bill-source.ts';

const PER_PAGE = 6;

const FILTERS: DsFilterBar['filters'] = [
  { id: 'how', label: 'Paid by', kind: 'multi', options: ['Card', 'Check', 'Cash'].map((value) => ({ value, label: value })) },
];

const PRESETS = [
  { id: 'year', label: 'This year', from: '2026-01-01', to: '2026-11-16' },
  { id: 'last', label: 'Last year', from: '2025-01-01', to: '2025-12-31' },
];

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const MONEY = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

const COLUMNS: readonly DataColumn<Payment>[] = [
  { key: 'what', label: 'For' },
  { key: 'day', label: 'Paid on', render: ({ day }) => DAY.format(new Date(day)) },
  { key: 'how', label: 'Paid by', render: ({ how }) => html`<ds-badge>${how}</ds-badge>` },
  { key: 'cents', label: 'Amount', align: 'end', render: ({ cents }) => MONEY.format(cents / 100) },
];

/** Every filter counts at once, and leads back to the first page. */
export class PortalCompositionPayments extends LitElement {
  /** All payments, newest first. */
  @property({ attribute: false }) payments: readonly Payment[] = [];
  /** They are on their way. */
  @property({ type: Boolean }) loading = false;

  @state() private _values: DsFilterBar['values'] = {};
  @state() private _range = '';
  @state() private _page = 1;

  override render() {
    const found = this._found();
    return html`<ds-stack gap="5">
      <ds-date-range label="Between" today="2026-11-16" max="2026-11-16" no-mark .presets=${PRESETS} .value=${this._range} @change=${this._onRange}></ds-date-range>
      <ds-filter-bar .filters=${FILTERS} .values=${this._values} .resultCount=${this.loading ? undefined : found.length} @filter-change=${this._onFilter}></ds-filter-bar>
      <ds-data-table
        caption="Past payments"
        caption-hidden
        empty-text="No payment fits. Try other days."
        ?loading=${this.loading}
        .columns=${COLUMNS}
        .rows=${found.slice((this._page - 1) * PER_PAGE, this._page * PER_PAGE)}
      ></ds-data-table>
      <ds-pagination label="Pages of payments" page=${this._page} pages=${Math.ceil(found.length / PER_PAGE)} @page-change=${this._onPage}></ds-pagination>
    </ds-stack>`;
  }

  private _found(): Payment[] {
    const [from = '', to = '9999'] = this._range === '' ? [] : this._range.split('/');
    const hows = this._values['how'];
    return this.payments.filter(({ day, how }) => day >= from && day <= to && (!Array.isArray(hows) || hows.includes(how)));
  }

  private _onRange(event: Event): void {
    this._range = (event.currentTarget as HTMLElementTagNameMap['ds-date-range']).value;
    this._page = 1;
  }

  private _onFilter({ detail }: FilterChangeEvent): void {
    this._values = detail.values;
    this._page = 1;
  }

  private _onPage({ detail }: PageChangeEvent): void {
    this._page = detail.page;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-composition-payments': PortalCompositionPayments;
  }
}
