/** Stories of `ds-text-area`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/text-area.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Text area',
  component: 'ds-text-area',
  parameters: { controls: { disable: false } },
};
export default meta;

/** Several lines of text. */
export const Default: StoryObj = {
  args: {
    label: 'Your message',
    hint: 'Tell us what went wrong with your order.',
    value: '',
    rows: 3,
    maxlength: 500,
    error: '',
    required: true,
    disabled: false,
    readonly: false,
  },
  argTypes: {
    rows: { control: { type: 'number', min: 1, max: 10 } },
    maxRows: { control: { type: 'number', min: 1, max: 20 } },
    maxlength: { control: 'number' },
  },
  render: (args) => html`<ds-text-area
    label=${args['label']}
    hint=${args['hint']}
    error=${args['error']}
    .rows=${args['rows']}
    .maxRows=${args['maxRows']}
    .maxlength=${args['maxlength']}
    .value=${args['value']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-text-area>`,
};

/** Grows with its text and counts. */
export const Count: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-text-area label="Message" maxlength="200" required hint="Do not use it when it is urgent."></ds-text-area>
    <ds-text-area label="Too long" maxlength="10" value="This is more than ten characters."></ds-text-area>
    <ds-text-area label="With an error" error="Please write something."></ds-text-area>
  </div>`,
};

/** Grows to five lines, then scrolls. */
export const MaxRows: StoryObj = {
  render: () =>
    html`<ds-text-area label="Shopping list" rows="2" max-rows="5" value=${'Flour\nEggs\nMilk\nButter\nSalt\nYeast\nSugar'} no-mark></ds-text-area>`,
};

/** Empty, error, disabled, read only, long text. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-text-area label="Empty" maxlength="200"></ds-text-area>
    <ds-text-area label="With an error" required error="Please write something."></ds-text-area>
    <ds-text-area label="Disabled" value="Two loaves, please." disabled></ds-text-area>
    <ds-text-area label="Read only" value="Two loaves, please." readonly no-mark></ds-text-area>
    <ds-text-area label="Long" value="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter is a word that has no place to break, and the text goes on after it for a while, so that it fills more than the three lines that there are at first. Then there comes one more sentence, and after it another one." no-mark></ds-text-area>
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
