/** `ds-range-bar` and `ds-trend-line`: the words carry the meaning. */
import { expect, fixture, html } from '@open-wc/testing';
import '../register/range-bar.ts';
import '../register/trend-line.ts';
import { textOf } from '../testing/queries.ts';

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
});

describe('ds-trend-line', () => {
  it('has every value in its table, with words for those out of range', async () => {
    const points = [
      { label: 'May', value: 80 },
      { label: 'June', value: 120 },
    ];
    const trend = await fixture(html`<ds-trend-line label="Speed" unit="km/h" low="70" high="99" .points=${points}></ds-trend-line>`);
    const rows = [...(trend.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map(textOf);
    expect(rows).to.deep.equal(['May 80 km/h', 'June 120 km/h (Above range)']);
    expect(trend.shadowRoot?.querySelectorAll('.point.out').length).to.equal(1);
  });
});
