/** `ds-range-bar`: the words carry the meaning. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/range-bar.ts';
import { textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';

describe('ds-range-bar', () => {
  it('says value, position and range in words', async () => {
    const bar = await fixture(html`<ds-range-bar label="Speed" value="131" low="70" high="99" unit="km/h"></ds-range-bar>`);
    expect(textOf(bar)).to.contain('Speed 131 km/h Above range').and.to.contain('70 to 99 km/h');
  });

  it('takes better words from the page', async () => {
    const bar = await fixture(html`<ds-range-bar value="7.9" high="5.7" value-text="7.9 %" status-text="High" range-text="Below 5.7 %"></ds-range-bar>`);
    expect(textOf(bar)).to.contain('7.9 % High').and.to.contain('Below 5.7 %');
  });

  it('draws nothing when there is no range', async () => {
    const bar = await fixture(html`<ds-range-bar label="Speed" value="3"></ds-range-bar>`);
    expect(bar.shadowRoot?.querySelector('.bar')).to.equal(null);
  });

  it('says below, in and above range in words', async () => {
    const status = async (value: number) => {
      const bar = await fixture(html`<ds-range-bar .value=${value} low="70" high="99"></ds-range-bar>`);
      return textOf(bar.shadowRoot?.querySelector('.status') as Element);
    };
    expect([await status(69), await status(70), await status(100)]).to.deep.equal(['Below range', 'In range', 'Above range']);
  });

  it('gives no verdict and draws nothing for a value that is missing', async () => {
    const bar = await fixture(html`<ds-range-bar label="Speed" low="70" high="99" unit="km/h"></ds-range-bar>`);
    expect(textOf(bar)).to.equal('Speed no value 70 to 99 km/h');
  });

  it('writes numbers in the language around it', async () => {
    const bar = await fixture(html`<ds-range-bar lang="de" value="1234.5" low="1000" unit="g"></ds-range-bar>`);
    expect(textOf(bar)).to.contain('1.234,5 g');
  });

  it('runs from right to left with the text', async () => {
    const place = async (dir: 'ltr' | 'rtl') => {
      const wrapper = await fixture(html`<div dir=${dir}><ds-range-bar value="10" low="70" high="99"></ds-range-bar></div>`);
      const root = wrapper.querySelector('ds-range-bar')?.shadowRoot;
      return Math.sign((root?.querySelector('.mark')?.getBoundingClientRect().x ?? 0) - (root?.querySelector('.band')?.getBoundingClientRect().x ?? 0));
    };
    expect([await place('ltr'), await place('rtl')]).to.deep.equal([-1, 1]);
  });

  it('is spoken in words alone', async () => {
    const bar = await fixture(html`<ds-range-bar label="Speed" value="131" low="70" high="99" unit="km/h"></ds-range-bar>`);
    expect(await spokenBy(bar)).to.deep.equal(['Speed', '131 km/h', 'Above range', '70 to 99 km/h']);
    await expect(bar).to.be.accessible();
  });
});
