/** Stories of `ds-wizard`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import '../register/checkbox.ts';
import '../register/select.ts';
import '../register/text-area.ts';
import '../register/text-field.ts';
import '../register/wizard.ts';

const meta: Meta = {
  title: 'Design system/Forms/Wizard',
  component: 'ds-wizard',
  parameters: { controls: { disable: false } },
};
export default meta;

const CAKES = [
  { value: 'cherry', label: 'Cherry cake' },
  { value: 'almond', label: 'Almond cake' },
];

const steps = (): TemplateResult => html`<ds-wizard-step id="cake" label="The cake">
    <ds-select name="cake" label="Which cake?" placeholder="Choose a cake" required .options=${CAKES} value="cherry"></ds-select>
    <ds-text-area name="writing" label="Writing on the cake" hint="A few words at most." value="Happy birthday!"></ds-text-area>
  </ds-wizard-step>
  <ds-wizard-step id="pickup" label="Picking it up">
    <ds-text-field name="day" label="Day" type="date" required value="2026-11-27"></ds-text-field>
    <ds-checkbox name="box" label="Please put it in a box" no-mark checked></ds-checkbox>
  </ds-wizard-step>
  <ds-wizard-step id="you" label="About you">
    <ds-text-field name="reader" label="Name" autocomplete="name" required value="Sam Rivers"></ds-text-field>
    <ds-text-field name="email" label="Email" type="email" autocomplete="email"></ds-text-field>
  </ds-wizard-step>`;

/** For long forms, asked in parts; listen to `save` to let people go on another day. */
export const Default: StoryObj = {
  args: { label: 'Your order', current: 'cake', submitLabel: 'Send the order', busy: false },
  argTypes: { current: { control: 'select', options: ['cake', 'pickup', 'you', 'review'] } },
  render: (args) => html`<ds-wizard label=${args['label']} current=${args['current']} submit-label=${args['submitLabel']} ?busy=${args['busy']}>
    ${steps()}
  </ds-wizard>`,
};

/** The last page lists all answers, each part with a way to change it. */
export const Review: StoryObj = {
  render: () => html`<ds-wizard label="Your order" current="review" submit-label="Send the order">
    ${steps()}
    <ds-checkbox slot="review" label="I pick the cake up myself" required></ds-checkbox>
  </ds-wizard>`,
};

/** A step with mistakes: the list leads to the fields. */
export const States: StoryObj = {
  render: () => html`<ds-wizard
    label="Your order"
    .errors=${[{ field: 'day', message: 'The bakery is closed that day. Please choose another one.' }]}
  >
    <ds-wizard-step id="cake" label="The cake"></ds-wizard-step>
    <ds-wizard-step id="pickup" label="Picking it up">
      <ds-text-field id="day" name="day" label="Day" type="date" required value="2026-11-27" error="The bakery is closed that day. Please choose another one."></ds-text-field>
      <ds-checkbox name="box" label="Please put it in a box" no-mark></ds-checkbox>
    </ds-wizard-step>
  </ds-wizard>`,
};

/** The answers are on their way. */
export const Busy: StoryObj = {
  render: () => html`<ds-wizard label="Your order" current="review" submit-label="Send the order" busy>${steps()}</ds-wizard>`,
};

/** Long names and answers wrap. */
export const LongText: StoryObj = {
  render: () => html`<ds-wizard label="Your order" current="review">
    <ds-wizard-step id="bread" label="The bread, the rolls and the cakes you would like us to put aside for you">
      <ds-text-field name="word" label="Donauwaldbäckereispezialitätenbestellformularzusammenfassungs" value="Donauwaldbäckereispezialitätenbestellformularzusammenfassungs"></ds-text-field>
    </ds-wizard-step>
  </ds-wizard>`,
};

export const RightToLeft = inRightToLeft(Review);
export const Dark = inDark(Review);
export const HighContrast = inHighContrast(Review);
export const LargeText = inLargeText(Review);
