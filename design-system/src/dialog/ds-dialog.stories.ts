/** Stories of `ds-dialog`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/button.ts';
import '../register/dialog.ts';
import '../register/text-field.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Dialog',
  component: 'ds-dialog',
  parameters: { controls: { disable: false } },
};
export default meta;

/** A small task that must be done before going on. */
export const Default: StoryObj = {
  args: {
    open: true,
    heading: 'Choose a day',
    text: 'When shall we bake for you?',
    confirmLabel: 'Choose Monday',
    cancelLabel: 'Cancel',
    confirmTone: 'primary',
    busy: false,
    persistent: false,
  },
  argTypes: { confirmTone: { control: 'select', options: ['primary', 'danger'] } },
  render: (args) => html`<ds-dialog
    ?open=${args['open']}
    ?busy=${args['busy']}
    ?persistent=${args['persistent']}
    heading=${args['heading']}
    confirm-label=${args['confirmLabel']}
    cancel-label=${args['cancelLabel']}
    confirm-tone=${args['confirmTone']}
    >${args['text']}</ds-dialog
  >`,
};

/** Content and buttons of your own. */
export const States: StoryObj = {
  render: () => html`<ds-dialog open heading="Name the list">
    <ds-text-field label="Name" value="Summer reading" required></ds-text-field>
    <ds-button slot="footer">Cancel</ds-button><ds-button slot="footer" variant="primary">Save</ds-button>
  </ds-dialog>`,
};

/** A question with two answers; `ds-confirm-dialog` does more for it. */
export const Confirm: StoryObj = {
  render: () =>
    html`<ds-dialog open heading="Cancel the order?" confirm-label="Cancel the order" cancel-label="Keep it" confirm-tone="danger">The table will not be sent.</ds-dialog>`,
};

/** Must be answered. */
export const Persistent: StoryObj = {
  render: () => html`<ds-dialog open persistent alert heading="Are you still there?" confirm-label="Stay signed in">We sign you out in one minute.</ds-dialog>`,
};

/** The confirmed work is under way. */
export const Busy: StoryObj = {
  render: () => html`<ds-dialog open busy heading="Send the order?" confirm-label="Send it">It goes to the bakery now.</ds-dialog>`,
};

/** It scrolls rather than being cut. */
export const LongText: StoryObj = {
  render:
    () => html`<ds-dialog open heading="Rules of the Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse reading room" confirm-label="I have read them"
    >${Array.from({ length: 12 }, (_, index) => html`<p>Rule ${index + 1}: please be quiet, eat and drink outside, and bring every book back to its shelf.</p>`)}</ds-dialog
  >`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
