/** Stories of `ds-data-table`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/button.ts';
import '../register/data-table.ts';
import '../register/empty-state.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import type { DataColumn } from './columns.ts';

const meta: Meta = {
  title: 'Design system/Data/Data table',
  component: 'ds-data-table',
  parameters: { controls: { disable: false } },
  args: { caption: 'Orders', captionHidden: false, selectable: true, loading: false, error: '', sortKey: 'day', sortDirection: 'descending' },
  argTypes: {
    sortKey: { control: 'select', options: ['', 'title', 'day', 'price'] },
    sortDirection: { control: 'inline-radio', options: ['ascending', 'descending'] },
  },
};
export default meta;

interface Order {
  id: string;
  title: string;
  day: string;
  shop: string;
  state: 'Ready' | 'On its way' | 'Late';
  price: number;
}

const ORDERS: readonly Order[] = [
  { id: 'a1', title: 'Rye bread and six rolls', day: '2026-05-03', shop: 'Corner bakery', state: 'Ready', price: 14.5 },
  { id: 'a2', title: 'Train tickets to the coast', day: '2026-04-18', shop: 'City rail', state: 'On its way', price: 86 },
  { id: 'a3', title: 'Birthday cake', day: '2026-05-21', shop: 'Corner bakery', state: 'Late', price: 42 },
  { id: 'a4', title: 'Three library books', day: '2026-03-30', shop: 'Town library', state: 'Ready', price: 0 },
];

const TONES = { Ready: 'success', 'On its way': 'info', Late: 'warning' };
const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

const COLUMNS: readonly DataColumn<Order>[] = [
  { key: 'title', label: 'Order', sortable: true },
  { key: 'day', label: 'Day', sortable: true, render: (row) => day.format(new Date(row.day)) },
  { key: 'shop', label: 'Shop', priority: 3 },
  { key: 'state', label: 'State', render: (row) => html`<ds-badge tone=${TONES[row.state]}>${row.state}</ds-badge>` },
  { key: 'price', label: 'Price', align: 'end', sortable: true, render: (row) => money.format(row.price) },
];

const href = (row: Order) => `#${row.id}`;

/** Rows that people sort, compare and pick from. */
export const Default: StoryObj = {
  render: (args) => html`<ds-data-table
    caption=${args['caption']}
    ?caption-hidden=${args['captionHidden']}
    ?selectable=${args['selectable']}
    ?loading=${args['loading']}
    error=${args['error']}
    sort-key=${args['sortKey']}
    sort-direction=${args['sortDirection']}
    .columns=${COLUMNS}
    .rows=${ORDERS}
    .rowHref=${href}
  >
    <ds-button slot="actions">Print</ds-button>
  </ds-data-table>`,
};

/** Selected rows, nothing yet, loading for the first time and again, and an error with a way out. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-data-table caption="Some are selected" selectable .selected=${['a1', 'a3']} .columns=${COLUMNS} .rows=${ORDERS} sort-key="title">
      <ds-button slot="actions">Print</ds-button>
    </ds-data-table>
    <ds-data-table caption="Nothing yet" empty-text="You have not ordered anything yet." .columns=${COLUMNS}></ds-data-table>
    <ds-data-table caption="On its way" loading selectable .columns=${COLUMNS}></ds-data-table>
    <ds-data-table caption="On its way again" loading .columns=${COLUMNS} .rows=${ORDERS.slice(0, 2)}></ds-data-table>
    <ds-data-table caption="Not loaded" error="We could not load your orders. Please try again." .columns=${COLUMNS}>
      <ds-button slot="error-actions">Try again</ds-button>
    </ds-data-table>
  </div>`,
};

/** The page's own empty state. */
export const Empty: StoryObj = {
  render: () => html`<ds-data-table caption="Orders" caption-hidden .columns=${COLUMNS}>
    <ds-empty-state slot="empty" icon="bill" heading="No orders yet" heading-level="3">What you order shows here.</ds-empty-state>
  </ds-data-table>`,
};

/** Where there is little room each row is a card; the least important columns wait. */
export const Cards: StoryObj = {
  decorators: [(story) => html`<div ${styleProperties({ 'max-inline-size': '22rem' })}>${story()}</div>`],
  render: () =>
    html`<ds-data-table caption="Orders" selectable sort-key="day" .columns=${COLUMNS} .rows=${ORDERS} .rowHref=${href} .selected=${['a2']}></ds-data-table>`,
};

/** Long words, long text and missing values. */
export const LongText: StoryObj = {
  render: () => html`<ds-data-table
    caption="Parcels"
    .columns=${[
      { key: 'name', label: 'Parcel', sortable: true },
      { key: 'note', label: 'A note that the shop wrote for the person at the door' },
      { key: 'weight', label: 'Weight in kilograms', align: 'end', sortable: true },
    ]}
    .rows=${[
      {
        id: '1',
        name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter',
        note: 'Please ring twice and leave the parcel with the neighbors on the second floor if nobody opens.',
        weight: 12_345.678,
      },
      { id: '2', name: 'Hat', note: null, weight: undefined },
    ]}
  ></ds-data-table>`,
};

/** A thousand rows: the browser draws only those in sight, and finds and prints all. */
export const ThousandRows: StoryObj = {
  render: () => html`<ds-data-table
    caption="Books of the library"
    selectable
    .columns=${[
      { key: 'name', label: 'Book', sortable: true },
      { key: 'shelf', label: 'Shelf', sortable: true },
      { key: 'pages', label: 'Pages', align: 'end', sortable: true },
    ]}
    .rows=${Array.from({ length: 1000 }, (_, index) => ({ id: index, name: `Book ${index + 1}`, shelf: `Shelf ${(index * 7) % 40}`, pages: 100 + ((index * 37) % 900) }))}
  ></ds-data-table>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
