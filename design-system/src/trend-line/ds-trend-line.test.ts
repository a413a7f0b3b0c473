/** `ds-trend-line`: the words carry the meaning, and the keyboard reaches each value. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import '../register/trend-line.ts';
import { queryDeep, textOf } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { layOut } from './trend.ts';

type TrendLine = HTMLElementTagNameMap['ds-trend-line'];

const POINTS = [
  { label: 'May', value: 80 },
  { label: 'June', value: 120 },
  { label: 'July', value: 90 },
];

const TWO = [
  {
    label: 'Bus',
    points: [
      { label: 'May', at: '2026-05-01', value: 10 },
      { label: 'July', at: '2026-07-01', value: 30 },
    ],
  },
  {
    label: 'Train',
    points: [
      { label: 'June', at: '2026-06-01', value: 20 },
      { label: 'July', at: '2026-07-01', value: 25 },
    ],
  },
];

const rows = (trend: TrendLine) => [...trend.renderRoot.querySelectorAll('tbody tr')].map(textOf);
const focused = (trend: TrendLine) => trend.shadowRoot?.activeElement?.getAttribute('aria-label');
const box = (trend: TrendLine) => trend.renderRoot.querySelector('.box');

const enter = (trend: TrendLine) => trend.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();

async function walk(trend: TrendLine, keys: readonly string[]): Promise<(string | null | undefined)[]> {
  const said = [];
  for (const key of keys) {
    await sendKeys({ press: key });
    await trend.updateComplete;
    said.push(focused(trend));
  }
  return said;
}

describe('ds-trend-line', () => {
  let trend: TrendLine;

  beforeEach(async () => {
    trend = await fixture<TrendLine>(html`<ds-trend-line label="Speed" unit="km/h" low="70" high="99" .points=${POINTS}></ds-trend-line>`);
  });

  it('has every value in its table, with words for those out of range', () => {
    expect(rows(trend)).to.deep.equal(['May 80 km/h', 'June 120 km/h (Above range)', 'July 90 km/h']);
    expect(trend.renderRoot.querySelectorAll('.point.out')).to.have.length(1);
    expect(textOf(trend.renderRoot.querySelector('.key') as Element)).to.equal('Usual range 70 to 99 km/h');
  });

  it('is one tab stop, and arrows, Home and End read each value', async () => {
    await sendKeys({ press: 'Tab' });
    expect(focused(trend)).to.equal('May: 80 km/h');
    expect(await walk(trend, ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home'])).to.deep.equal([
      'June: 120 km/h, Above range',
      'July: 90 km/h',
      'July: 90 km/h',
      'June: 120 km/h, Above range',
      'May: 80 km/h',
    ]);
    expect(trend.renderRoot.querySelectorAll('[tabindex="0"]')).to.have.length(1);
    await sendKeys({ press: 'Tab' });
    expect(trend.shadowRoot?.activeElement?.localName).to.equal('summary');
  });

  it('shows the box of a value on focus, until Escape or until the focus leaves', async () => {
    await sendKeys({ press: 'Tab' });
    await walk(trend, ['ArrowRight']);
    expect(textOf(box(trend) as Element)).to.equal('June 120 km/h Above range');
    await walk(trend, ['Escape']);
    expect(box(trend)).to.equal(null);
    await walk(trend, ['ArrowLeft', 'Tab']);
    expect(box(trend)).to.equal(null);
  });

  it('shows the box of the value next to the pointer', async () => {
    const plot = queryDeep(trend, '.plot') as HTMLElement;
    const area = plot.getBoundingClientRect();
    plot.dispatchEvent(new PointerEvent('pointermove', { clientX: area.right - 5, clientY: area.top + 5 }));
    await trend.updateComplete;
    expect(textOf(box(trend) as Element)).to.equal('July 90 km/h');
    plot.dispatchEvent(new PointerEvent('pointerleave'));
    await trend.updateComplete;
    expect(box(trend)).to.equal(null);
  });

  it('reads several lines, goes from one to the other, and puts them side by side in the table', async () => {
    trend = await fixture<TrendLine>(html`<ds-trend-line label="Rides" .series=${TWO}></ds-trend-line>`);
    enter(trend);
    expect(await walk(trend, ['End', 'ArrowDown', 'ArrowLeft', 'ArrowUp'])).to.deep.equal([
      'Bus, July: 30',
      'Train, July: 25',
      'Train, June: 20',
      'Bus, July: 30',
    ]);
    expect(rows(trend)).to.deep.equal(['May 10 no value', 'June no value 20', 'July 30 25']);
    expect([...trend.renderRoot.querySelectorAll('thead th')].map(textOf)).to.deep.equal(['When', 'Bus', 'Train']);
    await expect(trend).to.be.accessible();
  });

  it('leaves out values that are no numbers, and shows nothing without any', async () => {
    trend.points = [
      { label: 'May', value: Number.NaN },
      { label: 'June', value: 75 },
    ];
    await trend.updateComplete;
    expect(rows(trend)).to.deep.equal(['June 75 km/h']);
    trend.points = [];
    await trend.updateComplete;
    expect(textOf(trend)).to.equal('');
  });

  it('writes numbers in the language around it', async () => {
    trend = await fixture<TrendLine>(html`<ds-trend-line lang="de" label="Tempo" .points=${[{ label: 'Mai', value: 1234.5 }]}></ds-trend-line>`);
    expect(rows(trend)).to.deep.equal(['Mai 1.234,5']);
  });

  it('keeps later on the right, also where text runs the other way', async () => {
    const wrapper = await fixture(html`<div dir="rtl"><ds-trend-line label="Speed" .points=${POINTS}></ds-trend-line></div>`);
    trend = wrapper.querySelector('ds-trend-line') as TrendLine;
    enter(trend);
    expect(await walk(trend, ['ArrowRight'])).to.deep.equal(['June: 120']);
    const [first, second] = trend.renderRoot.querySelectorAll('.point');
    expect(second?.getBoundingClientRect().x).to.be.above(first?.getBoundingClientRect().x ?? 0);
  });

  it('is spoken as a group of values with its name and help', async () => {
    const spoken = await spokenBy(trend);
    expect(spoken).to.include('image, June: 120 km/h, Above range');
    expect(spoken.find((phrase) => phrase.startsWith('group')))
      .to.contain('Speed (km/h)')
      .and.to.contain('Use the arrow keys');
  });
});

describe('the layout of a trend', () => {
  it('follows time where every point has its date, and even steps where not', () => {
    const points = [
      { label: 'a', at: '2026-01-01', value: 1 },
      { label: 'b', at: '2026-01-02', value: 1 },
      { label: 'c', at: '2026-01-11', value: 1 },
    ];
    const places = (list: typeof points | { label: string; value: number }[]) =>
      layOut([{ label: '', points: list }], undefined, undefined)?.lines[0]?.map(({ x }) => x);
    expect(places(points)).to.deep.equal([2.5, 12, 97.5]);
    expect(places(points.map(({ label, value }) => ({ label, value })))).to.deep.equal([2.5, 50, 97.5]);
  });

  it('keeps every point and the range on the drawing, higher values higher', () => {
    const value = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), fc.option(value, { nil: undefined }), (values, low) => {
        const points = values.map((each, index) => ({ label: String(index), value: each }));
        const layout = layOut([{ label: '', points }], low, undefined);
        const placed = layout?.lines[0] ?? [];
        expect(placed).to.have.length(values.length);
        for (const { x, y, position, value: each } of placed) {
          expect(x).to.be.within(0, 100);
          expect(y).to.be.within(0, 100);
          expect(position).to.equal(low !== undefined && each < low ? 'below' : 'in');
          if (layout?.band !== undefined) expect(y <= layout.band.bottom).to.equal(position === 'in' || y === layout.band.bottom);
        }
      }),
    );
  });
});
