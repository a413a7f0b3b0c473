/** Stories of `ds-money-field`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/money-field.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Money field',
  component: 'ds-money-field',
  parameters: { controls: { disable: false } },
};
export default meta;

/** An amount; the value is in cents. */
export const Default: StoryObj = {
  args: {
    label: 'Amount',
    hint: 'What you want to give to the library.',
    value: '123450',
    currency: 'USD',
    error: '',
    required: true,
    disabled: false,
    readonly: false,
  },
  argTypes: { currency: { control: 'select', options: ['USD', 'EUR', 'GBP', 'JPY'] }, min: { control: 'number' }, max: { control: 'number' } },
  render: (args) => html`<ds-money-field
    label=${args['label']}
    hint=${args['hint']}
    error=${args['error']}
    currency=${args['currency']}
    .min=${args['min'] ?? 0}
    .max=${args['max']}
    .value=${args['value']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-money-field>`,
};

/** Marks and sign follow the language of the page and the currency. */
export const Languages: StoryObj = {
  render: () => html`<div class="story-stack">
    <div lang="es"><ds-money-field label="Importe" value="123450" no-mark></ds-money-field></div>
    <div lang="de"><ds-money-field label="Betrag" currency="EUR" value="123450" no-mark></ds-money-field></div>
    <div lang="en"><ds-money-field label="Amount in yen" currency="JPY" value="1500" no-mark></ds-money-field></div>
  </div>`,
};

/** Empty, wrong, disabled, read only, a great amount. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-money-field label="Empty"></ds-money-field>
    <ds-money-field label="With an error" value="ten dollars" required error="Please enter an amount, like 1,234.50."></ds-money-field>
    <ds-money-field label="Disabled" value="2500" disabled></ds-money-field>
    <ds-money-field label="Read only" value="2500" readonly no-mark></ds-money-field>
    <ds-money-field label="A great amount, with a label that goes on and on until it does not fit on the line any more" value="99999999999" no-mark></ds-money-field>
  </div>`,
};

/** From right to left; the amount itself stays as it is. */
export const RightToLeft = inRightToLeft(States);
/** On dark ground. */
export const Dark = inDark(States);
/** In the colors of high contrast. */
export const HighContrast = inHighContrast(States);
/** With text twice as large. */
export const LargeText = inLargeText(States);
