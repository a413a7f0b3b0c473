/** Stories of `ds-tab-panel`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/tab-panel.ts';
import '../register/tabs.ts';

const meta: Meta = { title: 'Design system/Tab panel', component: 'ds-tab-panel' };
export default meta;

/** A panel belongs in tabs. */
export const One: StoryObj = {
  render: () => html`<ds-tabs label="Orders"><ds-tab-panel id="open" label="Open">Two open orders.</ds-tab-panel></ds-tabs>`,
};
