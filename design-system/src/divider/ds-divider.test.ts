/** `ds-divider`: a separator with its words, or a line only for the eye. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/divider.ts';
import { byRole } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';

describe('ds-divider', () => {
  it('is a separator that says its words once', async () => {
    const text = await fixture(html`<div><p>Pick up</p><ds-divider label="or"></ds-divider><p>Delivery</p></div>`);
    const spoken = await spokenBy(text);
    expect(spoken.filter((phrase) => phrase.includes('separator'))).to.have.length(1);
    expect(spoken.join('; ')).to.match(/separator, or\b/);
    expect(spoken).to.not.include('or');
    await expect(text).to.be.accessible();
  });

  it('says which way it runs when it stands upright', async () => {
    const divider = await fixture(html`<ds-divider orientation="vertical"></ds-divider>`);
    expect(byRole(divider, 'separator')?.getAttribute('aria-orientation')).to.equal('vertical');
  });

  it('is passed over when it only decorates', async () => {
    const text = await fixture(html`<div><p>Monday</p><ds-divider decorative label="then"></ds-divider><p>Tuesday</p></div>`);
    expect((await spokenBy(text)).join(' ')).to.not.match(/separator|then/);
    await expect(text).to.be.accessible();
  });

  it('fills the height of its row when upright, and stays a line of text high alone', async () => {
    const row = await fixture<HTMLElement>(html`<ds-divider orientation="vertical"></ds-divider>`);
    expect(row.offsetHeight).to.be.at.least(16);
    const parent = await fixture<HTMLElement>(html`<div><ds-divider orientation="vertical"></ds-divider></div>`);
    parent.style.display = 'flex';
    parent.style.height = '120px';
    const line = parent.querySelector('ds-divider')?.shadowRoot?.querySelector<HTMLElement>('.line');
    expect(line?.getBoundingClientRect().height).to.equal(120);
  });

  it('keeps a word of sixty letters inside a narrow column', async () => {
    const column = await fixture<HTMLElement>(html`<div><ds-divider label=${'w'.repeat(60)}></ds-divider></div>`);
    column.style.width = '288px';
    expect(column.scrollWidth).to.equal(288);
  });
});
