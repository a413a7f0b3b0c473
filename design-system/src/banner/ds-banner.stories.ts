/** Stories of `ds-banner`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/banner.ts';
import '../register/button.ts';

const meta: Meta = { title: 'Design system/Banner', component: 'ds-banner' };
export default meta;

/** Over the full width, for as long as it is true. */
export const Tones: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-banner label="Whose page" icon="people">You are looking at <strong>Sam’s</strong> page.<ds-button slot="actions" variant="quiet">Back to mine</ds-button></ds-banner>
    <ds-banner label="Connection" tone="warning">You are offline.</ds-banner>
    <ds-banner label="Outage" tone="danger">Payments are down.</ds-banner>
    <ds-banner label="Trial" tone="neutral">This is a trial.</ds-banner>
  </div>`,
};
