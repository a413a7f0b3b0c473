/** Stories of `ds-select`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/select.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Select',
  component: 'ds-select',
  parameters: { controls: { disable: false } },
};
export default meta;

const OPTIONS = [
  { value: 'mn', label: 'Minnesota' },
  { value: 'wi', label: 'Wisconsin' },
  { value: 'ia', label: 'Iowa', disabled: true },
];
const MANY = Array.from({ length: 60 }, (_, index) => ({ value: String(index), label: `Shelf ${index + 1}` }));
const LONG = [{ value: 'a', label: 'The Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter, and more words after it' }];

/** One choice out of a list that is too long to show in full. */
export const Default: StoryObj = {
  args: { label: 'State', hint: '', value: '', placeholder: 'Choose a state', error: '', required: true, disabled: false, readonly: false },
  argTypes: { value: { control: 'select', options: ['', 'mn', 'wi'] } },
  render: (args) => html`<ds-select
    label=${args['label']}
    hint=${args['hint']}
    error=${args['error']}
    placeholder=${args['placeholder']}
    .value=${args['value']}
    .options=${OPTIONS}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-select>`,
};

/** Empty, chosen, wrong, disabled, read only, many choices, long text. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-select label="State" .options=${OPTIONS} placeholder="Choose a state" required></ds-select>
    <ds-select label="Chosen" hint="You can change it later." .options=${OPTIONS} value="mn"></ds-select>
    <ds-select label="Wrong" .options=${OPTIONS} required error="Please choose one."></ds-select>
    <ds-select label="Disabled" .options=${OPTIONS} value="mn" disabled></ds-select>
    <ds-select label="Read only" .options=${OPTIONS} value="wi" readonly no-mark></ds-select>
    <ds-select label="Many" .options=${MANY} value="41" no-mark></ds-select>
    <ds-select label="Long" .options=${LONG} value="a" no-mark></ds-select>
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
