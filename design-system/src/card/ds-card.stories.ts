/** Stories of `ds-card`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/button.ts';
import '../register/card.ts';
import '../register/icon.ts';
import '../register/list.ts';

const meta: Meta = { title: 'Design system/Card', component: 'ds-card' };
export default meta;

/** A heading, content and a footer. */
export const Plain: StoryObj = {
  render: () => html`<ds-card heading="Next delivery" eyebrow="Monday">
    <ds-icon slot="icon" name="calendar" size="medium"></ds-icon>
    <ds-badge slot="header" tone="info">On its way</ds-badge>
    <p>Two parcels between 9 and 11.</p>
    <ds-button slot="footer" variant="primary">Track</ds-button>
  </ds-card>`,
};

/** The heading is the link. */
export const Linked: StoryObj = {
  render: () => html`<ds-card heading="Orders" heading-level="3" href="#orders" tone="accent">Three open orders.</ds-card>`,
};

/** Cards of one row have the same height. */
export const Grid: StoryObj = {
  render: () => html`<div class="story-grid">
    <ds-card heading="Short">One line.</ds-card>
    <ds-card heading="A heading that is long enough to need a second line on any screen">Text<ds-button slot="footer">Open</ds-button></ds-card>
  </div>`,
};
