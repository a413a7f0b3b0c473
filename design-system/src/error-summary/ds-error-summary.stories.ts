/** Stories of `ds-error-summary`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/error-summary.ts';
import '../register/text-field.ts';

const meta: Meta = { title: 'Design system/Error summary', component: 'ds-error-summary' };
export default meta;

/** Links lead to the fields. */
export const TwoErrors: StoryObj = {
  render: () => html`<ds-error-summary .errors=${[
    { field: 'name', message: 'Name is missing. Please fill it in.' },
    { field: 'phone', message: 'Please enter ten digits.' },
  ]}></ds-error-summary>
  <div class="story-stack"><ds-text-field id="name" label="Name" required error="Name is missing. Please fill it in."></ds-text-field>
  <ds-text-field id="phone" label="Phone" required error="Please enter ten digits."></ds-text-field></div>`,
};
