/** Stories of `ds-trend-line`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/trend-line.ts';

const meta: Meta = { title: 'Design system/Trend line', component: 'ds-trend-line' };
export default meta;

const POINTS = [
  { label: 'Jan 2024', value: 88 },
  { label: 'Apr 2024', value: 97 },
  { label: 'Aug 2024', value: 112 },
  { label: 'Jan 2025', value: 104 },
  { label: 'May 2025', value: 95 },
];

/** The line, the band and the table behind. */
export const WithRange: StoryObj = {
  render: () => html`<ds-trend-line label="Speed" unit="km/h" low="70" high="99" .points=${POINTS}></ds-trend-line>`,
};

/** The line alone. */
export const Compact: StoryObj = {
  render: () => html`<ds-trend-line compact low="70" high="99" .points=${POINTS}></ds-trend-line>`,
};

/** A single value. */
export const OneValue: StoryObj = {
  render: () => html`<ds-trend-line label="Speed" unit="km/h" .points=${POINTS.slice(0, 1)}></ds-trend-line>`,
};
