/** Stories of `ds-page-header`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/button.ts';
import '../register/page-header.ts';

const meta: Meta = { title: 'Design system/Page header', component: 'ds-page-header' };
export default meta;

/** Everything it can hold. */
export const Full: StoryObj = {
  render: () => html`<ds-page-header eyebrow="Order 1042" heading="Kitchen table" back-href="#orders" back-label="Orders">
    <ds-badge slot="meta" tone="success">Delivered</ds-badge>
    <p>Delivered on 3 May, signed by a neighbour.</p>
    <ds-button slot="actions">Print</ds-button>
    <ds-button slot="actions" variant="primary">Order again</ds-button>
  </ds-page-header>`,
};

/** The least it can be. */
export const HeadingOnly: StoryObj = {
  render: () => html`<ds-page-header heading="Orders"></ds-page-header>`,
};
