/** `ds-accordion-item` on its own. Its part in `ds-accordion` is tested there. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/accordion-item.ts';
import { spokenBy } from '../testing/spoken.ts';

type Item = HTMLElementTagNameMap['ds-accordion-item'];

describe('ds-accordion-item', () => {
  it('opens alone, with its note read in the heading', async () => {
    const item = await fixture<Item>(html`<ds-accordion-item heading="Your order" note="3 of 4 parts sent">Friday</ds-accordion-item>`);
    item.focus();
    await sendKeys({ press: 'Enter' });
    await item.updateComplete;
    expect(item.open).to.equal(true);
    const spoken = await spokenBy(item);
    expect(spoken[0]).to.equal('heading, Your order 3 of 4 parts sent, level 3');
    expect(spoken).to.include('Friday');
    await expect(item).to.be.accessible();
  });

  it('leaves the page alone when an address names something else', async () => {
    history.replaceState(null, '', '#somewhere');
    const item = await fixture<Item>(html`<ds-accordion-item id="here" heading="Your order">Friday</ds-accordion-item>`);
    expect(item.open).to.equal(false);
    location.hash = '#%';
    await item.updateComplete;
    expect(item.open).to.equal(false);
    history.replaceState(null, '', location.pathname + location.search);
  });
});
