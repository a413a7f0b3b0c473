/** Stories of `ds-phone-field`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/phone-field.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Phone field',
  component: 'ds-phone-field',
  parameters: { controls: { disable: false } },
};
export default meta;

/** A phone number of the United States, or any other with `+`. */
export const Default: StoryObj = {
  args: {
    label: 'Phone',
    hint: 'We call when your order is ready.',
    value: '+15075550123',
    countryCode: '1',
    error: '',
    required: true,
    disabled: false,
    readonly: false,
  },
  argTypes: { countryCode: { control: 'select', options: ['1', '44', '49', '52'] } },
  render: (args) => html`<ds-phone-field
    label=${args['label']}
    hint=${args['hint']}
    error=${args['error']}
    .countryCode=${args['countryCode']}
    .value=${args['value']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-phone-field>`,
};

/** Empty, from abroad, wrong, disabled, read only, a long label. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-phone-field label="Empty"></ds-phone-field>
    <ds-phone-field label="From abroad" hint="With its country code." value="+445550123456" no-mark></ds-phone-field>
    <ds-phone-field label="With an error" value="555-0123" required error="Please enter all 10 digits, like 507-555-0123."></ds-phone-field>
    <ds-phone-field label="Disabled" value="+15075550123" disabled></ds-phone-field>
    <ds-phone-field label="Read only" value="+15075550123" readonly no-mark></ds-phone-field>
    <ds-phone-field label="The number at which we reach you on the day when your table, your chairs and the two lamps arrive"></ds-phone-field>
  </div>`,
};

/** From right to left; the number itself stays as it is. */
export const RightToLeft = inRightToLeft(States);
/** On dark ground. */
export const Dark = inDark(States);
/** In the colors of high contrast. */
export const HighContrast = inHighContrast(States);
/** With text twice as large. */
export const LargeText = inLargeText(States);
