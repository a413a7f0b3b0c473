/** Stories of `ds-list-item`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/list.ts';
import '../register/list-item.ts';

const meta: Meta = { title: 'Design system/List item', component: 'ds-list-item' };
export default meta;

/** One row of a list. */
export const Row: StoryObj = {
  render: () => html`<ds-list label="Orders"><ds-list-item href="#2">A table<span slot="meta">3 May</span></ds-list-item></ds-list>`,
};
