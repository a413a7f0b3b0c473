/** `ds-section`: heading, description, and a landmark on request. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/section.ts';
import { byRole } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';

describe('ds-section', () => {
  it('reads heading, description, actions and content in this order', async () => {
    const section = await fixture(html`<ds-section heading="Books" heading-level="3" description="Due in May">
      <button slot="actions">Renew</button>
      <span>Three</span>
    </ds-section>`);
    expect(await spokenBy(section)).to.deep.equal(['heading, Books, level 3', 'paragraph', 'Due in May', 'end of paragraph', 'button, Renew', 'Three']);
    await expect(section).to.be.accessible();
  });

  it('is a region named by its heading when asked, and none otherwise', async () => {
    const section = await fixture<HTMLElementTagNameMap['ds-section']>(html`<ds-section heading="Opening hours">Nine to six</ds-section>`);
    expect((await spokenBy(section)).join(' ')).to.not.contain('region');
    section.region = true;
    await section.updateComplete;
    expect(await spokenBy(section)).to.include('region, Opening hours');
    await expect(section).to.be.accessible();
  });

  it('is no region without a name', async () => {
    const section = await fixture(html`<ds-section region>Nine to six</ds-section>`);
    expect(await spokenBy(section)).to.deep.equal(['Nine to six']);
    expect(byRole(section, 'heading')).to.equal(null);
  });

  it('takes a description with links in place of the plain one', async () => {
    const section = await fixture(
      html`<ds-section heading="Books" description="Plain"><p slot="description">See the <a href="#rules">rules</a></p></ds-section>`,
    );
    const spoken = await spokenBy(section);
    expect(spoken).to.include('link, rules').and.not.include('Plain');
  });

  it('keeps a heading of one long word inside a narrow column', async () => {
    const column = await fixture<HTMLElement>(html`<div><ds-section heading=${'w'.repeat(60)} description=${'m'.repeat(60)}></ds-section></div>`);
    column.style.width = '288px';
    expect(column.scrollWidth).to.equal(288);
  });
});
