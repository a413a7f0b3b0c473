/** `ds-data-table`: order, selection, states, and what a screen reader is told. */
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import '../register/data-table.ts';
import { byRole, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import type { DataColumn } from './columns.ts';
import type { SelectionChangeEvent, SortChangeEvent } from './ds-data-table.ts';
import { kindOf, sortRows } from './row-order.ts';

type DataTable = HTMLElementTagNameMap['ds-data-table'];

const COLUMNS: readonly DataColumn[] = [
  { key: 'name', label: 'Name', sortable: true },
  { key: 'day', label: 'Day', sortable: true },
  { key: 'price', label: 'Price', align: 'end', sortable: true },
];

const ROWS = [
  { id: 1, name: 'Rolls', day: '2026-05-02', price: 1200.5 },
  { id: 2, name: 'Apples', day: '2026-05-03', price: 3 },
  { id: 3, name: 'Élite tea', day: '2026-05-01', price: undefined },
];

async function render(extra: Partial<DataTable> = {}): Promise<DataTable> {
  const table = await fixture<DataTable>(html`<ds-data-table caption="Things" .columns=${COLUMNS} .rows=${ROWS}></ds-data-table>`);
  Object.assign(table, extra);
  await table.updateComplete;
  return table;
}

const all = <E extends HTMLElement>(table: DataTable, selector: string) => [...table.renderRoot.querySelectorAll<E>(selector)];
const names = (table: DataTable) => all(table, 'tbody th').map(textOf);
const status = (table: DataTable) => textOf(all(table, '[role=status]').at(-1) as HTMLElement);

describe('ds-data-table', () => {
  it('sorts with its headings, both ways, and says the order in words', async () => {
    const table = await render();
    const wishes: unknown[] = [];
    table.addEventListener('sort-change', (event) => wishes.push((event as SortChangeEvent).detail));
    byRole(table, 'button', 'Name')?.focus();
    await sendKeys({ press: 'Enter' });
    await table.updateComplete;
    expect(names(table)).to.deep.equal(['Apples', 'Élite tea', 'Rolls']);
    expect(status(table)).to.equal('Sorted by Name, A to Z.');
    await sendKeys({ press: 'Space' });
    await table.updateComplete;
    expect(names(table)).to.deep.equal(['Rolls', 'Élite tea', 'Apples']);
    expect(all(table, 'th[aria-sort]').map((heading) => [textOf(heading), heading.getAttribute('aria-sort')])).to.deep.equal([['Name', 'descending']]);
    byRole(table, 'button', 'Price')?.click();
    await table.updateComplete;
    expect(names(table), 'no value stands last').to.deep.equal(['Apples', 'Rolls', 'Élite tea']);
    expect(status(table)).to.equal('Sorted by Price, smallest first.');
    byRole(table, 'button', 'Day')?.click();
    await table.updateComplete;
    expect(status(table)).to.equal('Sorted by Day, oldest first.');
    expect(wishes.at(-1)).to.deep.equal({ key: 'day', direction: 'ascending' });
  });

  it('leaves the order to the page when rows come sorted', async () => {
    const table = await render({ presorted: true });
    const wish = oneEvent(table, 'sort-change');
    byRole(table, 'button', 'Name')?.click();
    expect(((await wish) as SortChangeEvent).detail.key).to.equal('name');
    expect(names(table)).to.deep.equal(['Rolls', 'Apples', 'Élite tea']);
  });

  it('selects rows one by one and all at once, with a mixed state between', async () => {
    const table = await render({ selectable: true });
    const told: string[][] = [];
    table.addEventListener('selection-change', (event) => told.push((event as SelectionChangeEvent).detail.selected));
    const [first, ...rest] = all<HTMLInputElement>(table, 'input');
    expect(rest[0]?.getAttribute('aria-label')).to.equal('Select Rolls');
    rest[0]?.focus();
    await sendKeys({ press: 'Space' });
    await table.updateComplete;
    expect([first?.checked, first?.indeterminate]).to.deep.equal([false, true]);
    expect(textOf(all(table, '.bar')[0] as HTMLElement)).to.equal('1 of 3 selected');
    first?.click();
    await table.updateComplete;
    expect([first?.checked, first?.indeterminate]).to.deep.equal([true, false]);
    first?.click();
    await table.updateComplete;
    expect(told).to.deep.equal([['1'], ['1', '2', '3'], []]);
    expect(rest.some((box) => box.checked)).to.equal(false);
    await expect(table).to.be.accessible();
  });

  it('makes the title of each row its link', async () => {
    const table = await render({ rowHref: (row: { id: number }) => `#${row.id}` });
    expect(byRole(table, 'link', 'Apples')?.getAttribute('href')).to.equal('#2');
  });

  it('writes numbers as the page does, and says that a value is missing', async () => {
    const table = await fixture<DataTable>(html`<ds-data-table lang="de" caption="Dinge" .columns=${COLUMNS} .rows=${ROWS}></ds-data-table>`);
    expect(all(table, 'td.end').map(textOf)).to.deep.equal(['1.200,5', '3', '– no value']);
  });

  it('says that it loads, that nothing is there, and what went wrong', async () => {
    const table = await render({ rows: [], loading: true });
    expect(status(table)).to.equal('Loading');
    expect(byRole(table, 'table')?.getAttribute('aria-busy')).to.equal('true');
    table.loading = false;
    await table.updateComplete;
    expect(textOf(all(table, '.state')[0] as HTMLElement)).to.equal('There is nothing here yet.');
    table.error = 'Please try again.';
    await table.updateComplete;
    expect(textOf(byRole(table, 'alert') as HTMLElement)).to.equal('Please try again.');
    await expect(table).to.be.accessible();
  });

  it('stays a table for screen readers where rows are cards, and can be sorted there', async () => {
    const wrapper = await fixture<HTMLElement>(html`<div><ds-data-table caption="Things" .columns=${COLUMNS} .rows=${ROWS} selectable></ds-data-table></div>`);
    wrapper.style.inlineSize = '300px';
    const table = wrapper.querySelector('ds-data-table') as DataTable;
    const cell = all(table, 'td.end')[0] as HTMLElement;
    await waitUntil(() => getComputedStyle(cell).display === 'flex');
    expect(cell.getAttribute('role')).to.equal('cell');
    expect(getComputedStyle(cell, '::before').content).to.equal('"Price"');
    expect(all(table, '.sort').every((button) => button.getBoundingClientRect().height >= 44)).to.equal(true);
    expect(wrapper.scrollWidth).to.be.at.most(300);
    await expect(table).to.be.accessible();
  });

  it('keeps the least important columns of a card behind a button', async () => {
    const columns: DataColumn[] = [
      { key: 'name', label: 'Name' },
      { key: 'day', label: 'Day', priority: 3 },
    ];
    const wrapper = await fixture<HTMLElement>(html`<div><ds-data-table caption="Things" .columns=${columns} .rows=${ROWS}></ds-data-table></div>`);
    const table = wrapper.querySelector('ds-data-table') as DataTable;
    const cell = () => all(table, 'td')[0]?.checkVisibility();
    expect(cell(), 'there is room').to.equal(true);
    expect(byRole(table, 'button'), 'nothing to show').to.equal(null);
    wrapper.style.inlineSize = '300px';
    await waitUntil(() => cell() === false);
    byRole(table, 'button', 'Show all details')?.click();
    await table.updateComplete;
    expect(cell()).to.equal(true);
  });

  it('is spoken as a table with its headings and rows', async () => {
    const table = await render({ selectable: true, rows: ROWS.slice(0, 1), sortKey: 'name' });
    const spoken = (await spokenBy(table)).join(' | ');
    expect(spoken)
      .to.contain('table, Things')
      .and.to.contain('columnheader, Name')
      .and.to.contain('ascending')
      .and.to.contain('rowheader, Rolls')
      .and.to.contain('checkbox, Select Rolls, not checked');
  });

  it('holds a thousand rows, of which the browser draws those in sight', async () => {
    const rows = Array.from({ length: 1000 }, (_, id) => ({ id, name: `Book ${id}`, day: '2026-01-01', price: id }));
    const table = await render({ rows });
    const drawn = all(table, 'tbody tr');
    expect(drawn).to.have.length(1000);
    const [first, last] = [drawn[0], drawn.at(-1)] as [HTMLElement, HTMLElement];
    const isDrawn = (row: HTMLElement) => row.querySelector('th')?.checkVisibility({ contentVisibilityAuto: true });
    await waitUntil(() => isDrawn(first) === true && isDrawn(last) === false, 'the last row is skipped');
    byRole(table, 'button', 'Price')?.click();
    await table.updateComplete;
    byRole(table, 'button', 'Price')?.click();
    const before = performance.now();
    await table.updateComplete;
    // Far above what it takes, and far below what a reader would call stuck.
    expect(performance.now() - before).to.be.below(2000);
    expect(names(table)[0]).to.equal('Book 999');
    expect(all(table, 'tbody tr').at(-1), 'rows are moved, not drawn again').to.equal(first);
  });
});

describe('the order of rows', () => {
  const value = fc.oneof(fc.integer(), fc.constant(undefined), fc.constant(null));

  it('keeps every row, rising or falling, with empty ones last', () => {
    fc.assert(
      fc.property(fc.array(value), fc.constantFrom('ascending', 'descending'), (values, direction) => {
        const sorted = sortRows(values, (each) => each, direction, 'en');
        expect(sorted.length).to.equal(values.length);
        const numbers = values.filter((each) => typeof each === 'number').sort((a, b) => (direction === 'ascending' ? a - b : b - a));
        expect(sorted.slice(0, numbers.length)).to.deep.equal(numbers);
      }),
    );
  });

  it('keeps the order of equal rows, and sorting twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'É'), at: fc.nat() })), (rows) => {
        const once = sortRows(rows, ({ key }) => key, 'ascending', 'en');
        expect(sortRows(once, ({ key }) => key, 'ascending', 'en')).to.deep.equal(once);
        expect(once.filter(({ key }) => key === 'a')).to.deep.equal(rows.filter(({ key }) => key === 'a'));
      }),
    );
  });

  it('knows dates, numbers and words apart', () => {
    expect([kindOf([null, '2026-05-01']), kindOf([new Date(0)]), kindOf([undefined, 3]), kindOf(['', 'b']), kindOf([])]).to.deep.equal([
      'date',
      'date',
      'number',
      'text',
      'text',
    ]);
  });
});
