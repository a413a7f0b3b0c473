/** `ds-cluster`: a row that wraps, and no change to what is read. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/cluster.ts';
import { spokenBy } from '../testing/spoken.ts';

type Cluster = HTMLElementTagNameMap['ds-cluster'];

const boxes = (cluster: Cluster) => [...cluster.children].map((child) => child.getBoundingClientRect());

async function render(): Promise<Cluster> {
  return fixture<Cluster>(html`<ds-cluster><button>One</button><button>Two</button></ds-cluster>`);
}

describe('ds-cluster', () => {
  it('stands its children side by side with the gap asked for', async () => {
    const cluster = await render();
    cluster.gap = '5';
    await cluster.updateComplete;
    const [one, two] = boxes(cluster);
    expect(Math.round((two?.left ?? 0) - (one?.right ?? 0))).to.equal(24);
  });

  it('goes on in the next line where there is no room, with the same gap', async () => {
    const cluster = await render();
    cluster.style.width = '60px';
    const [one, two] = boxes(cluster);
    expect(Math.round((two?.top ?? 0) - (one?.bottom ?? 0))).to.equal(12);
  });

  it('spreads from edge to edge, and starts at the right edge from right to left', async () => {
    const cluster = await render();
    const outer = cluster.getBoundingClientRect();
    cluster.dir = 'rtl';
    expect(boxes(cluster)[0]?.right).to.equal(outer.right);
    cluster.justify = 'between';
    await cluster.updateComplete;
    expect(boxes(cluster)[1]?.left).to.equal(outer.left);
  });

  it('never lets a child be wider than itself', async () => {
    const cluster = await fixture<Cluster>(html`<ds-cluster><span>${'w'.repeat(60)}</span></ds-cluster>`);
    cluster.style.width = '288px';
    expect(cluster.scrollWidth).to.equal(288);
  });

  it('is not there for a screen reader', async () => {
    expect(await spokenBy(await render())).to.deep.equal(['button, One', 'button, Two']);
  });
});
