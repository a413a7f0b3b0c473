/** Stories of `ds-visually-hidden`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/visually-hidden.ts';

const meta: Meta = { title: 'Design system/Visually hidden', component: 'ds-visually-hidden' };
export default meta;

/** Only screen readers get the second sentence. */
export const Hidden: StoryObj = {
  render: () => html`<p>Seen.<ds-visually-hidden> Heard.</ds-visually-hidden></p>`,
};
