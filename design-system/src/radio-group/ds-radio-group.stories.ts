/** Stories of `ds-radio-group`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/radio-group.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Radio group',
  component: 'ds-radio-group',
  parameters: { controls: { disable: false } },
};
export default meta;

const DELIVERY = [
  { value: 'home', label: 'Bring it to my door', description: 'Tomorrow, between 8 a.m. and noon.', icon: 'home' as const },
  { value: 'pickup', label: 'I pick it up', description: 'Ready at the bakery in one hour.', icon: 'location' as const },
  { value: 'locker', label: 'Put it in a locker', description: 'All lockers are full today.', icon: 'desk' as const, disabled: true },
];
const SIZES = [
  { value: 's', label: 'Small' },
  { value: 'm', label: 'Medium' },
  { value: 'l', label: 'Large' },
];
const LONG = [
  { value: 'a', label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter', description: 'A word that has no place to break.' },
  {
    value: 'b',
    label: 'The slow train along the river, with a change in the old town and half an hour to have a coffee',
    description: 'It takes longer, and it shows you the castles, the vineyards and the ferry that has crossed here for two hundred years.',
  },
];

/** One choice out of a few. */
export const Default: StoryObj = {
  args: {
    label: 'Size of the loaf',
    hint: 'A medium loaf is enough for four people.',
    value: 'm',
    variant: 'list',
    columns: 1,
    error: '',
    required: true,
    disabled: false,
    readonly: false,
  },
  argTypes: {
    variant: { control: 'inline-radio', options: ['list', 'cards'] },
    columns: { control: { type: 'number', min: 1, max: 4 } },
    value: { control: 'select', options: ['', 's', 'm', 'l'] },
  },
  render: (args) => html`<ds-radio-group
    label=${args['label']}
    hint=${args['hint']}
    error=${args['error']}
    variant=${args['variant']}
    .columns=${args['columns']}
    .value=${args['value']}
    .options=${SIZES}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-radio-group>`,
};

/** Cards for choices that need a sentence or an icon. */
export const Cards: StoryObj = {
  render: () => html`<ds-radio-group label="How do you want your order?" variant="cards" value="pickup" required .options=${DELIVERY}></ds-radio-group>`,
};

/** Several columns where there is room; one on a phone. */
export const Columns: StoryObj = {
  render: () => html`<ds-radio-group label="Size" variant="cards" columns="3" value="s" no-mark .options=${SIZES}></ds-radio-group>`,
};

/** Nothing chosen, wrong, disabled, read only. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-radio-group label="Nothing chosen" columns="3" .options=${SIZES}></ds-radio-group>
    <ds-radio-group label="With an error" error="Choose how you want your order." variant="cards" required .options=${DELIVERY}></ds-radio-group>
    <ds-radio-group label="Disabled" columns="3" value="m" disabled .options=${SIZES}></ds-radio-group>
    <ds-radio-group label="Read only" columns="3" value="m" readonly no-mark .options=${SIZES}></ds-radio-group>
  </div>`,
};

/** Long labels wrap, also a word that has no place to break. */
export const LongText: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-radio-group label="Which train?" value="b" .options=${LONG}></ds-radio-group>
    <ds-radio-group label="Which train, as cards?" variant="cards" columns="2" value="a" .options=${LONG}></ds-radio-group>
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
