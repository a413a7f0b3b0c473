/** Stories of `ds-alert`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/alert.ts';
import '../register/button.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Alert',
  component: 'ds-alert',
  parameters: { controls: { disable: false } },
};
export default meta;

/** What just happened, where it happened, and what to do next. */
export const Default: StoryObj = {
  args: { tone: 'warning', heading: 'Not sent yet', text: 'You are offline. We will send it later.', dismissible: false, quiet: false },
  argTypes: { tone: { control: 'select', options: ['info', 'success', 'warning', 'danger'] } },
  render: (args) => html`<ds-alert tone=${args['tone']} heading=${args['heading']} ?dismissible=${args['dismissible']} ?quiet=${args['quiet']}
    >${args['text']}</ds-alert
  >`,
};

/** Danger and warning interrupt, the others wait. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-alert heading="Good to know">We are closed on Monday.</ds-alert>
    <ds-alert tone="success" heading="Saved">Your new address is saved.</ds-alert>
    <ds-alert tone="warning" heading="Not sent yet" dismissible>You are offline. We will send it later.</ds-alert>
    <ds-alert tone="danger" heading="That did not work">Please try again.<ds-button slot="actions">Try again</ds-button></ds-alert>
  </div>`,
};

/** Without a heading, with a close button. */
export const Dismissible: StoryObj = {
  render: () => html`<ds-alert dismissible quiet>A short note that can be closed.</ds-alert>`,
};

/** It wraps beside its icon. */
export const LongText: StoryObj = {
  render: () => html`<ds-alert tone="warning" dismissible heading="The shop in the Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse is closed"
    >From Monday to Friday you can pick up your order in the shop on the market square, from seven in the morning. Your order number stays the same, and you need to do
    nothing.</ds-alert
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
