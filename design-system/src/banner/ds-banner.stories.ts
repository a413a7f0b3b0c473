/** Stories of `ds-banner`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { iconNames } from '../icon/icon-set.ts';
import '../register/banner.ts';
import '../register/button.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Banner',
  component: 'ds-banner',
  parameters: { controls: { disable: false } },
};
export default meta;

/** Over the full width, for as long as it is true. */
export const Default: StoryObj = {
  args: { tone: 'warning', label: 'Connection', icon: '', text: 'You are offline. What you see may be old.' },
  argTypes: { tone: { control: 'select', options: ['info', 'warning', 'danger', 'neutral'] }, icon: { control: 'select', options: ['', ...iconNames] } },
  render: (args) => html`<ds-banner tone=${args['tone']} label=${args['label']} icon=${args['icon']}>${args['text']}</ds-banner>`,
};

/** Every tone, with and without actions. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-banner label="Whose list" icon="people">You are looking at <strong>Sam’s</strong> list.<ds-button slot="actions" variant="quiet">Back to mine</ds-button></ds-banner>
    <ds-banner label="Connection" tone="warning">You are offline.</ds-banner>
    <ds-banner label="Outage" tone="danger">Payments are down.<a slot="actions" href="/status">What we know</a></ds-banner>
    <ds-banner label="Trial" tone="neutral">This is a trial.</ds-banner>
  </div>`,
};

/** It wraps, and the actions go below. */
export const LongText: StoryObj = {
  render: () => html`<ds-banner label="Closed" tone="warning"
    >The shop in the Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse is closed from Monday to Friday. Pick up your order on the market square.<ds-button
      slot="actions"
      >Choose another shop</ds-button
    ></ds-banner
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
