/** Stories of `ds-confirm-dialog`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/confirm-dialog.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Confirm dialog',
  component: 'ds-confirm-dialog',
  parameters: { controls: { disable: false } },
};
export default meta;

/** Before something that others notice, or that is hard to take back. */
export const Default: StoryObj = {
  args: {
    open: true,
    heading: 'Cancel the order?',
    text: 'The bakery will not bake the two loaves for Thursday.',
    confirmLabel: 'Cancel the order',
    cancelLabel: 'Keep it',
    confirmTone: 'danger',
    busy: false,
    requireText: '',
  },
  argTypes: { confirmTone: { control: 'select', options: ['primary', 'danger'] } },
  render: (args) => html`<ds-confirm-dialog
    ?open=${args['open']}
    ?busy=${args['busy']}
    heading=${args['heading']}
    confirm-label=${args['confirmLabel']}
    cancel-label=${args['cancelLabel']}
    confirm-tone=${args['confirmTone']}
    require-text=${args['requireText']}
    >${args['text']}</ds-confirm-dialog
  >`,
};

/** A word to type, for what can't be brought back. */
export const States: StoryObj = {
  render: () => html`<ds-confirm-dialog
    open
    heading="Delete your reading list?"
    confirm-label="Delete the list"
    cancel-label="Keep it"
    confirm-tone="danger"
    require-text="delete"
    >All 48 books on it are taken off. This can’t be undone.</ds-confirm-dialog
  >`,
};

/** No harm is done: the focus starts on the confirm button. */
export const Harmless: StoryObj = {
  render: () => html`<ds-confirm-dialog open heading="Send the order now?" confirm-label="Send it">You can still change it until 6 p.m.</ds-confirm-dialog>`,
};

/** The confirmed work is under way. */
export const Busy: StoryObj = {
  render: () =>
    html`<ds-confirm-dialog open busy heading="Send the order now?" confirm-label="Send it">You can still change it until 6 p.m.</ds-confirm-dialog>`,
};

/** It scrolls rather than being cut. */
export const LongText: StoryObj = {
  render: () => html`<ds-confirm-dialog
    open
    heading="Leave the Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse reading group?"
    confirm-label="Leave the group and give my place to the next person who is waiting"
    confirm-tone="danger"
    >${'You will get no more letters from this group. Books that you have at home stay yours until the day on the slip. '.repeat(6)}</ds-confirm-dialog
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
