/** Stories of `ds-bar-chart`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/bar-chart.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Charts/Bar chart',
  component: 'ds-bar-chart',
  parameters: { controls: { disable: false } },
  args: { label: 'Loaves sold last week', unit: '', categoryLabel: 'Day', stacked: false },
};
export default meta;

const BARS = [
  { label: 'Monday', value: 120 },
  { label: 'Tuesday', value: 96 },
  { label: 'Wednesday', value: 154 },
  { label: 'Thursday', value: 88 },
  { label: 'Friday', value: 203 },
];

const SEASONS = ['Spring', 'Summer', 'Fall'];
const TRIPS = [
  { label: 'Bus', values: [320, 410, 380] },
  { label: 'Train', values: [240, 520, 300] },
  { label: 'Bicycle', values: [150, 610, 210] },
];

/** To compare a few values with each other. */
export const Default: StoryObj = {
  render: (args) => html`<ds-bar-chart
    label=${args['label']}
    unit=${args['unit']}
    category-label=${args['categoryLabel']}
    ?stacked=${args['stacked']}
    .bars=${BARS}
  ></ds-bar-chart>`,
};

/** Several series side by side and stacked; below zero; a value that is missing; nothing yet. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-bar-chart label="Trips by season" category-label="Season" .categories=${SEASONS} .series=${TRIPS}></ds-bar-chart>
    <ds-bar-chart label="All trips by season" category-label="Season" stacked .categories=${SEASONS} .series=${TRIPS}></ds-bar-chart>
    <ds-bar-chart label="Warmer or colder than last year" unit="°F" .bars=${[
      { label: 'January', value: -4.5 },
      { label: 'February', value: 2 },
      { label: 'March', value: null },
      { label: 'April', value: 6.5 },
    ]}></ds-bar-chart>
    <ds-bar-chart label="Next week"></ds-bar-chart>
  </div>`,
};

/** Five series: as many as can be told apart. */
export const FiveSeries: StoryObj = {
  render: () =>
    html`<ds-bar-chart label="Tickets" .categories=${['North', 'South']} .series=${['Adults', 'Children', 'Groups', 'Guests', 'Staff'].map((label, index) => ({ label, values: [90 - index * 14, 30 + index * 12] }))}></ds-bar-chart>`,
};

/** Long names and words. */
export const LongText: StoryObj = {
  render: () =>
    html`<ds-bar-chart label="Passengers" unit="people a day" .bars=${[
      { label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter', value: 1204 },
      { label: 'The ferry that goes to the island on the far side of the bay', value: 380 },
    ]}></ds-bar-chart>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
