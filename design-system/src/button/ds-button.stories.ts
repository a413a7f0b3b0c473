/** Stories of `ds-button`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/button.ts';
import '../register/icon.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Actions/Button',
  component: 'ds-button',
  parameters: { controls: { disable: false } },
};
export default meta;

/** Does something. What only leads somewhere is a link. */
export const Default: StoryObj = {
  args: { text: 'Order the bread', variant: 'primary', size: 'medium', busy: false, disabled: false, full: false },
  argTypes: {
    variant: { control: 'select', options: ['primary', 'secondary', 'quiet', 'danger'] },
    size: { control: 'select', options: ['medium', 'large'] },
  },
  render: (args) => html`<ds-button
    variant=${args['variant']}
    size=${args['size']}
    ?busy=${args['busy']}
    ?disabled=${args['disabled']}
    ?full=${args['full']}
    >${args['text']}</ds-button
  >`,
};

/** One primary per view; the others beside it. */
export const Variants: StoryObj = {
  render: () => html`<div class="story-row">
    <ds-button variant="primary">Order the bread</ds-button>
    <ds-button>Print</ds-button>
    <ds-button variant="quiet">Not now</ds-button>
    <ds-button variant="danger">Cancel the order</ds-button>
  </div>`,
};

/** An icon underlines the text, or stands alone with a name. */
export const WithIcons: StoryObj = {
  render: () => html`<div class="story-row">
    <ds-button><ds-icon slot="start" name="printer"></ds-icon>Print</ds-button>
    <ds-button label="Close"><ds-icon name="close"></ds-icon></ds-button>
    <ds-button variant="primary" size="large">Go on<ds-icon slot="end" name="chevron-right"></ds-icon></ds-button>
  </div>`,
};

/** Every variant at rest, busy (which keeps width and focus) and disabled; links; sizes. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    ${['primary', 'secondary', 'quiet', 'danger'].map(
      (variant) => html`<div class="story-row">
        <ds-button variant=${variant}>Save</ds-button>
        <ds-button variant=${variant} busy>Save</ds-button>
        <ds-button variant=${variant} disabled>Save</ds-button>
      </div>`,
    )}
    <div class="story-row">
      <ds-button href="/there">A link</ds-button>
      <ds-button href="https://example.com/" target="_blank">Another site</ds-button>
      <ds-button size="large" variant="primary">Go on<ds-icon slot="end" name="chevron-right"></ds-icon></ds-button>
    </div>
  </div>`,
};

/** It wraps rather than being cut. */
export const LongText: StoryObj = {
  render: () => html`<ds-button full variant="primary"
    >Send a copy of the whole order to the shop in the Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse</ds-button
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
