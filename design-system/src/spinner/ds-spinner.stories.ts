/** Stories of `ds-spinner`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/spinner.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Spinner',
  component: 'ds-spinner',
  parameters: { controls: { disable: false } },
};
export default meta;

/** For what takes a moment. */
export const Default: StoryObj = {
  args: { label: 'Looking for seats', size: 'medium' },
  argTypes: { size: { control: 'select', options: ['small', 'medium', 'large'] } },
  render: (args) => html`<ds-spinner label=${args['label']} size=${args['size']}></ds-spinner>`,
};

/** As high as a line, an icon, a heading; and beside a text of its own. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <div class="story-row"><ds-spinner size="small"></ds-spinner><ds-spinner label="Sending"></ds-spinner><ds-spinner size="large" label="Looking for seats"></ds-spinner></div>
    <div class="story-row"><ds-spinner size="small" label="Saving"></ds-spinner><span aria-hidden="true">Saving …</span></div>
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
