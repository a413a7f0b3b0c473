/** Stories of `ds-text-area`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/text-area.ts';

const meta: Meta = { title: 'Design system/Text area', component: 'ds-text-area' };
export default meta;

/** Grows with its text and counts. */
export const Count: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-text-area label="Message" maxlength="200" required hint="Do not use it when it is urgent."></ds-text-area>
    <ds-text-area label="Too long" maxlength="10" value="This is more than ten characters."></ds-text-area>
    <ds-text-area label="With an error" error="Please write something."></ds-text-area>
  </div>`,
};
