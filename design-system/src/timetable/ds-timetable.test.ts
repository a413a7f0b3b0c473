/** `ds-timetable`: where things stand, and how one moves among them. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/timetable.ts';
import { textOf } from '../testing/queries.ts';
import type { EntryOpenEvent, TimetableColumn, TimetableEntry } from './ds-timetable.ts';

type Timetable = HTMLElementTagNameMap['ds-timetable'];

const COLUMNS: TimetableColumn[] = [
  { id: 'x', heading: 'Ana' },
  { id: 'y', heading: 'Ben' },
];
const entry = (id: string, column: string, start: string, end: string): TimetableEntry => ({
  id,
  column,
  start,
  end,
  row: start,
  time: `${start} to ${end}`,
  status: 'Open',
  icon: 'plus',
});
const ENTRIES = [entry('a', 'x', '09:00', '10:00'), entry('b', 'y', '09:30', '10:00'), entry('c', 'x', '10:00', '10:30'), entry('d', 'y', '11:00', '11:30')];

async function render({ width = '60rem', grouped = false, entries = ENTRIES, rtl = false } = {}) {
  const wrapper = await fixture<HTMLElement>(html`<div dir=${rtl ? 'rtl' : 'ltr'}>
    <ds-timetable label="Saturday" .columns=${COLUMNS} .entries=${entries} ?grouped=${grouped}></ds-timetable>
  </div>`);
  wrapper.style.inlineSize = width;
  const table = wrapper.querySelector('ds-timetable') as Timetable;
  await table.updateComplete;
  const opened: string[] = [];
  table.addEventListener('entry-open', (event) => opened.push((event as EntryOpenEvent).detail.id));
  return { table, opened };
}

const button = (table: Timetable, id: string) => table.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"]`);
const focused = (table: Timetable) => (table.shadowRoot?.activeElement as HTMLElement | null)?.dataset['id'];
const boxOf = (table: Timetable, id: string) => button(table, id)?.getBoundingClientRect() as DOMRect;

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

describe('ds-timetable', () => {
  it('puts what begins later lower, and each in its column', async () => {
    const { table } = await render();
    expect(boxOf(table, 'a').left).to.equal(boxOf(table, 'c').left);
    expect(boxOf(table, 'b').left).to.be.greaterThan(boxOf(table, 'a').right);
    expect(boxOf(table, 'b').top).to.be.greaterThan(boxOf(table, 'a').top);
    expect(boxOf(table, 'c').top).to.be.greaterThan(boxOf(table, 'b').top);
    await expect(table).to.be.accessible();
  });

  it('stands as one list in order of time where there is little room, and says whose each is', async () => {
    const { table } = await render({ width: '20rem' });
    const tops = ['a', 'b', 'c', 'd'].map((id) => boxOf(table, id).top);
    expect(tops).to.deep.equal(tops.toSorted((one, other) => one - other));
    expect(new Set(['a', 'b', 'c', 'd'].map((id) => boxOf(table, id).left)).size).to.equal(1);
    expect(textOf(button(table, 'b') ?? table)).to.contain('Ben');
    await expect(table).to.be.accessible();
  });

  it('goes by column under its heading where it is grouped', async () => {
    const { table } = await render({ width: '20rem', grouped: true });
    const tops = ['a', 'c', 'b', 'd'].map((id) => boxOf(table, id).top);
    expect(tops).to.deep.equal(tops.toSorted((one, other) => one - other));
    await expect(table).to.be.accessible();
  });

  it('is one stop of Tab; arrows go up, down and to the nearest aside, Home and End to the ends of a column', async () => {
    const { table } = await render();
    button(table, 'a')?.focus();
    await press('ArrowDown');
    expect(focused(table)).to.equal('c');
    await press('ArrowRight');
    expect(['b', 'd']).to.include(focused(table));
    await press('End');
    expect(focused(table)).to.equal('d');
    await press('Home');
    expect(focused(table)).to.equal('b');
    await press('ArrowLeft');
    expect(focused(table)).to.equal('a');
    await press('ArrowLeft', 'ArrowUp');
    expect(focused(table)).to.equal('a');
    expect(table.renderRoot.querySelectorAll('[tabindex="0"]').length).to.equal(1);
  });

  it('goes to the other side from right to left', async () => {
    const { table } = await render({ rtl: true });
    button(table, 'a')?.focus();
    await press('ArrowLeft');
    expect(focused(table)).to.equal('b');
  });

  it('goes through the whole list by up and down', async () => {
    const { table } = await render({ width: '20rem' });
    button(table, 'a')?.focus();
    await press('ArrowDown', 'ArrowDown');
    expect(focused(table)).to.equal('c');
    await press('ArrowRight');
    expect(focused(table)).to.equal('c');
  });

  it('tells what was opened, by Enter and by a press', async () => {
    const { table, opened } = await render();
    button(table, 'a')?.focus();
    await press('ArrowDown', 'Enter');
    button(table, 'd')?.click();
    expect(opened).to.deep.equal(['c', 'd']);
  });

  it('keeps the stop of Tab where it was when entries change, and finds another when it is gone', async () => {
    const { table } = await render();
    button(table, 'c')?.focus();
    table.entries = ENTRIES.filter(({ id }) => id !== 'a');
    await table.updateComplete;
    expect(focused(table)).to.equal('c');
    table.entries = ENTRIES.filter(({ id }) => id !== 'c');
    await table.updateComplete;
    expect(button(table, 'a')?.tabIndex).to.equal(0);
  });

  it('shows two that begin at one time below one another', async () => {
    const { table } = await render({ entries: [entry('a', 'x', '09:00', '10:00'), entry('e', 'x', '09:00', '09:30')] });
    expect(boxOf(table, 'e').top).to.be.greaterThan(boxOf(table, 'a').bottom - 1);
  });

  it('leaves out what has no column', async () => {
    const { table } = await render({ entries: [entry('z', 'nobody', '09:00', '10:00')] });
    expect(button(table, 'z')).to.equal(null);
  });
});
