/** Stories of `ds-text-field`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/text-field.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Text field',
  component: 'ds-text-field',
  parameters: { controls: { disable: false } },
};
export default meta;

/** A line of text. */
export const Default: StoryObj = {
  args: {
    label: 'Name on the library card',
    hint: '',
    value: '',
    type: 'text',
    prefix: '',
    suffix: '',
    count: false,
    error: '',
    required: true,
    disabled: false,
    readonly: false,
  },
  argTypes: {
    type: { control: 'select', options: ['text', 'email', 'tel', 'password', 'search', 'url', 'date', 'number'] },
    maxlength: { control: 'number' },
  },
  render: (args) => html`<ds-text-field
    label=${args['label']}
    hint=${args['hint']}
    error=${args['error']}
    type=${args['type']}
    prefix=${args['prefix']}
    suffix=${args['suffix']}
    .maxlength=${args['maxlength']}
    .value=${args['value']}
    ?count=${args['count']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-text-field>`,
};

/** Each type brings its own keyboard. */
export const Types: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-text-field label="Name" autocomplete="name" required></ds-text-field>
    <ds-text-field label="Email" type="email" hint="We only write when you ask." value="sam@example.com"></ds-text-field>
    <ds-text-field label="Password" type="password" required autocomplete="current-password"></ds-text-field>
    <ds-text-field label="Search the catalog" type="search" value="Bread" no-mark></ds-text-field>
  </div>`,
};

/** What stands before and after the text in every case need not be typed. */
export const PrefixAndSuffix: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-text-field label="Your page" prefix="example.com/" value="bakery" no-mark></ds-text-field>
    <ds-text-field label="Length of the table" inputmode="decimal" suffix="inches" value="72" no-mark></ds-text-field>
    <ds-text-field label="Weight" inputmode="decimal" no-mark><span slot="end">kg&nbsp;&nbsp;</span></ds-text-field>
  </div>`,
};

/** Counts what is left, and keeps what is too much. */
export const Count: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-text-field label="Title of your note" maxlength="40" count value="The oven is too hot"></ds-text-field>
    <ds-text-field label="Too long" maxlength="10" count value="More than ten characters" no-mark></ds-text-field>
  </div>`,
};

/** Empty, error, disabled, read only, long text. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-text-field label="Empty" hint="As it stands on your card."></ds-text-field>
    <ds-text-field label="Phone" type="tel" value="12" required error="Please enter ten digits."></ds-text-field>
    <ds-text-field label="Number" value="1042" disabled></ds-text-field>
    <ds-text-field label="Code" value="A-7" readonly no-mark></ds-text-field>
    <ds-text-field label="Search" type="search" value="Bread" no-mark></ds-text-field>
    <ds-text-field label="Length" suffix="inches" value="72" no-mark></ds-text-field>
    <ds-text-field label="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter" value="A text that is so long that it does not fit into its box even where the box is as wide as it gets" maxlength="200" count></ds-text-field>
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
