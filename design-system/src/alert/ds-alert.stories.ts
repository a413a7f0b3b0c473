/** Stories of `ds-alert`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/alert.ts';
import '../register/button.ts';

const meta: Meta = { title: 'Design system/Alert', component: 'ds-alert' };
export default meta;

/** Danger and warning interrupt, the others wait. */
export const Tones: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-alert heading="Good to know">We are closed on Monday.</ds-alert>
    <ds-alert tone="success" heading="Saved">Your new address is saved.</ds-alert>
    <ds-alert tone="warning" heading="Not sent yet">You are offline. We will send it later.</ds-alert>
    <ds-alert tone="danger" heading="That did not work">Please try again.<ds-button slot="actions">Try again</ds-button></ds-alert>
  </div>`,
};

/** Without a heading, with a close button. */
export const Dismissible: StoryObj = {
  render: () => html`<ds-alert dismissible quiet>A short note that can be closed.</ds-alert>`,
};
