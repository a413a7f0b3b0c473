/** Stories of `ds-inline-message`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/inline-message.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Inline message',
  component: 'ds-inline-message',
  parameters: { controls: { disable: false } },
};
export default meta;

/** Beside the thing it is about. */
export const Default: StoryObj = {
  args: { tone: 'success', text: 'Saved', live: false },
  argTypes: { tone: { control: 'select', options: ['info', 'success', 'warning', 'danger'] } },
  render: (args) => html`<ds-inline-message tone=${args['tone']} ?live=${args['live']}>${args['text']}</ds-inline-message>`,
};

/** Each tone has a drawing and, for screen readers, a word of its own. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-inline-message>The library opens at 9 a.m. on Saturdays.</ds-inline-message>
    <ds-inline-message tone="success">Saved at 10:04 a.m.</ds-inline-message>
    <ds-inline-message tone="warning">This seat has little room for legs. <a href="#seats">Choose another seat</a></ds-inline-message>
    <ds-inline-message tone="danger">This coupon ended on May 3.</ds-inline-message>
  </div>`,
};

/** It wraps beside its icon. */
export const LongText: StoryObj = {
  render: () => html`<ds-inline-message tone="warning"
    >The bakery on Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse is closed for two weeks. Orders can be picked up in the shop on the market square, from seven in the
    morning, also on Sundays.</ds-inline-message
  >`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
