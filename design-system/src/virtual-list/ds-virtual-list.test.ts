/** `ds-virtual-list`: draws little, keeps focus and place, and says how long it is. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import '../register/virtual-list.ts';
import { textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';
import type { RangeChangeEvent } from './ds-virtual-list.ts';
import { indexAt, offsetsOf, windowOf } from './windowing.ts';

type VirtualList = HTMLElementTagNameMap['ds-virtual-list'];

interface Item {
  id: string;
  lines: number;
}

const items = (count: number, prefix = 'item'): Item[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${prefix} ${index}`, lines: 1 + ((index * 7) % 5) }));

const renderItem = (item: Item) => html`<div>${item.id}${Array.from({ length: item.lines }, () => html`<br />more`)}</div>`;

async function render(count = 5000): Promise<VirtualList> {
  const list = await fixture<VirtualList>(
    html`<ds-virtual-list label="Things" item-key="id" .items=${items(count)} .renderItem=${renderItem}></ds-virtual-list>`,
  );
  await settled(list);
  return list;
}

/** Until heights are measured and nothing moves any more. */
async function settled(list: VirtualList): Promise<void> {
  while (!(await list.updateComplete));
}

const view = (list: VirtualList) => list.renderRoot.querySelector('.view') as HTMLElement;
const drawn = (list: VirtualList) => [...list.renderRoot.querySelectorAll<HTMLElement>('.item')];
const itemOf = (list: VirtualList, id: string) => drawn(list).find((item) => textOf(item).startsWith(`${id} more`));
const focused = (list: VirtualList) => textOf(list.shadowRoot?.activeElement as Element).replaceAll(' more', '');
const topOf = (list: VirtualList, id: string) => (itemOf(list, id)?.getBoundingClientRect().top ?? Number.NaN) - view(list).getBoundingClientRect().top;

async function withControl(key: string): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
}

describe('ds-virtual-list', () => {
  it('draws a few of thousands, one under the other', async () => {
    const list = await render();
    const all = drawn(list);
    expect(all.length).to.be.within(5, 60);
    all.slice(1).forEach((item, index) => expect(item.getBoundingClientRect().top).to.be.closeTo(all[index]?.getBoundingClientRect().bottom ?? 0, 1));
    await expect(list).to.be.accessible();
  });

  it('draws what is scrolled to, and tells of it', async () => {
    const list = await render();
    let range = { first: 0, last: 0 };
    list.addEventListener('range-change', (event) => ({ detail: range } = event as RangeChangeEvent));
    view(list).scrollTop = 100_000;
    await waitUntil(() => range.first > 500);
    await settled(list);
    const seen = drawn(list).map((item) => Number(item.getAttribute('aria-posinset')));
    expect(seen).to.include(range.first + 1);
    expect(drawn(list).length).to.be.below(60);
  });

  it('goes from item to item with Page Down and Page Up, and stays at the ends', async () => {
    const list = await render();
    drawn(list)[0]?.focus();
    const said: string[] = [];
    for (const key of ['PageUp', 'PageDown', 'PageDown', 'PageUp']) {
      await sendKeys({ press: key });
      await waitUntil(() => list.shadowRoot?.activeElement?.matches('.item'));
      await settled(list);
      said.push(focused(list));
    }
    expect(said).to.deep.equal(['item 0', 'item 1', 'item 2', 'item 1']);
  });

  it('can be left on either side', async () => {
    const list = await render();
    drawn(list)[0]?.focus();
    await withControl('End');
    expect(list.shadowRoot?.activeElement?.id).to.equal('after');
    drawn(list)[0]?.focus();
    await withControl('Home');
    expect(list.shadowRoot?.activeElement?.id).to.equal('before');
  });

  it('brings any item into view, with the focus', async () => {
    const list = await render();
    await list.scrollToIndex(4321, { focus: true });
    expect(focused(list)).to.equal('item 4321');
    const [item, frame] = [list.shadowRoot?.activeElement?.getBoundingClientRect(), view(list).getBoundingClientRect()];
    expect(item?.top).to.be.at.least(frame.top - 1);
    expect(item?.bottom).to.be.at.most(frame.bottom + 1);
  });

  it('keeps the item with the focus while it is scrolled away', async () => {
    const list = await render();
    drawn(list)[1]?.focus();
    view(list).scrollTop = 50_000;
    await waitUntil(() => itemOf(list, 'item 3') === undefined);
    await settled(list);
    expect(focused(list)).to.equal('item 1');
  });

  it('keeps focus and place when items are added before', async () => {
    const list = await render();
    await list.scrollToIndex(100, { focus: true });
    await settled(list);
    const top = topOf(list, 'item 100');
    list.items = [...items(50, 'new'), ...list.items];
    await settled(list);
    expect(focused(list)).to.equal('item 100');
    expect(topOf(list, 'item 100')).to.be.closeTo(top, 2);
    expect(itemOf(list, 'item 100')?.getAttribute('aria-posinset')).to.equal('151');
  });

  it('draws everything for print', async () => {
    const list = await render(300);
    window.dispatchEvent(new Event('beforeprint'));
    await list.updateComplete;
    expect(drawn(list)).to.have.length(300);
    window.dispatchEvent(new Event('afterprint'));
    await settled(list);
    expect(drawn(list).length).to.be.below(60);
  });

  it('says that it is empty, and that more is coming', async () => {
    const list = await render(0);
    expect(textOf(list)).to.equal('There is nothing here yet.');
    list.loading = true;
    await settled(list);
    expect(textOf(list)).to.equal('Loading');
  });

  it('is spoken with the place of each item in the whole list', async () => {
    const list = await render();
    const spoken = await spokenBy(list);
    expect(spoken).to.include('list, Things');
    expect(spoken.find((phrase) => phrase.startsWith('listitem'))).to.contain('position 1, set size 5000');
  });
});

describe('the window of a list', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 200 });

  it('finds the item at every height', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: -500, max: 70_000 }), (list, y) => {
        const offsets = offsetsOf(list.length, (index) => list[index] ?? 0);
        const index = indexAt(offsets, y);
        const inside = Math.min(Math.max(0, y), (offsets.at(-1) ?? 0) - 1);
        expect(offsets[index]).to.be.at.most(inside);
        expect(offsets[index + 1]).to.be.above(inside);
      }),
    );
  });

  it('covers all that is seen, and is no longer than needed', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 900 }), (list, top, height) => {
        const offsets = offsetsOf(list.length, (index) => list[index] ?? 0);
        const { first, last } = windowOf(offsets, top, height, 100);
        expect(offsets[first]).to.be.at.most(Math.max(0, top));
        expect(offsets[last + 1] ?? 0).to.be.at.least(Math.min(top + height, offsets.at(-1) ?? 0));
        expect(last - first + 1).to.be.at.most(height + 203);
      }),
    );
    expect(windowOf([0], 0, 100, 100)).to.deep.equal({ first: 0, last: -1 });
  });
});
