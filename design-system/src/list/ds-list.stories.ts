/** Stories of `ds-list`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/button.ts';
import '../register/icon.ts';
import '../register/list.ts';

const meta: Meta = { title: 'Design system/List', component: 'ds-list' };
export default meta;

/** A whole row opens its page. */
export const Links: StoryObj = {
  render: () => html`<ds-list label="Orders" divided>
    <ds-list-item href="#1" unread><ds-icon slot="start" name="mail" size="medium"></ds-icon>A new letter<span slot="meta">Today</span><ds-badge slot="trailing" tone="info">New</ds-badge></ds-list-item>
    <ds-list-item href="#2" current>A table<span slot="meta">3 May</span><span slot="trailing">$120.00</span></ds-list-item>
    <ds-list-item href="#3">A title that is so long that it has to go on in a second or even a third line<span slot="meta">2 May</span></ds-list-item>
  </ds-list>`,
};

/** Rows that open nothing. */
export const Plain: StoryObj = {
  render: () => html`<ds-list label="Parts"><ds-list-item>One</ds-list-item><ds-list-item>Two<ds-button slot="trailing">Remove</ds-button></ds-list-item></ds-list>`,
};
