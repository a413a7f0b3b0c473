/** Stories of `ds-divider`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/button.ts';
import '../register/cluster.ts';
import '../register/divider.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Layout/Divider',
  component: 'ds-divider',
  parameters: { controls: { disable: false } },
};
export default meta;

/** Between two parts that belong together and still differ. */
export const Default: StoryObj = {
  args: { label: 'or', orientation: 'horizontal', decorative: false },
  argTypes: { orientation: { control: 'inline-radio', options: ['horizontal', 'vertical'] } },
  render: (args) => html`<p>Pick up your books at the desk.</p>
    <ds-divider label=${args['label']} orientation=${args['orientation']} ?decorative=${args['decorative']}></ds-divider>
    <p>Have them sent to your home.</p>`,
};

/** Without words, with words, with many of them, and upright in a row. */
export const States: StoryObj = {
  render: () => html`<p>Opening hours</p>
    <ds-divider></ds-divider>
    <p>How to find us</p>
    <ds-divider label="or"></ds-divider>
    <p>Call the front desk</p>
    <ds-divider label="Everything below was added by readers of the branch on the market square over the last year"></ds-divider>
    <ds-cluster gap="1" align="stretch">
      <ds-button variant="quiet">Read</ds-button>
      <ds-divider orientation="vertical"></ds-divider>
      <ds-button variant="quiet">Print</ds-button>
      <ds-divider orientation="vertical" label="or"></ds-divider>
      <ds-button variant="quiet">Share</ds-button>
    </ds-cluster>`,
};

/** Where headings already part the text, the line is only to be seen. */
export const Decorative: StoryObj = {
  render: () => html`<h2>Monday</h2>
    <p>Fresh rye bread.</p>
    <ds-divider decorative></ds-divider>
    <h2>Tuesday</h2>
    <p>Fresh rolls.</p>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
