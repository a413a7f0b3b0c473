/** Stories of `ds-checkbox`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/checkbox.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Checkbox',
  component: 'ds-checkbox',
  parameters: { controls: { disable: false } },
};
export default meta;

/** A yes or no that is sent with a form. */
export const Default: StoryObj = {
  args: {
    label: 'Send me a text when my order is ready',
    hint: 'About one message for each order.',
    checked: false,
    indeterminate: false,
    error: '',
    required: false,
    disabled: false,
    readonly: false,
  },
  render: (args) => html`<ds-checkbox
    label=${args['label']}
    hint=${args['hint']}
    error=${args['error']}
    .checked=${args['checked']}
    .indeterminate=${args['indeterminate']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-checkbox>`,
};

/** On, off, some, wrong, disabled, read only, long text. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-checkbox label="Send me a text" no-mark></ds-checkbox>
    <ds-checkbox checked hint="You can change this later.">I agree to the <a href="#terms">terms</a></ds-checkbox>
    <ds-checkbox label="All of them" indeterminate></ds-checkbox>
    <ds-checkbox label="Needed" error="Please check this box."></ds-checkbox>
    <ds-checkbox label="Not now" disabled checked></ds-checkbox>
    <ds-checkbox label="Read only" readonly checked></ds-checkbox>
    <ds-checkbox label="Tell me when a book that I have asked for has come back, also when the book is a Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter"></ds-checkbox>
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
