/** `ds-banner`: a place that can be found again. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/banner.ts';
import { spokenBy } from '../testing/spoken.ts';

describe('ds-banner', () => {
  it('is a named region with its message and actions', async () => {
    const banner = await fixture(html`<ds-banner label="Connection" tone="warning">You are offline.<button slot="actions">Try again</button></ds-banner>`);
    expect(await spokenBy(banner)).to.deep.equal(['region, Connection', 'You are offline.', 'button, Try again', 'end of region, Connection']);
    await expect(banner).to.be.accessible();
  });

  it('is no landmark without a name', async () => {
    const banner = await fixture(html`<ds-banner>You are offline.</ds-banner>`);
    expect(banner.shadowRoot?.querySelector('section')?.hasAttribute('aria-label')).to.equal(false);
  });

  it('shows the icon it is told, else that of its tone', async () => {
    const banner = await fixture<HTMLElementTagNameMap['ds-banner']>(html`<ds-banner icon="people">Sam’s list</ds-banner>`);
    expect(banner.renderRoot.querySelector('ds-icon')?.name).to.equal('people');
    banner.icon = '';
    await banner.updateComplete;
    expect(banner.renderRoot.querySelector('.icon svg')).to.not.equal(null);
  });
});
