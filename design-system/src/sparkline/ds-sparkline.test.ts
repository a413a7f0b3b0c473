/** `ds-sparkline`: an image with words. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/sparkline.ts';
import { spokenBy } from '../testing/spoken.ts';

describe('ds-sparkline', () => {
  it('is spoken as an image that names its values', async () => {
    const line = await fixture(html`<ds-sparkline label="Loaves" unit="kg" .values=${[96, 1203.5, 88]}></ds-sparkline>`);
    expect(await spokenBy(line)).to.deep.equal(['image, Loaves: 3 values, from 96 kg to 88 kg. Lowest 88 kg, highest 1,203.5 kg.']);
    await expect(line).to.be.accessible();
  });

  it('says one value, none, and what the page says better', async () => {
    const words = async (values: number[], text = '') => {
      const line = await fixture(html`<ds-sparkline .values=${values} text=${text}></ds-sparkline>`);
      return line.shadowRoot?.querySelector('[role=img]')?.getAttribute('aria-label');
    };
    expect(await words([5, Number.NaN])).to.equal('One value: 5');
    expect(await words([])).to.equal('There are no values yet.');
    expect(await words([1, 2], 'Going up')).to.equal('Going up');
  });

  it('writes numbers in the language around it, and grows with the text', async () => {
    const wrapper = await fixture<HTMLElement>(html`<p lang="de"><ds-sparkline .values=${[1.5, 2]}></ds-sparkline></p>`);
    wrapper.style.fontSize = '40px';
    const line = wrapper.querySelector('ds-sparkline');
    expect(line?.shadowRoot?.querySelector('[role=img]')?.getAttribute('aria-label')).to.contain('1,5');
    expect(line?.getBoundingClientRect().width).to.equal(200);
  });
});
