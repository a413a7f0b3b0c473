/** Stories of `ds-range-bar`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/range-bar.ts';

const meta: Meta = { title: 'Design system/Range bar', component: 'ds-range-bar' };
export default meta;

/** Below, in, above. */
export const Positions: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-range-bar label="Speed" value="62" low="70" high="99" unit="km/h"></ds-range-bar>
    <ds-range-bar label="Speed" value="85" low="70" high="99" unit="km/h"></ds-range-bar>
    <ds-range-bar label="Speed" value="131" low="70" high="99" unit="km/h"></ds-range-bar>
  </div>`,
};

/** A range with one end only. */
export const OpenEnd: StoryObj = {
  render: () => html`<ds-range-bar label="Score" value="7.9" high="5.7" unit="%" status-text="Above the goal"></ds-range-bar>`,
};
