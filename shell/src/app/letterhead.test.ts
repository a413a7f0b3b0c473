/** What stands above a page that is printed as it is. */
import { expect, fixture } from '@open-wc/testing';
import { textOf } from '@portal/design-system/testing';
import { html, LitElement } from 'lit';
import { MIA } from '../mocks/shell-mocks.ts';
import { Letterhead } from './letterhead.ts';

class LetterheadHost extends LitElement {
  private readonly _letterhead = new Letterhead(this);

  override render() {
    return this._letterhead.render(MIA);
  }
}

customElements.define('test-letterhead-host', LetterheadHost);

describe('letterhead', () => {
  it('says on paper who sends it, whose it is, and when it was printed, and nothing of that on the screen', async () => {
    const host = await fixture<LetterheadHost>(html`<test-letterhead-host></test-letterhead-host>`);
    const said = async (event: string): Promise<string> => {
      dispatchEvent(new Event(event));
      await host.updateComplete;
      return textOf(host);
    };
    expect(textOf(host)).to.equal('');
    expect(await said('beforeprint')).to.match(/^Northfield Health .*Patient Mia Ruiz Birth date March 9, 2018 Patient number NH-104377 Printed \w+ \d/);
    expect(await said('afterprint')).to.equal('');
  });
});
