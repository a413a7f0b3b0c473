/** `ds-spinner`: waiting that can be heard. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/spinner.ts';
import { spokenBy } from '../testing/spoken.ts';
import { configureTexts } from '../texts.ts';

describe('ds-spinner', () => {
  it('says what is waited for', async () => {
    const spinner = await fixture(html`<ds-spinner label="Looking for seats"></ds-spinner>`);
    expect(await spokenBy(spinner)).to.include('Looking for seats');
    expect(spinner.shadowRoot?.querySelector('[role=status]')).to.not.equal(null);
    await expect(spinner).to.be.accessible();
  });

  it('says “Loading” by default, in the language of the page', async () => {
    const spinner = await fixture<HTMLElementTagNameMap['ds-spinner']>(html`<ds-spinner></ds-spinner>`);
    expect(await spokenBy(spinner)).to.include('Loading');
    configureTexts({ loading: 'Cargando' });
    await spinner.updateComplete;
    expect(await spokenBy(spinner)).to.include('Cargando');
    configureTexts({});
  });
});
