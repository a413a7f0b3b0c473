import { expect, fixture } from '@open-wc/testing';
import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { FeaturePage } from './feature-element.ts';
import { forgetPlaces, takesBeginning } from './list-place.ts';

class ListBesidePage extends FeaturePage {
  override render() {
    return html`<h1>Visits</h1><a href="/visits/1">One</a>`;
  }
}
defineElement('test-list-beside-page', ListBesidePage);

describe('a list with something open beside it', () => {
  let page: ListBesidePage;
  beforeEach(async () => {
    takesBeginning();
    page = await fixture<ListBesidePage>(html`<test-list-beside-page .opened=${'/visits/1'}></test-list-beside-page>`);
    page.opened = undefined;
    await page.updateComplete;
  });
  const focused = (): string | undefined => page.shadowRoot?.activeElement?.localName;

  it('has the focus at its row when that is closed', () => {
    page.focusHeading();
    expect(focused()).to.equal('a');
  });

  it('has the focus at its heading when it is chosen from the menu, and at its row again the next time', async () => {
    forgetPlaces();
    page.focusHeading();
    expect(focused()).to.equal('h1');
    page.opened = '/visits/1';
    await page.updateComplete;
    page.opened = undefined;
    await page.updateComplete;
    page.focusHeading();
    expect(focused()).to.equal('a');
  });
});
