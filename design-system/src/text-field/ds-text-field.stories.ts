/** Stories of `ds-text-field`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/text-field.ts';

const meta: Meta = { title: 'Design system/Text field', component: 'ds-text-field' };
export default meta;

/** Each type brings its own keyboard. */
export const Types: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-text-field label="Name" autocomplete="name" required></ds-text-field>
    <ds-text-field label="Email" type="email" hint="We only write when you ask." value="sam@example.com"></ds-text-field>
    <ds-text-field label="Password" type="password" required autocomplete="current-password"></ds-text-field>
    <ds-text-field label="Weight" inputmode="decimal"><span slot="end">kg&nbsp;&nbsp;</span></ds-text-field>
  </div>`,
};

/** Error, disabled, read only. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-text-field label="Phone" type="tel" value="12" error="Please enter ten digits."></ds-text-field>
    <ds-text-field label="Number" value="1042" disabled></ds-text-field>
    <ds-text-field label="Code" value="A-7" readonly no-mark></ds-text-field>
  </div>`,
};
