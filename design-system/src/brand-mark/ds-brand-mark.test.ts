/** `ds-brand-mark`: a shape in the color of the text, which says nothing. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/brand-mark.ts';
import { spokenBy } from '../testing/spoken.ts';

describe('ds-brand-mark', () => {
  it('has the shape of the brand’s mark, in the color of the text around it', async () => {
    const line = await fixture<HTMLElement>(html`<p style="color: rgb(1, 2, 3)"><ds-brand-mark></ds-brand-mark>Northfield</p>`);
    const drawn = line.querySelector('ds-brand-mark')?.shadowRoot?.querySelector('span');
    if (!drawn) throw new Error('Nothing is drawn.');
    const { backgroundColor, maskImage } = getComputedStyle(drawn);
    expect(backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(maskImage).to.match(/^url\("data:image\/svg\+xml,/);
  });

  it('leaves it to the name beside it to be read', async () => {
    const line = await fixture(html`<p><ds-brand-mark></ds-brand-mark>Northfield</p>`);
    expect(await spokenBy(line)).to.deep.equal(['paragraph', 'Northfield', 'end of paragraph']);
    await expect(line).to.be.accessible();
  });
});
