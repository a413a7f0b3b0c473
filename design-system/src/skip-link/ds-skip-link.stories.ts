/** Stories of `ds-skip-link`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/skip-link.ts';

const meta: Meta = { title: 'Design system/Skip link', component: 'ds-skip-link' };
export default meta;

/** Press Tab to see it. */
export const Focused: StoryObj = {
  render: () => html`<ds-skip-link href="#content">Skip to the content</ds-skip-link><div id="content" tabindex="-1">The content.</div>`,
};
