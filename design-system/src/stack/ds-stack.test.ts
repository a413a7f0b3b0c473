/** `ds-stack`: even gaps, and no change to what is read. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/stack.ts';
import { spokenBy } from '../testing/spoken.ts';

type Stack = HTMLElementTagNameMap['ds-stack'];

/** Free pixels between each child and the next. */
function gapsOf(stack: Stack): number[] {
  const boxes = [...stack.children].filter((child) => child.checkVisibility()).map((child) => child.getBoundingClientRect());
  return boxes.slice(1).map((box, index) => Math.round(box.top - (boxes[index]?.bottom ?? 0)));
}

describe('ds-stack', () => {
  it('parts its children by a step of the space scale, and by nothing else', async () => {
    const stack = await fixture<Stack>(html`<ds-stack><p>One</p><h2>Two</h2><p hidden>Hidden</p><div>Three</div></ds-stack>`);
    for (const [gap, pixels] of [
      ['1', 4],
      ['2', 8],
      ['3', 12],
      ['4', 16],
      ['5', 24],
      ['6', 32],
      ['7', 48],
      ['8', 64],
    ] as const) {
      stack.gap = gap;
      await stack.updateComplete;
      expect(gapsOf(stack), gap).to.deep.equal([pixels, pixels]);
    }
  });

  it('keeps its own gap inside another stack', async () => {
    const outer = await fixture<Stack>(html`<ds-stack gap="7"><ds-stack><p>One</p><p>Two</p></ds-stack></ds-stack>`);
    expect(gapsOf(outer.firstElementChild as Stack)).to.deep.equal([16]);
  });

  it('makes children as wide as itself, or puts them at an edge that follows the reading direction', async () => {
    const stack = await fixture<Stack>(html`<ds-stack><button>Ok</button></ds-stack>`);
    const inner = () => (stack.firstElementChild as Element).getBoundingClientRect();
    const outer = stack.getBoundingClientRect();
    expect(inner().width).to.equal(outer.width);
    stack.align = 'start';
    await stack.updateComplete;
    expect(inner().left).to.equal(outer.left);
    stack.dir = 'rtl';
    expect(inner().right).to.equal(outer.right);
  });

  it('places boxes and leaves their text aligned as it was', async () => {
    const stack = await fixture<Stack>(html`<ds-stack align="center"><p>One</p></ds-stack>`);
    expect(getComputedStyle(stack.firstElementChild as Element).textAlign).to.equal('start');
  });

  it('is not there for a screen reader', async () => {
    const stack = await fixture(html`<ds-stack><h2>Bread</h2><p>Baked today</p></ds-stack>`);
    expect(await spokenBy(stack)).to.deep.equal(['heading, Bread, level 2', 'paragraph', 'Baked today', 'end of paragraph']);
    await expect(stack).to.be.accessible();
  });

  it('can be hidden', async () => {
    const stack = await fixture<Stack>(html`<ds-stack hidden><p>One</p></ds-stack>`);
    expect(stack.checkVisibility()).to.equal(false);
  });
});
