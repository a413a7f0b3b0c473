/** `ds-key-value-list`: facts as terms and definitions. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/key-value-list.ts';
import { byRole, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import type { KeyValue } from './ds-key-value-list.ts';

type KeyValueList = HTMLElementTagNameMap['ds-key-value-list'];

const ITEMS: readonly KeyValue[] = [
  { label: 'Name', value: 'Sam' },
  { label: 'Books', value: 0 },
  { label: 'Site', value: html`<a href="#there">There</a>` },
];

async function render(items: readonly KeyValue[], width = 600): Promise<KeyValueList> {
  const list = await fixture<KeyValueList>(html`<ds-key-value-list .items=${items}></ds-key-value-list>`);
  list.style.width = `${width}px`;
  return list;
}

/** Whether the first value stands beside its name, and not under it. */
function isBeside(list: KeyValueList): boolean {
  const [name, value] = ['dt', 'dd'].map((tag) => list.renderRoot.querySelector(tag)?.getBoundingClientRect().top);
  return name === value;
}

describe('ds-key-value-list', () => {
  it('reads each name before its value', async () => {
    const page = await fixture(html`<div><h2>Reader</h2><ds-key-value-list .items=${ITEMS}></ds-key-value-list></div>`);
    const spoken = await spokenBy(page);
    const order = ['Name', 'Sam', 'Books', '0', 'Site', 'link, There'].map((phrase) => spoken.indexOf(phrase));
    expect(order)
      .to.deep.equal(order.toSorted((a, b) => a - b))
      .and.not.include(-1);
    await expect(page).to.be.accessible();
  });

  it('shows numbers, also zero, and elements', async () => {
    const list = await render(ITEMS);
    expect(textOf(list)).to.equal('Name Sam Books 0 Site There');
    expect(byRole(list, 'link', 'There')).to.not.equal(null);
  });

  it('puts the value beside its name where it has room, and under it where not or when asked', async () => {
    expect(isBeside(await render(ITEMS, 600))).to.equal(true);
    expect(isBeside(await render(ITEMS, 300))).to.equal(false);
    const stacked = await render(ITEMS, 600);
    stacked.layout = 'stacked';
    await stacked.updateComplete;
    expect(isBeside(stacked)).to.equal(false);
  });

  it('keeps words of sixty letters inside', async () => {
    const long = 'w'.repeat(60);
    for (const width of [288, 500]) {
      const list = await render([{ label: long, value: long }], width);
      expect(list.scrollWidth).to.equal(width);
    }
  });
});
