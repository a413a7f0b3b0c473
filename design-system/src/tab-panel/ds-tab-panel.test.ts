/** `ds-tab-panel`: what it says of itself. Its part in `ds-tabs` is tested there. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/tab-panel.ts';
import { spokenBy } from '../testing/spoken.ts';

it('is read as a panel with the name of its tab, and can be reached', async () => {
  const panel = await fixture<HTMLElement>(html`<ds-tab-panel id="open" label="Open"><p>Two open orders.</p></ds-tab-panel>`);
  expect(await spokenBy(panel)).to.deep.equal(['tabpanel, Open', 'paragraph', 'Two open orders.', 'end of paragraph', 'end of tabpanel, Open']);
  panel.focus();
  expect(document.activeElement).to.equal(panel);
});
