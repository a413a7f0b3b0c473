/** Stories of `ds-trend-line`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/trend-line.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Charts/Trend line',
  component: 'ds-trend-line',
  parameters: { controls: { disable: false } },
  args: { label: 'Speed of the bus', unit: 'km/h', low: 70, high: 99, rangeLabel: '', compact: false },
};
export default meta;

const POINTS = [
  { label: 'Jan 2024', at: '2024-01-09', value: 88 },
  { label: 'Apr 2024', at: '2024-04-20', value: 97 },
  { label: 'Aug 2024', at: '2024-08-02', value: 112 },
  { label: 'Jan 2025', at: '2025-01-15', value: 104 },
  { label: 'May 2025', at: '2025-05-30', value: 95 },
];

const SHOPS = ['Corner bakery', 'Town library', 'Flower market'].map((label, series) => ({
  label,
  points: Array.from({ length: 12 }, (_, month) => ({
    label: new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 1)),
    value: Math.round(120 + 60 * Math.sin(month / 2 + series * 1.7) + series * 35),
  })),
}));

const DAYS = Array.from({ length: 120 }, (_, day) => {
  const at = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
  return { at, label: at, value: Math.round(400 + 180 * Math.sin(day / 9) + ((day * 37) % 60)) };
});

/** How one value went over time, against what is expected. */
export const Default: StoryObj = {
  render: (args) => html`<ds-trend-line
    label=${args['label']}
    unit=${args['unit']}
    range-label=${args['rangeLabel']}
    ?compact=${args['compact']}
    .low=${args['low']}
    .high=${args['high']}
    .points=${POINTS}
  ></ds-trend-line>`,
};

/** Several lines, one value, many values, a range open above, and even steps without dates. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-trend-line label="Visitors" .series=${SHOPS}></ds-trend-line>
    <ds-trend-line label="Even steps, a goal to reach" unit="km/h" low="90" range-label="Goal" .points=${POINTS.map(({ label, value }) => ({ label, value }))}></ds-trend-line>
    <ds-trend-line label="A value a day" unit="loaves" .points=${DAYS}></ds-trend-line>
    <ds-trend-line label="One value" unit="km/h" .points=${POINTS.slice(0, 1)}></ds-trend-line>
  </div>`,
};

/** The line alone, beside a text that says the values. */
export const Compact: StoryObj = {
  render: () => html`<p>From 88 to 95 km/h in five rides.</p><ds-trend-line compact low="70" high="99" .points=${POINTS}></ds-trend-line>`,
};

/** Long names and words do not push the drawing out. */
export const LongText: StoryObj = {
  render: () => html`<ds-trend-line
    label="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter"
    unit="passengers on all ships of the line"
    .series=${SHOPS.slice(0, 2).map((shop) => ({ ...shop, label: `${shop.label} on the far side of the long bridge over the river` }))}
  ></ds-trend-line>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
