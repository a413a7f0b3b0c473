/** Stories of `ds-number-field`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/number-field.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Number field',
  component: 'ds-number-field',
  parameters: { controls: { disable: false } },
};
export default meta;

/** A number that people count or know. */
export const Default: StoryObj = {
  args: {
    label: 'Guests',
    hint: 'Up to 12 at one table.',
    value: '4',
    min: 1,
    max: 12,
    step: 1,
    unit: '',
    error: '',
    noButtons: false,
    required: true,
    disabled: false,
    readonly: false,
  },
  argTypes: { min: { control: 'number' }, max: { control: 'number' }, step: { control: 'number' } },
  render: (args) => html`<ds-number-field
    label=${args['label']}
    hint=${args['hint']}
    error=${args['error']}
    unit=${args['unit']}
    .min=${args['min']}
    .max=${args['max']}
    .step=${args['step']}
    .value=${args['value']}
    ?no-buttons=${args['noButtons']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-number-field>`,
};

/** With a unit and decimals; the mark follows the language, the other one is understood. */
export const Decimals: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-number-field label="Flour" unit="kg" step="0.25" min="0" value="1.5"></ds-number-field>
    <div lang="de"><ds-number-field label="Mehl" unit="kg" step="0.25" min="0" value="1.5"></ds-number-field></div>
  </div>`,
};

/** Without buttons, where nobody would count. */
export const NoButtons: StoryObj = {
  render: () => html`<ds-number-field label="Distance" unit="miles" step="0.1" min="0" value="1234.5" no-buttons></ds-number-field>`,
};

/** Empty, at its limit, wrong, disabled, read only, with a long unit. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-number-field label="Empty"></ds-number-field>
    <ds-number-field label="At its limit" value="12" min="1" max="12" no-mark></ds-number-field>
    <ds-number-field label="With an error" value="a few" required error="Please enter a whole number, like 3."></ds-number-field>
    <ds-number-field label="Disabled" value="3" unit="bags" disabled></ds-number-field>
    <ds-number-field label="Read only" value="3" unit="bags" readonly no-mark></ds-number-field>
    <ds-number-field label="How many loaves of bread do you think we will need for the street party?" value="250" step="10" unit="loaves of a pound each" no-mark></ds-number-field>
  </div>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);
/** On dark ground. */
export const Dark = inDark(States);
/** In the colors of high contrast. */
export const HighContrast = inHighContrast(States);
/** With text twice as large. */
export const LargeText = inLargeText(States);
