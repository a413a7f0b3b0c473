/** Stories of `ds-select`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/select.ts';

const meta: Meta = { title: 'Design system/Select', component: 'ds-select' };
export default meta;

const OPTIONS = [
  { value: 'mn', label: 'Minnesota' },
  { value: 'wi', label: 'Wisconsin' },
  { value: 'ia', label: 'Iowa', disabled: true },
];

/** Empty, chosen, wrong. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-select label="State" .options=${OPTIONS} placeholder="Choose a state" required></ds-select>
    <ds-select label="Chosen" .options=${OPTIONS} value="mn"></ds-select>
    <ds-select label="Wrong" .options=${OPTIONS} error="Please choose one."></ds-select>
  </div>`,
};
