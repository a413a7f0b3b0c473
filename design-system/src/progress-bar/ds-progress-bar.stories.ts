/** Stories of `ds-progress-bar`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/progress-bar.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Progress bar',
  component: 'ds-progress-bar',
  parameters: { controls: { disable: false } },
};
export default meta;

/** For what takes more than a few seconds. */
export const Default: StoryObj = {
  args: { label: 'Sending photos', value: 3, max: 8, valueText: '3 of 8 photos', hideLabel: false },
  render: (args) => html`<ds-progress-bar
    label=${args['label']}
    value=${args['value']}
    max=${args['max']}
    value-text=${args['valueText']}
    ?hide-label=${args['hideLabel']}
  ></ds-progress-bar>`,
};

/** Not begun, half way, done, and nobody knows how long. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-progress-bar label="Your order" value="0"></ds-progress-bar>
    <ds-progress-bar label="Reading challenge" value="5" max="12" value-text="5 of 12 books"></ds-progress-bar>
    <ds-progress-bar label="Download" value="100"></ds-progress-bar>
    <ds-progress-bar label="Looking for seats"></ds-progress-bar>
    <ds-progress-bar label="Saving" hide-label value="66"></ds-progress-bar>
  </div>`,
};

/** It wraps rather than being cut. */
export const LongText: StoryObj = {
  render: () => html`<ds-progress-bar
    label="Sending the photos of the Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse street party"
    value="1"
    max="3"
    value-text="1 of 3 photos, about two minutes to go"
  ></ds-progress-bar>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
