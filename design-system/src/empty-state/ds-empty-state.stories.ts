/** Stories of `ds-empty-state`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/button.ts';
import '../register/empty-state.ts';

const meta: Meta = { title: 'Design system/Empty state', component: 'ds-empty-state' };
export default meta;

/** Says what would be here and what to do. */
export const Full: StoryObj = {
  render: () => html`<ds-empty-state icon="calendar" heading="No orders yet">What you order shows up here.<ds-button slot="actions" variant="primary">Look around</ds-button></ds-empty-state>`,
};

/** The least it can be. */
export const TextOnly: StoryObj = {
  render: () => html`<ds-empty-state>Nothing found.</ds-empty-state>`,
};
