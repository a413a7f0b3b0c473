/** `ds-filter-bar`: what it tells the page, where the focus goes, and what is told. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/filter-bar.ts';
import { byRole, queryAllDeep } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';
import type { FilterChangeEvent } from './ds-filter-bar.ts';
import type { Filter, FilterValues } from './filter-values.ts';

type FilterBar = HTMLElementTagNameMap['ds-filter-bar'];

const OPTIONS = [
  { value: 'book', label: 'Book' },
  { value: 'map', label: 'Map' },
];
const FILTERS: readonly Filter[] = [
  { id: 'branch', label: 'Branch', kind: 'select', options: [{ value: 'river', label: 'Riverside' }] },
  { id: 'format', label: 'Format', kind: 'multi', options: OPTIONS },
  { id: 'in', label: 'On the shelf', kind: 'toggle' },
];

async function render(values: FilterValues = {}, width = '60rem') {
  const wrapper = await fixture<HTMLElement>(html`<div>
    <ds-filter-bar .filters=${FILTERS} .values=${values} result-count="1280"><input slot="search" aria-label="Search" /></ds-filter-bar>
  </div>`);
  wrapper.style.inlineSize = width;
  const bar = wrapper.querySelector('ds-filter-bar') as FilterBar;
  const changes: FilterValues[] = [];
  bar.addEventListener('filter-change', (event) => changes.push((event as FilterChangeEvent).detail.values));
  await bar.updateComplete;
  return { bar, changes };
}

const tags = (bar: FilterBar) => [...bar.renderRoot.querySelectorAll('.tag')].map((tag) => tag.textContent?.trim());
const focused = (bar: FilterBar) => bar.shadowRoot?.activeElement;

async function press(bar: FilterBar, key: string): Promise<void> {
  await sendKeys({ press: key });
  await bar.updateComplete;
}

describe('ds-filter-bar', () => {
  it('tells what is filtered for with every change, and keeps the focus', async () => {
    const { bar, changes } = await render();
    const select = bar.renderRoot.querySelector('select');
    select?.focus();
    await sendKeys({ type: 'R' });
    await bar.updateComplete;
    expect(changes.at(-1)).to.deep.equal({ branch: 'river' });
    expect(focused(bar)).to.equal(select);
    const toggle = bar.renderRoot.querySelector<HTMLElement>('[aria-pressed]');
    toggle?.focus();
    await press(bar, 'Space');
    expect(changes.at(-1)).to.deep.equal({ branch: 'river', in: true });
    expect(toggle?.getAttribute('aria-pressed')).to.equal('true');
    expect(focused(bar)).to.equal(toggle);
    await press(bar, 'Space');
    expect(changes.at(-1)).to.deep.equal({ branch: 'river' });
  });

  it('chooses several in a panel that stays open', async () => {
    const { bar, changes } = await render();
    byRole(bar, 'button', 'Format')?.focus();
    await press(bar, 'Enter');
    for (const value of ['book', 'map']) {
      await press(bar, 'Tab');
      await press(bar, 'Space');
      expect(focused(bar)?.getAttribute('value')).to.equal(value);
    }
    expect(changes.at(-1)).to.deep.equal({ format: ['book', 'map'] });
    expect(bar.renderRoot.querySelector('ds-popover')?.open).to.equal(true);
    expect(byRole(bar, 'button', 'Format (2)')).to.not.equal(null);
    await expect(bar).to.be.accessible();
    await press(bar, 'Space');
    expect(changes.at(-1)).to.deep.equal({ format: ['book'] });
  });

  it('removes what is filtered for with its tag, and the focus goes to the next one, then to a filter', async () => {
    const { bar, changes } = await render({ branch: 'river', format: ['book'], in: true });
    expect(tags(bar)).to.deep.equal(['Branch: Riverside', 'Format: Book', 'On the shelf']);
    bar.renderRoot.querySelector<HTMLElement>('.tag')?.focus();
    await press(bar, 'Enter');
    await waitUntil(() => focused(bar)?.getAttribute('aria-label') === 'Remove Format: Book', 'the next tag');
    expect(changes.at(-1)).to.deep.equal({ format: ['book'], in: true });
    await press(bar, 'Enter');
    await waitUntil(() => focused(bar)?.getAttribute('aria-label') === 'Remove On the shelf', 'the last tag');
    await press(bar, 'Enter');
    await waitUntil(() => focused(bar)?.localName === 'select', 'the first filter');
    expect(changes.at(-1)).to.deep.equal({});
  });

  it('clears all at once', async () => {
    const { bar, changes } = await render({ branch: 'river', in: true });
    byRole(bar, 'button', 'Clear all')?.click();
    await waitUntil(() => focused(bar)?.localName === 'select', 'the first filter has the focus');
    expect(changes).to.deep.equal([{}]);
    expect(tags(bar)).to.deep.equal([]);
    expect(bar.renderRoot.querySelector('select')?.value).to.equal('');
    expect(byRole(bar, 'button', 'Clear all')).to.equal(null);
  });

  it('shows what the page sets', async () => {
    const { bar, changes } = await render({ branch: 'river' });
    expect(bar.renderRoot.querySelector('select')?.value).to.equal('river');
    bar.values = { format: ['map'] };
    await bar.updateComplete;
    expect(bar.renderRoot.querySelector('select')?.value).to.equal('');
    expect(queryAllDeep(bar, 'input[type=checkbox]').map((box) => (box as HTMLInputElement).checked)).to.deep.equal([false, true]);
    expect(changes).to.deep.equal([]);
  });

  it('folds where there is little room, and says how many are set', async () => {
    const { bar } = await render({ branch: 'river', in: true }, '20rem');
    const filters = bar.renderRoot.querySelector('#filters');
    const button = byRole(bar, 'button', 'Filters (2)');
    expect(filters?.checkVisibility()).to.equal(false);
    expect(button?.getAttribute('aria-expanded')).to.equal('false');
    button?.focus();
    await press(bar, 'Enter');
    expect(filters?.checkVisibility()).to.equal(true);
    expect(button?.getAttribute('aria-expanded')).to.equal('true');
    await expect(bar).to.be.accessible();
    await press(bar, 'Enter');
    expect(filters?.checkVisibility()).to.equal(false);
    byRole(bar, 'button', 'Clear all')?.click();
    await waitUntil(() => focused(bar) === button, 'the button has the focus');
  });

  it('is no fold where there is room', async () => {
    const { bar } = await render();
    expect(byRole(bar, 'button', /Filters/)).to.equal(null);
    expect(bar.renderRoot.querySelector('#filters')?.checkVisibility()).to.equal(true);
  });

  it('tells the number of results politely, in the language of the page', async () => {
    const { bar } = await render({ in: true });
    const spoken = await spokenBy(bar);
    expect(spoken).to.include('button, On the shelf, pressed');
    expect(await spokenBy(bar.renderRoot.querySelector('.tag') as HTMLElement)).to.include('button, Remove On the shelf');
    const status = bar.renderRoot.querySelector('[role=status]');
    expect(status?.textContent).to.equal('1,280 results');
    bar.lang = 'de';
    bar.resultCount = 1;
    await bar.updateComplete;
    expect(status?.textContent).to.equal('1 result');
    bar.resultCount = 2000;
    await bar.updateComplete;
    expect(status?.textContent).to.equal('2.000 results');
    bar.moreResults = true;
    await bar.updateComplete;
    expect(status?.textContent).to.equal('More than 2.000 results');
  });
});
