/** Stories of `ds-skeleton`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/skeleton.ts';

const meta: Meta = { title: 'Design system/Skeleton', component: 'ds-skeleton', tags: ['keeps-loading'] };
export default meta;

/** The shape of what is coming. */
export const Variants: StoryObj = {
  render: () => html`<div class="story-stack"><ds-skeleton></ds-skeleton><ds-skeleton variant="list" label="Loading orders"></ds-skeleton><ds-skeleton variant="card" lines="4"></ds-skeleton></div>`,
};
