/** Stories of `ds-spinner`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/spinner.ts';

const meta: Meta = { title: 'Design system/Spinner', component: 'ds-spinner' };
export default meta;

/** For what takes a moment. */
export const Sizes: StoryObj = {
  render: () => html`<div class="story-row"><ds-spinner size="small"></ds-spinner><ds-spinner label="Sending"></ds-spinner><ds-spinner size="large"></ds-spinner></div>`,
};
