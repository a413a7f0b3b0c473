/** Stories of `ds-badge`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';

const meta: Meta = { title: 'Design system/Badge', component: 'ds-badge' };
export default meta;

/** The text says it; the color underlines. */
export const Tones: StoryObj = {
  render: () => html`<div class="story-row">
    <ds-badge>Past</ds-badge><ds-badge tone="info">New</ds-badge><ds-badge tone="success">Paid</ds-badge>
    <ds-badge tone="warning">Due soon</ds-badge><ds-badge tone="danger">Overdue</ds-badge>
  </div>`,
};
