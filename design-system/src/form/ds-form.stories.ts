/** Stories of `ds-form`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import '../register/button.ts';
import '../register/form.ts';
import '../register/select.ts';
import '../register/text-field.ts';

const meta: Meta = {
  title: 'Design system/Forms/Form',
  component: 'ds-form',
  parameters: { controls: { disable: false } },
};
export default meta;

const ROOMS = [
  { value: 'quiet', label: 'Quiet room' },
  { value: 'group', label: 'Group room' },
];

const fields = (): TemplateResult => html`<form class="story-stack">
  <ds-text-field id="reader" name="reader" label="Name" autocomplete="name" required></ds-text-field>
  <ds-text-field name="email" label="Email" type="email" autocomplete="email" hint="We send the confirmation there." required></ds-text-field>
  <ds-select name="room" label="Room" placeholder="Choose a room" .options=${ROOMS} required></ds-select>
  <div class="story-row"><ds-button type="submit" variant="primary">Book the room</ds-button></div>
</form>`;

/** Around every form: press the button and see what it says of empty fields. */
export const Default: StoryObj = {
  args: { errorHeading: '', busy: false },
  render: (args) => html`<ds-form error-heading=${args['errorHeading']} ?busy=${args['busy']}>${fields()}</ds-form>`,
};

/** The server refused it: its errors show as the form's own do. */
export const States: StoryObj = {
  render: () => html`<ds-form
    error-heading="We could not book the room"
    .errors=${[
      { field: 'reader', message: 'This name has no library card yet. Please check the spelling.' },
      { field: '', message: 'The library closes early today.' },
    ]}
    >${fields()}</ds-form
  >`,
};

/** On its way: the button turns and does nothing. */
export const Busy: StoryObj = {
  render: () => html`<ds-form busy>${fields()}</ds-form>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
