/** Stories of `ds-dialog`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/button.ts';
import '../register/dialog.ts';

const meta: Meta = { title: 'Design system/Dialog', component: 'ds-dialog' };
export default meta;

/** A question with two answers. */
export const Confirm: StoryObj = {
  render: () => html`<ds-dialog open heading="Cancel the order?" confirm-label="Cancel the order" cancel-label="Keep it" confirm-tone="danger">The table will not be sent.</ds-dialog>`,
};

/** Content and buttons of your own. */
export const Content: StoryObj = {
  render: () => html`<ds-dialog open heading="Choose a day"><p>Monday or Tuesday?</p><ds-button slot="footer" variant="primary">Monday</ds-button></ds-dialog>`,
};

/** Must be answered. */
export const Persistent: StoryObj = {
  render: () => html`<ds-dialog open persistent alert heading="Are you still there?" confirm-label="Stay signed in">We sign you out in one minute.</ds-dialog>`,
};
