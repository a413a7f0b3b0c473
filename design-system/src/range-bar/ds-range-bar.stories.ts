/** Stories of `ds-range-bar`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/range-bar.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Charts/Range bar',
  component: 'ds-range-bar',
  parameters: { controls: { disable: false } },
  args: { label: 'Speed', value: 85, low: 70, high: 99, unit: 'km/h', valueText: '', rangeText: '', statusText: '' },
};
export default meta;

/** One value against what is expected. */
export const Default: StoryObj = {
  render: (args) => html`<ds-range-bar
    label=${args['label']}
    unit=${args['unit']}
    value-text=${args['valueText']}
    range-text=${args['rangeText']}
    status-text=${args['statusText']}
    .value=${args['value']}
    .low=${args['low']}
    .high=${args['high']}
  ></ds-range-bar>`,
};

/** Below, in, above; open at one end; far out; narrow; without a number, without a range; long words. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-range-bar label="Speed" value="62" low="70" high="99" unit="km/h"></ds-range-bar>
    <ds-range-bar label="Speed" value="85" low="70" high="99" unit="km/h"></ds-range-bar>
    <ds-range-bar label="Speed" value="131" low="70" high="99" unit="km/h"></ds-range-bar>
    <ds-range-bar label="Sugar in the dough" value="7.9" high="5.7" unit="%" status-text="Above the goal" range-text="Goal: below 5.7 %"></ds-range-bar>
    <ds-range-bar label="Books to read" value="1204" low="10" high="12"></ds-range-bar>
    <ds-range-bar label="Not counted yet" low="10" high="12" unit="loaves"></ds-range-bar>
    <ds-range-bar label="No range" value="12" unit="loaves"></ds-range-bar>
    <ds-range-bar
      label="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter"
      value="85"
      low="70"
      high="99"
      status-text="As the people at the harbor expect it to be on most days of the year"
    ></ds-range-bar>
  </div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
