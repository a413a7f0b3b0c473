/** `ds-visually-hidden`: heard, not seen. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/visually-hidden.ts';
import { spokenBy } from '../testing/spoken.ts';

describe('ds-visually-hidden', () => {
  it('is read in its place', async () => {
    const line = await fixture(html`<p>Seen.<ds-visually-hidden>Heard.</ds-visually-hidden></p>`);
    expect(await spokenBy(line)).to.deep.equal(['paragraph', 'Seen.', 'Heard.', 'end of paragraph']);
  });

  it('becomes part of the name of a link', async () => {
    const link = await fixture(html`<a href="#hours">Read more<ds-visually-hidden> about the hours</ds-visually-hidden></a>`);
    expect((await spokenBy(link))[0]).to.equal('link, Read more about the hours');
    await expect(link).to.be.accessible();
  });

  it('takes no room and does not make the page scroll, in either direction', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const line = await fixture<HTMLElement>(html`<p dir=${dir}>Seen.<ds-visually-hidden>${'Heard. '.repeat(200)}</ds-visually-hidden></p>`);
      const bare = await fixture<HTMLElement>(html`<p dir=${dir}>Seen.</p>`);
      expect(line.offsetHeight).to.equal(bare.offsetHeight);
      expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
    }
  });

  it('is silent when it is hidden', async () => {
    const line = await fixture(html`<div>Seen.<ds-visually-hidden hidden>Heard.</ds-visually-hidden></div>`);
    expect(await spokenBy(line)).to.deep.equal(['Seen.']);
  });
});
