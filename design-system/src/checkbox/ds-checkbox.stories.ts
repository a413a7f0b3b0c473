/** Stories of `ds-checkbox`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/checkbox.ts';

const meta: Meta = { title: 'Design system/Checkbox', component: 'ds-checkbox' };
export default meta;

/** On, off, some, wrong, disabled. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-checkbox label="Send me a text" no-mark></ds-checkbox>
    <ds-checkbox checked hint="You can change this later.">I agree to the <a href="#terms">terms</a></ds-checkbox>
    <ds-checkbox label="All of them" indeterminate></ds-checkbox>
    <ds-checkbox label="Needed" error="Please tick this box."></ds-checkbox>
    <ds-checkbox label="Not now" disabled checked></ds-checkbox>
  </div>`,
};
