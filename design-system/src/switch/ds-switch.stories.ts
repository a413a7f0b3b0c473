/** Stories of `ds-switch`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/switch.ts';

const meta: Meta = { title: 'Design system/Switch', component: 'ds-switch' };
export default meta;

/** On, off, disabled. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-switch label="Email" hint="About once a week."></ds-switch>
    <ds-switch label="Text messages" checked></ds-switch>
    <ds-switch label="Letters" disabled></ds-switch>
  </div>`,
};
