/** Stories of `ds-tabs`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/tabs.ts';

const meta: Meta = { title: 'Design system/Tabs', component: 'ds-tabs' };
export default meta;

/** Left and right choose. */
export const Three: StoryObj = {
  render: () => html`<ds-tabs label="Orders">
    <ds-tab-panel id="open" label="Open">Two open orders.</ds-tab-panel>
    <ds-tab-panel id="past" label="Past">Ten past orders.</ds-tab-panel>
    <ds-tab-panel id="drafts" label="Drafts">No drafts.</ds-tab-panel>
  </ds-tabs>`,
};
