/** `ds-grid`: as many equal columns as fit. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/grid.ts';
import { spokenBy } from '../testing/spoken.ts';

type Grid = HTMLElementTagNameMap['ds-grid'];

async function render(width: number, minColumn = '200px', columns?: number): Promise<Grid> {
  const grid = await fixture<Grid>(html`<ds-grid .minColumn=${minColumn} .columns=${columns}>
    <div>One</div><div>Two</div><div>Three</div><div>Four</div>
  </ds-grid>`);
  grid.style.width = `${width}px`;
  return grid;
}

/** How many children stand in the first row. */
function firstRow(grid: Grid): number {
  const tops = [...grid.children].map((child) => child.getBoundingClientRect().top);
  return tops.filter((top) => top === tops[0]).length;
}

describe('ds-grid', () => {
  it('has as many columns as fit into its own width', async () => {
    for (const [width, count] of [
      [199, 1],
      [415, 1],
      [416, 2],
      [632, 3],
      [848, 4],
    ] as const) {
      expect(firstRow(await render(width)), String(width)).to.equal(count);
    }
  });

  it('never has more columns than asked for, and fills its width with them', async () => {
    const grid = await render(700, '50px', 2);
    expect(firstRow(grid)).to.equal(2);
    expect(Math.round(grid.children[1]?.getBoundingClientRect().right ?? 0)).to.equal(Math.round(grid.getBoundingClientRect().right));
  });

  it('gives one column all the room where even that is too narrow', async () => {
    const grid = await render(150, '20rem');
    expect(grid.scrollWidth).to.equal(150);
    expect(grid.firstElementChild?.getBoundingClientRect().width).to.equal(150);
  });

  it('takes a number of columns that makes no sense as one', async () => {
    expect(firstRow(await render(800, '50px', 0))).to.equal(1);
  });

  it('starts at the right edge from right to left', async () => {
    const grid = await render(500);
    grid.dir = 'rtl';
    expect(grid.firstElementChild?.getBoundingClientRect().right).to.equal(grid.getBoundingClientRect().right);
  });

  it('is not there for a screen reader, and has no style attribute a strict policy would refuse', async () => {
    const grid = await fixture<Grid>(html`<ds-grid min-column="10rem"><h3>Music</h3><p>Open</p></ds-grid>`);
    expect(await spokenBy(grid)).to.deep.equal(['heading, Music, level 3', 'paragraph', 'Open', 'end of paragraph']);
    await expect(grid).to.be.accessible();
  });
});
