/** Stories of `ds-print-button`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/print-button.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Actions/Print button',
  component: 'ds-print-button',
  parameters: { controls: { disable: false } },
};
export default meta;

/** On a page that people take along: a ticket, an order, a recipe. */
export const Default: StoryObj = {
  args: { text: 'Print the ticket', variant: 'secondary', busy: false },
  argTypes: { variant: { control: 'select', options: ['secondary', 'quiet'] } },
  render: (args) => html`<ds-print-button variant=${args['variant']} ?busy=${args['busy']}>${args['text']}</ds-print-button>`,
};

/** Its own word, quiet, busy, and a long text. */
export const States: StoryObj = {
  render: () => html`<div class="story-row">
    <ds-print-button></ds-print-button>
    <ds-print-button variant="quiet">Print the ticket</ds-print-button>
    <ds-print-button busy></ds-print-button>
    <ds-print-button>Print the way to the shop in the Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse</ds-print-button>
  </div>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
