/** Stories of `ds-key-value-list`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/key-value-list.ts';

const meta: Meta = { title: 'Design system/Key value list', component: 'ds-key-value-list' };
export default meta;

const ITEMS = [
  { label: 'Name', value: 'Sam Rivers' },
  { label: 'Status', value: html`<ds-badge tone="success">Active</ds-badge>` },
  { label: 'A long address', value: '1200 Northwest Meadow Brook Parkway, Building C, Suite 4500' },
];

/** Name and value side by side where there is room. */
export const Rows: StoryObj = {
  render: () => html`<ds-key-value-list .items=${ITEMS}></ds-key-value-list>`,
};

/** The value under its name. */
export const Stacked: StoryObj = {
  render: () => html`<ds-key-value-list layout="stacked" .items=${ITEMS}></ds-key-value-list>`,
};
