/** Stories of `ds-button-group`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/button-group.ts';
import '../register/button.ts';
import '../register/icon-button.ts';
import '../register/menu-button.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Actions/Button group',
  component: 'ds-button-group',
  parameters: { controls: { disable: false } },
};
export default meta;

/** The answers or actions of one thing. */
export const Default: StoryObj = {
  args: { label: 'Order', attached: false, toolbar: false },
  render: (args) => html`<ds-button-group label=${args['label']} ?attached=${args['attached']} ?toolbar=${args['toolbar']}>
    <ds-button variant="primary">Order again</ds-button>
    <ds-button>Change</ds-button>
    <ds-button>Print</ds-button>
  </ds-button-group>`,
};

/** Side by side, joined, and as a toolbar with arrows. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-button-group label="Order">
      <ds-button variant="primary">Order again</ds-button>
      <ds-button>Change</ds-button>
      <ds-button disabled>Print</ds-button>
    </ds-button-group>
    <ds-button-group label="Time of day" attached>
      <ds-button>Morning</ds-button>
      <ds-button>Noon</ds-button>
      <ds-button>Evening</ds-button>
    </ds-button-group>
    <ds-button-group label="Map" attached toolbar>
      <ds-icon-button variant="secondary" pressed="true" label="Show shops" icon="location"></ds-icon-button>
      <ds-icon-button variant="secondary" pressed="false" label="Show routes" icon="globe"></ds-icon-button>
      <ds-icon-button variant="secondary" label="Print" icon="printer"></ds-icon-button>
    </ds-button-group>
  </div>`,
};

/** In a column where it is narrow. */
export const LongText: StoryObj = {
  render: () => html`<ds-button-group label="Order" attached>
    <ds-button>Order the same again for next Thursday</ds-button>
    <ds-button>Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse</ds-button>
    <ds-button>Print</ds-button>
  </ds-button-group>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
