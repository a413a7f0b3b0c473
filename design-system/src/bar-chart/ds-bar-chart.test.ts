/** `ds-bar-chart`: each value can be reached and read, and stands in the table. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import '../register/bar-chart.ts';
import { textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { layOutBars } from './bars.ts';

type BarChart = HTMLElementTagNameMap['ds-bar-chart'];

const BARS = [
  { label: 'Monday', value: 1200 },
  { label: 'Tuesday', value: 96 },
  { label: 'Friday', value: null },
];
const TRIPS = [
  { label: 'Bus', values: [3, 4] },
  { label: 'Train', values: [2, 5] },
];

const rows = (chart: BarChart) => [...chart.renderRoot.querySelectorAll('tbody tr')].map(textOf);
const enter = (chart: BarChart) => chart.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();

async function walk(chart: BarChart, keys: readonly string[]): Promise<(string | null | undefined)[]> {
  const said = [];
  for (const key of keys) {
    await sendKeys({ press: key });
    await chart.updateComplete;
    said.push(chart.shadowRoot?.activeElement?.getAttribute('aria-label'));
  }
  return said;
}

const several = (dir: 'ltr' | 'rtl' = 'ltr', stacked = false) =>
  fixture<HTMLElement>(
    html`<div dir=${dir}><ds-bar-chart label="Trips" ?stacked=${stacked} .categories=${['Spring', 'Fall']} .series=${TRIPS}></ds-bar-chart></div>`,
  ).then(async (wrapper) => {
    const chart = wrapper.querySelector('ds-bar-chart') as BarChart;
    await chart.updateComplete;
    return chart;
  });

describe('ds-bar-chart', () => {
  it('is one tab stop, and the arrows read each bar', async () => {
    const chart = await fixture<BarChart>(html`<ds-bar-chart label="Loaves" unit="g" .bars=${BARS}></ds-bar-chart>`);
    await sendKeys({ press: 'Tab' });
    expect(await walk(chart, ['ArrowDown', 'End', 'ArrowDown', 'Home'])).to.deep.equal([
      'Tuesday: 96 g',
      'Friday: no value',
      'Friday: no value',
      'Monday: 1,200 g',
    ]);
    expect(textOf(chart.renderRoot.querySelector('.box') as Element)).to.equal('Monday 1,200 g');
    await walk(chart, ['Escape']);
    expect(chart.renderRoot.querySelector('.box')).to.equal(null);
    await sendKeys({ press: 'Tab' });
    expect(chart.shadowRoot?.activeElement?.localName).to.equal('summary');
  });

  it('has every value in its table', async () => {
    const chart = await fixture<BarChart>(html`<ds-bar-chart label="Loaves" .bars=${BARS}></ds-bar-chart>`);
    expect(rows(chart)).to.deep.equal(['Monday 1,200', 'Tuesday 96', 'Friday no value']);
    expect([...chart.renderRoot.querySelectorAll('.value')].map(textOf), 'and beside its bar').to.deep.equal(['1,200', '96', 'no value']);
    await expect(chart).to.be.accessible();
  });

  it('goes from series to series with left and right, as the text runs', async () => {
    const chart = await several();
    enter(chart);
    expect(await walk(chart, ['ArrowRight', 'ArrowDown', 'ArrowLeft'])).to.deep.equal(['Train, Spring: 2', 'Train, Fall: 5', 'Bus, Fall: 4']);
    const mirrored = await several('rtl');
    enter(mirrored);
    expect(await walk(mirrored, ['ArrowLeft', 'ArrowRight'])).to.deep.equal(['Train, Spring: 2', 'Bus, Spring: 3']);
  });

  it('stacks values and adds them up', async () => {
    const chart = await several('ltr', true);
    expect(rows(chart)).to.deep.equal(['Spring 3 2 5', 'Fall 4 5 9']);
    expect([...chart.renderRoot.querySelectorAll('thead th')].map(textOf)).to.deep.equal(['What', 'Bus', 'Train', 'Total']);
    const [bus, train] = [...chart.renderRoot.querySelectorAll('.bar')].map((bar) => bar.getBoundingClientRect());
    expect(train?.left).to.be.closeTo(bus?.right ?? 0, 1);
  });

  it('shows the box of the bar under the pointer', async () => {
    const chart = await several();
    chart.renderRoot.querySelector('.bar.s1')?.dispatchEvent(new PointerEvent('pointerenter'));
    await chart.updateComplete;
    expect(textOf(chart.renderRoot.querySelector('.box') as Element)).to.equal('Spring 2 Train');
  });

  it('says that there are no values', async () => {
    const chart = await fixture(html`<ds-bar-chart label="Next week"></ds-bar-chart>`);
    expect(textOf(chart)).to.contain('There are no values yet.');
  });

  it('is spoken bar by bar', async () => {
    const chart = await several();
    expect((await spokenBy(chart)).filter((phrase) => phrase.startsWith('image'))).to.deep.equal([
      'image, Bus, Spring: 3',
      'image, Train, Spring: 2',
      'image, Bus, Fall: 4',
      'image, Train, Fall: 5',
    ]);
  });
});

describe('the layout of bars', () => {
  const values = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { minLength: 1, maxLength: 8 });

  it('keeps bars on the drawing, with one end at zero, and longer for more', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { bars, zero } = layOutBars([{ label: '', values: list }], list.length, false);
        for (const { start, size, value } of bars[0] ?? []) {
          expect(start).to.be.at.least(0);
          expect(start + size).to.be.at.most(100.02);
          expect((value ?? 0) < 0 ? start + size : start).to.be.closeTo(zero, 0.02);
        }
        const sizes = (bars[0] ?? []).toSorted((a, b) => Math.abs(a.value ?? 0) - Math.abs(b.value ?? 0)).map(({ size }) => size);
        sizes.slice(1).forEach((size, index) => expect(size).to.be.at.least((sizes[index] ?? 0) - 0.02));
      }),
    );
  });

  it('stacks without gaps up to the sum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 5 }), (list) => {
        const { bars, totals } = layOutBars(
          list.map((value) => ({ label: '', values: [value] })),
          1,
          true,
        );
        let end = 0;
        for (const [bar] of bars) {
          expect(bar?.start).to.be.closeTo(end, 0.1);
          end += bar?.size ?? 0;
        }
        expect(totals[0]).to.equal(list.reduce((sum, value) => sum + value, 0));
      }),
    );
  });
});
