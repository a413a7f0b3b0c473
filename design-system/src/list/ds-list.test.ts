/** `ds-list`: a list for screen readers too. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/list.ts';
import { spokenBy } from '../testing/spoken.ts';

describe('ds-list', () => {
  it('is read with its name, its rows and their links', async () => {
    const list = await fixture(html`<ds-list label="Orders">
      <ds-list-item href="#1">A table<span slot="meta">3 May</span></ds-list-item>
      <ds-list-item>A lamp</ds-list-item>
    </ds-list>`);
    const spoken = await spokenBy(list);
    expect(spoken[0]).to.equal('list, Orders');
    expect(spoken.filter((phrase) => phrase.startsWith('listitem'))).to.have.length(2);
    expect(spoken).to.include.members(['link, A table', '3 May', 'A lamp', 'end of list, Orders']);
    await expect(list).to.be.accessible();
  });

  it('takes its name back', async () => {
    const list = await fixture<HTMLElementTagNameMap['ds-list']>(html`<ds-list label="Orders"><ds-list-item>A lamp</ds-list-item></ds-list>`);
    list.label = '';
    await list.updateComplete;
    expect(list.hasAttribute('aria-label')).to.equal(false);
  });

  it('draws lines between rows only on request, and none after the last', async () => {
    const list = await fixture(html`<ds-list divided><ds-list-item>A table</ds-list-item><ds-list-item>A lamp</ds-list-item></ds-list>`);
    const lines = [...list.children].map((row) => getComputedStyle(row).borderBlockEndStyle);
    expect(lines).to.deep.equal(['solid', 'none']);
  });
});
